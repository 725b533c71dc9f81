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
// kernelWidth] and one bias for each output channel gives y [images, outputChannels, outputHeight, outputWidth]. Its derivatives take the
// gradient g of y: `to_images` sets that of x, `to_weights` those of w and of the bias.
//
// The pointers are to float or to double, as the name says. All run on the calling thread; false when there is not enough memory.
#define CK_CONVOLVE(suffix) \
  bool ck_convolve_##suffix(ck_windows windows, long images, const void *_Nonnull x, const void *_Nonnull w, const void *_Nullable bias, \
                            void *_Nonnull y); \
  bool ck_convolve_to_images_##suffix(ck_windows windows, long images, const void *_Nonnull g, const void *_Nonnull w, void *_Nonnull dx); \
  bool ck_convolve_to_weights_##suffix(ck_windows windows, long images, const void *_Nonnull g, const void *_Nonnull x, void *_Nonnull dw, \
                                       void *_Nonnull dbias);

CK_CONVOLVE(f32)
CK_CONVOLVE(f64)
#undef CK_CONVOLVE
