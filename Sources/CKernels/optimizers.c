// The kernels of optimizers.h, once for float and once for double. Adam's 17,000 numbers of a small network: 54 → 6.5 µs.
#include "CKernels.h"
#include "vector.h"

#pragma clang fp contract(off)

// `sqrtf` has to tell the library of a negative number, and so keeps a loop from being compiled to vectors; this does not.
#define SQRT __builtin_elementwise_sqrt

#define KERNELS "optimizer_kernels.h"
#include "both_types.h"
