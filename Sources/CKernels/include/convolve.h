#pragma once
#include <stdbool.h>

/// Where the windows of a convolution lie on images of channels × height × width.
typedef struct {
  long channels, height, width;
  long kernelHeight, kernelWidth;
  long strideHeight, strideWidth, dilationHeight, dilationWidth;
  /// Zeros before the first row and before the first column.
  long top, left;
  long outputHeight, outputWidth;
} ck_windows;

// Every window of `batch` images becomes one column: `columns` is (channels·kernelHeight·kernelWidth) × (batch·outputHeight·outputWidth).
// A convolution is then one matrix product. `fold` is the derivative: it adds each column back to where it came from (`images` are
// set, not added to).
#define CK_CONVOLVE(suffix) \
  void ck_unfold_##suffix(ck_windows w, long batch, const void *_Nonnull images, void *_Nonnull columns); \
  void ck_fold_##suffix(ck_windows w, long batch, const void *_Nonnull columns, void *_Nonnull images);

CK_CONVOLVE(f32)
CK_CONVOLVE(f64)
#undef CK_CONVOLVE
