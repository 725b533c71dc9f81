// The kernels of normalise.h, once for float and once for double.
#include "CKernels.h"
#include "vector.h"
#include <math.h>

// A sum of floats may not be reordered by the compiler, so it is written as LANES sums side by side, which it can vectorise.
enum { LANES = 16 };
// Columns that batch normalisation handles at a time: their sums stay in registers and in the nearest cache.
enum { BLOCK = 64 };

#define T float
#define NAME(stem) stem##_f32
#include "normalise_rows.h"
#include "normalise_channels.h"
#undef T
#undef NAME

#define T double
#define NAME(stem) stem##_f64
#include "normalise_rows.h"
#include "normalise_channels.h"
