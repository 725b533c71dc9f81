// The kernels of softmax.h, once for float and once for double.
#include "CKernels.h"
#include "vector.h"

enum { lanes = 16, block = 256 };

// Sums may be added up in any order here: that lets the compiler keep several at once.
#pragma clang fp reassociate(on)

#define T float
#define NAME(stem) stem##_f32
#define EXP exp_below_0_f32
#define LOG log_f32
#include "softmax_kernels.h"
#undef T
#undef NAME
#undef EXP
#undef LOG

#define T double
#define NAME(stem) stem##_f64
#define EXP exp
#define LOG log
#include "softmax_kernels.h"
