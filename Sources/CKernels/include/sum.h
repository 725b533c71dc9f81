#pragma once

// Sums of Float are added up in Double, so that a million terms lose no digits; four terms at a time are added as they are first.

/// x[0] + x[stride] + ... of n elements.
double ck_sum_f32(long n, const float *_Nonnull x, long stride);
double ck_sum_f64(long n, const double *_Nonnull x, long stride);

/// sums[j] += x[j·stride] + x[j·stride + rowStride] + ... : adds up rows, column by column.
void ck_sum_rows_f32(long rows, const float *_Nonnull x, long rowStride, long n, long stride, double *_Nonnull sums);
void ck_sum_rows_f64(long rows, const double *_Nonnull x, long rowStride, long n, long stride, double *_Nonnull sums);
