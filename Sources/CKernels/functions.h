// Elementary functions of one number, for the .c files here. They are written so that a loop over them vectorises: no branches, no tables, no calls. They are accurate
// to two units in the last place for every Float (ElementaryAccuracyTests.swift holds them against Double). Double uses the C library: it is
// the precise oracle, not the fast path.
//
// The polynomials were fitted on the intervals that are named; see Muller, "Elementary Functions: Algorithms and Implementation".
#pragma once
#include <math.h>

/// Always inlined: a loop with a call in it would not vectorise.
#define INLINE static inline __attribute__((always_inline))

/// x = n·ln 2 + r with a whole n and r in [−0.35, 0.35]: what exp and expm1 start from. n is rounded by adding and taking away 1.5·2²³
/// (rintf would not vectorise); ln 2 is taken away in two parts, so that r keeps its digits. x is kept where eˣ is neither 0 nor inf.
typedef struct { float r; int n; } reduced_f32;
INLINE reduced_f32 reduce_f32(float x) {
  float t = x > -104.f ? (x < 89.f ? x : 89.f) : -104.f;
  float n = (t * 1.44269504f + 12582912.f) - 12582912.f;
  return (reduced_f32){(t - n * 0.693359375f) + n * 2.12194440e-4f, (int)n};
}

/// 2ⁿ for −126 ≤ n ≤ 127
INLINE float power_of_two_f32(int n) {
  union { int i; float f; } bits = {(n + 127) << 23};
  return bits.f;
}

/// eʳ − 1 for r in [−0.35, 0.35]
INLINE float small_expm1_f32(float r) {
  float p = 0.00019845879f;
  p = p * r + 0.0013940654f;
  p = p * r + 0.00833339f;
  p = p * r + 0.041666362f;
  p = p * r + 0.16666666f;
  p = p * r + 0.5f;
  return r + r * r * p;
}

/// eˣ = 2ⁿ·eʳ. 2ⁿ is applied as two factors, so that results below 2⁻¹²⁶ lose precision gradually instead of
/// becoming 0.
INLINE float exp_f32(float x) {
  reduced_f32 part = reduce_f32(x);
  int half = part.n / 2;
  float y = (1.f + small_expm1_f32(part.r)) * power_of_two_f32(half) * power_of_two_f32(part.n - half);
  return x != x ? x : y;
}

/// eˣ − 1 = 2ⁿ·(eʳ − 1) + (2ⁿ − 1): near 0, where eˣ − 1 would lose all digits, it is eʳ − 1 itself. Of 2ⁿ = a·b, b is
/// applied last, so that nothing overflows on the way.
INLINE float expm1_f32(float x) {
  reduced_f32 part = reduce_f32(x < -80.f ? -80.f : x);
  int half = part.n / 2;
  float a = power_of_two_f32(half), b = power_of_two_f32(part.n - half), inverse_b = power_of_two_f32(half - part.n);
  float y = (a * small_expm1_f32(part.r) + (a - inverse_b)) * b;
  return x != x ? x : x == 0.f ? x : y;
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

/// Near 0 an odd polynomial; elsewhere 1 − 2 / (e²ˣ + 1), which would lose digits near 0.
INLINE float tanh_f32(float x) {
  float a = x < 0.f ? -x : x, z = x * x;
  float p = -0.0057049906f;
  p = p * z + 0.02063909f;
  p = p * z - 0.053739715f;
  p = p * z + 0.13331442f;
  p = p * z - 0.3333328f;
  float near = x + x * (z * p);
  float far = 1.f - 2.f / (exp_f32(2.f * a) + 1.f);
  return a < 0.625f ? near : x < 0.f ? -far : far;
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
  float near = x + x * p, far = 1.f - exp_f32(q);
  return a < 0.93f ? near : x < 0.f ? -far : x != x ? x : far;
}

// Each function for the type of its argument: a formula is written once for Float and Double.
#define FOR_TYPE_OF(x, function) _Generic((x), float: function##_f32, double: function)(x)
#define exp_of(x) FOR_TYPE_OF(x, exp)
#define expm1_of(x) FOR_TYPE_OF(x, expm1)
#define log_of(x) FOR_TYPE_OF(x, log)
#define log1p_of(x) FOR_TYPE_OF(x, log1p)
#define tanh_of(x) FOR_TYPE_OF(x, tanh)
#define erf_of(x) FOR_TYPE_OF(x, erf)
#define sigmoid_of(x) (1 / (1 + exp_of(-(x))))  // 0 below −88.7 for Float, where e⁻ˣ is no Float any more

// By the C library also for Float: large arguments need more than a polynomial.
#define sin_of(x) _Generic((x), float: sinf, double: sin)(x)
#define cos_of(x) _Generic((x), float: cosf, double: cos)(x)
#define pow_of(x, y) _Generic((x), float: powf, double: pow)(x, y)
#define sqrt_of(x) _Generic((x), float: sqrtf, double: sqrt)(x)
#define abs_of(x) _Generic((x), float: fabsf, double: fabs)(x)
