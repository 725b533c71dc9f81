// The kernels of recurrent.h, once for float and once for double.
#include "CKernels.h"
#include "vector.h"
#include <math.h>

static inline float sigmoid_step(float x) { return 1.f / (1.f + exp_f32(-x)); }
static inline float tanh_step(float x) { return 1.f - 2.f / (1.f + exp_f32(2.f * x)); }
static inline double sigmoid_step_f64(double x) { return 1 / (1 + exp(-x)); }

#define T float
#define NAME(stem) stem##_f32
#define SIGMOID sigmoid_step
#define TANH tanh_step
#include "recurrent_kernels.h"
#undef T
#undef NAME
#undef SIGMOID
#undef TANH

#define T double
#define NAME(stem) stem##_f64
#define SIGMOID sigmoid_step_f64
#define TANH tanh
#include "recurrent_kernels.h"
