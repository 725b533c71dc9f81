#pragma once
#include "elementary.h"

// x + y, x − y, x·y, x / y
CK_ZIP(add)
CK_ZIP(subtract)
CK_ZIP(multiply)
CK_ZIP(divide)

// The same with the number p for y.
CK_MAP(add_number)
CK_MAP(subtract_number)
CK_MAP(multiply_number)
CK_MAP(divide_number)

CK_FUNCTION(relu)

// x[i] = value for i in 0..<n, whatever the 32 bits stand for.
void ck_fill_32(long n, int value, int *_Nonnull x);

// Adds the n numbers of y to each of the rows of x, which lie one behind the other.
void ck_add_to_rows_f32(long rows, long n, float *_Nonnull x, const float *_Nonnull y);
void ck_add_to_rows_f64(long rows, long n, double *_Nonnull x, const double *_Nonnull y);

// x[i·strideX] += y[i·strideY] for i in 0..<n.
void ck_add_to_f32(long n, float *_Nonnull x, long strideX, const float *_Nonnull y, long strideY);
void ck_add_to_f64(long n, double *_Nonnull x, long strideX, const double *_Nonnull y, long strideY);
