// Included by softmax.c for each element type T. Lines along the last dimension are contiguous; lines along another one are walked side by
// side, so that memory is read in order and the loops vectorise either way.

#include "largest_kernel.h"

/// The largest of n numbers, and on the way y[i] *= scale.
INLINE T NAME(largest_while_scaling)(long n, const T *restrict x, T *restrict y, T scale) {
  T m[lanes], top = -INFINITY;
  for (int l = 0; l < lanes; l++) m[l] = -INFINITY;
  long i = 0;
  for (; i + lanes <= n; i += lanes)
    for (int l = 0; l < lanes; l++) {
      y[i + l] *= scale;
      m[l] = x[i + l] > m[l] ? x[i + l] : m[l];
    }
  for (; i < n; i++) {
    y[i] *= scale;
    top = x[i] > top ? x[i] : top;
  }
  for (int l = 0; l < lanes; l++) top = m[l] > top ? m[l] : top;
  return top;
}

/// The largest number of the next line is looked for while this line is scaled: the processor would only wait for the sum otherwise.
/// That takes 1,000 lines of 1,000 from 0.31 to 0.27 ms.
INLINE void NAME(softmax_lines)(long outer, long n, const T *restrict x, T *restrict y) {
  T top = outer > 0 ? NAME(largest)(n, x) : 0;
  for (long o = 0; o < outer; o++, x += n, y += n) {
    T sum = 0;
    IN_PAIRS for (long i = 0; i < n; i++) { T e = exp_below_0_of(x[i] - top); y[i] = e; sum += e; }
    if (o + 1 < outer) top = NAME(largest_while_scaling)(n, x + n, y, 1 / sum);
    else for (long i = 0; i < n; i++) y[i] *= 1 / sum;
  }
}

/// Here the next line is looked at while the logarithm is computed.
INLINE void NAME(log_softmax_lines)(long outer, long n, const T *restrict x, T *restrict y) {
  T top = outer > 0 ? NAME(largest)(n, x) : 0;
  for (long o = 0; o < outer; o++, x += n, y += n) {
    T sum = 0;
    IN_PAIRS for (long i = 0; i < n; i++) sum += exp_below_0_of(x[i] - top);
    const T next = o + 1 < outer ? NAME(largest)(n, x + n) : 0, shift = log_of(sum);
    for (long i = 0; i < n; i++) y[i] = (x[i] - top) - shift;
    top = next;
  }
}

INLINE void NAME(softmax_side_by_side)(bool logarithm, long n, long inner, long width, const T *restrict x, T *restrict y) {
  T top[block], sum[block];
  for (long j = 0; j < width; j++) top[j] = -INFINITY, sum[j] = 0;
  for (long i = 0; i < n; i++)
    for (long j = 0; j < width; j++) top[j] = x[i * inner + j] > top[j] ? x[i * inner + j] : top[j];
  for (long i = 0; i < n; i++)
    for (long j = 0; j < width; j++) {
      T e = exp_below_0_of(x[i * inner + j] - top[j]);
      sum[j] += e;
      y[i * inner + j] = logarithm ? x[i * inner + j] - top[j] : e;
    }
  for (long j = 0; j < width; j++) sum[j] = logarithm ? log_of(sum[j]) : 1 / sum[j];
  for (long i = 0; i < n; i++)
    for (long j = 0; j < width; j++) y[i * inner + j] = logarithm ? y[i * inner + j] - sum[j] : y[i * inner + j] * sum[j];
}

FOR_EVERY_PROCESSOR
void NAME(ck_softmax)(bool logarithm, long outer, long n, long inner, const T *x, T *y) {
  if (inner == 1 && logarithm) NAME(log_softmax_lines)(outer, n, x, y);
  else if (inner == 1) NAME(softmax_lines)(outer, n, x, y);
  else for (long o = 0; o < outer; o++, x += n * inner, y += n * inner)
    for (long j = 0; j < inner; j += block)
      NAME(softmax_side_by_side)(logarithm, n, inner, inner - j < block ? inner - j : block, x + j, y + j);
}

INLINE void NAME(line_gradient)(bool logarithm, long n, const T *restrict y, const T *restrict g, T *restrict dx) {
  T sum = 0;
  if (logarithm) {
    for (long i = 0; i < n; i++) sum += g[i];
    IN_PAIRS for (long i = 0; i < n; i++) dx[i] = g[i] - exp_below_0_of(y[i]) * sum;
  } else {
    for (long i = 0; i < n; i++) sum += g[i] * y[i];
    for (long i = 0; i < n; i++) dx[i] = y[i] * (g[i] - sum);
  }
}

INLINE void NAME(side_by_side_gradient)(bool logarithm, long n, long inner, long width, const T *restrict y, const T *restrict g,
                                        T *restrict dx) {
  T sum[block] = {0};
  for (long i = 0; i < n; i++)
    for (long j = 0; j < width; j++) sum[j] += logarithm ? g[i * inner + j] : g[i * inner + j] * y[i * inner + j];
  for (long i = 0; i < n; i++)
    for (long j = 0; j < width; j++) {
      long k = i * inner + j;
      dx[k] = logarithm ? g[k] - exp_below_0_of(y[k]) * sum[j] : y[k] * (g[k] - sum[j]);
    }
}

FOR_EVERY_PROCESSOR
void NAME(ck_softmax_gradient)(bool logarithm, long outer, long n, long inner, const T *y, const T *g, T *dx) {
  for (long o = 0; o < outer; o++, y += n * inner, g += n * inner, dx += n * inner) {
    if (inner == 1) NAME(line_gradient)(logarithm, n, y, g, dx);
    else for (long j = 0; j < inner; j += block)
      NAME(side_by_side_gradient)(logarithm, n, inner, inner - j < block ? inner - j : block, y + j, g + j, dx + j);
  }
}
