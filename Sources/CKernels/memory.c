#include "CKernels.h"
#include <stdlib.h>

void *ck_allocate(size_t bytes) {
  if (bytes <= 1024) return malloc(bytes ? bytes : 1);
  void *memory = NULL;
  return posix_memalign(&memory, 64, bytes) == 0 ? memory : NULL;
}

void ck_free(void *memory, size_t bytes) {
  (void)bytes;
  free(memory);
}
