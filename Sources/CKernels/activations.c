// Activations over whole arrays, each with its derivative beneath it. The formulas are PyTorch's, step by step, so that infinities, NaN
// and the points where a curve has a kink come out alike.
#include "CKernels.h"
#include "vector.h"

MAP(leaky_relu, x > 0 ? x : x * p)  // p: slope
DERIVATIVE(leaky_relu, x > 0 ? g : g * p)

MAP(elu, x > 0 ? x * q : expm1_of(x) * p)  // p: α·λ, q: λ
DERIVATIVE(elu, x <= 0 ? g * p * exp_of(x) : g * q)

MAP(celu, x > 0 ? x : expm1_of(x * q) * p)  // p: α, q: 1/α
DERIVATIVE(celu, x <= 0 ? g * q * p * exp_of(x * q) : g)

MAP(silu, x / (1 + exp_of(-x)))
DERIVATIVE(silu, ({
  T s = sigmoid_of(x);
  g * s * (1 + x * (1 - s));
}))

/// Φ(x) = (1 + erf(x/√2))/2, the probability that a normally distributed number is below x
#define AREA(x) ((T)0.5 * (1 + erf_of(x * (T)0.70710678118654752440)))
MAP(gelu, x * AREA(x))
DERIVATIVE(gelu, ({
  T density = exp_of(x * x * (T)-0.5) * (T)0.39894228040143267794;  // 1/√(2π)
  g * (AREA(x) + x * density);
}))

/// √(2/π)·(x + 0.044715·x³)
#define BEND(x) ((T)0.79788456080286535588 * (x + (T)0.044715 * (x * x * x)))
MAP(gelu_tanh, (T)0.5 * x * (1 + tanh_of(BEND(x))))
DERIVATIVE(gelu_tanh, ({
  T t = tanh_of(BEND(x)), slope = (T)0.79788456080286535588 * (1 + (T)0.134145 * (x * x));
  g * ((T)0.5 * (1 + t) + (T)0.5 * x * (1 - t * t) * slope);
}))

MAP(mish, x * tanh_of(log1p_of(exp_of(x))))
DERIVATIVE(mish, ({
  T t = tanh_of(log1p_of(exp_of(x)));
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
