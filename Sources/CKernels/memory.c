#include "CKernels.h"
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

/// Keeps freed memory for the next tensor instead of giving it back to the system, which would hand it out again page by page: 0.77 → 0.05 ms
/// to fill 4 MB.
__attribute__((constructor)) static void keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
}
#endif

// Of this thread alone: no locks, and a test that runs on one thread sees its own tensors only.
static _Thread_local long in_use = 0;

void *ck_allocate(size_t bytes) {
  void *memory = NULL;
  if (bytes <= 1024) memory = malloc(bytes ? bytes : 1);
  else if (posix_memalign(&memory, 64, bytes) != 0) return NULL;
  if (memory) in_use += (long)bytes;
  return memory;
}

void ck_free(void *memory, size_t bytes) {
  in_use -= (long)bytes;
  free(memory);
}

long ck_bytes_in_use(void) { return in_use; }
