// Activations over whole arrays, each with its derivative beneath it. The formulas are PyTorch's, step by step, so that infinities, NaN
// and the points where a curve has a kink come out alike.
#include "CKernels.h"
#include "gelu.h"
#include "vector.h"

MAP(leaky_relu, x > 0 ? x : x * p)  // p: slope
DERIVATIVE(leaky_relu, x > 0 ? g : g * p)

MAP(elu, x > 0 ? x * q : expm1_of(x) * p)  // p: α·λ, q: λ
DERIVATIVE(elu, x <= 0 ? g * p * exp_of(x) : g * q)

MAP(celu, x > 0 ? x : expm1_of(x * q) * p)  // p: α, q: 1/α
DERIVATIVE(celu, x <= 0 ? g * q * p * exp_of(x * q) : g)

INLINE double silu(double x) { return x / (1 + exp(-x)); }
INLINE float silu_f32(float x) { return x * sigmoid_f32(x); }
MAP(silu, FOR_TYPE_OF(x, silu))
DERIVATIVE(silu, ({
  T s = sigmoid_of(x);
  g * s * (1 + x * (1 - s));
}))

MAP(gelu, x * FOR_TYPE_OF(x, area))
DERIVATIVE(gelu, g * FOR_TYPE_OF(x, area_slope))

MAP(gelu_tanh, x * FOR_TYPE_OF(x, nearly_area))
DERIVATIVE(gelu_tanh, g * FOR_TYPE_OF(x, nearly_area_slope))

/// tanh(ln(1 + eˣ)); for Float without a logarithm: w/(w + 2) with w = eˣ·(eˣ + 2), which is 1 before eˣ squared overflows. 2.2 → 0.30 ms
/// for a million.
INLINE double tanh_softplus(double x) { return tanh(log1p(exp(x))); }
INLINE float tanh_softplus_f32(float x) {
  float e = exp_f32(at_most(40.f, x)), w = e * (e + 2);
  return w / (w + 2);
}
MAP(mish, x * FOR_TYPE_OF(x, tanh_softplus))
DERIVATIVE(mish, ({
  T t = FOR_TYPE_OF(x, tanh_softplus);
  g * (t + x * sigmoid_of(x) * (1 - t * t));
}))

MAP(softplus, x * p > q ? x : log1p_of(exp_of(x * p)) / p)  // p: β, q: threshold
DERIVATIVE(softplus, ({
  T z = exp_of(x * p);
  x * p > q ? g : g * z / (z + 1);
}))

MAP(log_sigmoid, (x < 0 ? x : x != x ? x : 0) - log1p_of(exp_of(-abs_of(x))))
DERIVATIVE(log_sigmoid, ({
  T z = exp_of(-abs_of(x)), s = z / (1 + z);  // σ(−|x|)
  g * (x < 0 ? 1 - s : s);
}))

MAP(softsign, x / (1 + abs_of(x)))
DERIVATIVE(softsign, ({
  T b = 1 + abs_of(x);  // the derivative of a quotient, as PyTorch takes it: NaN at ±inf
  g / b - g * (x / b / b) * (x > 0 ? 1 : x < 0 ? -1 : 0);
}))

/// x kept between low and high; NaN stays NaN
#define KEPT(x, low, high) ((x) < (low) ? (low) : (x) > (high) ? (high) : (x))
MAP(hardtanh, KEPT(x, p, q))
DERIVATIVE(hardtanh, x <= p || x >= q ? 0 : g)

MAP(hardsigmoid, KEPT(x + 3, 0, 6) / 6)
DERIVATIVE(hardsigmoid, x > -3 && x < 3 ? g * (1.f / 6.f) : 0)  // ⅙ of a Float for Double, too, as in PyTorch

MAP(hardswish, x * KEPT(x + 3, 0, 6) / 6)
DERIVATIVE(hardswish, x <= -3 ? 0 : x < 3 ? g * (x / 3 + (T)0.5) : g)
