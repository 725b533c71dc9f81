// Included by cross_entropy.c for each element type T. ln Σ exp(z) is kept as the largest logit and the rest, in two numbers: their
// sum would round away what distinguishes logits of a thousand and more.

#include "largest_kernel.h"

/// The normaliser of each sample, `side` samples side by side: their logits are copied to where those of one class lie together, so that all loops
/// vectorise, however few classes there are. 100 samples of 10 classes: 3.4 → 1.0 µs.
INLINE void NAME(normalisers_side_by_side)(long samples, long classes, long inner, const T *restrict z, T *restrict normaliser) {
  T tile[few * side], top[side], sum[side];
  for (long s = 0; s < samples; s += side) {
    const long width = samples - s < side ? samples - s : side;
    for (long j = 0; j < side; j++) {
      const long sample = j < width ? s + j : s;
      const T *from = inner == 1 ? z + sample * classes : z + sample / inner * classes * inner + sample % inner;
      for (long c = 0; c < classes; c++) tile[c * side + j] = from[c * inner];
    }
    for (long j = 0; j < side; j++) top[j] = tile[j], sum[j] = 0;
    for (long c = 1; c < classes; c++)
      for (long j = 0; j < side; j++) top[j] = tile[c * side + j] > top[j] ? tile[c * side + j] : top[j];
    for (long c = 0; c < classes; c++)
      for (long j = 0; j < side; j++) sum[j] += exp_below_0_of(tile[c * side + j] - top[j]);
    for (long j = 0; j < side; j++) sum[j] = log_of(sum[j]);
    for (long j = 0; j < width; j++) normaliser[2 * (s + j)] = top[j], normaliser[2 * (s + j) + 1] = sum[j];
  }
}

/// The same for one sample of many classes. 64 samples of 1,000 classes: 241 → 20 µs.
INLINE void NAME(normaliser_of_one)(long classes, long inner, const T *restrict z, T *restrict normaliser) {
#pragma clang fp reassociate(on)
  T m = z[0], sum = 0;
  if (inner == 1) {
    m = NAME(largest)(classes, z);
    IN_PAIRS for (long c = 0; c < classes; c++) sum += exp_below_0_of(z[c] - m);
  } else {
    for (long c = 1; c < classes; c++) m = z[c * inner] > m ? z[c * inner] : m;
    for (long c = 0; c < classes; c++) sum += exp_below_0_of(z[c * inner] - m);
  }
  normaliser[0] = m;
  normaliser[1] = log_of(sum);
}

FOR_EVERY_PROCESSOR
void NAME(ck_cross_entropy)(long batch, long classes, long inner, const void *logits, const long *labels, const void *weights, long ignored,
                            double smoothing, void *losses, void *normalisers) {
  const T *weight = weights;
  T *loss = losses, *normaliser = normalisers;
  const T kept = (T)(1 - smoothing), spread = (T)(smoothing / classes);
  if (classes <= few) NAME(normalisers_side_by_side)(batch * inner, classes, inner, logits, normaliser);
  for (long n = 0; n < batch; n++)
    for (long i = 0; i < inner; i++) {
      const T *z = (const T *)logits + n * classes * inner + i;
      const long s = n * inner + i, label = labels[s];
      if (classes > few) NAME(normaliser_of_one)(classes, inner, z, normaliser + 2 * s);
      if (label == ignored) {
        loss[s] = 0;
        continue;
      }
      const T m = normaliser[2 * s], rest = normaliser[2 * s + 1];
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
      if (inner == 1) for (long c = 0; c < classes; c++) g[c] = scale * exp_below_0_of(z[c] - m - rest);
      else for (long c = 0; c < classes; c++) g[c * inner] = scale * exp_below_0_of(z[c * inner] - m - rest);
      if (smoothing > 0)
        for (long c = 0; c < classes; c++) g[c * inner] -= upstream[s] * spread * (weight ? weight[c] : 1);
      g[label * inner] -= upstream[s] * own;
    }
}
