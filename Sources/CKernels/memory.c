#include "CKernels.h"
#include <stdlib.h>

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
