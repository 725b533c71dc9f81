#pragma once

// y[i] = f(x[i·stride]) for i in 0..<n; x and y do not overlap, or are the same with stride 1.
#define CK_UNARY(name) \
  void ck_##name##_f32(long n, const float *_Nonnull x, long stride, float *_Nonnull y); \
  void ck_##name##_f64(long n, const double *_Nonnull x, long stride, double *_Nonnull y);

CK_UNARY(exp)
CK_UNARY(log)
CK_UNARY(sigmoid)
CK_UNARY(tanh)
#undef CK_UNARY
