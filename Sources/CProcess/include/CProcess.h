#pragma once

#include <sys/types.h>

/// Starts `path` in a session of its own, with `descriptors[0...count-1]` as its descriptors 0, 1, 2 ... and no others.
/// Returns its process id, or minus the error number.
///
/// A session of its own: whatever the process starts can be told from our own children for ever, since a process can
/// leave its process group, but can only ever make new sessions, not join an old one.
int cprocess_spawn(const char *path, char *const arguments[], char *const environment[], const int *descriptors, int count);

/// A pipe (reading end first) whose ends no other process inherits. Returns 0 or -1.
int cprocess_pipe(int ends[2]);

/// A connected pair of sockets that no other process inherits, and that raise no signal when the other end is gone. Returns 0 or -1.
int cprocess_socket_pair(int ends[2]);

/// `send` without waiting and without a signal.
ssize_t cprocess_send(int descriptor, const void *bytes, size_t count);

/// A descriptor that becomes readable when the process ends, or -1 where the system has none.
int cprocess_exit_descriptor(pid_t process);

/// Asks that orphaned descendants become our children instead of init's, so that we can end them. Returns 0 if granted.
int cprocess_adopt_orphans(void);

/// Limits this process: bytes of address space and seconds of processor time (0: no limit), no core file, and an end after
/// `lifetime` seconds even if nobody is left to kill it.
void cprocess_limit(unsigned long long memory, unsigned processor_seconds, unsigned lifetime);

/// Hands standard output over line by line, so that what was printed before a crash is not lost.
void cprocess_print_by_line(void);

/// How a process that was waited for has ended: its exit code, or minus the number of the signal that ended it.
int cprocess_ending(int status);
