#pragma once

/// Calls `body(context, from, to)` for the pieces [0, grain), [grain, 2·grain), ... of 0..<count, on up to `ck_threads()` threads, and returns
/// when all are done.
///
/// The pieces depend on `count` and `grain` alone, never on the number of threads: sums over pieces that are added up in the order of the
/// pieces have the same bits on any number of threads. Inside a piece, and while another thread uses the helpers, all pieces run on the
/// calling thread. A piece should be 20 µs of work at least.
void ck_parallel(long count, long grain, void (*_Nonnull body)(void *_Nullable context, long from, long to), void *_Nullable context);

/// How many threads share the work: as many as the environment variable OMP_NUM_THREADS says, else one for each processor.
int ck_threads(void);

/// Lets `count` threads share the work from now on.
void ck_set_threads(int count);
