// Included by normalise.c for each element type T: channels that are normalised over a whole batch. A batch of plain vectors
// (inner = 1) is walked in blocks of columns, everything else channel by channel.

FOR_EVERY_PROCESSOR
void NAME(ck_channel_moments)(long batch, long channels, long inner, const void *xs, void *means, void *variances) {
  const T *x = xs;
  T *mean = means, *variance = variances;
  const double count = (double)batch * inner;
  if (inner == 1) {
    for (long start = 0; start < channels; start += BLOCK) {
      const long width = channels - start < BLOCK ? channels - start : BLOCK;
      double sum[BLOCK] = {0}, squares[BLOCK] = {0};
      T m[BLOCK];
      for (long n = 0; n < batch; n++) for (long c = 0; c < width; c++) sum[c] += x[n * channels + start + c];
      for (long c = 0; c < width; c++) m[c] = mean[start + c] = (T)(sum[c] / count);
      for (long n = 0; n < batch; n++)
        for (long c = 0; c < width; c++) {
          T d = x[n * channels + start + c] - m[c];
          squares[c] += d * d;
        }
      for (long c = 0; c < width; c++) variance[start + c] = (T)(squares[c] / count);
    }
    return;
  }
  for (long c = 0; c < channels; c++) {
    double sum = 0, squares = 0;
    for (long n = 0; n < batch; n++) sum += NAME(sum)(inner, x + (n * channels + c) * inner);
    const T m = (T)(sum / count);
    for (long n = 0; n < batch; n++) squares += NAME(square_sum)(inner, x + (n * channels + c) * inner, m);
    mean[c] = m;
    variance[c] = (T)(squares / count);
  }
}

FOR_EVERY_PROCESSOR
void NAME(ck_channel_affine)(long batch, long channels, long inner, const void *xs, const void *means, const void *factors, const void *biases,
                             void *ys) {
  const T *mean = means, *factor = factors, *bias = biases;
  for (long n = 0; n < batch; n++) {
    const T *x = (const T *)xs + n * channels * inner;
    T *y = (T *)ys + n * channels * inner;
    if (inner == 1)
      for (long c = 0; c < channels; c++) y[c] = (x[c] - mean[c]) * factor[c] + (biases ? bias[c] : 0);
    else
      for (long c = 0; c < channels; c++) {
        const T m = mean[c], f = factor[c], b = biases ? bias[c] : 0;
        for (long i = c * inner; i < (c + 1) * inner; i++) y[i] = (x[i] - m) * f + b;
      }
  }
}

FOR_EVERY_PROCESSOR
void NAME(ck_channel_sums)(long batch, long channels, long inner, const void *xs, const void *gs, const void *means, const void *rstds, void *sumGs,
                           void *sumGXs) {
  const T *x = xs, *g = gs, *mean = means, *rstd = rstds;
  T *sumG = sumGs, *sumGX = sumGXs;
  if (inner == 1) {
    for (long start = 0; start < channels; start += BLOCK) {
      const long width = channels - start < BLOCK ? channels - start : BLOCK;
      double a[BLOCK] = {0}, b[BLOCK] = {0};
      for (long n = 0; n < batch; n++)
        for (long c = 0; c < width; c++) {
          const long i = n * channels + start + c;
          a[c] += g[i];
          b[c] += g[i] * ((x[i] - mean[start + c]) * rstd[start + c]);
        }
      for (long c = 0; c < width; c++) {
        sumG[start + c] = (T)a[c];
        sumGX[start + c] = (T)b[c];
      }
    }
    return;
  }
  for (long c = 0; c < channels; c++) {
    double a = 0, b = 0;
    for (long n = 0; n < batch; n++) {
      const long start = (n * channels + c) * inner;
      T partA, partB;
      NAME(gradient_sums)(inner, g + start, 0, x + start, mean[c], rstd[c], &partA, &partB);
      a += partA;
      b += partB;
    }
    sumG[c] = (T)a;
    sumGX[c] = (T)b;
  }
}

FOR_EVERY_PROCESSOR
void NAME(ck_channel_gradient)(long batch, long channels, long inner, const void *xs, const void *gs, const void *means, const void *rstds,
                               const void *factors, const void *meanGs, const void *meanGXs, void *dxs) {
  const T *mean = means, *rstd = rstds, *factor = factors, *meanG = meanGs, *meanGX = meanGXs;
  for (long n = 0; n < batch; n++) {
    const T *x = (const T *)xs + n * channels * inner, *g = (const T *)gs + n * channels * inner;
    T *dx = (T *)dxs + n * channels * inner;
    if (inner == 1)
      for (long c = 0; c < channels; c++) dx[c] = factor[c] * (g[c] - meanG[c] - (x[c] - mean[c]) * rstd[c] * meanGX[c]);
    else
      for (long c = 0; c < channels; c++) {
        const T m = mean[c], s = rstd[c], f = factor[c], a = meanG[c], b = meanGX[c];
        for (long i = c * inner; i < (c + 1) * inner; i++) dx[i] = f * (g[i] - a - (x[i] - m) * s * b);
      }
  }
}
