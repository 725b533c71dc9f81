// Included by optimizers.c for each element type T.

FOR_EVERY_PROCESSOR
void NAME(ck_sgd)(long n, struct ck_sgd rule, void *parameter, const void *gradient, void *memory) {
  T *restrict w = parameter, *restrict b = memory;
  const T *restrict g = gradient;
  const T rate = (T)rule.rate, mu = (T)rule.momentum, fresh = (T)rule.fresh, decay = (T)rule.decay, sign = (T)rule.sign;
  const bool decays = rule.decay != 0, nesterov = rule.nesterov, is_first = rule.is_first;
  if (rule.momentum == 0)
    for (long i = 0; i < n; i++) w[i] -= rate * (decays ? sign * g[i] + decay * w[i] : sign * g[i]);
  else
    for (long i = 0; i < n; i++) {
      const T d = decays ? sign * g[i] + decay * w[i] : sign * g[i];
      const T direction = is_first ? d : mu * b[i] + fresh * d;
      b[i] = direction;
      w[i] -= rate * (nesterov ? d + mu * direction : direction);
    }
}

/// The loop of Adam; `amsgrad` is known where it is inlined.
INLINE void NAME(adam)(long n, const struct ck_adam *rule, T *restrict w, const T *restrict g, T *restrict mean, T *restrict square, T *restrict largest,
                       bool amsgrad) {
  const T rate = (T)rule->rate, root = (T)rule->root, eps = (T)rule->eps, new1 = (T)rule->new1, beta2 = (T)rule->beta2, new2 = (T)rule->new2;
  const T decay = (T)rule->decay, sign = (T)rule->sign, shrink = (T)rule->shrink;
  const bool decays = rule->decay != 0;
  for (long i = 0; i < n; i++) {
    const T weight = shrink * w[i], d = decays ? sign * g[i] + decay * weight : sign * g[i];
    const T m = mean[i] + new1 * (d - mean[i]), v = beta2 * square[i] + new2 * d * d;
    mean[i] = m;
    square[i] = v;
    T top = v;
    if (amsgrad) largest[i] = top = v >= largest[i] ? v : largest[i];
    w[i] = weight - rate * m / (SQRT(top) / root + eps);
  }
}

FOR_EVERY_PROCESSOR
void NAME(ck_adam)(long n, struct ck_adam rule, void *parameter, const void *gradient, void *memory) {
  T *mean = memory, *square = mean + n;
  if (rule.amsgrad) NAME(adam)(n, &rule, parameter, gradient, mean, square, square + n, true);
  else NAME(adam)(n, &rule, parameter, gradient, mean, square, 0, false);
}
