// Arithmetic over whole arrays: what Swift writes as well, compiled for the processor that is there. Swift's compiler has to do with the
// vectors that every processor has.
#include "CKernels.h"
#include "vector.h"

ZIP(add, x + y)
ZIP(subtract, x - y)
ZIP(multiply, x * y)
ZIP(divide, x / y)

MAP(add_number, x + p)
MAP(subtract_number, x - p)
MAP(multiply_number, x * p)
MAP(divide_number, x / p)

MAP(relu, x < 0 ? 0 : x)
DERIVATIVE(relu, x <= 0 ? 0 : g)

FOR_EVERY_PROCESSOR void ck_fill_32(long n, int value, int *x) {
  for (long i = 0; i < n; i++) x[i] = value;
}

#define ADD_TO(type, suffix) \
  FOR_EVERY_PROCESSOR void ck_add_to_##suffix(long n, type *restrict x, long strideX, const type *restrict y, long strideY) { \
    if (strideX == 1 && strideY == 1) for (long i = 0; i < n; i++) x[i] += y[i]; \
    else for (long i = 0; i < n; i++) x[i * strideX] += y[i * strideY]; \
  } \
  FOR_EVERY_PROCESSOR void ck_add_to_rows_##suffix(long rows, long n, type *restrict x, const type *restrict y) { \
    for (long r = 0; r < rows; r++, x += n) for (long i = 0; i < n; i++) x[i] += y[i]; \
  }
ADD_TO(float, f32)
ADD_TO(double, f64)
