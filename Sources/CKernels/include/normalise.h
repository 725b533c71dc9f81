#pragma once

// Normalisation, forward and backward. The pointers are to float or to double, as the name says.
//
// Rows (layer, group and instance normalisation): `x` is rows × channels × inner, and each row has a mean and a spread of its own.
// Channel c of row r takes weight and bias number (r mod groups)·channels + c; NULL stands for 1 and 0.
//
// Channels (batch normalisation): `x` is batch × channels × inner, and each channel has a mean and a spread over all the rest.

#define CK_NORMALISE(suffix) \
  /* y = (x − mean)·rstd·weight + bias with rstd = 1/√(variance + eps); keeps mean and rstd of each row. */ \
  void ck_row_norm_##suffix(long rows, long channels, long inner, long groups, const void *_Nonnull x, const void *_Nullable weight, \
                            const void *_Nullable bias, double eps, void *_Nonnull y, void *_Nonnull mean, void *_Nonnull rstd); \
  /* Its gradients for the upstream g; the last two are added to what is there, or NULL. */ \
  void ck_row_norm_gradient_##suffix(long rows, long channels, long inner, long groups, const void *_Nonnull x, \
                                     const void *_Nullable weight, const void *_Nonnull mean, const void *_Nonnull rstd, \
                                     const void *_Nonnull g, void *_Nonnull dx, void *_Nullable dweight, void *_Nullable dbias); \
  /* Mean and biased variance of each channel. */ \
  void ck_channel_moments_##suffix(long batch, long channels, long inner, const void *_Nonnull x, void *_Nonnull mean, \
                                   void *_Nonnull variance); \
  /* y = (x − mean[c])·factor[c] + bias[c]. */ \
  void ck_channel_affine_##suffix(long batch, long channels, long inner, const void *_Nonnull x, const void *_Nonnull mean, \
                                  const void *_Nonnull factor, const void *_Nullable bias, void *_Nonnull y); \
  /* Σ g and Σ g·(x − mean[c])·rstd[c] of each channel. */ \
  void ck_channel_sums_##suffix(long batch, long channels, long inner, const void *_Nonnull x, const void *_Nonnull g, \
                                const void *_Nonnull mean, const void *_Nonnull rstd, void *_Nonnull sumG, void *_Nonnull sumGX); \
  /* dx = factor[c]·(g − meanG[c] − (x − mean[c])·rstd[c]·meanGX[c]). */ \
  void ck_channel_gradient_##suffix(long batch, long channels, long inner, const void *_Nonnull x, const void *_Nonnull g, \
                                    const void *_Nonnull mean, const void *_Nonnull rstd, const void *_Nonnull factor, \
                                    const void *_Nonnull meanG, const void *_Nonnull meanGX, void *_Nonnull dx);

CK_NORMALISE(f32)
CK_NORMALISE(f64)
#undef CK_NORMALISE
