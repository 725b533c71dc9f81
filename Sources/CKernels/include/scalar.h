#pragma once

// The C library's functions of single numbers, for code that must not import Foundation or Glibc: whatever a learner's file imports is
// paid for at every compilation of it.
double ck_scalar_cos(double x);
double ck_scalar_pow(double x, double y);
double ck_scalar_log(double x);
