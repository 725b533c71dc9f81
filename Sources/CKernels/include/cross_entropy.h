#pragma once

// Softmax and negative log-likelihood in one: the logits of a sample are read once for its loss and once for its gradient, and no
// table of probabilities is kept. `logits` is batch × classes × inner in row-major order, `labels` batch × inner; a label equal to
// `ignored` gives loss and gradient 0. Class c counts `weight[c]` (1 when `weight` is NULL); `smoothing` of the label's share is
// spread evenly over all classes. The pointers are to float or to double, as the name says; every label is in 0..<classes or ignored.

#define CK_CROSS_ENTROPY(suffix) \
  /* loss[s] of each sample; normaliser[2s] and [2s + 1]: the two parts of ln Σ exp(z), which the gradient needs. */ \
  void ck_cross_entropy_##suffix(long batch, long classes, long inner, const void *_Nonnull logits, const long *_Nonnull labels, \
                                 const void *_Nullable weight, long ignored, double smoothing, void *_Nonnull loss, \
                                 void *_Nonnull normaliser); \
  /* gradient = upstream[s] · d loss[s] / d logits. */ \
  void ck_cross_entropy_gradient_##suffix(long batch, long classes, long inner, const void *_Nonnull logits, \
                                          const long *_Nonnull labels, const void *_Nullable weight, long ignored, \
                                          double smoothing, const void *_Nonnull normaliser, const void *_Nonnull upstream, \
                                          void *_Nonnull gradient);

CK_CROSS_ENTROPY(f32)
CK_CROSS_ENTROPY(f64)
#undef CK_CROSS_ENTROPY
