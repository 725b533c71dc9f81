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

bool ck_gemm_f32(bool ta, bool tb, long m, long n, long k, const float *a, long lda, const float *b, long ldb, float *c, long ldc) {
  if (!found() || !fits(m, n, k, lda, ldb, ldc)) return false;
  sgemm(rowMajor, ta ? transposed : plain, tb ? transposed : plain, (int)m, (int)n, (int)k, 1, a, (int)lda, b, (int)ldb, 0, c, (int)ldc);
  return true;
}

bool ck_gemm_f64(bool ta, bool tb, long m, long n, long k, const double *a, long lda, const double *b, long ldb, double *c, long ldc) {
  if (!found() || !fits(m, n, k, lda, ldb, ldc)) return false;
  dgemm(rowMajor, ta ? transposed : plain, tb ? transposed : plain, (int)m, (int)n, (int)k, 1, a, (int)lda, b, (int)ldb, 0, c, (int)ldc);
  return true;
}
