// The only file that knows gnuplot-iostream. `./setup` touches it after installing that header, because the compiler
// remembers which headers it found, not which it missed.
#include "CGnuplot.h"

#if __has_include(<gnuplot-iostream.h>) && __has_include(<boost/iostreams/stream.hpp>)
#include <cassert>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gnuplot-iostream.h>

// Asks the linker for the one library that the header needs, from here, so that the package needs no setting and links
// without Boost too. Swift's driver reads this section of every object file.
#if defined(__ELF__)
__attribute__((section(".swift1_autolink_entries"), used, retain)) static const char autolink[] = "-lboost_iostreams";
#elif defined(__APPLE__)
asm(".linker_option \"-lboost_iostreams\"");
#endif

extern char **environ;

namespace {

struct CloseFile {
  void operator()(std::FILE *file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// Ends a process that takes too long over what the scope does.
class Deadline {
public:
  Deadline(pid_t process, unsigned seconds)
      : watch([this, process, seconds] {
          std::unique_lock<std::mutex> lock(mutex);
          passed = !done.wait_for(lock, std::chrono::seconds(seconds), [this] { return finished; });
          if (passed) kill(process, SIGKILL);
        }) {}

  /// Whether the process was too slow. Call once; the process may be reaped afterwards.
  bool finish() {
    {
      std::lock_guard<std::mutex> lock(mutex);
      finished = true;
    }
    done.notify_one();
    if (watch.joinable()) watch.join();
    return passed;
  }

  ~Deadline() { finish(); }

private:
  std::mutex mutex;
  std::condition_variable done;
  bool finished = false, passed = false;
  std::thread watch;  // last: it uses what stands above
};

/// Keeps SIGPIPE, which a dying gnuplot causes, away from this thread: writing then fails with a status instead.
class WithoutBrokenPipeSignal {
public:
  WithoutBrokenPipeSignal() {
    sigset_t pending;
    sigpending(&pending);
    wasPending = sigismember(&pending, SIGPIPE);
    sigemptyset(&brokenPipe);
    sigaddset(&brokenPipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &brokenPipe, &before);
  }

  ~WithoutBrokenPipeSignal() {
    sigset_t pending;
    sigpending(&pending);
    int taken;
    if (!wasPending && sigismember(&pending, SIGPIPE)) sigwait(&brokenPipe, &taken);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }

private:
  sigset_t brokenPipe, before;
  bool wasPending;
};

/// A nameless file for what gnuplot writes. In memory where there is such a thing: a full disk must not lose words.
File scratch() {
#if defined(__linux__)
  int descriptor = memfd_create("gnuplot", MFD_CLOEXEC);
  if (descriptor >= 0) return File(fdopen(descriptor, "w+"));
#endif
  File file(std::tmpfile());
  if (file) fcntl(fileno(file.get()), F_SETFD, FD_CLOEXEC);
  return file;
}

std::string contents(std::FILE *file) {
  std::string text;
  if (!file) return text;
  std::rewind(file);
  char part[1 << 16];
  for (size_t count; (count = std::fread(part, 1, sizeof part, file)) > 0;) text.append(part, count);
  return text;
}

}  // namespace

struct CGnuplot {
  pid_t process = -1;
  unsigned seconds = 0;
  bool wasTooSlow = false;
  std::unique_ptr<Gnuplot> stream;
  File wordsFile, outputFile;
  std::string words, output;
};

namespace {

/// Starts the program with a pipe as its standard input; returns the errno, or 0.
/// `posix_spawn`, and not the `popen` of gnuplot-iostream, so that no shell stands between us and how gnuplot ended.
int start(CGnuplot &session, const char *program, int &writeEnd) {
  int pipeEnds[2];
  if (pipe(pipeEnds) != 0) return errno;
  for (int end : pipeEnds) fcntl(end, F_SETFD, FD_CLOEXEC);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipeEnds[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, fileno(session.wordsFile.get()), STDERR_FILENO);
  if (session.outputFile) posix_spawn_file_actions_adddup2(&actions, fileno(session.outputFile.get()), STDOUT_FILENO);

  posix_spawnattr_t attributes;  // gnuplot gets the default answer to a broken pipe, whatever ours is
  sigset_t none, brokenPipe;
  sigemptyset(&none);
  sigemptyset(&brokenPipe);
  sigaddset(&brokenPipe, SIGPIPE);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &brokenPipe);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  // --default-settings: no ~/.gnuplot, so that a chart looks the same for everyone.
  const char *arguments[] = {program, "--default-settings", nullptr};
  int problem = posix_spawnp(
      &session.process, program, &actions, &attributes, const_cast<char *const *>(arguments), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(pipeEnds[0]);
  if (problem != 0) {
    session.process = -1;
    close(pipeEnds[1]);
  } else {
    writeEnd = pipeEnds[1];
  }
  return problem;
}

CGnuplotStatus open(CGnuplot &session, const char *program, bool captures, int &detail) {
  session.wordsFile = scratch();
  if (captures) session.outputFile = scratch();
  if (!session.wordsFile || (captures && !session.outputFile)) {
    detail = errno;
    return CGnuplotNotStarted;
  }
  int writeEnd = -1;
  detail = start(session, program, writeEnd);
  if (detail == ENOENT) return CGnuplotProgramMissing;
  if (detail != 0) return CGnuplotNotStarted;
  session.stream = std::make_unique<Gnuplot>(fdopen(writeEnd, "w"));
  return CGnuplotOK;
}

}  // namespace

bool cgnuplot_has_header(void) { return true; }

CGnuplotStatus cgnuplot_open(
    const char *program, bool captures, unsigned seconds, CGnuplot **session, int *detail) try {
  *session = new CGnuplot;
  (*session)->seconds = seconds;
  return open(**session, program, captures, *detail);
} catch (...) {
  *detail = ENOMEM;
  return CGnuplotNotStarted;
}

CGnuplotStatus cgnuplot_send(CGnuplot *session, const char *commands, size_t length) try {
  if (!session->stream) return CGnuplotGone;
  WithoutBrokenPipeSignal guard;
  Deadline deadline(session->process, session->seconds);
  session->stream->write(commands, static_cast<std::streamsize>(length));
  session->stream->flush();
  if (deadline.finish()) session->wasTooSlow = true;
  return session->stream->good() ? CGnuplotOK : CGnuplotGone;
} catch (...) {
  return CGnuplotGone;
}

CGnuplotStatus cgnuplot_close(CGnuplot *session, int *detail) try {
  if (session->process < 0) return CGnuplotGone;
  Deadline deadline(session->process, session->seconds);
  {
    WithoutBrokenPipeSignal guard;
    session->stream.reset();
  }
  int status = 0;
  siginfo_t ended;  // wait without reaping, so that the deadline cannot meet another process of the same number
  while (waitid(P_PID, static_cast<id_t>(session->process), &ended, WEXITED | WNOWAIT) < 0 && errno == EINTR) {}
  if (deadline.finish()) session->wasTooSlow = true;
  while (waitpid(session->process, &status, 0) < 0 && errno == EINTR) {}
  session->process = -1;
  session->words = contents(session->wordsFile.get());
  session->output = contents(session->outputFile.get());

  if (session->wasTooSlow) return *detail = static_cast<int>(session->seconds), CGnuplotTimedOut;
  if (WIFSIGNALED(status)) return *detail = WTERMSIG(status), CGnuplotKilled;
  *detail = WEXITSTATUS(status);
  return *detail == 0 ? CGnuplotOK : CGnuplotFailed;
} catch (...) {
  return CGnuplotGone;
}

const char *cgnuplot_words(const CGnuplot *session, size_t *length) {
  *length = session->words.size();
  return session->words.data();
}

const char *cgnuplot_output(const CGnuplot *session, size_t *length) {
  *length = session->output.size();
  return session->output.data();
}

void cgnuplot_release(CGnuplot *session) {
  if (!session) return;
  if (session->process > 0) {
    kill(session->process, SIGKILL);
    int detail;
    cgnuplot_close(session, &detail);
  }
  delete session;
}

#else  // gnuplot-iostream is not installed: everything answers so

bool cgnuplot_has_header(void) { return false; }

CGnuplotStatus cgnuplot_open(const char *, bool, unsigned, CGnuplot **session, int *) {
  *session = nullptr;
  return CGnuplotHeaderMissing;
}

CGnuplotStatus cgnuplot_send(CGnuplot *, const char *, size_t) { return CGnuplotHeaderMissing; }

CGnuplotStatus cgnuplot_close(CGnuplot *, int *) { return CGnuplotHeaderMissing; }

const char *cgnuplot_words(const CGnuplot *, size_t *length) { return *length = 0, ""; }

const char *cgnuplot_output(const CGnuplot *, size_t *length) { return *length = 0, ""; }

void cgnuplot_release(CGnuplot *) {}

#endif
