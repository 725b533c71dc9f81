// Included by normalise.c for each element type T: rows that are normalised one by one.

/// What a kernel computes with; which of them, each says itself.
struct NAME(rows) {
  long rows, channels, inner, groups, grain;
  const T *x, *weight, *bias, *g, *givenMean, *givenRstd;
  T eps, *y, *mean, *rstd, *dweight, *dbias;
};

/// The sum of so many sums that stand side by side, halved until one is left.
INLINE T NAME(lane_sum)(int lanes, T *lane) {
  for (int width = lanes / 2; width; width /= 2) for (int l = 0; l < width; l++) lane[l] += lane[l + width];
  return lane[0];
}

/// Σ x
INLINE T NAME(sum)(long n, const T *x) {
  T lane[WIDE] = {0}, rest = 0;
  long i = 0;
  for (; i + WIDE <= n; i += WIDE) for (int l = 0; l < WIDE; l++) lane[l] += x[i + l];
  for (; i + LANES <= n; i += LANES) for (int l = 0; l < LANES; l++) lane[l] += x[i + l];
  for (; i < n; i++) rest += x[i];
  return NAME(lane_sum)(WIDE, lane) + rest;
}

/// Σ (x − mean)²
INLINE T NAME(square_sum)(long n, const T *x, T mean) {
  T lane[WIDE] = {0}, rest = 0;
  long i = 0;
  for (; i + WIDE <= n; i += WIDE) for (int l = 0; l < WIDE; l++) lane[l] += (x[i + l] - mean) * (x[i + l] - mean);
  for (; i + LANES <= n; i += LANES) for (int l = 0; l < LANES; l++) lane[l] += (x[i + l] - mean) * (x[i + l] - mean);
  for (; i < n; i++) rest += (x[i] - mean) * (x[i] - mean);
  return NAME(lane_sum)(WIDE, lane) + rest;
}

/// Σ g and Σ g·(x − mean)·rstd
INLINE void NAME(gradient_sums)(long n, const T *g, const T *x, T mean, T rstd, T *sumG, T *sumGX) {
  T a[LANES] = {0}, b[LANES] = {0}, restA = 0, restB = 0;
  long i = 0;
  for (; i + LANES <= n; i += LANES)
    for (int l = 0; l < LANES; l++) {
      a[l] += g[i + l];
      b[l] += g[i + l] * ((x[i + l] - mean) * rstd);
    }
  for (; i < n; i++) {
    restA += g[i];
    restB += g[i] * ((x[i] - mean) * rstd);
  }
  *sumG = NAME(lane_sum)(LANES, a) + restA;
  *sumGX = NAME(lane_sum)(LANES, b) + restB;
}

/// The same of g·w, with w NULL for 1, for a row in which every element is a channel. What weight and bias get, g·(x − mean)·rstd and g, is
/// added on the way: three more walks through the row took half as long again.
INLINE void NAME(weighted_sums)(long n, const T *restrict g, const T *restrict w, const T *restrict x, T mean, T rstd, T *restrict dw, T *restrict db,
                                T *sumG, T *sumGX) {
  T a[LANES] = {0}, b[LANES] = {0}, restA = 0, restB = 0;
  long i = 0;
  for (; i + LANES <= n; i += LANES)
    for (int l = 0; l < LANES; l++) {
      const T z = (x[i + l] - mean) * rstd, v = w ? g[i + l] * w[i + l] : g[i + l];
      a[l] += v;
      b[l] += v * z;
      if (dw) dw[i + l] += g[i + l] * z;
      if (db) db[i + l] += g[i + l];
    }
  for (; i < n; i++) {
    const T z = (x[i] - mean) * rstd, v = w ? g[i] * w[i] : g[i];
    restA += v;
    restB += v * z;
    if (dw) dw[i] += g[i] * z;
    if (db) db[i] += g[i];
  }
  *sumG = NAME(lane_sum)(LANES, a) + restA;
  *sumGX = NAME(lane_sum)(LANES, b) + restB;
}

FOR_EVERY_PROCESSOR
static void NAME(row_norm)(void *context, long from, long to) {
  const struct NAME(rows) *of = context;
  const long channels = of->channels, inner = of->inner, n = channels * inner;
  for (long r = from; r < to; r++) {
    const long own = r % of->groups * channels;
    const T *x = of->x + r * n, *w = of->weight ? of->weight + own : 0, *b = of->bias ? of->bias + own : 0;
    T *y = of->y + r * n;
    const T mean = NAME(sum)(n, x) / n, rstd = 1 / (T)sqrt(NAME(square_sum)(n, x, mean) / n + of->eps);
    of->mean[r] = mean;
    of->rstd[r] = rstd;
    if (inner == 1)
      for (long c = 0; c < channels; c++) y[c] = (x[c] - mean) * rstd * (w ? w[c] : 1) + (b ? b[c] : 0);
    else
      for (long c = 0; c < channels; c++) {
        const T factor = rstd * (w ? w[c] : 1), shift = b ? b[c] : 0;
        for (long i = c * inner; i < (c + 1) * inner; i++) y[i] = (x[i] - mean) * factor + shift;
      }
  }
}

void NAME(ck_row_norm)(long rows, long channels, long inner, long groups, const void *x, const void *weight, const void *bias, double eps, void *y,
                       void *mean, void *rstd) {
  struct NAME(rows) of = {rows,      channels,         inner,  groups,   .x = x,        .weight = weight,
                          .bias = bias, .eps = (T)eps, .y = y, .mean = mean, .rstd = rstd};
  ck_parallel(rows, piece(channels * inner, 1), NAME(row_norm), &of);
}

/// Each piece adds to a dweight and dbias of its own; they stand one behind the other.
FOR_EVERY_PROCESSOR
static void NAME(row_norm_gradient)(void *context, long from, long to) {
  const struct NAME(rows) *of = context;
  const long channels = of->channels, inner = of->inner, n = channels * inner, part = from / of->grain * of->groups;
  for (long r = from; r < to; r++) {
    const long group = r % of->groups, own = (part + group) * channels;
    const T *x = of->x + r * n, *g = of->g + r * n, *w = of->weight ? of->weight + group * channels : 0;
    T *dx = of->y + r * n, *dw = of->dweight ? of->dweight + own : 0, *db = of->dbias ? of->dbias + own : 0;
    const T mean = of->givenMean[r], rstd = of->givenRstd[r];
    T sumG = 0, sumGX = 0;  // of g·weight
    if (inner == 1)
      NAME(weighted_sums)(channels, g, w, x, mean, rstd, dw, db, &sumG, &sumGX);
    else
      for (long c = 0; c < channels; c++) {
        T a, b;
        NAME(gradient_sums)(inner, g + c * inner, x + c * inner, mean, rstd, &a, &b);
        if (dw) dw[c] += b;
        if (db) db[c] += a;
        sumG += (w ? w[c] : 1) * a;
        sumGX += (w ? w[c] : 1) * b;
      }
    const T meanG = sumG / n, meanGX = sumGX / n;
    if (inner == 1)
      for (long c = 0; c < channels; c++) dx[c] = rstd * ((w ? w[c] : 1) * g[c] - meanG - (x[c] - mean) * rstd * meanGX);
    else
      for (long c = 0; c < channels; c++) {
        const T own_w = w ? w[c] : 1;
        for (long i = c * inner; i < (c + 1) * inner; i++) dx[i] = rstd * (own_w * g[i] - meanG - (x[i] - mean) * rstd * meanGX);
      }
  }
}

void NAME(ck_row_norm_gradient)(long rows, long channels, long inner, long groups, const void *x, const void *weight, const void *mean,
                                const void *rstd, const void *g, void *dx, void *dweight, void *dbias) {
  const long width = groups * channels;
  long grain = piece(channels * inner, 1);
  const long pieces = (rows + grain - 1) / grain;
  T *parts = 0;
  if (pieces > 1 && (dweight || dbias)) {
    parts = calloc((size_t)(2 * pieces * width), sizeof(T));
    if (!parts) grain = rows;  // One piece needs no memory of its own.
  }
  struct NAME(rows) of = {rows, channels, inner, groups, grain, .x = x, .weight = weight, .givenMean = mean, .givenRstd = rstd, .g = g, .y = dx};
  of.dweight = parts && dweight ? parts : dweight;
  of.dbias = parts && dbias ? parts + pieces * width : dbias;
  ck_parallel(rows, grain, NAME(row_norm_gradient), &of);
  for (long p = 0; parts && p < pieces; p++)
    for (long i = 0; i < width; i++) {
      if (dweight) ((T *)dweight)[i] += parts[p * width + i];
      if (dbias) ((T *)dbias)[i] += parts[(pieces + p) * width + i];
    }
  free(parts);
}
