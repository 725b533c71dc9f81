#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

int cprocess_spawn(const char *path, char *const arguments[], char *const environment[], const int *descriptors, int count) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);

  // Every descriptor given is above `count`: a dup2 must not overwrite one that a later dup2 still needs.
  for (int i = 0; i < count; i++) posix_spawn_file_actions_adddup2(&actions, descriptors[i], i);
  short flags = POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#ifdef __linux__
  posix_spawn_file_actions_addclosefrom_np(&actions, count);
#else
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, flags);

  pid_t process = -1;
  int error = posix_spawn(&process, path, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error ? -error : process;
}

#ifndef __linux__
static int private_ends(int ends[2]) {
  for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  return 0;
}
#endif

int cprocess_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC);
#else
  return pipe(ends) ? -1 : private_ends(ends);
#endif
}

int cprocess_socket_pair(int ends[2]) {
#ifdef __linux__
  return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
#else
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends)) return -1;
  int yes = 1;
  for (int i = 0; i < 2; i++) setsockopt(ends[i], SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
  return private_ends(ends);
#endif
}

ssize_t cprocess_send(int descriptor, const void *bytes, size_t count) {
#ifdef __linux__
  return send(descriptor, bytes, count, MSG_NOSIGNAL | MSG_DONTWAIT);
#else
  return send(descriptor, bytes, count, MSG_DONTWAIT);
#endif
}

int cprocess_exit_descriptor(pid_t process) {
#if defined(__linux__) && defined(SYS_pidfd_open)
  return (int)syscall(SYS_pidfd_open, process, 0);
#else
  (void)process;
  return -1;
#endif
}

int cprocess_adopt_orphans(void) {
#ifdef __linux__
  return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
#else
  return -1;
#endif
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

static void limit(int resource, rlim_t soft, rlim_t hard) {
  struct rlimit limits = {soft, hard};
  setrlimit(resource, &limits);
}

void cprocess_limit(unsigned long long memory, unsigned processor_seconds, unsigned lifetime) {
#ifdef __linux__
  // Whoever asked for the answer may be gone (Ctrl-C): then an endless loop must not go on.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  limit(RLIMIT_CORE, 0, 0);
  // AddressSanitizer reserves terabytes of addresses.
  if (memory && !SANITIZED) limit(RLIMIT_AS, memory, memory);
  if (processor_seconds) limit(RLIMIT_CPU, processor_seconds, processor_seconds + 1);
  limit(RLIMIT_FSIZE, 256u << 20, 256u << 20);
  limit(RLIMIT_NOFILE, 256, 256);
  alarm(lifetime);
}

void cprocess_print_by_line(void) { setvbuf(stdout, NULL, _IOLBF, 1 << 16); }

int cprocess_ending(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status); }
