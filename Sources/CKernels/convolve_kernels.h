// Included by convolve.c for each element type T.

/// A piece of a row, anywhere in memory.
typedef T NAME(piece) __attribute__((vector_size(PIECE * sizeof(T)), aligned(sizeof(T)), may_alias));

/// Copies one image onto its planes, whose border is 0 and stays so.
INLINE void NAME(pad)(ck_windows w, sizes_t s, const T *image, T *planes) {
  const long height = smaller(w.height, s.tall - w.top), width = smaller(w.width, s.wide - w.left);
  for (long c = 0; c < w.channels; c++)
    for (long i = 0; i < height; i++) {
      const T *from = image + (c * w.height + i) * w.width;
      T *to = planes + (c * s.tall + w.top + i) * s.wide + w.left;
      long j = 0;
      for (; j + PIECE <= width; j += PIECE) *(NAME(piece) *)(to + j) = *(const NAME(piece) *)(from + j);
      for (; j < width; j++) to[j] = from[j];
    }
}

/// The image of planes: the reverse of `pad`. What no window covers gets 0.
INLINE void NAME(unpad)(ck_windows w, sizes_t s, const T *planes, T *image) {
  const long height = smaller(w.height, s.tall - w.top), width = smaller(w.width, s.wide - w.left);
  if (height < w.height || width < w.width) memset(image, 0, w.channels * w.height * w.width * sizeof(T));
  for (long c = 0; c < w.channels; c++)
    for (long i = 0; i < height; i++) {
      const T *from = planes + (c * s.tall + w.top + i) * s.wide + w.left;
      T *to = image + (c * w.height + i) * w.width;
      long j = 0;
      for (; j + PIECE <= width; j += PIECE) *(NAME(piece) *)(to + j) = *(const NAME(piece) *)(from + j);
      for (; j < width; j++) to[j] = from[j];
    }
}

/// The windows of output rows first ..< last as columns, (channels·kernelHeight·kernelWidth) × ((last − first)·outputWidth).
///
/// Whole pieces are copied, the last of each row first: what goes beyond the row belongs to the next one, which is written later.
INLINE void NAME(unfold)(ck_windows w, sizes_t s, const T *planes, long first, long last, T *columns) {
  const long rows = last - first, step = w.strideHeight * s.wide;
  for (long c = 0; c < w.channels; c++)
    for (long ki = 0; ki < w.kernelHeight; ki++)
      for (long kj = 0; kj < w.kernelWidth; kj++, columns += rows * w.outputWidth) {
        const T *from = planes + (c * s.tall + first * w.strideHeight + ki * w.dilationHeight) * s.wide + kj * w.dilationWidth;
        if (w.strideWidth == 1)
          for (long j = (w.outputWidth - 1) / PIECE * PIECE; j >= 0; j -= PIECE)
            for (long i = 0; i < rows; i++)
              *(NAME(piece) *)(columns + i * w.outputWidth + j) = *(const NAME(piece) *)(from + i * step + j);
        else
          for (long i = 0; i < rows; i++)
            for (long j = 0; j < w.outputWidth; j++) columns[i * w.outputWidth + j] = from[i * step + j * w.strideWidth];
      }
}

/// Adds columns back to where `unfold` took them from. Neighbouring windows overlap: with the channels in the innermost loop, an element
/// that was written has reached the cache before it is read again.
INLINE void NAME(fold)(ck_windows w, sizes_t s, const T *columns, long first, long last, T *planes) {
  const long rows = last - first, step = w.strideHeight * s.wide, whole = w.strideWidth == 1 ? w.outputWidth / PIECE * PIECE : 0;
  for (long ki = 0; ki < w.kernelHeight; ki++)
    for (long kj = 0; kj < w.kernelWidth; kj++)
      for (long c = 0; c < w.channels; c++) {
        const T *from = columns + ((c * w.kernelHeight + ki) * w.kernelWidth + kj) * rows * w.outputWidth;
        T *to = planes + (c * s.tall + first * w.strideHeight + ki * w.dilationHeight) * s.wide + kj * w.dilationWidth;
        for (long j = 0; j < whole; j += PIECE)
          for (long i = 0; i < rows; i++) *(NAME(piece) *)(to + i * step + j) += *(const NAME(piece) *)(from + i * w.outputWidth + j);
        if (whole < w.outputWidth)
          for (long i = 0; i < rows; i++)
            for (long j = whole; j < w.outputWidth; j++) to[i * step + j * w.strideWidth] += from[i * w.outputWidth + j];
      }
}

/// The transpose of rows × columns numbers; the rows lie `step` apart.
INLINE void NAME(turn)(long rows, long columns, const T *from, long step, T *to) {
  typedef T quad __attribute__((vector_size(4 * sizeof(T)), aligned(sizeof(T)), may_alias));
  long i = 0;
  for (; i + 4 <= rows; i += 4) {
    const T *row = from + i * step;
    long j = 0;
    for (; j + 4 <= columns; j += 4) {
      const quad a = *(const quad *)(row + j), b = *(const quad *)(row + step + j);
      const quad c = *(const quad *)(row + 2 * step + j), d = *(const quad *)(row + 3 * step + j);
      const quad ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
      const quad AB = __builtin_shufflevector(a, b, 2, 6, 3, 7), CD = __builtin_shufflevector(c, d, 2, 6, 3, 7);
      *(quad *)(to + j * rows + i) = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
      *(quad *)(to + (j + 1) * rows + i) = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
      *(quad *)(to + (j + 2) * rows + i) = __builtin_shufflevector(AB, CD, 0, 1, 4, 5);
      *(quad *)(to + (j + 3) * rows + i) = __builtin_shufflevector(AB, CD, 2, 3, 6, 7);
    }
    for (; j < columns; j++) for (long k = 0; k < 4; k++) to[j * rows + i + k] = row[k * step + j];
  }
  for (; i < rows; i++) for (long j = 0; j < columns; j++) to[j * rows + i] = from[i * step + j];
}

FOR_EVERY_PROCESSOR
bool NAME(ck_convolve)(ck_windows w, long images, const void *xs, const void *ws, const void *biases, void *ys) {
  const T *x = xs, *weight = ws, *bias = biases;
  T *y = ys;
  const sizes_t s = sizes_of(w, sizeof(T));
  const size_t bytes = (s.plane + s.columns) * sizeof(T);
  T *planes = ck_allocate(bytes), *columns = planes + s.plane;
  if (!planes) return false;
  memset(planes, 0, s.plane * sizeof(T));
  for (long n = 0; n < images; n++) {
    NAME(pad)(w, s, x + n * s.inputs, planes);
    for (long first = 0; first < w.outputHeight; first += s.rows) {
      const long last = smaller(first + s.rows, w.outputHeight), count = (last - first) * w.outputWidth;
      T *out = y + n * w.outputChannels * s.positions + first * w.outputWidth;
      NAME(unfold)(w, s, planes, first, last, columns);
      for (long g = 0; g < w.groups; g++)
        NAME(ck_product)(s.outputs, count, s.fanIn, weight + g * s.outputs * s.fanIn, s.fanIn, 1, columns + g * s.fanIn * count, count,
                         bias ? bias + g * s.outputs : NULL, false, out + g * s.outputs * s.positions, s.positions);
    }
  }
  ck_free(planes, bytes);
  return true;
}

/// Adds the gradients of weights and bias from output rows first ..< last of an image to their sums, `dw` transposed: dWᵀ = X·Gᵀ. G is
/// turned over into `turned`, so that all sums go along memory.
INLINE void NAME(add_weights)(ck_windows w, sizes_t s, const T *planes, const T *g, long first, long last, T *columns, T *turned, T *dw,
                              T *dbias) {
  const long count = (last - first) * w.outputWidth;
  NAME(turn)(w.outputChannels, count, g, s.positions, turned);
  if (dbias) for (long i = 0; i < count; i++)
    for (long o = 0; o < w.outputChannels; o++) dbias[o] += turned[i * w.outputChannels + o];
  if (!dw) return;
  NAME(unfold)(w, s, planes, first, last, columns);
  for (long k = 0; k < w.groups; k++)
    NAME(ck_product)(s.fanIn, s.outputs, count, columns + k * s.fanIn * count, count, 1, turned + k * s.outputs, w.outputChannels, NULL, true,
                     dw + k * s.fanIn * s.outputs, s.outputs);
}

/// Adds what reaches the image from its output rows first ..< last: dX = Wᵀ·G, each column added back to where it came from.
INLINE void NAME(add_image)(ck_windows w, sizes_t s, const T *weight, const T *g, long first, long last, T *columns, T *planes) {
  const long count = (last - first) * w.outputWidth;
  for (long k = 0; k < w.groups; k++)
    NAME(ck_product)(s.fanIn, count, s.outputs, weight + k * s.outputs * s.fanIn, 1, s.fanIn, g + k * s.outputs * s.positions, s.positions,
                     NULL, false, columns + k * s.fanIn * count, count);
  NAME(fold)(w, s, columns, first, last, planes);
}

FOR_EVERY_PROCESSOR
bool NAME(ck_convolve_backward)(ck_windows w, long images, const void *xs, const void *ws, const void *gs, void *dxs, void *dws,
                                void *dbiases) {
  const T *x = xs, *weight = ws, *g = gs;
  T *dx = dxs, *dw = dws, *dbias = dbiases;
  const sizes_t s = sizes_of(w, sizeof(T));
  const long turns = s.rows * w.outputWidth * w.outputChannels, weights = dw ? w.outputChannels * s.fanIn : 0;
  const size_t bytes = (2 * s.plane + s.columns + turns + weights) * sizeof(T);
  T *planes = ck_allocate(bytes), *gradients = planes + s.plane, *columns = gradients + s.plane, *turned = columns + s.columns;
  T *sums = turned + turns;
  if (!planes) return false;
  memset(planes, 0, s.plane * sizeof(T));
  memset(sums, 0, weights * sizeof(T));
  if (dbias) memset(dbias, 0, w.outputChannels * sizeof(T));
  for (long n = 0; n < images; n++) {
    if (dw) NAME(pad)(w, s, x + n * s.inputs, planes);
    if (dx) memset(gradients, 0, s.plane * sizeof(T));
    for (long first = 0; first < w.outputHeight; first += s.rows) {
      const long last = smaller(first + s.rows, w.outputHeight);
      const T *upstream = g + n * w.outputChannels * s.positions + first * w.outputWidth;
      if (dw || dbias) NAME(add_weights)(w, s, planes, upstream, first, last, columns, turned, dw ? sums : NULL, dbias);
      if (dx) NAME(add_image)(w, s, weight, upstream, first, last, columns, gradients);
    }
    if (dx) NAME(unpad)(w, s, gradients, dx + n * s.inputs);
  }
  if (dw) for (long k = 0; k < w.groups; k++)
    NAME(turn)(s.fanIn, s.outputs, sums + k * s.fanIn * s.outputs, s.outputs, dw + k * s.fanIn * s.outputs);
  ck_free(planes, bytes);
  return true;
}
