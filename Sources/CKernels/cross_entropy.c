// The kernels of cross_entropy.h, once for float and once for double.
#include "CKernels.h"
#include "vector.h"
#include <math.h>

#define T float
#define NAME(stem) stem##_f32
#define EXP exp_f32
#define LOG logf
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
