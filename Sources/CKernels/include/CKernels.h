// The kernels of the engine that are written in C: what a vectorising C compiler does better than Swift's (loops over exp and its
// family, compiled for several processors at once), and the way to a BLAS that may or may not be installed.
#pragma once
#include <stddef.h>
#include <stdbool.h>
#include "memory.h"
#include "parallel.h"
#include "blas.h"
#include "elementary.h"
#include "arithmetic.h"
#include "activations.h"
#include "sum.h"
#include "softmax.h"
#include "scalar.h"
#include "cross_entropy.h"
#include "normalise.h"
#include "optimizers.h"
#include "product.h"
#include "convolve.h"
#include "recurrent.h"
#include "text.h"
