// GELU's curves, for activations.c: Double by the formulas, Float by ½ and an odd quotient of polynomials, ½ + x·P(x²)/Q(x²), which is within
// 2·10⁻⁷ of them. Beyond the limit up to which it was fitted it is 0 or 1. That costs less than one exponential: for a million numbers, gelu
// takes 0.26 instead of 0.88 ms, its derivative 0.31 instead of 1.32. As in PyTorch, the result near x = −5 is right to 10⁻⁶, not to six digits.
#pragma once
#include "functions.h"

/// ½ + x·P(x²)/Q(x²), with x kept in −limit...limit and the quotient in −highest...highest. P and Q start with the constant; Q's last
/// coefficient, 1, is left out. The loops are unrolled.
INLINE float half_and_quotient_f32(float x, float limit, float highest, const float p[], int degreeP, const float q[], int degreeQ) {
  float a = at_most(limit, fabsf(x)), z = a * a;
  float over = p[degreeP], under = z + q[degreeQ - 1];
  for (int i = degreeP - 1; i >= 0; i--) over = over * z + p[i];
  for (int i = degreeQ - 2; i >= 0; i--) under = under * z + q[i];
  return 0.5f + copysignf(at_most(highest, a * over / under), x);
}

/// Φ(x) = (1 + erf(x/√2))/2, the probability that a normally distributed number is below x
INLINE double area(double x) { return 0.5 * (1 + erf(x * 0.70710678118654752440)); }
INLINE float area_f32(float x) {
  static const float p[] = {333127.031f, 28253.5215f, 3904.69946f, 140.819122f, 5.30232668f, 0.019002907f};
  static const float q[] = {835025.812f, 209991.422f, 23911.6953f, 1572.6969f, 61.4435501f};
  return half_and_quotient_f32(x, 5.5f, 0.5f, p, 5, q, 5);
}

/// The derivative of x·Φ(x): Φ(x) + x·e^(−x²/2)/√(2π)
INLINE double area_slope(double x) { return area(x) + x * (exp(x * x * -0.5) * 0.39894228040143267794); }
INLINE float area_slope_f32(float x) {
  static const float p[] = {616991296.f, -18846094.f, 10776134.f, 128801.82f, 26351.4082f, 638.968201f, 12.6147184f};
  static const float q[] = {773283904.f, 234141008.f, 33557216.f, 2991516.5f, 182686.219f, 7605.6709f, 241.58432f};
  return half_and_quotient_f32(x, 5.9f, 1, p, 6, q, 7) + (x - x);  // NaN at ±inf, where the formula has inf·0
}

/// (1 + tanh(√(2/π)·(x + 0.044715·x³)))/2, which is close to Φ(x)
INLINE double nearly_area(double x) { return 0.5 * (1 + tanh(0.79788456080286535588 * (x + 0.044715 * (x * x * x)))); }
INLINE float nearly_area_f32(float x) {
  static const float p[] = {312210.219f, 23888.5977f, 2838.59009f, 104.539963f, 5.42203379f, 0.0180205237f};
  static const float q[] = {782595.062f, 190958.312f, 19085.9648f, 1015.23645f, 58.8684044f};
  return half_and_quotient_f32(x, 5.05f, 0.5f, p, 5, q, 5);
}

/// The derivative of x times that
INLINE double nearly_area_slope(double x) {
  double t = tanh(0.79788456080286535588 * (x + 0.044715 * (x * x * x))), slope = 0.79788456080286535588 * (1 + 0.134145 * (x * x));
  return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * slope;
}
INLINE float nearly_area_slope_f32(float x) {
  static const float p[] = {469311072.f, -32047782.f, 8174091.f, -220104.625f, 19496.7051f, -83.9257736f, 9.13019371f};
  static const float q[] = {588194304.f, 156869232.f, 17669964.f, 940451.125f, 70190.3906f, 2196.34717f, 75.4182892f};
  return half_and_quotient_f32(x, 5.4f, 1, p, 6, q, 7) + (x - x);
}
