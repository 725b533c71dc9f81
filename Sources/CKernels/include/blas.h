#pragma once
#include <stdbool.h>

/// The name of the BLAS that was found ("libopenblas.so.0", "Accelerate"), or NULL: then the engine's own product is used for large matrices, too.
const char *_Nullable ck_blas_name(void);

/// C ← A·B for row-major matrices: A is m×k (or k×m, read transposed), B is k×n (or n×k, read transposed), C is m×n;
/// `lda`, `ldb`, `ldc` are the distances between rows as stored. By the engine's own product where it is the faster one or no BLAS is installed.
/// False when there is not enough memory; C is then untouched.
bool ck_gemm_f32(bool transposeA, bool transposeB, long m, long n, long k,
                 const float *_Nonnull a, long lda, const float *_Nonnull b, long ldb, float *_Nonnull c, long ldc);
bool ck_gemm_f64(bool transposeA, bool transposeB, long m, long n, long k,
                 const double *_Nonnull a, long lda, const double *_Nonnull b, long ldb, double *_Nonnull c, long ldc);
