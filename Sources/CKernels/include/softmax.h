#pragma once

// Softmax along the middle of three dimensions, [outer, n, inner], of row-major arrays. The largest element of a line is taken away
// first, so that nothing overflows: yᵢ = exp(xᵢ − max) / Σ exp(xⱼ − max), or xᵢ − max − ln Σ exp(xⱼ − max) with `logarithm`.
void ck_softmax_f32(bool logarithm, long outer, long n, long inner, const float *_Nonnull x, float *_Nonnull y);
void ck_softmax_f64(bool logarithm, long outer, long n, long inner, const double *_Nonnull x, double *_Nonnull y);

/// The gradient with respect to x from the result y and its gradient g: y·(g − Σ g·y), or g − exp(y)·Σ g with `logarithm`.
void ck_softmax_gradient_f32(bool logarithm, long outer, long n, long inner,
                             const float *_Nonnull y, const float *_Nonnull g, float *_Nonnull dx);
void ck_softmax_gradient_f64(bool logarithm, long outer, long n, long inner,
                             const double *_Nonnull y, const double *_Nonnull g, double *_Nonnull dx);
