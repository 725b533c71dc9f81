#pragma once

/// Writes `value` with `digits` digits behind the point into `text` (at least 400 bytes): 1.5000.
void ck_format_fixed(double value, int digits, char *_Nonnull text);

/// Writes `value` with an exponent and `digits` digits behind the point into `text` (at least 400 bytes): 1.5000e+00.
void ck_format_scientific(double value, int digits, char *_Nonnull text);
