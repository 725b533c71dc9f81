// Elementary functions over whole arrays, each with its derivative beneath it.
#include "CKernels.h"
#include "vector.h"

MAP(exp, exp_of(x))

MAP(expm1, expm1_of(x))
DERIVATIVE(expm1, g * (x + 1))  // x: the result

MAP(log, log_of(x))
DERIVATIVE(log, g / x)

MAP(log1p, log1p_of(x))
DERIVATIVE(log1p, g / (x + 1))

MAP(sqrt, sqrt_of(x))
DERIVATIVE(sqrt, g / (2 * x))  // x: the result

MAP(rsqrt, 1 / sqrt_of(x))
DERIVATIVE(rsqrt, (T)-0.5 * g * (x * x * x))  // x: the result

MAP(reciprocal, 1 / x)
DERIVATIVE(reciprocal, -g * (x * x))  // x: the result

MAP(erf, erf_of(x))
DERIVATIVE(erf, (T)1.1283791670955126 * exp_of(-(x * x)) * g)  // 2/√π

MAP(sin, sin_of(x))
DERIVATIVE(sin, g * cos_of(x))

MAP(cos, cos_of(x))
DERIVATIVE(cos, g * -sin_of(x))

MAP(tanh, tanh_of(x))
DERIVATIVE(tanh, g * (1 - x * x))  // x: the result

MAP(sigmoid, sigmoid_of(x))
DERIVATIVE(sigmoid, g * (1 - x) * x)  // x: the result

/// xⁿ, the usual powers without a logarithm; ½ is the square root also at −inf, as in PyTorch.
#define POWER(x, n) \
  ((n) == 2 ? x * x : (n) == 1 ? x : (n) == 0 ? 1 : (n) == 3 ? x * x * x : (n) == (T)0.5 ? sqrt_of(x) \
    : (n) == -1 ? 1 / x : (n) == -2 ? 1 / (x * x) : (n) == (T)-0.5 ? 1 / sqrt_of(x) : pow_of(x, n))
MAP(pow, POWER(x, p))
DERIVATIVE(pow, p == 0 ? 0 : g * (p * POWER(x, (p - 1))))

/// aᵇ for a number a = p; where it is 0, so is the derivative, in place of 0·ln 0.
MAP(exponential, pow_of(p, x))
DERIVATIVE(exponential, p == 0 && x >= 0 ? 0 : g * (pow_of(p, x) * log_of(p)))

/// xʸ and what it changes by with x and with y.
ZIP(power, pow_of(x, y))
ZIP(power_by_base, y == 0 ? 0 : y * pow_of(x, y - 1))
ZIP(power_by_exponent, x == 0 && y >= 0 ? 0 : pow_of(x, y) * log_of(x))
