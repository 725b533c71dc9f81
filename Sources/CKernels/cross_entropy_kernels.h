// Included by cross_entropy.c for each element type T. ln Σ exp(z) is kept as the largest logit and the rest, in two numbers: their
// sum would round away what distinguishes logits of a thousand and more.

FOR_EVERY_PROCESSOR
void NAME(ck_cross_entropy)(long batch, long classes, long inner, const void *logits, const long *labels, const void *weights, long ignored,
                            double smoothing, void *losses, void *normalisers) {
  const T *weight = weights;
  T *loss = losses, *normaliser = normalisers;
  const T kept = (T)(1 - smoothing), spread = (T)(smoothing / classes);
  for (long n = 0; n < batch; n++)
    for (long i = 0; i < inner; i++) {
      const T *z = (const T *)logits + n * classes * inner + i;
      const long s = n * inner + i, label = labels[s];
      T m = z[0], sum = 0;
      for (long c = 1; c < classes; c++) m = z[c * inner] > m ? z[c * inner] : m;
      if (inner == 1) for (long c = 0; c < classes; c++) sum += EXP(z[c] - m);
      else for (long c = 0; c < classes; c++) sum += EXP(z[c * inner] - m);
      const T rest = LOG(sum);
      normaliser[2 * s] = m;
      normaliser[2 * s + 1] = rest;
      if (label == ignored) {
        loss[s] = 0;
        continue;
      }
      T value = kept * (weight ? weight[label] : 1) * (rest - (z[label * inner] - m));
      if (smoothing > 0)
        for (long c = 0; c < classes; c++) value += spread * (weight ? weight[c] : 1) * (rest - (z[c * inner] - m));
      loss[s] = value;
    }
}

FOR_EVERY_PROCESSOR
void NAME(ck_cross_entropy_gradient)(long batch, long classes, long inner, const void *logits, const long *labels, const void *weights,
                                     long ignored, double smoothing, const void *normalisers, const void *upstreams, void *gradients) {
  const T *weight = weights, *normaliser = normalisers, *upstream = upstreams;
  const T kept = (T)(1 - smoothing), spread = (T)(smoothing / classes);
  T total = 0;  // of the weights that smoothing spreads
  for (long c = 0; c < classes; c++) total += weight ? weight[c] : 1;
  for (long n = 0; n < batch; n++)
    for (long i = 0; i < inner; i++) {
      const T *z = (const T *)logits + n * classes * inner + i;
      T *g = (T *)gradients + n * classes * inner + i;
      const long s = n * inner + i, label = labels[s];
      if (label == ignored) {
        for (long c = 0; c < classes; c++) g[c * inner] = 0;
        continue;
      }
      const T m = normaliser[2 * s], rest = normaliser[2 * s + 1], own = kept * (weight ? weight[label] : 1);
      const T scale = upstream[s] * (own + spread * total);
      if (inner == 1) for (long c = 0; c < classes; c++) g[c] = scale * EXP(z[c] - m - rest);
      else for (long c = 0; c < classes; c++) g[c * inner] = scale * EXP(z[c * inner] - m - rest);
      if (smoothing > 0)
        for (long c = 0; c < classes; c++) g[c * inner] -= upstream[s] * spread * (weight ? weight[c] : 1);
      g[label * inner] -= upstream[s] * own;
    }
}
