// The kernels of product.h, once for float and once for double.
//
// A BLAS copies both matrices into an order of its own first, which takes a good part of the time of the small products of convolutions, of
// recurrent steps and of small layers: 32×384 times 384×128 takes 34.0 µs by OpenBLAS, 26.9 µs here, where one core's peak is 26.8 µs.
#include "CKernels.h"
#include "vector.h"
#include <string.h>

/// Rows of C that are computed together: six sums of 64 bytes stay in registers from AVX2 on.
#define ROWS 6
/// Elements of the inner dimension, and rows of C, that are worked on at a time: 16 columns of that part of B stay in the L1 cache, that part of
/// A in the L2 cache (2048×128 times 128×384: 2.4 → 2.0 ms).
#define DEPTH 256
#define HEIGHT 240
/// With more rows than these it pays to copy the 16 columns of B: rows of B that lie a multiple of 256 elements apart would push each other out of
/// the cache (1024×1024: 54 → 30 ms).
#define WORTH_COPYING 128

#define KERNELS "product_kernels.h"
#include "both_types.h"
