// Softmax and its logarithm, forward and backward. Lines along the last dimension are contiguous; lines along another one are walked
// side by side, `lanes` at a time, so that memory is read in order and the loops vectorise either way.
#include "CKernels.h"
#include "vector.h"
#include <math.h>

enum { lanes = 16, block = 256 };

// Sums may be added up in any order here: that lets the compiler keep several at once.
#pragma clang fp reassociate(on)

#define SOFTMAX(name, type, EXP, LOG) \
  static inline __attribute__((always_inline)) type largest_##name(long n, const type *x) { \
    type m[lanes], top = -INFINITY; \
    for (int l = 0; l < lanes; l++) m[l] = -INFINITY; \
    long i = 0; \
    for (; i + lanes <= n; i += lanes) for (int l = 0; l < lanes; l++) m[l] = x[i + l] > m[l] ? x[i + l] : m[l]; \
    for (; i < n; i++) top = x[i] > top ? x[i] : top; \
    for (int l = 0; l < lanes; l++) top = m[l] > top ? m[l] : top; \
    return top; \
  } \
  static inline __attribute__((always_inline)) void line_##name(bool logarithm, long n, const type *x, type *y) { \
    type top = largest_##name(n, x), sum = 0; \
    if (logarithm) { \
      for (long i = 0; i < n; i++) sum += EXP(x[i] - top); \
      type shift = LOG(sum); \
      for (long i = 0; i < n; i++) y[i] = (x[i] - top) - shift; \
    } else { \
      for (long i = 0; i < n; i++) { type e = EXP(x[i] - top); y[i] = e; sum += e; } \
      type scale = 1 / sum; \
      for (long i = 0; i < n; i++) y[i] *= scale; \
    } \
  } \
  static inline __attribute__((always_inline)) void side_by_side_##name( \
      bool logarithm, long n, long inner, long width, const type *x, type *y) { \
    type top[block], sum[block]; \
    for (long j = 0; j < width; j++) { top[j] = -INFINITY; sum[j] = 0; } \
    for (long i = 0; i < n; i++) \
      for (long j = 0; j < width; j++) top[j] = x[i * inner + j] > top[j] ? x[i * inner + j] : top[j]; \
    for (long i = 0; i < n; i++) \
      for (long j = 0; j < width; j++) { \
        type e = EXP(x[i * inner + j] - top[j]); \
        sum[j] += e; \
        y[i * inner + j] = logarithm ? x[i * inner + j] - top[j] : e; \
      } \
    for (long j = 0; j < width; j++) sum[j] = logarithm ? LOG(sum[j]) : 1 / sum[j]; \
    for (long i = 0; i < n; i++) \
      for (long j = 0; j < width; j++) \
        y[i * inner + j] = logarithm ? y[i * inner + j] - sum[j] : y[i * inner + j] * sum[j]; \
  } \
  FOR_EVERY_PROCESSOR void ck_softmax_##name(bool logarithm, long outer, long n, long inner, const type *x, type *y) { \
    for (long o = 0; o < outer; o++, x += n * inner, y += n * inner) { \
      if (inner == 1) line_##name(logarithm, n, x, y); \
      else for (long j = 0; j < inner; j += block) \
        side_by_side_##name(logarithm, n, inner, inner - j < block ? inner - j : block, x + j, y + j); \
    } \
  } \
  static inline __attribute__((always_inline)) void line_gradient_##name( \
      bool logarithm, long n, const type *y, const type *g, type *dx) { \
    type sum = 0; \
    if (logarithm) { \
      for (long i = 0; i < n; i++) sum += g[i]; \
      for (long i = 0; i < n; i++) dx[i] = g[i] - EXP(y[i]) * sum; \
    } else { \
      for (long i = 0; i < n; i++) sum += g[i] * y[i]; \
      for (long i = 0; i < n; i++) dx[i] = y[i] * (g[i] - sum); \
    } \
  } \
  static inline __attribute__((always_inline)) void side_by_side_gradient_##name( \
      bool logarithm, long n, long inner, long width, const type *y, const type *g, type *dx) { \
    type sum[block] = {0}; \
    for (long i = 0; i < n; i++) \
      for (long j = 0; j < width; j++) sum[j] += logarithm ? g[i * inner + j] : g[i * inner + j] * y[i * inner + j]; \
    for (long i = 0; i < n; i++) \
      for (long j = 0; j < width; j++) { \
        long k = i * inner + j; \
        dx[k] = logarithm ? g[k] - EXP(y[k]) * sum[j] : y[k] * (g[k] - sum[j]); \
      } \
  } \
  FOR_EVERY_PROCESSOR void ck_softmax_gradient_##name( \
      bool logarithm, long outer, long n, long inner, const type *y, const type *g, type *dx) { \
    for (long o = 0; o < outer; o++, y += n * inner, g += n * inner, dx += n * inner) { \
      if (inner == 1) line_gradient_##name(logarithm, n, y, g, dx); \
      else for (long j = 0; j < inner; j += block) \
        side_by_side_gradient_##name(logarithm, n, inner, inner - j < block ? inner - j : block, y + j, g + j, dx + j); \
    } \
  }

SOFTMAX(f32, float, exp_f32, logf)
SOFTMAX(f64, double, exp, log)
