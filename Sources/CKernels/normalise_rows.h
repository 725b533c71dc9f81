// Included by normalise.c for each element type T: rows that are normalised one by one.

static inline T NAME(lane_sum)(const T *lane) {
  T sum = 0;
  for (int l = 0; l < LANES; l++) sum += lane[l];
  return sum;
}

/// Σ x
static inline T NAME(sum)(long n, const T *x) {
  T lane[LANES] = {0}, rest = 0;
  long i = 0;
  for (; i + LANES <= n; i += LANES) for (int l = 0; l < LANES; l++) lane[l] += x[i + l];
  for (; i < n; i++) rest += x[i];
  return NAME(lane_sum)(lane) + rest;
}

/// Σ (x − mean)²
static inline T NAME(square_sum)(long n, const T *x, T mean) {
  T lane[LANES] = {0}, rest = 0;
  long i = 0;
  for (; i + LANES <= n; i += LANES) for (int l = 0; l < LANES; l++) lane[l] += (x[i + l] - mean) * (x[i + l] - mean);
  for (; i < n; i++) rest += (x[i] - mean) * (x[i] - mean);
  return NAME(lane_sum)(lane) + rest;
}

/// Σ g·w and Σ g·w·(x − mean)·rstd; w is NULL for 1.
static inline void NAME(gradient_sums)(long n, const T *g, const T *w, const T *x, T mean, T rstd, T *sumG, T *sumGX) {
  T a[LANES] = {0}, b[LANES] = {0}, restA = 0, restB = 0;
  long i = 0;
  for (; i + LANES <= n; i += LANES)
    for (int l = 0; l < LANES; l++) {
      T v = w ? g[i + l] * w[i + l] : g[i + l];
      a[l] += v;
      b[l] += v * ((x[i + l] - mean) * rstd);
    }
  for (; i < n; i++) {
    T v = w ? g[i] * w[i] : g[i];
    restA += v;
    restB += v * ((x[i] - mean) * rstd);
  }
  *sumG = NAME(lane_sum)(a) + restA;
  *sumGX = NAME(lane_sum)(b) + restB;
}

FOR_EVERY_PROCESSOR
void NAME(ck_row_norm)(long rows, long channels, long inner, long groups, const void *xs, const void *weights, const void *biases, double eps,
                       void *ys, void *means, void *rstds) {
  const long n = channels * inner;
  for (long r = 0; r < rows; r++) {
    const T *x = (const T *)xs + r * n, *w = (const T *)weights + r % groups * channels, *b = (const T *)biases + r % groups * channels;
    T *y = (T *)ys + r * n;
    const T mean = NAME(sum)(n, x) / n, rstd = 1 / (T)sqrt(NAME(square_sum)(n, x, mean) / n + (T)eps);
    ((T *)means)[r] = mean;
    ((T *)rstds)[r] = rstd;
    if (inner == 1)
      for (long c = 0; c < channels; c++) y[c] = (x[c] - mean) * rstd * (weights ? w[c] : 1) + (biases ? b[c] : 0);
    else
      for (long c = 0; c < channels; c++) {
        const T factor = rstd * (weights ? w[c] : 1), shift = biases ? b[c] : 0;
        for (long i = c * inner; i < (c + 1) * inner; i++) y[i] = (x[i] - mean) * factor + shift;
      }
  }
}

FOR_EVERY_PROCESSOR
void NAME(ck_row_norm_gradient)(long rows, long channels, long inner, long groups, const void *xs, const void *weights, const void *means,
                                const void *rstds, const void *gs, void *dxs, void *dweights, void *dbiases) {
  const long n = channels * inner;
  for (long r = 0; r < rows; r++) {
    const long own = r % groups * channels;
    const T *x = (const T *)xs + r * n, *g = (const T *)gs + r * n, *w = (const T *)weights + own;
    T *dx = (T *)dxs + r * n, *dw = (T *)dweights + own, *db = (T *)dbiases + own;
    const T mean = ((const T *)means)[r], rstd = ((const T *)rstds)[r];
    T sumG = 0, sumGX = 0;  // of g·weight
    if (inner == 1) {
      NAME(gradient_sums)(channels, g, weights ? w : 0, x, mean, rstd, &sumG, &sumGX);
      if (dweights) for (long c = 0; c < channels; c++) dw[c] += g[c] * ((x[c] - mean) * rstd);
      if (dbiases) for (long c = 0; c < channels; c++) db[c] += g[c];
    } else
      for (long c = 0; c < channels; c++) {
        T a, b;
        NAME(gradient_sums)(inner, g + c * inner, 0, x + c * inner, mean, rstd, &a, &b);
        if (dweights) dw[c] += b;
        if (dbiases) db[c] += a;
        sumG += (weights ? w[c] : 1) * a;
        sumGX += (weights ? w[c] : 1) * b;
      }
    const T meanG = sumG / n, meanGX = sumGX / n;
    if (inner == 1)
      for (long c = 0; c < channels; c++) dx[c] = rstd * ((weights ? w[c] : 1) * g[c] - meanG - (x[c] - mean) * rstd * meanGX);
    else
      for (long c = 0; c < channels; c++) {
        const T own_w = weights ? w[c] : 1;
        for (long i = c * inner; i < (c + 1) * inner; i++) dx[i] = rstd * (own_w * g[i] - meanG - (x[i] - mean) * rstd * meanGX);
      }
  }
}
