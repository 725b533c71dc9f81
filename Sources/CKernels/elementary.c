// exp and its family, over whole arrays.
//
// Float uses polynomials that the compiler can vectorise, and is compiled for several processors at once (the best is chosen when
// the program starts). Double uses the C library: it is the precise oracle, not the fast path.
#include "CKernels.h"
#include "vector.h"
#include <math.h>

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
