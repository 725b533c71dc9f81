// Included by softmax_kernels.h and cross_entropy_kernels.h for each element type T.

/// The largest of n numbers; `lanes` at a time, since the compiler must not change the order of comparisons by itself.
INLINE T NAME(largest)(long n, const T *restrict x) {
  T m[lanes], top = -INFINITY;
  for (int l = 0; l < lanes; l++) m[l] = -INFINITY;
  long i = 0;
  for (; i + lanes <= n; i += lanes) for (int l = 0; l < lanes; l++) m[l] = x[i + l] > m[l] ? x[i + l] : m[l];
  for (; i < n; i++) top = x[i] > top ? x[i] : top;
  for (int l = 0; l < lanes; l++) top = m[l] > top ? m[l] : top;
  return top;
}
