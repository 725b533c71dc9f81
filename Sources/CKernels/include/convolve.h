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
  /// Channels of the output, and the groups that input and output channels are cut into.
  long outputChannels, groups;
} ck_windows;

// A convolution of `images` images x [images, channels, height, width] with weights w [outputChannels, channels/groups, kernelHeight,
// kernelWidth] and one bias for each output channel: y is [images, outputChannels, outputHeight, outputWidth].
//
// `backward` gets the gradient g of y. It sets those of x, w and bias whose pointer is not NULL. The pointers are to float or to double, as the
// name says. Both run on the calling thread; false when there is not enough memory for the columns.
#define CK_CONVOLVE(suffix) \
  bool ck_convolve_##suffix(ck_windows windows, long images, const void *_Nonnull x, const void *_Nonnull w, const void *_Nullable bias, \
                            void *_Nonnull y); \
  bool ck_convolve_backward_##suffix(ck_windows windows, long images, const void *_Nonnull x, const void *_Nonnull w, \
                                     const void *_Nonnull g, void *_Nullable dx, void *_Nullable dw, void *_Nullable dbias);

CK_CONVOLVE(f32)
CK_CONVOLVE(f64)
#undef CK_CONVOLVE
