#pragma once
#include <stdbool.h>

// C ← A·B: A is m×k, B is k×n, C is m×n. The rows of B and C lie `rowB` and `rowC` elements apart, and
// each row without gaps; element (i, p) of A lies at i·rowA + p·columnA, so that A may be read transposed. C starts from `bias` (m numbers,
// one for each row), or with `adds` from what it holds; from 0 without either. Runs on the calling thread.
#define CK_PRODUCT(T, suffix) \
  void ck_product_##suffix(long m, long n, long k, const T *_Nonnull a, long rowA, long columnA, const T *_Nonnull b, long rowB, \
                           const T *_Nullable bias, bool adds, T *_Nonnull c, long rowC); \
  /* C ← A·Bᵀ as (B·Aᵀ)ᵀ: for few rows (m), which are cheaper to transpose than B, n×k, is. One bias for each column; `room` for m·(k + n). */ \
  void ck_product_turned_##suffix(long m, long n, long k, const T *_Nonnull a, long rowA, const T *_Nonnull b, long rowB, \
                                  const T *_Nullable bias, T *_Nonnull c, long rowC, T *_Nonnull room); \
  /* The transpose of rows × columns numbers: rows lie `step` apart, those of the result `stepTo`. */ \
  void ck_transpose_##suffix(long rows, long columns, const void *_Nonnull from, long step, void *_Nonnull to, long stepTo);

CK_PRODUCT(float, f32)
CK_PRODUCT(double, f64)
#undef CK_PRODUCT
