// The kernels of convolve.h, once for float and once for double.
#include "CKernels.h"
#include <string.h>

/// The part of an output row whose windows meet the image in column `shift`, `shift + stride`, ...: first...last − 1.
static void inside(long outputs, long size, long shift, long stride, long *first, long *last) {
  *first = shift >= 0 ? 0 : (-shift + stride - 1) / stride;
  *last = shift >= size ? 0 : (size - shift + stride - 1) / stride;
  if (*last > outputs) *last = outputs;
  if (*first > *last) *first = *last;
}

#define T float
#define NAME(stem) stem##_f32
#include "convolve_kernels.h"
#undef T
#undef NAME

#define T double
#define NAME(stem) stem##_f64
#include "convolve_kernels.h"
