// A few threads that share loops. They are started when the first large loop comes, and wait for the next: for a while awake, since a
// loop is often followed by another (waking a thread takes as long as adding up 100,000 numbers), then asleep.
#include "CKernels.h"
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

enum { most = 64, patience = 4000 };

/// The loop that is being worked on.
static struct {
  long count, grain;
  void (*body)(void *, long, long);
  void *context;
  int threads;
} loop;

/// A thread's own stretch of the loop: the same stretch of every loop of the same size, so that a tensor's part stays in the cache of the
/// processor that wrote it (expanding a million numbers: 0.069 → 0.029 ms). Who is done helps the others.
static struct {
  _Alignas(64) atomic_long next;
  long end;
} shares[most];

static atomic_int wanted;         // threads, the caller's included; 0 before anybody asked
static int helpers;               // threads that were started
static atomic_flag busy;          // somebody's loop is being worked on
static atomic_long turn;          // odd while a loop is open for helpers
static atomic_int inside;         // helpers that are looking at the loop
static atomic_int asleep;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t opened = PTHREAD_COND_INITIALIZER;
static _Thread_local int is_helper;

static inline void pause_briefly(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

static void share_out(void) {
  const long pieces = (loop.count + loop.grain - 1) / loop.grain;
  for (long t = 0; t < loop.threads; t++) {
    atomic_store_explicit(&shares[t].next, pieces * t / loop.threads * loop.grain, memory_order_relaxed);
    shares[t].end = pieces * (t + 1) / loop.threads * loop.grain;
  }
}

static void take_pieces(long number) {
  for (long t = 0; t < loop.threads; t++) {
    const long owner = (number + t) % loop.threads;
    for (;;) {
      const long from = atomic_fetch_add_explicit(&shares[owner].next, loop.grain, memory_order_relaxed);
      if (from >= shares[owner].end) break;
      loop.body(loop.context, from, loop.count - from < loop.grain ? loop.count : from + loop.grain);
    }
  }
}

/// Waits until a loop is open that is not the one of turn `last`.
static long next_turn(long last) {
  for (int i = 0; i < patience; i++) {
    long now = atomic_load(&turn);
    if (now != last && now % 2) return now;
    pause_briefly();
  }
  pthread_mutex_lock(&lock);
  atomic_fetch_add(&asleep, 1);
  long now;
  while (now = atomic_load(&turn), now == last || now % 2 == 0) pthread_cond_wait(&opened, &lock);
  atomic_fetch_sub(&asleep, 1);
  pthread_mutex_unlock(&lock);
  return now;
}

static void *help(void *number) {
  is_helper = 1;
  for (long last = 0;;) {
    last = next_turn(last);
    atomic_fetch_add(&inside, 1);
    // The loop may have been closed before we were counted: then nobody waits for us, and it must not be touched.
    if (atomic_load(&turn) == last && (long)number < loop.threads) take_pieces((long)number);
    atomic_fetch_sub(&inside, 1);
  }
  return NULL;
}

/// A process that was split off has no helpers; they are started again when it wants some.
static void forget_helpers(void) {
  helpers = 0;
  atomic_store(&inside, 0);
  atomic_store(&asleep, 0);
  atomic_store(&turn, 0);
  atomic_flag_clear(&busy);
  lock = (pthread_mutex_t)PTHREAD_MUTEX_INITIALIZER;
  opened = (pthread_cond_t)PTHREAD_COND_INITIALIZER;
}

static void watch_for_forks(void) { pthread_atfork(NULL, NULL, forget_helpers); }

static void start_helpers(int threads) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, watch_for_forks);
  // Signals are for the threads that the program knows of.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  while (helpers + 1 < threads && pthread_create(&thread, NULL, help, (void *)(long)(helpers + 1)) == 0) {
    pthread_detach(thread);
    helpers++;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

int ck_threads(void) {
  int threads = atomic_load(&wanted);
  if (threads == 0) {
    const char *said = getenv("OMP_NUM_THREADS");
    long count = said ? strtol(said, NULL, 10) : 0;
    ck_set_threads(count > 0 ? (int)count : (int)sysconf(_SC_NPROCESSORS_ONLN));
    threads = atomic_load(&wanted);
  }
  return threads;
}

void ck_set_threads(int count) { atomic_store(&wanted, count < 1 ? 1 : count > most ? most : count); }

void ck_parallel(long count, long grain, void (*body)(void *, long, long), void *context) {
  if (count <= 0) return;
  const int threads = count > grain && !is_helper ? ck_threads() : 1;
  if (threads == 1 || atomic_flag_test_and_set(&busy)) {
    for (long from = 0; from < count; from += grain) body(context, from, count - from < grain ? count : from + grain);
    return;
  }
  start_helpers(threads);
  loop.count = count, loop.grain = grain, loop.body = body, loop.context = context, loop.threads = threads;
  share_out();
  atomic_fetch_add(&turn, 1);
  if (atomic_load(&asleep) > 0) {
    pthread_mutex_lock(&lock);
    pthread_cond_broadcast(&opened);
    pthread_mutex_unlock(&lock);
  }
  take_pieces(0);
  atomic_fetch_add(&turn, 1);
  for (int i = 0; atomic_load(&inside) > 0; i++)
    if (i < patience) pause_briefly();
    else sched_yield();
  atomic_flag_clear(&busy);
}
