// What every vectorised kernel is made of; for the .c files here, not for Swift.
#pragma once
#include <math.h>  // also what tells that this is glibc

#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__) && __has_attribute(target_clones) && !__has_feature(thread_sanitizer)
#define FOR_EVERY_PROCESSOR __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define FOR_EVERY_PROCESSOR
#endif

/// eˣ = 2ⁿ·eʳ with n = round(x / ln 2) and r = x − n·ln 2 in [−0.35, 0.35], where a polynomial of degree 6 is exact to a rounding
/// or two. n is rounded by adding and taking away 1.5·2²³ (rintf would not vectorise); ln 2 is taken away in two parts, so that r
/// keeps its digits; 2ⁿ is applied as two factors, so that results below 2⁻¹²⁶ lose precision gradually instead of becoming 0.
static inline float exp_f32(float x) {
  float t = x < -104.f ? -104.f : x > 89.f ? 89.f : x;
  float n = (t * 1.44269504f + 12582912.f) - 12582912.f;
  float r = (t - n * 0.693359375f) + n * 2.12194440e-4f;
  float p = 1.f + r * (1.f + r * (0.5f + r * (0.166666657f + r * (0.0416666567f + r * (0.00833345205f + r * 0.00138890576f)))));
  int whole = (int)n, half = whole / 2;
  union { int i; float f; } a = {(half + 127) << 23}, b = {(whole - half + 127) << 23};
  float y = p * a.f * b.f;
  return x != x ? x : y;
}
