// The kernels of normalise.h, once for float and once for double.
#include "CKernels.h"
#include "vector.h"
#include <math.h>
#include <stdlib.h>

// A sum of floats may not be reordered by the compiler, so it is written as LANES sums side by side, which it can vectorise; where nothing
// else is done meanwhile, WIDE, so that an addition need not wait for the one before.
enum { LANES = 16, WIDE = 32 };
// Rows that are summed as T, and columns whose sums in double stay in the nearest cache, when columns of a matrix are summed.
enum { ROWS = 16, COLUMNS = 256 };

/// How many rows or columns of so many elements are worth a thread of their own, 200,000 elements (20 µs): a multiple of `step`.
static long piece(long elements, long step) { return (200000 / (elements > 0 ? elements : 1) / step + 1) * step; }

#define KERNELS "normalise_rows.h"
#include "both_types.h"
#define KERNELS "normalise_channels.h"
#include "both_types.h"
