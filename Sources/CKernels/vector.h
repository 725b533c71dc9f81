// What every vectorised kernel is made of; for the .c files here, not for Swift.
#pragma once
#include <math.h>  // also what tells that this is glibc
#include "functions.h"

/// Compiles a function for several processors at once; the best is chosen when the program starts.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__) && __has_attribute(target_clones) && !__has_feature(thread_sanitizer)
#define FOR_EVERY_PROCESSOR __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define FOR_EVERY_PROCESSOR
#endif

/// Two vectors at a time: 5 % faster than one where the compiler takes one by itself.
#define IN_PAIRS _Pragma("clang loop interleave_count(2)")

/// Defines the kernels `ck_name_f32` and `ck_name_f64` of a formula in x and the parameters p and q, such as `MAP(square, x * x)`. The
/// type of the numbers is called T: a constant that is no whole number is written (T)0.5, since 0.5 alone would make Double of Float.
#define MAP(name, ...) \
  MAP_OF(name, float, f32, FOR_EVERY_PROCESSOR, __VA_ARGS__) \
  MAP_OF(name, double, f64, , __VA_ARGS__)
#define MAP_OF(name, type, suffix, attribute, ...) \
  attribute void ck_##name##_##suffix(long n, const type *restrict in, long stride, type p, type q, type *restrict out) { \
    typedef type T; \
    (void)p, (void)q; \
    if (stride == 1) IN_PAIRS for (long i = 0; i < n; i++) { T x = in[i]; out[i] = (__VA_ARGS__); } \
    else for (long i = 0; i < n; i++) { T x = in[i * stride]; out[i] = (__VA_ARGS__); } \
  }

/// The same for a formula in x and y.
#define ZIP(name, ...) ZIP_IN(name, x, y, __VA_ARGS__)

/// A derivative: the arriving gradient g times the slope at x. Where the function's result is saved instead of its argument, x is that.
#define DERIVATIVE(name, ...) ZIP_IN(name##_derivative, g, x, __VA_ARGS__)

#define ZIP_IN(name, x, y, ...) \
  ZIP_OF(name, float, f32, FOR_EVERY_PROCESSOR, x, y, __VA_ARGS__) \
  ZIP_OF(name, double, f64, , x, y, __VA_ARGS__)
#define ZIP_OF(name, type, suffix, attribute, x, y, ...) \
  attribute void ck_##name##_##suffix( \
      long n, const type *restrict a, long strideA, const type *restrict b, long strideB, type p, type q, type *restrict out) { \
    typedef type T; \
    (void)p, (void)q; \
    if (strideA == 1 && strideB == 1) \
      IN_PAIRS for (long i = 0; i < n; i++) { T x = a[i], y = b[i]; out[i] = (__VA_ARGS__); } \
    else if (strideA == 0 && strideB == 1) \
      IN_PAIRS for (long i = 0; i < n; i++) { T x = a[0], y = b[i]; out[i] = (__VA_ARGS__); } \
    else if (strideA == 1 && strideB == 0) \
      IN_PAIRS for (long i = 0; i < n; i++) { T x = a[i], y = b[0]; out[i] = (__VA_ARGS__); } \
    else \
      for (long i = 0; i < n; i++) { T x = a[i * strideA], y = b[i * strideB]; out[i] = (__VA_ARGS__); } \
  }
