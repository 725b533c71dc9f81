import Foundation
import Testing

@testable import Charts

/// What happens when gnuplot is not as it should be. Programs of a line or two stand in for it.
@Suite(.enabled(if: Drawing.isCompiledIn, "gnuplot-iostream is not installed"))
struct FailureTests {
  private func draw(with program: String) throws -> Picture {
    try Sample.line.draw(named: "sample", as: .svg, program: program)
  }

  @Test("a gnuplot that is not there is named, with what to install")
  func missing() {
    #expect(throws: GnuplotError.programMissing) { try draw(with: "/nowhere/gnuplot") }
    #expect(GnuplotError.programMissing.description.contains("libgnuplot-iostream-dev"))
    #expect(GnuplotError.programMissing.isAboutInstallation)
  }

  @Test("a gnuplot that is not a program says the system's reason")
  func notAProgram() throws {
    let folder = try TemporaryFolder()
    #expect(throws: GnuplotError.notStarted(reason: "Permission denied")) { try draw(with: folder.url.path) }
  }

  @Test("a gnuplot that ends with an error is quoted")
  func failing() throws {
    let program = try TemporaryFolder().keeping {
      try $0.program("cat >/dev/null; echo 'line 3: no such thing' >&2; exit 3")
    }
    let error = try #require(throws: GnuplotError.self) { try draw(with: program.path) }
    #expect(error == .failed(exitCode: 3, words: "line 3: no such thing"))
    #expect(error.description == "gnuplot stopped with exit code 3. It said:\nline 3: no such thing")
  }

  @Test("a gnuplot that dies without reading does not take us with it")
  func brokenPipe() throws {
    let program = try TemporaryFolder().keeping { try $0.program("exec <&-; echo bye >&2; exit 5") }
    // More than any pipe holds, so that writing must meet the broken pipe.
    let many = (0..<20_000).map(Double.init)
    let error = try #require(throws: GnuplotError.self) {
      try Sample.chart([.line("long", x: many, y: many)]).draw(named: "sample", as: .svg, program: program.path)
    }
    #expect(error == .failed(exitCode: 5, words: "bye"))
  }

  @Test("a gnuplot that is killed half-way leaves no picture, only the signal's name")
  func killed() throws {
    let program = try TemporaryFolder().keeping { try $0.program("cat >/dev/null; echo '<svg>'; kill -KILL $$") }
    let error = try #require(throws: GnuplotError.self) { try draw(with: program.path) }
    #expect(error == .killed(signal: 9, words: ""))
    #expect(error.description == "gnuplot was ended by signal 9 (Killed) and said nothing.")
  }

  @Test("half a picture is an error although gnuplot is content", arguments: Picture.Format.allCases)
  func incomplete(format: Picture.Format) throws {
    let output = format == .text ? "true" : "echo '<svg>'"
    let program = try TemporaryFolder().keeping { try $0.program("cat >/dev/null; \(output)") }
    #expect(throws: GnuplotError.incomplete(words: "")) {
      try Sample.line.draw(named: "sample", as: format, program: program.path)
    }
  }

  @Test("a gnuplot that never ends is ended")
  func hanging() throws {
    let program = try TemporaryFolder().keeping { try $0.program("exec tail -f /dev/null") }
    let gnuplot = try Gnuplot(program: program.path, captures: true, seconds: 0)
    #expect(throws: GnuplotError.timedOut(seconds: 0, words: "")) { try gnuplot.close() }
  }

  @Test("a live chart whose gnuplot dies says why")
  func live() throws {
    let program = try TemporaryFolder().keeping { try $0.program("read line; echo 'no terminal' >&2; exit 2") }
    let live = try LiveChart(redraws: true, pause: .zero, captures: true, program: program.path)
    #expect(throws: GnuplotError.failed(exitCode: 2, words: "no terminal")) {
      while true { try live.update { Sample.line } }
    }
  }
}

extension TemporaryFolder {
  /// A path inside the folder, and the folder kept as long as the path is.
  fileprivate func keeping(_ make: (TemporaryFolder) throws -> String) rethrows -> (
    folder: TemporaryFolder, path: String
  ) {
    (self, try make(self))
  }
}
