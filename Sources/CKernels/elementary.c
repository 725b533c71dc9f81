// exp and its family, over whole arrays.
//
// Float uses polynomials that the compiler can vectorise, and is compiled for several processors at once (the best is chosen when
// the program starts). Double uses the C library: it is the precise oracle, not the fast path.
#include "CKernels.h"
#include <math.h>

#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__) && __has_attribute(target_clones) && !__has_feature(thread_sanitizer)
#define FOR_EVERY_PROCESSOR __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define FOR_EVERY_PROCESSOR
#endif

/// eˣ = 2ⁿ·eʳ with n = round(x / ln 2) and r = x − n·ln 2 in [−0.35, 0.35], where a polynomial of degree 6 is exact to a rounding
/// or two. n is rounded by adding and taking away 1.5·2²³ (rintf would not vectorise); ln 2 is taken away in two parts, so that r
/// keeps its digits; 2ⁿ is applied as two factors, so that results below 2⁻¹²⁶ lose precision gradually instead of becoming 0.
static inline float exp_f32(float x) {
  float t = x < -104.f ? -104.f : x > 89.f ? 89.f : x;
  float n = (t * 1.44269504f + 12582912.f) - 12582912.f;
  float r = (t - n * 0.693359375f) + n * 2.12194440e-4f;
  float p = 1.f + r * (1.f + r * (0.5f + r * (0.166666657f + r * (0.0416666567f + r * (0.00833345205f + r * 0.00138890576f)))));
  int whole = (int)n, half = whole / 2;
  union { int i; float f; } a = {(half + 127) << 23}, b = {(whole - half + 127) << 23};
  float y = p * a.f * b.f;
  return x != x ? x : y;
}

/// ln x = e·ln 2 + ln m with x = m·2ᵉ and m in [√½, √2), where a polynomial in m − 1 is exact to a rounding.
static inline float log_f32(float x) {
  float scaled = x < 1.17549435e-38f ? x * 8388608.f : x;
  union { float f; int i; } bits = {scaled};
  int e = (bits.i - 0x3f3504f3) >> 23;
  bits.i -= e << 23;
  float m = bits.f - 1.f, z = m * m, n = (float)e - (x < 1.17549435e-38f ? 23.f : 0.f);
  float p = 7.0376836292e-2f;
  p = p * m - 1.1514610310e-1f;
  p = p * m + 1.1676998740e-1f;
  p = p * m - 1.2420140846e-1f;
  p = p * m + 1.4249322787e-1f;
  p = p * m - 1.6668057665e-1f;
  p = p * m + 2.0000714765e-1f;
  p = p * m - 2.4999993993e-1f;
  p = p * m + 3.3333331174e-1f;
  float y = (m * z * p - n * 2.12194440e-4f - 0.5f * z) + m + n * 0.693359375f;
  return x > 0.f ? (x < __builtin_inff() ? y : x) : x == 0.f ? -__builtin_inff() : __builtin_nanf("");
}

/// 1 / (1 + e⁻ˣ)
static inline float sigmoid_f32(float x) { return 1.f / (1.f + exp_f32(-x)); }
static inline double sigmoid_f64(double x) { return 1 / (1 + exp(-x)); }

/// Near 0 an odd polynomial; elsewhere 1 − 2 / (e²ˣ + 1), which would lose digits near 0.
static inline float tanh_f32(float x) {
  float a = x < 0.f ? -x : x, z = x * x;
  float p = -5.70498872745e-3f;
  p = p * z + 2.06390887954e-2f;
  p = p * z - 5.37397155531e-2f;
  p = p * z + 1.33314422036e-1f;
  p = p * z - 3.33332819422e-1f;
  float near = p * z * x + x;
  float far = 1.f - 2.f / (exp_f32(2.f * a) + 1.f);
  return a < 0.625f ? near : x < 0.f ? -far : far;
}

#define UNARY(name, single, twofold) \
  FOR_EVERY_PROCESSOR void ck_##name##_f32(long n, const float *x, long stride, float *y) { \
    if (stride == 1) for (long i = 0; i < n; i++) y[i] = single(x[i]); \
    else for (long i = 0; i < n; i++) y[i] = single(x[i * stride]); \
  } \
  void ck_##name##_f64(long n, const double *x, long stride, double *y) { \
    for (long i = 0; i < n; i++) y[i] = twofold(x[i * stride]); \
  }

UNARY(exp, exp_f32, exp)
UNARY(log, log_f32, log)
UNARY(sigmoid, sigmoid_f32, sigmoid_f64)
UNARY(tanh, tanh_f32, tanh)
