// Included by convolve.c for each element type T.

/// A piece of a row, anywhere in memory; and two of them.
typedef T NAME(piece) __attribute__((vector_size(PIECE_BYTES), aligned(sizeof(T)), may_alias));
typedef T NAME(pair) __attribute__((vector_size(2 * PIECE_BYTES), aligned(sizeof(T)), may_alias));
#define PIECE NAME(piece)
#define PAIR NAME(pair)
#define LANES (long)(PIECE_BYTES / sizeof(T))

/// Where a piece lies on the planes and in the output, and how many of its elements belong to the row.
typedef struct { const T *from; T *to; long width; } NAME(spot);

/// Copies an image onto its planes, where everything else is 0 and stays so.
INLINE void NAME(pad)(const pass_t *p, const T *image, T *planes) {
  const long gap = p->horizontal.gap, zeros = p->horizontal.zeros, room = (p->wide - zeros + gap - 1) / gap;
  const long begin = zeros < 0 ? (-zeros + gap - 1) / gap : 0, end = room < p->in.width ? room : p->in.width;
  for (long c = 0; c < p->in.channels; c++)
    for (long i = 0; i < p->in.height; i++, image += p->in.width) {
      T *row = planes + (c * p->tall + i * p->vertical.gap) * p->wide;
      long j = begin;
      if (p->horizontal.stride == 1 && gap == 1)
        for (; j + LANES <= end; j += LANES) *(PIECE *)(row + zeros + j) = *(const PIECE *)(image + j);
      for (; j < end; j++) row[place(p, zeros + j * gap)] = image[j];
    }
}

/// The sums of two pieces of output row i for some channels.
INLINE void NAME(sum)(const long channels, const pass_t *p, long perRow, const term_t *terms, long i, const T *weights, const T *bias,
                      NAME(spot) left, NAME(spot) right) {
  PAIR sums[CHANNELS];
  for (long o = 0; o < channels; o++) sums[o] = (PAIR){0} + (bias ? bias[o] : 0);
  long begin, end;
  rows_inside(p, i, &begin, &end);
  for (const term_t *t = terms + begin * perRow; t < terms + end * perRow; t++) {
    PAIR x;
    memcpy(&x, left.from + t->place, PIECE_BYTES);
    memcpy((char *)&x + PIECE_BYTES, right.from + t->place, PIECE_BYTES);
    for (long o = 0; o < channels; o++) sums[o] += weights[o * p->perOutput + t->weight] * x;
  }
  for (long o = 0; o < channels; o++) {
    const PAIR both = sums[o];
    T *first = left.to + o * p->out.height * p->out.width, *second = right.to + o * p->out.height * p->out.width;
    if (left.width == LANES && right.width == LANES) {
      memcpy(first, &both, PIECE_BYTES);
      memcpy(second, (const char *)&both + PIECE_BYTES, PIECE_BYTES);
    } else {
      const PAIR copy = both;  // so that only here it has to lie in memory
      memcpy(first, &copy, left.width * sizeof(T));
      memcpy(second, (const char *)&copy + PIECE_BYTES, right.width * sizeof(T));
    }
  }
}

/// All sums of a pass, for two images at a time.
INLINE bool NAME(run)(const pass_t p, long images, const T *x, const T *weights, const T *bias, T *y) {
  const long inputs = p.in.channels / p.groups, outputs = p.out.channels / p.groups, tiles = (outputs + CHANNELS - 1) / CHANNELS;
  const long perRow = inputs * p.horizontal.kernel, weightsPerGroup = p.vertical.kernel * perRow * outputs;
  const long plane = p.tall * p.wide, pieces = (p.out.width + LANES - 1) / LANES, outSize = p.out.channels * p.out.height * p.out.width;
  const long planesBytes = (2 * p.in.channels * plane + LANES) * sizeof(T), termsBytes = p.vertical.kernel * perRow * sizeof(term_t);
  const long bytes = planesBytes + termsBytes + 2 * pieces * sizeof(NAME(spot));
  char *memory = ck_allocate(bytes);
  if (!memory) return false;
  T *planes = (T *)memory;
  term_t *terms = (term_t *)(memory + planesBytes);
  NAME(spot) *spots = (NAME(spot) *)(memory + planesBytes + termsBytes);
  memset(planes, 0, planesBytes);
  list_terms(&p, terms);

  for (long n = 0; n < images; n += 2, y += 2 * outSize) {
    const long some = images - n < 2 ? 1 : 2;
    for (long s = 0; s < some; s++) {
      NAME(pad)(&p, x + (n + s) * p.in.channels * p.in.height * p.in.width, planes + s * p.in.channels * plane);
      for (long q = 0; q < pieces; q++) {
        const long left = p.out.width - q * LANES;
        spots[s * pieces + q] = (NAME(spot)){
            planes + s * p.in.channels * plane - p.vertical.zeros * p.wide + q * LANES, y + s * outSize + q * LANES, left < LANES ? left : LANES};
      }
    }
    for (long g = 0; g < p.groups; g++)
      for (long t = 0; t < tiles; t++) {
        const long o = outputs * t / tiles, channels = outputs * (t + 1) / tiles - o, own = g * outputs + o;
        for (long i = 0; i < p.out.height; i++)
          for (long q = 0; q < some * pieces; q += 2) {
            NAME(spot) left = spots[q], right = spots[q + 1 < some * pieces ? q + 1 : q];
            const long from = g * inputs * plane + i * p.vertical.stride * p.wide, to = (own * p.out.height + i) * p.out.width;
            left.from += from, right.from += from, left.to += to, right.to += to;
            WITH_CONSTANT(channels, NAME(sum), &p, perRow, terms, i, weights + g * weightsPerGroup + o * p.perOutput,
                          bias ? bias + own : NULL, left, right)
          }
      }
  }
  ck_free(memory, bytes);
  return true;
}

FOR_EVERY_PROCESSOR
bool NAME(ck_convolve)(ck_windows w, long images, const void *x, const void *weights, const void *bias, void *y) {
  return NAME(run)(forward(w), images, x, weights, bias, y);
}

FOR_EVERY_PROCESSOR
bool NAME(ck_convolve_to_images)(ck_windows w, long images, const void *g, const void *weights, void *dx) {
  return NAME(run)(to_images(w), images, g, weights, NULL, dx);
}

/// Adds to the sums of some weights, for as many output channels as a vector holds, what they contribute to output rows begin ..< end. `turned`
/// are the gradients, `across` of them for each position.
INLINE void NAME(correlate)(const long count, const pass_t *p, const term_t *terms, long begin, long end, const T *planes, const T *turned,
                            long across, T *weights) {
  PAIR sums[CHANNELS];
  const T *from[CHANNELS];
  for (long t = 0; t < count; t++) {
    sums[t] = *(const PAIR *)(weights + terms[t].weight * across);
    from[t] = planes + terms[t].place - p->vertical.zeros * p->wide;
  }
  for (long i = begin; i < end; i++)
    for (long j = 0; j < p->out.width; j++) {
      const PAIR g = *(const PAIR *)(turned + (i * p->out.width + j) * across);
      for (long t = 0; t < count; t++) sums[t] += from[t][i * p->vertical.stride * p->wide + j] * g;
    }
  for (long t = 0; t < count; t++) *(PAIR *)(weights + terms[t].weight * across) = sums[t];
}

/// dW is the sum over positions of input times gradient. The channels of the gradients are brought side by side, so that a vector holds those of
/// one position.
FOR_EVERY_PROCESSOR
bool NAME(ck_convolve_to_weights)(ck_windows w, long images, const void *gs, const void *xs, void *dws, void *dbiases) {
  const T *g = gs, *x = xs;
  T *dw = dws, *dbias = dbiases;
  const pass_t p = forward(w);
  const long inputs = p.in.channels / p.groups, outputs = p.out.channels / p.groups, perRow = inputs * p.horizontal.kernel;
  const long fanIn = p.vertical.kernel * perRow, plane = p.tall * p.wide, positions = p.out.height * p.out.width;
  // A group's channels fill whole vectors.
  const long padded = (outputs + 2 * LANES - 1) / (2 * LANES) * (2 * LANES), across = p.groups * padded;
  const long numbers = p.in.channels * plane + (positions + fanIn + 1) * across, bytes = numbers * sizeof(T) + fanIn * sizeof(term_t);
  T *planes = ck_allocate(bytes), *turned = planes + p.in.channels * plane, *sums = turned + positions * across, *biases = sums + fanIn * across;
  if (!planes) return false;
  memset(planes, 0, numbers * sizeof(T));
  term_t *terms = (term_t *)(planes + numbers);
  list_terms(&p, terms);

  const long tiles = (perRow + CHANNELS - 1) / CHANNELS;
  for (long n = 0; n < images; n++) {
    NAME(pad)(&p, x + n * p.in.channels * p.in.height * p.in.width, planes);
    for (long k = 0; k < p.groups; k++)
      NAME(ck_transpose)(outputs, positions, g + (n * p.groups + k) * outputs * positions, positions, turned + k * padded, across);
    for (long i = 0; i < positions; i++) for (long o = 0; o < across; o++) biases[o] += turned[i * across + o];
    for (long row = 0; row < p.vertical.kernel; row++) {
      // Output rows in which this row of the kernel does not lie above or below the image.
      const long shift = row * p.vertical.dilation - p.vertical.zeros;
      long begin = 0, end = p.out.height;
      while (begin < end && begin * p.vertical.stride + shift < 0) begin++;
      while (begin < end && (end - 1) * p.vertical.stride + shift >= p.tall) end--;
      for (long o = 0; o < across; o += 2 * LANES)
        for (long t = 0; t < tiles; t++) {
          const long first = perRow * t / tiles;
          WITH_CONSTANT(perRow * (t + 1) / tiles - first, NAME(correlate), &p, terms + row * perRow + first, begin, end,
                        planes + o / padded * inputs * plane, turned + o, across, sums + o)
        }
    }
  }
  for (long k = 0; k < p.groups; k++) {
    NAME(ck_transpose)(fanIn, outputs, sums + k * padded, across, dw + k * outputs * fanIn, fanIn);
    memcpy(dbias + k * outputs, biases + k * padded, outputs * sizeof(T));
  }
  ck_free(planes, bytes);
  return true;
}
#undef PIECE
#undef PAIR
#undef LANES
