#include <math.h>
#include "CKernels.h"

double ck_scalar_cos(double x) { return cos(x); }
double ck_scalar_pow(double x, double y) { return pow(x, y); }
double ck_scalar_log(double x) { return log(x); }
