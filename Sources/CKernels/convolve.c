// The kernels of convolve.h, once for float and once for double.
//
// An image is copied onto planes with its zeros around it, so that no window needs a test for the border. Then every window becomes a column,
// as many at a time as stay in the L2 cache, and a matrix product multiplies all columns with the weights.
#include "CKernels.h"
#include "vector.h"
#include <string.h>

/// Bytes of columns that are made at a time.
#define COLUMN_BYTES (256L << 10)
/// Elements that are copied at a time in a row of windows. Rows of 8 are common, and a call of memcpy for each of them would take longer than
/// the product.
#define PIECE 8

/// What follows from the windows: rows and columns of a plane, and how many numbers there are.
typedef struct {
  long tall, wide;
  /// Output rows whose windows are columns at a time.
  long rows;
  long inputs, positions, plane, columns;
  /// Of one group.
  long outputs, fanIn;
} sizes_t;

static long smaller(long a, long b) { return a < b ? a : b; }

static sizes_t sizes_of(ck_windows w, long elementBytes) {
  const long window = w.kernelHeight * w.kernelWidth, rowBytes = w.channels * window * w.outputWidth * elementBytes;
  const long fitting = rowBytes > 0 ? COLUMN_BYTES / rowBytes : w.outputHeight;
  sizes_t s = {
      .tall = (w.outputHeight - 1) * w.strideHeight + (w.kernelHeight - 1) * w.dilationHeight + 1,
      .wide = (w.outputWidth - 1) * w.strideWidth + (w.kernelWidth - 1) * w.dilationWidth + 1,
      .rows = fitting < 1 ? 1 : smaller(fitting, w.outputHeight),
      .inputs = w.channels * w.height * w.width,
      .positions = w.outputHeight * w.outputWidth,
      .outputs = w.outputChannels / w.groups,
      .fanIn = w.channels / w.groups * window};
  s.plane = w.channels * s.tall * s.wide + PIECE;
  s.columns = w.channels * window * s.rows * w.outputWidth + PIECE;
  return s;
}

#define T float
#define NAME(stem) stem##_f32
#include "convolve_kernels.h"
#undef T
#undef NAME

#define T double
#define NAME(stem) stem##_f64
#include "convolve_kernels.h"
