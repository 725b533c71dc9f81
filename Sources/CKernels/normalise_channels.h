// Included by normalise.c for each element type T: channels that are normalised over a whole batch.
//
// A batch of plain vectors (inner = 1) is a matrix whose columns are the channels. Its columns are summed in blocks of ROWS rows, LANES columns
// side by side, as T within a block and in double over all blocks: each element is read once, in the order of memory.

/// What a kernel computes with; which of them, each says itself.
struct NAME(channels) {
  long batch, channels, inner;
  const T *x, *g, *mean, *rstd, *factor, *bias, *meanG, *meanGX;
  T *first, *second;
};

/// Where group number k of columns starts: each has `lanes` columns, and the last one may overlap the one before.
INLINE long NAME(group)(long k, long lanes, long columns) { return k * lanes + lanes <= columns ? k * lanes : columns - lanes; }

/// Mean (first) and variance (second) of `columns` columns from number `from` on. The squares of a block are taken about its first row, which
/// belongs to it and is thus no further off than its spread; blocks are put together with what their means differ by (Chan, Golub, LeVeque,
/// 1979). Mean first, variance second, as written in books, reads everything twice: 0.38 ms for a million, this 0.09.
INLINE void NAME(column_moments)(const struct NAME(channels) *of, long from, long columns, long lanes) {
  const long groups = (columns + lanes - 1) / lanes, stride = of->channels;
  double sum[COLUMNS] = {0}, squares[COLUMNS] = {0};
  for (long row = 0; row < of->batch; row += ROWS) {
    const long rows = of->batch - row < ROWS ? of->batch - row : ROWS;
    const double share = 1.0 / rows, before = row ? 1.0 / row : 0, weight = (double)row * rows / (row + rows);
    for (long k = 0; k < groups; k++) {
      const T *x = of->x + row * stride + from + NAME(group)(k, lanes, columns);
      T s[LANES] = {0}, q[LANES] = {0};
      for (long r = 1; r < rows; r++)
        for (long l = 0; l < lanes; l++) {
          const T d = x[r * stride + l] - x[l];
          s[l] += d;
          q[l] += d * d;
        }
      for (long l = 0; l < lanes; l++) {
        const double part = s[l], total = (double)rows * x[l] + part, d = total * share - sum[k * lanes + l] * before;
        squares[k * lanes + l] += q[l] - part * part * share + d * d * weight;
        sum[k * lanes + l] += total;
      }
    }
  }
  for (long k = 0; k < groups; k++)
    for (long l = 0; l < lanes; l++) {
      const long c = from + NAME(group)(k, lanes, columns) + l;
      of->first[c] = (T)(sum[k * lanes + l] / of->batch);
      of->second[c] = (T)(squares[k * lanes + l] / of->batch);
    }
}

FOR_EVERY_PROCESSOR
static void NAME(moments)(void *context, long from, long to) {
  const struct NAME(channels) *of = context;
  if (of->inner == 1) {
    for (long columns; from < to; from += columns) {
      columns = to - from < COLUMNS ? to - from : COLUMNS;
      if (columns < LANES) NAME(column_moments)(of, from, columns, 1);
      else NAME(column_moments)(of, from, columns, LANES);
    }
    return;
  }
  const double count = (double)of->batch * of->inner;
  for (long c = from; c < to; c++) {
    double sum = 0, squares = 0;
    for (long n = 0; n < of->batch; n++) sum += NAME(sum)(of->inner, of->x + (n * of->channels + c) * of->inner);
    const T m = (T)(sum / count);
    for (long n = 0; n < of->batch; n++) squares += NAME(square_sum)(of->inner, of->x + (n * of->channels + c) * of->inner, m);
    of->first[c] = m;
    of->second[c] = (T)(squares / count);
  }
}

void NAME(ck_channel_moments)(long batch, long channels, long inner, const void *x, void *mean, void *variance) {
  struct NAME(channels) of = {.batch = batch, .channels = channels, .inner = inner, .x = x, .first = mean, .second = variance};
  ck_parallel(channels, piece(batch * inner, COLUMNS), NAME(moments), &of);
}

FOR_EVERY_PROCESSOR
static void NAME(affine)(void *context, long from, long to) {
  const struct NAME(channels) *of = context;
  const T *mean = of->mean, *factor = of->factor, *bias = of->bias;
  for (long n = from; n < to; n++) {
    const T *x = of->x + n * of->channels * of->inner;
    T *y = of->first + n * of->channels * of->inner;
    if (of->inner == 1)
      for (long c = 0; c < of->channels; c++) y[c] = (x[c] - mean[c]) * factor[c] + (bias ? bias[c] : 0);
    else
      for (long c = 0; c < of->channels; c++) {
        const T m = mean[c], f = factor[c], b = bias ? bias[c] : 0;
        for (long i = c * of->inner; i < (c + 1) * of->inner; i++) y[i] = (x[i] - m) * f + b;
      }
  }
}

void NAME(ck_channel_affine)(long batch, long channels, long inner, const void *x, const void *mean, const void *factor, const void *bias, void *y) {
  struct NAME(channels) of = {batch, channels, inner, .x = x, .mean = mean, .factor = factor, .bias = bias, .first = y};
  ck_parallel(batch, piece(channels * inner, 1), NAME(affine), &of);
}

/// Σ g (first) and Σ g·(x − mean)·rstd (second) of columns: 0.38 → 0.12 ms for a million.
INLINE void NAME(column_sums)(const struct NAME(channels) *of, long from, long columns, long lanes) {
  const long groups = (columns + lanes - 1) / lanes, stride = of->channels;
  double sumG[COLUMNS] = {0}, sumGX[COLUMNS] = {0};
  for (long row = 0; row < of->batch; row += ROWS) {
    const long rows = of->batch - row < ROWS ? of->batch - row : ROWS;
    for (long k = 0; k < groups; k++) {
      const long start = from + NAME(group)(k, lanes, columns);
      const T *x = of->x + row * stride + start, *g = of->g + row * stride + start, *mean = of->mean + start;
      T a[LANES] = {0}, b[LANES] = {0};
      for (long r = 0; r < rows; r++)
        for (long l = 0; l < lanes; l++) {
          a[l] += g[r * stride + l];
          b[l] += g[r * stride + l] * (x[r * stride + l] - mean[l]);
        }
      for (long l = 0; l < lanes; l++) {
        sumG[k * lanes + l] += a[l];
        sumGX[k * lanes + l] += b[l];
      }
    }
  }
  for (long k = 0; k < groups; k++)
    for (long l = 0; l < lanes; l++) {
      const long c = from + NAME(group)(k, lanes, columns) + l;
      of->first[c] = (T)sumG[k * lanes + l];
      of->second[c] = (T)(sumGX[k * lanes + l] * of->rstd[c]);
    }
}

FOR_EVERY_PROCESSOR
static void NAME(sums)(void *context, long from, long to) {
  const struct NAME(channels) *of = context;
  if (of->inner == 1) {
    for (long columns; from < to; from += columns) {
      columns = to - from < COLUMNS ? to - from : COLUMNS;
      if (columns < LANES) NAME(column_sums)(of, from, columns, 1);
      else NAME(column_sums)(of, from, columns, LANES);
    }
    return;
  }
  for (long c = from; c < to; c++) {
    double a = 0, b = 0;
    for (long n = 0; n < of->batch; n++) {
      const long start = (n * of->channels + c) * of->inner;
      T partA, partB;
      NAME(gradient_sums)(of->inner, of->g + start, of->x + start, of->mean[c], of->rstd[c], &partA, &partB);
      a += partA;
      b += partB;
    }
    of->first[c] = (T)a;
    of->second[c] = (T)b;
  }
}

void NAME(ck_channel_sums)(long batch, long channels, long inner, const void *x, const void *g, const void *mean, const void *rstd, void *sumG,
                           void *sumGX) {
  struct NAME(channels) of = {batch, channels, inner, .x = x, .g = g, .mean = mean, .rstd = rstd, .first = sumG, .second = sumGX};
  ck_parallel(channels, piece(batch * inner, COLUMNS), NAME(sums), &of);
}

FOR_EVERY_PROCESSOR
static void NAME(gradient)(void *context, long from, long to) {
  const struct NAME(channels) *of = context;
  const T *mean = of->mean, *rstd = of->rstd, *factor = of->factor, *meanG = of->meanG, *meanGX = of->meanGX;
  for (long n = from; n < to; n++) {
    const T *x = of->x + n * of->channels * of->inner, *g = of->g + n * of->channels * of->inner;
    T *dx = of->first + n * of->channels * of->inner;
    if (of->inner == 1)
      for (long c = 0; c < of->channels; c++) dx[c] = factor[c] * (g[c] - meanG[c] - (x[c] - mean[c]) * rstd[c] * meanGX[c]);
    else
      for (long c = 0; c < of->channels; c++) {
        const T m = mean[c], s = rstd[c], f = factor[c], a = meanG[c], b = meanGX[c];
        for (long i = c * of->inner; i < (c + 1) * of->inner; i++) dx[i] = f * (g[i] - a - (x[i] - m) * s * b);
      }
  }
}

void NAME(ck_channel_gradient)(long batch, long channels, long inner, const void *x, const void *g, const void *mean, const void *rstd,
                               const void *factor, const void *meanG, const void *meanGX, void *dx) {
  struct NAME(channels) of = {batch,           channels,         inner,          .x = x,           .g = g,     .mean = mean, .rstd = rstd,
                              .factor = factor, .meanG = meanG, .meanGX = meanGX, .first = dx};
  ck_parallel(batch, piece(channels * inner, 1), NAME(gradient), &of);
}
