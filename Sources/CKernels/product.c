// The kernels of product.h, once for float and once for double.
//
// A BLAS copies both matrices into an order of its own first. For the small products of convolutions and of recurrent steps that is a
// good part of the time: 32×128 times 128×384 takes 33.9 µs by OpenBLAS, 26.9 µs here, where one core's peak is 26.8 µs.
#include "CKernels.h"
#include "vector.h"
#include <string.h>

/// Rows of C that are computed together: six sums of 64 bytes stay in registers from AVX2 on.
#define ROWS 6
/// Elements of the inner dimension before the sums go back to memory, so that the part of B that is being read stays in the L1 cache.
#define DEPTH 256

#define T float
#define NAME(stem) stem##_f32
#include "product_kernels.h"
#undef T
#undef NAME

#define T double
#define NAME(stem) stem##_f64
#include "product_kernels.h"
