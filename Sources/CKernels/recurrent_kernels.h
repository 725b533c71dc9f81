// Included by recurrent.c for each element type T.

FOR_EVERY_PROCESSOR
static void NAME(rnn_step)(long n, long h, bool relu, const T *restrict gi, const T *restrict gh, T *restrict state) {
  if (relu) for (long i = 0; i < n * h; i++) {
    T sum = gi[i] + gh[i];
    state[i] = sum < 0 ? 0 : sum;
  }
  else for (long i = 0; i < n * h; i++) state[i] = tanh_of(gi[i] + gh[i]);
}

FOR_EVERY_PROCESSOR
static void NAME(rnn_step_backward)(long n, long h, bool relu, const T *restrict state, const T *restrict dh, T *restrict dg) {
  if (relu) for (long i = 0; i < n * h; i++) dg[i] = state[i] > 0 ? dh[i] : 0;
  else for (long i = 0; i < n * h; i++) dg[i] = dh[i] * (1 - state[i] * state[i]);
}

FOR_EVERY_PROCESSOR
static void NAME(gru_step)(long n, long h, const T *restrict gi, const T *restrict gh, const T *restrict previous, T *restrict state,
                           T *restrict kept) {
  for (long s = 0; s < n; s++, gi += 3 * h, gh += 3 * h, previous += h, state += h, kept += 4 * h)
    for (long j = 0; j < h; j++) {
      const T r = sigmoid_of(gi[j] + gh[j]), z = sigmoid_of(gi[h + j] + gh[h + j]), own = gh[2 * h + j];
      const T new = tanh_of(gi[2 * h + j] + r * own);
      state[j] = (1 - z) * new + z * previous[j];
      kept[j] = r;
      kept[h + j] = z;
      kept[2 * h + j] = new;
      kept[3 * h + j] = own;
    }
}

FOR_EVERY_PROCESSOR
static void NAME(gru_step_backward)(long n, long h, const T *restrict kept, const T *restrict previous, T *restrict dh, T *restrict dgi,
                                    T *restrict dgh) {
  for (long s = 0; s < n; s++, kept += 4 * h, previous += h, dh += h, dgi += 3 * h, dgh += 3 * h)
    for (long j = 0; j < h; j++) {
      const T r = kept[j], z = kept[h + j], new = kept[2 * h + j], own = kept[3 * h + j];
      const T dnew = dh[j] * (1 - z) * (1 - new * new), dz = dh[j] * (previous[j] - new) * z * (1 - z), dr = dnew * own * r * (1 - r);
      dgi[j] = dgh[j] = dr;
      dgi[h + j] = dgh[h + j] = dz;
      dgi[2 * h + j] = dnew;
      dgh[2 * h + j] = dnew * r;
      dh[j] *= z;
    }
}

FOR_EVERY_PROCESSOR
static void NAME(lstm_step)(long n, long h, const T *restrict gi, const T *restrict gh, const T *restrict previousCell, T *restrict state,
                            T *restrict cell, T *restrict kept) {
  for (long s = 0; s < n; s++, gi += 4 * h, gh += 4 * h, previousCell += h, state += h, cell += h, kept += 5 * h)
    for (long j = 0; j < h; j++) {
      const T i = sigmoid_of(gi[j] + gh[j]), f = sigmoid_of(gi[h + j] + gh[h + j]);
      const T g = tanh_of(gi[2 * h + j] + gh[2 * h + j]), o = sigmoid_of(gi[3 * h + j] + gh[3 * h + j]);
      const T c = f * previousCell[j] + i * g, t = tanh_of(c);
      cell[j] = c;
      state[j] = o * t;
      kept[j] = i;
      kept[h + j] = f;
      kept[2 * h + j] = g;
      kept[3 * h + j] = o;
      kept[4 * h + j] = t;
    }
}

FOR_EVERY_PROCESSOR
static void NAME(lstm_step_backward)(long n, long h, const T *restrict kept, const T *restrict previousCell, const T *restrict dh,
                                     T *restrict dc, T *restrict dg) {
  for (long s = 0; s < n; s++, kept += 5 * h, previousCell += h, dh += h, dc += h, dg += 4 * h)
    for (long j = 0; j < h; j++) {
      const T i = kept[j], f = kept[h + j], g = kept[2 * h + j], o = kept[3 * h + j], t = kept[4 * h + j];
      const T c = dc[j] + dh[j] * o * (1 - t * t);
      dg[j] = c * g * i * (1 - i);
      dg[h + j] = c * previousCell[j] * f * (1 - f);
      dg[2 * h + j] = c * i * (1 - g * g);
      dg[3 * h + j] = dh[j] * t * o * (1 - o);
      dc[j] = c * f;
    }
}

void NAME(ck_recurrent)(ck_recurrence r, long from, long to, const void *gi, const void *weight, const void *bias, const void *first,
                        const void *firstCell, void *room, void *states, void *cells, void *kept) {
  const long n = to - from, h = r.hidden, width = gates_of(r.kind) * h, keptWidth = kept_of(r.kind) * h;
  const T *previous = (const T *)first + from * h, *previousCell = firstCell ? (const T *)firstCell + from * h : NULL;
  T *gh = (T *)room + from * (2 * width + h);
  for (long s = 0; s < r.steps; s++) {
    const long row = (r.isReversed ? r.steps - 1 - s : s) * r.batch + from;
    const T *own = (const T *)gi + row * width;
    T *state = (T *)states + row * h, *toKeep = (T *)kept + row * keptWidth;
    NAME(ck_product_turned)(n, width, h, previous, h, weight, h, bias, gh, width, gh + n * width);
    switch (r.kind) {
    case ck_rnn_tanh:
    case ck_rnn_relu: NAME(rnn_step)(n, h, r.kind == ck_rnn_relu, own, gh, state); break;
    case ck_gru: NAME(gru_step)(n, h, own, gh, previous, state, toKeep); break;
    case ck_lstm: {
      T *cell = (T *)cells + row * h;
      NAME(lstm_step)(n, h, own, gh, previousCell, state, cell, toKeep);
      previousCell = cell;
    }
    }
    previous = state;
  }
}

void NAME(ck_recurrent_backward)(ck_recurrence r, long from, long to, const void *g, const void *weight, const void *first,
                                 const void *firstCell, const void *states, const void *cells, const void *kept, void *dhs, void *dcells,
                                 void *dgis, void *dghs) {
  const long n = to - from, h = r.hidden, width = gates_of(r.kind) * h, keptWidth = kept_of(r.kind) * h;
  T *dh = (T *)dhs + from * h, *dcell = dcells ? (T *)dcells + from * h : NULL;
  for (long s = r.steps - 1; s >= 0; s--) {
    const long t = r.isReversed ? r.steps - 1 - s : s, row = t * r.batch + from;
    const long before = row + (r.isReversed ? r.batch : -r.batch);
    const T *own = (const T *)kept + row * keptWidth, *arriving = (const T *)g + row * h;
    T *dgi = (T *)dgis + row * width, *dgh = (T *)dghs + row * width;
    for (long i = 0; i < n * h; i++) dh[i] += arriving[i];
    switch (r.kind) {
    case ck_rnn_tanh:
    case ck_rnn_relu: NAME(rnn_step_backward)(n, h, r.kind == ck_rnn_relu, (const T *)states + row * h, dh, dgh); break;
    case ck_gru:
      NAME(gru_step_backward)(n, h, own, s > 0 ? (const T *)states + before * h : (const T *)first + from * h, dh, dgi, dgh);
      break;
    case ck_lstm:
      NAME(lstm_step_backward)(n, h, own, s > 0 ? (const T *)cells + before * h : (const T *)firstCell + from * h, dh, dcell, dgh);
    }
    // What reached the old state besides the product is in dh already, for GRU only.
    NAME(ck_product)(n, h, width, dgh, width, 1, weight, h, NULL, r.kind == ck_gru, dh, h);
  }
}
