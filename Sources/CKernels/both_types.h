// Includes the file KERNELS twice: T is float and NAME(stem) is stem_f32, then double and stem_f64. Functions of one number that depend on the type
// are `exp_of(x)` and its siblings (functions.h).
#define T float
#define NAME(stem) stem##_f32
#include KERNELS
#undef T
#undef NAME

#define T double
#define NAME(stem) stem##_f64
#include KERNELS
#undef T
#undef NAME
#undef KERNELS
