// The kernels of recurrent.h, once for float and once for double.
#include "CKernels.h"
#include "vector.h"

static long gates_of(ck_recurrent_kind kind) { return kind == ck_gru ? 3 : kind == ck_lstm ? 4 : 1; }
static long kept_of(ck_recurrent_kind kind) { return kind == ck_gru ? 4 : kind == ck_lstm ? 5 : 0; }

// One step for n samples, after the matrix product: what `gi` and `gh` contribute to the gates becomes the new state. `backward` steps get dh, the
// gradient of the new state; GRU leaves in it what reaches the old state other than through the product. dc is the gradient of the new
// cell, and becomes that of the old one.
#define KERNELS "recurrent_kernels.h"
#include "both_types.h"
