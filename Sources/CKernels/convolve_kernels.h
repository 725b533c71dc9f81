// Included by convolve.c for each element type T.

void NAME(ck_unfold)(ck_windows w, long batch, const void *images, void *columns) {
  T *column = columns;
  for (long c = 0; c < w.channels; c++)
    for (long ki = 0; ki < w.kernelHeight; ki++)
      for (long kj = 0; kj < w.kernelWidth; kj++) {
        const long shift = kj * w.dilationWidth - w.left;
        long first, last;
        inside(w.outputWidth, w.width, shift, w.strideWidth, &first, &last);
        for (long n = 0; n < batch; n++) {
          const T *plane = (const T *)images + (n * w.channels + c) * w.height * w.width;
          for (long i = 0; i < w.outputHeight; i++, column += w.outputWidth) {
            const long row = i * w.strideHeight + ki * w.dilationHeight - w.top;
            if (row < 0 || row >= w.height) {
              memset(column, 0, w.outputWidth * sizeof(T));
              continue;
            }
            const T *x = plane + row * w.width + shift;
            for (long j = 0; j < first; j++) column[j] = 0;
            if (w.strideWidth == 1) for (long j = first; j < last; j++) column[j] = x[j];
            else for (long j = first; j < last; j++) column[j] = x[j * w.strideWidth];
            for (long j = last; j < w.outputWidth; j++) column[j] = 0;
          }
        }
      }
}

void NAME(ck_fold)(ck_windows w, long batch, const void *columns, void *images) {
  const T *column = columns;
  memset(images, 0, batch * w.channels * w.height * w.width * sizeof(T));
  for (long c = 0; c < w.channels; c++)
    for (long ki = 0; ki < w.kernelHeight; ki++)
      for (long kj = 0; kj < w.kernelWidth; kj++) {
        const long shift = kj * w.dilationWidth - w.left;
        long first, last;
        inside(w.outputWidth, w.width, shift, w.strideWidth, &first, &last);
        for (long n = 0; n < batch; n++) {
          T *plane = (T *)images + (n * w.channels + c) * w.height * w.width;
          for (long i = 0; i < w.outputHeight; i++, column += w.outputWidth) {
            const long row = i * w.strideHeight + ki * w.dilationHeight - w.top;
            if (row < 0 || row >= w.height) continue;
            T *x = plane + row * w.width + shift;
            if (w.strideWidth == 1) for (long j = first; j < last; j++) x[j] += column[j];
            else for (long j = first; j < last; j++) x[j * w.strideWidth] += column[j];
          }
        }
      }
}
