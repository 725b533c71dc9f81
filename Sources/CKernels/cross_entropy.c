// The kernels of cross_entropy.h, once for float and once for double.
#include "CKernels.h"
#include "vector.h"
#include <math.h>

enum { lanes = 16, side = 16, few = 64 };

#define KERNELS "cross_entropy_kernels.h"
#include "both_types.h"
