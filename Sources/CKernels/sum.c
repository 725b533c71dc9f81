// Sums. A strictly ordered loop of additions can neither be vectorised nor is it exact: these keep several sums at once.
#include "CKernels.h"
#include "vector.h"

enum { lanes = 16 };

#define SUM(name, type) \
  FOR_EVERY_PROCESSOR double ck_sum_##name(long n, const type *x, long stride) { \
    double partial[lanes] = {0}, total = 0; \
    long i = 0; \
    if (stride == 1) \
      for (; i + 4 * lanes <= n; i += 4 * lanes) \
        for (int l = 0; l < lanes; l++) \
          partial[l] += (double)((x[i + l] + x[i + lanes + l]) + (x[i + 2 * lanes + l] + x[i + 3 * lanes + l])); \
    for (; i < n; i++) total += (double)x[i * stride]; \
    for (int l = 0; l < lanes; l++) total += partial[l]; \
    return total; \
  } \
  FOR_EVERY_PROCESSOR void ck_sum_rows_##name(long rows, const type *x, long rowStride, long n, long stride, double *sums) { \
    long r = 0; \
    if (stride == 1) \
      for (; r + 4 <= rows; r += 4) { \
        const type *a = x + r * rowStride, *b = a + rowStride, *c = b + rowStride, *d = c + rowStride; \
        for (long j = 0; j < n; j++) sums[j] += (double)((a[j] + b[j]) + (c[j] + d[j])); \
      } \
    for (; r < rows; r++) \
      for (long j = 0; j < n; j++) sums[j] += (double)x[r * rowStride + j * stride]; \
  }

SUM(f32, float)
SUM(f64, double)
