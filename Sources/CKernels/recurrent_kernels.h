// Included by recurrent.c for each element type T.

FOR_EVERY_PROCESSOR
void NAME(ck_rnn_step)(long n, long h, bool relu, const void *gis, const void *ghs, void *states) {
  const T *gi = gis, *gh = ghs;
  T *state = states;
  if (relu) for (long i = 0; i < n * h; i++) {
    T sum = gi[i] + gh[i];
    state[i] = sum < 0 ? 0 : sum;
  }
  else for (long i = 0; i < n * h; i++) state[i] = TANH(gi[i] + gh[i]);
}

FOR_EVERY_PROCESSOR
void NAME(ck_rnn_step_backward)(long n, long h, bool relu, const void *states, const void *dhs, void *dgs) {
  const T *state = states, *dh = dhs;
  T *dg = dgs;
  if (relu) for (long i = 0; i < n * h; i++) dg[i] = state[i] > 0 ? dh[i] : 0;
  else for (long i = 0; i < n * h; i++) dg[i] = dh[i] * (1 - state[i] * state[i]);
}

FOR_EVERY_PROCESSOR
void NAME(ck_gru_step)(long n, long h, const void *gis, const void *ghs, const void *previouses, void *states, void *kepts) {
  for (long s = 0; s < n; s++) {
    const T *gi = (const T *)gis + s * 3 * h, *gh = (const T *)ghs + s * 3 * h, *previous = (const T *)previouses + s * h;
    T *state = (T *)states + s * h, *kept = (T *)kepts + s * 4 * h;
    for (long j = 0; j < h; j++) {
      const T r = SIGMOID(gi[j] + gh[j]), z = SIGMOID(gi[h + j] + gh[h + j]), own = gh[2 * h + j];
      const T new = TANH(gi[2 * h + j] + r * own);
      state[j] = (1 - z) * new + z * previous[j];
      kept[j] = r;
      kept[h + j] = z;
      kept[2 * h + j] = new;
      kept[3 * h + j] = own;
    }
  }
}

FOR_EVERY_PROCESSOR
void NAME(ck_gru_step_backward)(long n, long h, const void *kepts, const void *previouses, const void *dhs, void *dgis, void *dghs,
                                void *dpreviouses) {
  for (long s = 0; s < n; s++) {
    const T *kept = (const T *)kepts + s * 4 * h, *previous = (const T *)previouses + s * h, *dh = (const T *)dhs + s * h;
    T *dgi = (T *)dgis + s * 3 * h, *dgh = (T *)dghs + s * 3 * h, *dprevious = (T *)dpreviouses + s * h;
    for (long j = 0; j < h; j++) {
      const T r = kept[j], z = kept[h + j], new = kept[2 * h + j], own = kept[3 * h + j];
      const T dnew = dh[j] * (1 - z) * (1 - new * new), dz = dh[j] * (previous[j] - new) * z * (1 - z), dr = dnew * own * r * (1 - r);
      dgi[j] = dgh[j] = dr;
      dgi[h + j] = dgh[h + j] = dz;
      dgi[2 * h + j] = dnew;
      dgh[2 * h + j] = dnew * r;
      dprevious[j] += dh[j] * z;
    }
  }
}

FOR_EVERY_PROCESSOR
void NAME(ck_lstm_step)(long n, long h, const void *gis, const void *ghs, const void *previousCells, void *states, void *cells, void *kepts) {
  for (long s = 0; s < n; s++) {
    const T *gi = (const T *)gis + s * 4 * h, *gh = (const T *)ghs + s * 4 * h, *previous = (const T *)previousCells + s * h;
    T *state = (T *)states + s * h, *cell = (T *)cells + s * h, *kept = (T *)kepts + s * 5 * h;
    for (long j = 0; j < h; j++) {
      const T i = SIGMOID(gi[j] + gh[j]), f = SIGMOID(gi[h + j] + gh[h + j]);
      const T g = TANH(gi[2 * h + j] + gh[2 * h + j]), o = SIGMOID(gi[3 * h + j] + gh[3 * h + j]);
      const T c = f * previous[j] + i * g, t = TANH(c);
      cell[j] = c;
      state[j] = o * t;
      kept[j] = i;
      kept[h + j] = f;
      kept[2 * h + j] = g;
      kept[3 * h + j] = o;
      kept[4 * h + j] = t;
    }
  }
}

FOR_EVERY_PROCESSOR
void NAME(ck_lstm_step_backward)(long n, long h, const void *kepts, const void *previousCells, const void *dhs, void *dcs, void *dgs) {
  for (long s = 0; s < n; s++) {
    const T *kept = (const T *)kepts + s * 5 * h, *previous = (const T *)previousCells + s * h, *dh = (const T *)dhs + s * h;
    T *dc = (T *)dcs + s * h, *dg = (T *)dgs + s * 4 * h;
    for (long j = 0; j < h; j++) {
      const T i = kept[j], f = kept[h + j], g = kept[2 * h + j], o = kept[3 * h + j], t = kept[4 * h + j];
      const T c = dc[j] + dh[j] * o * (1 - t * t);
      dg[j] = c * g * i * (1 - i);
      dg[h + j] = c * previous[j] * f * (1 - f);
      dg[2 * h + j] = c * i * (1 - g * g);
      dg[3 * h + j] = dh[j] * t * o * (1 - o);
      dc[j] = c * f;
    }
  }
}
