#pragma once
#include <stddef.h>

/// `bytes` of uninitialised memory, aligned to 64 bytes (a cache line); NULL when there is not enough.
void *_Nullable ck_allocate(size_t bytes);

/// Gives memory from `ck_allocate` back; `bytes` as it was asked for.
void ck_free(void *_Nullable memory, size_t bytes);

/// Bytes that this thread has asked for with `ck_allocate`, less what it has given back.
long ck_bytes_in_use(void);
