import Charts
import Foundation
import Testing

@testable import lessons

/// `lessons plot`, run as a reader runs it. Shell scripts stand in for a gnuplot that misbehaves.
@Suite final class PlotTests {
  private let checkout: TemporaryCheckout
  private let chart = "plots/08-activations/sigmoid"

  init() throws { checkout = try TemporaryCheckout() }
  deinit { checkout.remove() }

  private func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: checkout.folder.appending(path: file).path)
  }

  /// The environment in which `gnuplot` is a few lines of shell.
  private func gnuplot(_ lines: String) throws -> [String: String] {
    let folder = checkout.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let writer = Process()  // not we ourselves: see "Text file busy"
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = [
      "-c", #"printf '#!/bin/sh\n%s\n' "$1" >"$2" && chmod +x "$2""#, "sh", lines, folder.path + "/gnuplot",
    ]
    try writer.run()
    writer.waitUntilExit()
    return ["PATH": folder.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")]
  }

  @Test("a named chart is written and drawn, and nothing else", .enabled(if: AllChartsTests.canDraw))
  func draws() throws {
    let run = try checkout.lessons("plot", "sigmoid")
    #expect(run.status == 0)
    #expect(run.errors == "")
    for suffix in ["gp", "svg", "png"] { #expect(exists("\(chart).\(suffix)"), "\(suffix)") }
    #expect(!exists("plots/08-activations/tanh.gp"))
  }

  @Test("one format only, in capitals too", .enabled(if: AllChartsTests.canDraw))
  func oneFormat() throws {
    #expect(try checkout.lessons("plot", "sigmoid", "--format", "SVG").status == 0)
    #expect(exists("\(chart).svg") && !exists("\(chart).png"))
  }

  @Test("--show draws in the terminal and writes nothing", .enabled(if: AllChartsTests.canDraw))
  func show() throws {
    let run = try checkout.lessons("plot", "sigmoid", "--show", "--lang", "zh")
    #expect(run.status == 0)
    #expect(run.output.contains("+---") && run.output.contains("斜率"))
    #expect(!exists("plots"))
  }

  @Test("an unknown format or chart, or two things at once, is a usage error")
  func usage() throws {
    let format = try checkout.lessons("plot", "--format", "svgg")
    #expect(format.status == 64 && format.errors.contains("Did you mean 'svg'?"))
    let chart = try checkout.lessons("plot", "sigmoids")
    #expect(chart.status == 64 && chart.errors.contains("'sigmoid'"))
    #expect(try checkout.lessons("plot", "--show", "--list").status == 64)
    #expect(!exists("plots"))
  }

  @Test("the check finds a missing, a changed and a stray script, and is content with what was written")
  func check() throws {
    #expect(try checkout.lessons("plot", "--check").output.contains("08-activations/sigmoid.gp: is not there"))
    _ = try checkout.lessons("plot", "sigmoid")
    let script = checkout.folder.appending(path: chart + ".gp")
    if !AllChartsTests.canDraw { try Data().write(to: checkout.folder.appending(path: chart + ".svg")) }
    let content = try checkout.lessons("plot", "--check", "sigmoid")
    #expect(content.status == 0 && content.output.contains("1 script is"))

    let text = try String(contentsOf: script, encoding: .utf8)
    try Data(text.replacing("set ylabel", with: "set xlabel").utf8).write(to: script)
    try Data().write(to: checkout.folder.appending(path: "plots/08-activations/stray.gp"))
    let changed = try checkout.lessons("plot", "--check")
    #expect(changed.status == 1)
    #expect(changed.output.contains("sigmoid.gp, line "))
    #expect(changed.output.contains("stray.gp: no chart has this name"))
  }

  @Test(
    "a gnuplot that fails is quoted, the scripts are still written, no picture is left",
    .enabled(if: Drawing.isCompiledIn))
  func failing() throws {
    let broken = try gnuplot("head -c 99 >/dev/null; echo '<svg>'; echo 'line 7: no such terminal' >&2; exit 1")
    let run = try checkout.lessons("plot", "sigmoid", "tanh", environment: broken)
    #expect(run.status == 1)
    #expect(run.errors.contains("exit code 1. It said:\nline 7: no such terminal"))
    #expect(run.errors.contains("2 of 2 charts were not drawn"))
    let files = try FileManager.default.contentsOfDirectory(atPath: checkout.folder.path + "/plots/08-activations")
    #expect(files.sorted() == ["sigmoid.gp", "tanh.gp"])
    let killed = try checkout.lessons("plot", "sigmoid", "--show", environment: gnuplot("kill -KILL $$"))
    #expect(killed.status == 1 && killed.errors.contains("signal 9"))
  }

  @Test(
    "without a gnuplot the scripts are written and one line says what to install", .enabled(if: Drawing.isCompiledIn))
  func missing() throws {
    let run = try checkout.lessons("plot", "sigmoid", "tanh", environment: ["PATH": "/nowhere"])
    #expect(run.status == 1)
    #expect(exists("\(chart).gp") && !exists("\(chart).svg"))
    #expect(run.errors.split(separator: "\n").count == 1 && run.errors.contains("libgnuplot-iostream-dev"))
    let chinese = try checkout.lessons("plot", "sigmoid", "--lang", "zh", environment: ["PATH": "/nowhere"])
    #expect(chinese.errors.contains("请安装"))
  }

  @Test("a folder that cannot be written is named with the reason")
  func unwritable() throws {
    try Data("not a folder".utf8).write(to: checkout.folder.appending(path: "plots"))
    let run = try checkout.lessons("plot", "sigmoid")
    #expect(run.status == 1)
    #expect(run.errors.contains("plots could not be written: there is a file of that name"))
  }
}
