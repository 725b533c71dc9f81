// Included by product.c for each element type T.

/// 64 bytes of a row. It may lie anywhere in memory.
typedef T NAME(row) __attribute__((vector_size(64), aligned(sizeof(T)), may_alias));
#define ROW NAME(row)
#define LANES (long)(sizeof(ROW) / sizeof(T))

/// `rows` rows of C, `LANES` columns wide.
INLINE void NAME(tile)(const long rows, long k, const T *a, long rowA, long columnA, const T *b, long rowB, const T *bias, bool adds, T *c,
                       long rowC) {
  ROW sum[ROWS];
  for (long i = 0; i < rows; i++) sum[i] = adds ? *(const ROW *)(c + i * rowC) : (ROW){0} + (bias ? bias[i] : 0);
  for (long p = 0; p < k; p++) {
    const ROW right = *(const ROW *)(b + p * rowB);
    for (long i = 0; i < rows; i++) sum[i] += a[i * rowA + p * columnA] * right;
  }
  for (long i = 0; i < rows; i++) *(ROW *)(c + i * rowC) = sum[i];
}

/// `LANES` columns of C, in tiles of about equal height. The number of rows must be a constant for a tile's sums to stay in registers.
INLINE void NAME(columns)(long m, long k, const T *a, long rowA, long columnA, const T *b, long rowB, const T *bias, bool adds, T *c,
                          long rowC) {
  const long tiles = (m + ROWS - 1) / ROWS;
  for (long t = 0; t < tiles; t++) {
    const long i = m * t / tiles;
    const T *own = bias ? bias + i : NULL;
#define TILE(rows) \
    case rows: NAME(tile)(rows, k, a + i * rowA, rowA, columnA, b, rowB, own, adds, c + i * rowC, rowC); break;
    switch (m * (t + 1) / tiles - i) { TILE(1) TILE(2) TILE(3) TILE(4) TILE(5) TILE(6) }
#undef TILE
  }
}

/// `width` columns of C, `LANES` or fewer, on a copy of those of B whose rows lie one behind the other.
INLINE void NAME(copied_columns)(long width, long m, long k, const T *a, long rowA, long columnA, const T *b, long rowB, const T *bias,
                                 bool adds, T *c, long rowC) {
  ROW right[DEPTH], sums[ROWS];
  if (width == LANES) {
    for (long p = 0; p < k; p++) right[p] = *(const ROW *)(b + p * rowB);
    NAME(columns)(m, k, a, rowA, columnA, (const T *)right, LANES, bias, adds, c, rowC);
    return;
  }
  for (long p = 0; p < k; p++) {
    right[p] = (ROW){0};
    memcpy(&right[p], b + p * rowB, width * sizeof(T));
  }
  for (long i = 0; i < m; i += ROWS) {
    const long rows = m - i < ROWS ? m - i : ROWS;
    if (adds) for (long r = 0; r < rows; r++) memcpy(&sums[r], c + (i + r) * rowC, width * sizeof(T));
    NAME(columns)(rows, k, a + i * rowA, rowA, columnA, (const T *)right, LANES, bias ? bias + i : NULL, adds, (T *)sums, LANES);
    for (long r = 0; r < rows; r++) memcpy(c + (i + r) * rowC, &sums[r], width * sizeof(T));
  }
}

FOR_EVERY_PROCESSOR
void NAME(ck_product)(long m, long n, long k, const T *a, long rowA, long columnA, const T *b, long rowB, const T *bias, bool adds, T *c,
                      long rowC) {
  for (long p = 0; p < k || p == 0; p += DEPTH)
    for (long i = 0; i < m; i += HEIGHT) {
      const long depth = k - p < DEPTH ? k - p : DEPTH, height = m - i < HEIGHT ? m - i : HEIGHT;
      const T *left = a + i * rowA + p * columnA, *right = b + p * rowB, *own = bias ? bias + i : NULL;
      for (long j = 0; j < n; j += LANES) {
        const long width = n - j < LANES ? n - j : LANES;
        if (width < LANES || m > WORTH_COPYING)
          NAME(copied_columns)(width, height, depth, left, rowA, columnA, right + j, rowB, own, adds || p > 0, c + i * rowC + j, rowC);
        else
          NAME(columns)(height, depth, left, rowA, columnA, right + j, rowB, own, adds || p > 0, c + i * rowC + j, rowC);
      }
    }
}
#undef ROW
#undef LANES

void NAME(ck_transpose)(long rows, long columns, const void *source, long step, void *target, long stepTo) {
  typedef T quad __attribute__((vector_size(4 * sizeof(T)), aligned(sizeof(T)), may_alias));
  long i = 0;
  for (; i + 4 <= rows; i += 4) {
    const T *from = (const T *)source + i * step;
    T *to = (T *)target + i;
    long j = 0;
    for (; j + 4 <= columns; j += 4, to += 4 * stepTo) {
      const quad a = *(const quad *)(from + j), b = *(const quad *)(from + step + j);
      const quad c = *(const quad *)(from + 2 * step + j), d = *(const quad *)(from + 3 * step + j);
      const quad ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
      const quad AB = __builtin_shufflevector(a, b, 2, 6, 3, 7), CD = __builtin_shufflevector(c, d, 2, 6, 3, 7);
      *(quad *)to = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
      *(quad *)(to + stepTo) = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
      *(quad *)(to + 2 * stepTo) = __builtin_shufflevector(AB, CD, 0, 1, 4, 5);
      *(quad *)(to + 3 * stepTo) = __builtin_shufflevector(AB, CD, 2, 3, 6, 7);
    }
    for (; j < columns; j++, to += stepTo) for (long k = 0; k < 4; k++) to[k] = from[k * step + j];
  }
  for (; i < rows; i++) for (long j = 0; j < columns; j++) ((T *)target)[j * stepTo + i] = ((const T *)source)[i * step + j];
}

void NAME(ck_product_turned)(long m, long n, long k, const T *a, long rowA, const T *b, long rowB, const T *bias, T *c, long rowC, T *room) {
  T *right = room, *product = room + k * m;
  NAME(ck_transpose)(m, k, a, rowA, right, m);
  NAME(ck_product)(n, m, k, b, rowB, 1, right, m, bias, false, product, m);
  NAME(ck_transpose)(n, m, product, m, c, rowC);
}
