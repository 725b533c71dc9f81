// The kernels of convolve.h, once for float and once for double.
//
// An image is copied onto planes: its rows with zeros to the left and right of them, so that no window needs a test for the border. Then pieces
// of two output rows are summed up in registers, for six channels at a time and term by term: a weight times the pieces of input that lie a
// little to the side. No window is ever copied, and rows above and below the image are left out. One core, 100 images, 16 → 32 channels
// of 8 × 8, 3 × 3 windows: 0.51 ms; with windows copied to columns for a matrix product of equal speed 0.64 ms; at the core's peak 0.47 ms.
#include "CKernels.h"
#include "vector.h"
#include <string.h>

/// Bytes of a piece of a row, and how many channels are summed up together: the six sums of two pieces stay in registers from AVX2 on.
#define PIECE_BYTES 32
#define CHANNELS 6

/// Sums of products of weights and input: a convolution, or its derivative with respect to the images, which is a convolution too. There,
/// what goes in are the gradients, with `gap` − 1 zeros between them if windows were `gap` apart, and the kernel is turned round.
typedef struct {
  struct { long channels, height, width; } in, out;
  long groups;
  struct {
    long kernel, stride, gap, dilation;
    /// Zeros before the first element; a negative number leaves elements out.
    long zeros;
    /// Between the weights of neighbouring elements of the kernel.
    long weights;
  } vertical, horizontal;
  /// Between the weights of neighbouring channels; where the first weight of a group lies.
  long perInput, perOutput, first;
  /// Rows and columns of a plane. With a stride, columns that the same element of a window meets are neighbours: columns 0, stride, 2·stride ...
  /// come first, then 1, stride + 1 ...: `share` of them each.
  long tall, wide, share;
} pass_t;

/// The term of a sum: where the input lies, seen from where the window's first element lies, and its weight.
typedef struct { int place, weight; } term_t;

static pass_t with_planes(pass_t p) {
  const long last = (p.out.width - 1) * p.horizontal.stride + (p.horizontal.kernel - 1) * p.horizontal.dilation;
  p.share = last / p.horizontal.stride + 1;
  p.wide = p.share * p.horizontal.stride;
  p.tall = (p.in.height - 1) * p.vertical.gap + 1;
  return p;
}

static pass_t forward(ck_windows w) {
  const long window = w.kernelHeight * w.kernelWidth;
  return with_planes((pass_t){
      .in = {w.channels, w.height, w.width}, .out = {w.outputChannels, w.outputHeight, w.outputWidth}, .groups = w.groups,
      .vertical = {w.kernelHeight, w.strideHeight, 1, w.dilationHeight, w.top, w.kernelWidth},
      .horizontal = {w.kernelWidth, w.strideWidth, 1, w.dilationWidth, w.left, 1},
      .perInput = window, .perOutput = w.channels / w.groups * window, .first = 0});
}

static pass_t to_images(ck_windows w) {
  const long window = w.kernelHeight * w.kernelWidth;
  return with_planes((pass_t){
      .in = {w.outputChannels, w.outputHeight, w.outputWidth}, .out = {w.channels, w.height, w.width}, .groups = w.groups,
      .vertical = {w.kernelHeight, 1, w.strideHeight, w.dilationHeight, (w.kernelHeight - 1) * w.dilationHeight - w.top, -w.kernelWidth},
      .horizontal = {w.kernelWidth, 1, w.strideWidth, w.dilationWidth, (w.kernelWidth - 1) * w.dilationWidth - w.left, -1},
      .perInput = w.channels / w.groups * window, .perOutput = window, .first = window - 1});
}

/// Where column j of an image with its zeros lies in a row of a plane.
static inline long place(const pass_t *p, long j) { return j % p->horizontal.stride * p->share + j / p->horizontal.stride; }

/// Rows of the kernel that do not lie above or below the image in output row i: *begin ..< *end.
static inline void rows_inside(const pass_t *p, long i, long *begin, long *end) {
  const long row = i * p->vertical.stride - p->vertical.zeros;
  *begin = 0;
  *end = p->vertical.kernel;
  while (*begin < *end && row + *begin * p->vertical.dilation < 0) ++*begin;
  while (*begin < *end && row + (*end - 1) * p->vertical.dilation >= p->tall) --*end;
}

/// The terms of one sum, in the order of the kernel's rows.
static void list_terms(const pass_t *p, term_t *terms) {
  for (long i = 0; i < p->vertical.kernel; i++)
    for (long c = 0; c < p->in.channels / p->groups; c++)
      for (long j = 0; j < p->horizontal.kernel; j++, terms++) {
        terms->place = (int)((c * p->tall + i * p->vertical.dilation) * p->wide + place(p, j * p->horizontal.dilation));
        terms->weight = (int)(p->first + c * p->perInput + i * p->vertical.weights + j * p->horizontal.weights);
      }
}

/// Calls `name` with the number of channels or terms as a constant: only then its sums stay in registers.
#define WITH_CONSTANT(count, name, ...) \
  switch (count) { \
  case 1: name(1, __VA_ARGS__); break; \
  case 2: name(2, __VA_ARGS__); break; \
  case 3: name(3, __VA_ARGS__); break; \
  case 4: name(4, __VA_ARGS__); break; \
  case 5: name(5, __VA_ARGS__); break; \
  case 6: name(6, __VA_ARGS__); break; \
  }

#define KERNELS "convolve_kernels.h"
#include "both_types.h"
