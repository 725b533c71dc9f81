#include "CKernels.h"
#include <stdio.h>

void ck_format_fixed(double value, int digits, char *text) { snprintf(text, 400, "%.*f", digits, value); }

void ck_format_scientific(double value, int digits, char *text) { snprintf(text, 400, "%.*e", digits, value); }
