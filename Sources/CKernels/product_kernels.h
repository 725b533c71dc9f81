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

/// The last columns of C, fewer than `LANES`: on copies that are as wide.
INLINE void NAME(narrow_columns)(long width, long m, long k, const T *a, long rowA, long columnA, const T *b, long rowB, const T *bias,
                                 bool adds, T *c, long rowC) {
  ROW right[DEPTH], sums[ROWS];
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
  long start = 0;
  do {
    const long depth = k - start < DEPTH ? k - start : DEPTH;
    const T *left = a + start * columnA, *right = b + start * rowB;
    const bool continues = adds || start > 0;
    long j = 0;
    for (; j + LANES <= n; j += LANES)
      NAME(columns)(m, depth, left, rowA, columnA, right + j, rowB, bias, continues, c + j, rowC);
    if (j < n) NAME(narrow_columns)(n - j, m, depth, left, rowA, columnA, right + j, rowB, bias, continues, c + j, rowC);
    start += depth;
  } while (start < k);
}
#undef ROW
#undef LANES
