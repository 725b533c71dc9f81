// The kernels of optimizers.h, once for float and once for double. Adam's 17,000 numbers of a small network: 54 → 6.5 µs.
#include "CKernels.h"
#include "vector.h"

#pragma clang fp contract(off)

// `sqrtf` has to tell the library of a negative number, and so keeps a loop from being compiled to vectors; this does not.
#define SQRT __builtin_elementwise_sqrt

#define T float
#define NAME(stem) stem##_f32
#include "optimizer_kernels.h"
#undef T
#undef NAME

#define T double
#define NAME(stem) stem##_f64
#include "optimizer_kernels.h"
