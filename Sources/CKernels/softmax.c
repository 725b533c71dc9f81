// The kernels of softmax.h, once for float and once for double.
#include "CKernels.h"
#include "vector.h"

enum { lanes = 16, block = 256 };

// Sums may be added up in any order here: that lets the compiler keep several at once.
#pragma clang fp reassociate(on)

#define KERNELS "softmax_kernels.h"
#include "both_types.h"
