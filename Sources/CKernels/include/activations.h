#pragma once
#include "elementary.h"

CK_FUNCTION(leaky_relu)
CK_FUNCTION(elu)
CK_FUNCTION(celu)
CK_FUNCTION(silu)
CK_FUNCTION(gelu)
CK_FUNCTION(gelu_tanh)
CK_FUNCTION(mish)
CK_FUNCTION(softplus)
CK_FUNCTION(log_sigmoid)
CK_FUNCTION(softsign)
CK_FUNCTION(hardtanh)
CK_FUNCTION(hardsigmoid)
CK_FUNCTION(hardswish)
