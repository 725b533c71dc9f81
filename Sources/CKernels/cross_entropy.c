// The kernels of cross_entropy.h, once for float and once for double.
#include "CKernels.h"
#include "vector.h"
#include <math.h>

enum { lanes = 16, side = 16, few = 64 };

#define T float
#define NAME(stem) stem##_f32
#define EXP exp_below_0_f32
#define LOG log_f32
#include "cross_entropy_kernels.h"
#undef T
#undef NAME
#undef EXP
#undef LOG

#define T double
#define NAME(stem) stem##_f64
#define EXP exp
#define LOG log
#include "cross_entropy_kernels.h"
