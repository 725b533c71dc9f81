#pragma once
#include <stdbool.h>
#include <stddef.h>

/// A C face of the C++ header gnuplot-iostream (Debian: libgnuplot-iostream-dev), because Swift cannot call C++ streams
/// and must never meet a C++ exception. Every failure is a status; what gnuplot said itself is kept as words.
/// The header is optional: without it everything here still links, and opening answers `CGnuplotHeaderMissing`.

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  CGnuplotOK,
  /// This program was built without gnuplot-iostream.
  CGnuplotHeaderMissing,
  /// There is no program of that name.
  CGnuplotProgramMissing,
  /// The program could not be started; `detail` is the errno.
  CGnuplotNotStarted,
  /// gnuplot stopped reading: it is no longer there.
  CGnuplotGone,
  /// gnuplot ended with an exit code other than 0, which is `detail`.
  CGnuplotFailed,
  /// gnuplot was ended by a signal, which is `detail`.
  CGnuplotKilled,
  /// gnuplot did not finish within the time given, which is `detail`, in seconds, and was ended.
  CGnuplotTimedOut,
} CGnuplotStatus;

/// A running gnuplot, or one that has ended and whose output has not been released.
typedef struct CGnuplot CGnuplot;

/// Whether gnuplot-iostream was there when this file was compiled.
bool cgnuplot_has_header(void);

/// Starts a gnuplot. The session must be released, whatever the status, unless it is NULL.
/// @param program Its name, looked up in PATH, or its path.
/// @param captures Whether what gnuplot draws on its standard output is kept (`cgnuplot_output`), or goes to ours.
/// @param seconds How long gnuplot may take to swallow one `cgnuplot_send`, and to end in `cgnuplot_close`.
/// @param detail Set to the errno if it could not be started.
CGnuplotStatus cgnuplot_open(
    const char *program, bool captures, unsigned seconds, CGnuplot **session, int *detail);

/// Sends commands. `CGnuplotGone` says that gnuplot has ended; `cgnuplot_close` tells why.
CGnuplotStatus cgnuplot_send(CGnuplot *session, const char *commands, size_t length);

/// Closes the pipe and waits for gnuplot to end. The session's words and output can be read until it is released.
CGnuplotStatus cgnuplot_close(CGnuplot *session, int *detail);

/// What gnuplot wrote to its standard error. Complete after `cgnuplot_close`. Not terminated by a zero.
const char *cgnuplot_words(const CGnuplot *session, size_t *length);

/// What gnuplot drew on its standard output, if that was captured. Complete after `cgnuplot_close`.
const char *cgnuplot_output(const CGnuplot *session, size_t *length);

/// Releases the session; ends a gnuplot that still runs.
void cgnuplot_release(CGnuplot *session);

#ifdef __cplusplus
}
#endif
