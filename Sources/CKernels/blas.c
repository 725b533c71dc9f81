// A BLAS is looked for when the first product is asked for, not when the package is built: so installing OpenBLAS later
// is noticed without building anything, and the package builds with nothing but a Swift toolchain.
#include "CKernels.h"
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

enum { rowMajor = 101, plain = 111, transposed = 112 };

typedef void (*sgemm_t)(int, int, int, int, int, int, float, const float *, int, const float *, int, float, float *, int);
typedef void (*dgemm_t)(int, int, int, int, int, int, double, const double *, int, const double *, int, double, double *, int);

static const char *name;
static sgemm_t sgemm;
static dgemm_t dgemm;

#ifdef __APPLE__
#include <Accelerate/Accelerate.h>
static void find(void) {
  name = "Accelerate";
  sgemm = (sgemm_t)cblas_sgemm;
  dgemm = (dgemm_t)cblas_dgemm;
}
#else
#include <dlfcn.h>
static void find(void) {
  // The engine shares its work among threads itself (parallel.h), and a BLAS that starts threads of its own would get in their way.
  setenv("OPENBLAS_NUM_THREADS", "1", 0);
  setenv("BLIS_NUM_THREADS", "1", 0);
  static const char *candidates[] = {"libopenblas.so.0", "libblis.so.4", "libcblas.so.3"};
  for (unsigned i = 0; i < sizeof candidates / sizeof *candidates; i++) {
    void *library = dlopen(candidates[i], RTLD_NOW | RTLD_LOCAL);
    if (!library) continue;
    sgemm = (sgemm_t)dlsym(library, "cblas_sgemm");
    dgemm = (dgemm_t)dlsym(library, "cblas_dgemm");
    if (sgemm && dgemm) {
      name = candidates[i];
      return;
    }
  }
}
#endif

static bool found(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, find);
  return name != NULL;
}

static bool fits(long m, long n, long k, long lda, long ldb, long ldc) {
  return m <= INT_MAX && n <= INT_MAX && k <= INT_MAX && lda <= INT_MAX && ldb <= INT_MAX && ldc <= INT_MAX;
}

const char *ck_blas_name(void) { return found() ? name : 0; }

/// Whether the product of our own (product.c) is the faster one. Up to a million multiplications OpenBLAS copies nothing either, and is better at
/// widths that are no multiple of a vector's. The larger ones are ours while B stays in the L2 cache.
static bool suits_product(bool tb, long m, long n, long k) {
#ifdef __APPLE__
  return false;  // Accelerate multiplies in a unit of its own
#endif
  const long work = m * n * k;
  return n * k <= 1L << 18 && (!tb || m >= 16) && (work > 1L << 20 ? n >= 8 : work > 1L << 19 && n % 16 == 0 && (!tb || m >= 48));
}

#define GEMM(T, suffix, routine) \
  bool ck_gemm_##suffix(bool ta, bool tb, long m, long n, long k, const T *a, long lda, const T *b, long ldb, T *c, long ldc) { \
    if (!suits_product(tb, m, n, k) && found() && fits(m, n, k, lda, ldb, ldc)) { \
      routine(rowMajor, ta ? transposed : plain, tb ? transposed : plain, (int)m, (int)n, (int)k, 1, a, (int)lda, b, (int)ldb, 0, c, (int)ldc); \
      return true; \
    } \
    if (!tb) { \
      ck_product_##suffix(m, n, k, a, ta ? 1 : lda, ta ? lda : 1, b, ldb, NULL, false, c, ldc); \
      return true; \
    } \
    /* Whichever is smaller is transposed: A and C, or B. */ \
    const bool isLow = !ta && m < 48; \
    const size_t bytes = (isLow ? m * (k + n) : n * k) * sizeof(T); \
    T *room = ck_allocate(bytes); \
    if (!room) return false; \
    if (isLow) ck_product_turned_##suffix(m, n, k, a, lda, b, ldb, NULL, c, ldc, room); \
    else { \
      ck_transpose_##suffix(n, k, b, ldb, room, n); \
      ck_product_##suffix(m, n, k, a, ta ? 1 : lda, ta ? lda : 1, room, n, NULL, false, c, ldc); \
    } \
    ck_free(room, bytes); \
    return true; \
  }

GEMM(float, f32, sgemm)
GEMM(double, f64, dgemm)
