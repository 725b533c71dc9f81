#pragma once

// y[i] = f(x[i·stride]; p, q) for i in 0..<n. x and y do not overlap. Functions without parameters do not read p and q.
#define CK_MAP(name) \
  void ck_##name##_f32(long n, const float *_Nonnull x, long stride, float p, float q, float *_Nonnull y); \
  void ck_##name##_f64(long n, const double *_Nonnull x, long stride, double p, double q, double *_Nonnull y);

// z[i] = f(x[i·strideX], y[i·strideY]; p, q) for i in 0..<n. z overlaps neither.
#define CK_ZIP(name) \
  void ck_##name##_f32(long n, const float *_Nonnull x, long strideX, const float *_Nonnull y, long strideY, \
                       float p, float q, float *_Nonnull z); \
  void ck_##name##_f64(long n, const double *_Nonnull x, long strideX, const double *_Nonnull y, long strideY, \
                       double p, double q, double *_Nonnull z);

// A function and its derivative: x is the gradient that arrives, y what was saved (the function's argument or its result).
#define CK_FUNCTION(name) CK_MAP(name) CK_ZIP(name##_derivative)

CK_MAP(exp)
CK_FUNCTION(expm1)
CK_FUNCTION(log)
CK_FUNCTION(log1p)
CK_FUNCTION(sqrt)
CK_FUNCTION(rsqrt)
CK_FUNCTION(reciprocal)
CK_FUNCTION(erf)
CK_FUNCTION(sin)
CK_FUNCTION(cos)
CK_FUNCTION(tanh)
CK_FUNCTION(sigmoid)

CK_FUNCTION(pow)
CK_FUNCTION(exponential)
CK_ZIP(power)
CK_ZIP(power_by_base)
CK_ZIP(power_by_exponent)
