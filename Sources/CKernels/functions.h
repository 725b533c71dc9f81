// Elementary functions of one number, for the .c files here. They are written so that a loop over them vectorises: no branches, no
// tables, no calls. They are accurate to two units in the last place, sigmoid to two and a half (ElementaryAccuracyTests.swift holds them
// against Double). Double uses the C library: it is the precise oracle, not the fast path.
//
// The polynomials were fitted on the intervals that are named (Remez's algorithm, then a search among neighbouring Floats); see Muller,
// "Elementary Functions: Algorithms and Implementation". Times are those of a million numbers on one core of an AMD EPYC (Zen 4). There a
// division costs as much as two multiplications, additions are free beside multiplications, and comparisons are not.
#pragma once
#include <math.h>

/// Always inlined: a loop with a call in it would not vectorise.
#define INLINE static inline __attribute__((always_inline))

INLINE float of_bits_f32(unsigned bits) { union { unsigned u; float f; } number = {bits}; return number.f; }
INLINE unsigned bits_f32(float x) { union { float f; unsigned u; } number = {x}; return number.u; }

// One instruction each; the order lets NaN through.
INLINE float at_least(float low, float x) { return low > x ? low : x; }
INLINE float at_most(float high, float x) { return high < x ? high : x; }

/// 1.5·2²³: added to a number below 2²², it rounds it to a whole number n, and the last bits of the sum are those of n. With 127 more they are
/// those of n + 127, and shifted to where the exponent is they are 2ⁿ. That saves converting n; rintf would not vectorise.
#define ROUNDING 12582912.f
INLINE float power_of_two_f32(float rounded) { return of_bits_f32(bits_f32(rounded) << 23); }

/// x = n·ln 2 + r with a whole n and r in [−0.35, 0.35], and 2ⁿ = a·b: results below 2⁻¹²⁶ then lose precision gradually instead of
/// becoming 0. ln 2 is taken away in two parts, so that r keeps its digits. x is kept where eˣ is neither 0 nor inf.
typedef struct { float r, a, b; } reduced_f32;
INLINE reduced_f32 reduce_f32(float x) {
  float t = at_most(89.f, at_least(-104.f, x)), rounded = t * 1.44269504f + (ROUNDING + 254.f), n = rounded - (ROUNDING + 254.f);
  unsigned bits = bits_f32(rounded), half = bits >> 1;
  return (reduced_f32){(t - n * 0.693359375f) + n * 2.12194440e-4f, of_bits_f32(half << 23), of_bits_f32((bits - half) << 23)};
}

/// (eʳ − 1 − r)/r² for r in [−0.35, 0.35]
INLINE float curve_f32(float r) {
  float p = 0.0013804445f;
  p = p * r + 0.00837485865f;
  p = p * r + 0.0416681059f;
  p = p * r + 0.166664571f;
  return p * r + 0.5f;
}

/// eˣ = 2ⁿ·eʳ: 0.33 → 0.20 ms.
INLINE float exp_f32(float x) {
  reduced_f32 part = reduce_f32(x);
  return ((curve_f32(part.r) * part.r + 1.f) * part.r + 1.f) * part.a * part.b;
}

/// eˣ for x ≤ 0, such as a number less the largest of all: one factor 2ⁿ is enough, and what is below 2⁻¹²⁶ becomes 0.
INLINE float exp_below_0_f32(float x) {
  float t = at_least(-88.f, x), rounded = t * 1.44269504f + (ROUNDING + 127.f), n = rounded - (ROUNDING + 127.f);
  float r = (t - n * 0.693359375f) + n * 2.12194440e-4f;
  return ((curve_f32(r) * r + 1.f) * r + 1.f) * power_of_two_f32(rounded);
}

/// eˣ − 1 = 2ⁿ·(eʳ − 1) + (2ⁿ − 1): near 0, where eˣ − 1 would lose all digits, it is eʳ − 1 itself. Of 2ⁿ = a·b, b is
/// applied last, so that nothing overflows on the way.
INLINE float expm1_f32(float x) {
  reduced_f32 part = reduce_f32(at_least(-80.f, x));
  float inverse_b = of_bits_f32((254u << 23) - bits_f32(part.b));
  float y = (part.a * (part.r * part.r * curve_f32(part.r) + part.r) + (part.a - inverse_b)) * part.b;
  return x == 0.f ? x : y;
}

/// 1/(1 + e⁻ˣ), where e⁻ˣ = 2ⁿ·e⁻ʳ and e⁻ʳ = (c − r)/(c + r) with c = r·coth(r/2), an even function that three terms are enough for: one
/// division for all. 0 below −88.4. 0.40 → 0.17 ms.
INLINE float sigmoid_f32(float x) {
  float t = at_most(88.f, at_least(-89.f, x)), rounded = t * -1.44269504f + (ROUNDING + 127.f), n = rounded - (ROUNDING + 127.f);
  float r = (t + n * 0.693359375f) - n * 2.12194440e-4f, z = r * r;
  float c = (-0.00276394002f * z + 0.166665837f) * z + 2.f;
  return (c + r) / ((c - r) * power_of_two_f32(rounded) + (c + r));
}

/// ln x = e·ln 2 + ln m with x = m·2ᵉ and m in [√½, √2), and a polynomial in m − 1. Numbers below 2⁻¹²⁶ are scaled by 2²³ first.
INLINE float log_f32(float x) {
  int tiny = x < 1.17549435e-38f;
  union { float f; int i; } bits = {tiny ? x * 8388608.f : x};
  int e = (bits.i - 0x3f3504f3) >> 23;
  bits.i = (int)((unsigned)bits.i - ((unsigned)e << 23));
  float m = bits.f - 1.f, n = (float)(e - (tiny ? 23 : 0));
  float p = 0.067466f;
  p = p * m - 0.11675641f;
  p = p * m + 0.11888175f;
  p = p * m - 0.124055915f;
  p = p * m + 0.14219551f;
  p = p * m - 0.16667996f;
  p = p * m + 0.20002119f;
  p = p * m - 0.2500001f;
  p = p * m + 0.33333313f;
  float y = ((m * m * (m * p - 0.5f) - n * 2.12194440e-4f) + m) + n * 0.693359375f;
  return x > 0.f ? (x < __builtin_inff() ? y : x) : x == 0.f ? -__builtin_inff() : __builtin_nanf("");
}

/// ln(1 + x): the logarithm of u = 1 + x as rounded, and what rounding took away, divided by u (the derivative of ln).
INLINE float log1p_f32(float x) {
  float u = 1.f + x;
  float y = log_f32(u) + (x - (u - 1.f)) / u;
  return x == -1.f ? -__builtin_inff() : x == __builtin_inff() || x == 0.f ? x : y;
}

/// Near 0 it is x/c with c = x·coth x; elsewhere 1 − 2/(e²ˣ + 1), which would lose digits near 0, with |x| = n·ln √2 + r and
/// e²ˣ = 2ⁿ·(c + r)/(c − r). So c, an even function, and a division are needed once. 0.57 → 0.26 ms; a quotient of two polynomials takes
/// 0.20, but is wrong by up to five units in the last place.
INLINE float tanh_f32(float x) {
  float a = at_most(9.1f, fabsf(x));
  int far = a > 0.55f;
  float rounded = a * 2.88539008f + (ROUNDING + 127.f), n = far ? rounded - (ROUNDING + 127.f) : 0.f;
  float r = a - n * 0.34657359f, z = r * r;
  float c = ((0.00199849694f * z - 0.022202f) * z + 0.33333239f) * z + 1.f, down = c - r;
  float y = (far ? down + down : r) / (far ? (c + r) * power_of_two_f32(rounded) + down : c);
  return copysignf(far ? 1.f - y : y, x);
}

/// Near 0 an odd polynomial; elsewhere 1 − e^q with a polynomial q for ln(1 − erf |x|). Beyond 4 it is 1.
INLINE float erf_f32(float x) {
  float a = x < 0.f ? -x : x, z = x * x, t = a > 4.f ? 4.f : a;
  float p = 8.1852486e-05f;
  p = p * z - 0.0008097749f;
  p = p * z + 0.0051969574f;
  p = p * z - 0.026857708f;
  p = p * z + 0.112836644f;
  p = p * z - 0.37612632f;
  p = p * z + 0.12837917f;
  float q = -2.1095051e-05f;
  q = q * t + 0.00043446262f;
  q = q * t - 0.004171063f;
  q = q * t + 0.025119428f;
  q = q * t - 0.10828009f;
  q = q * t - 0.6333469f;
  q = q * t - 1.1295149f;
  q = q * t + 0.00017468445f;
  float near = x + x * p, far = 1.f - exp_below_0_f32(q);
  return a < 0.93f ? near : x < 0.f ? -far : x != x ? x : far;
}

INLINE double exp_below_0(double x) { return exp(x); }
INLINE double sigmoid(double x) { return 1 / (1 + exp(-x)); }

// Each function for the type of its argument: a formula is written once for Float and Double.
#define FOR_TYPE_OF(x, function) _Generic((x), float: function##_f32, double: function)(x)
#define exp_of(x) FOR_TYPE_OF(x, exp)
#define exp_below_0_of(x) FOR_TYPE_OF(x, exp_below_0)
#define expm1_of(x) FOR_TYPE_OF(x, expm1)
#define log_of(x) FOR_TYPE_OF(x, log)
#define log1p_of(x) FOR_TYPE_OF(x, log1p)
#define tanh_of(x) FOR_TYPE_OF(x, tanh)
#define erf_of(x) FOR_TYPE_OF(x, erf)
#define sigmoid_of(x) FOR_TYPE_OF(x, sigmoid)

// By the C library also for Float: large arguments need more than a polynomial.
#define sin_of(x) _Generic((x), float: sinf, double: sin)(x)
#define cos_of(x) _Generic((x), float: cosf, double: cos)(x)
#define pow_of(x, y) _Generic((x), float: powf, double: pow)(x, y)
#define sqrt_of(x) _Generic((x), float: sqrtf, double: sqrt)(x)
#define abs_of(x) _Generic((x), float: fabsf, double: fabs)(x)
