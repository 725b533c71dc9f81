import Foundation

extension Finding {
  /// The Swift compiler, which checks use to compile what the learner wrote.
  static func toolchain() -> Finding {
    let name = words("Swift toolchain", "Swift 工具链")
    let command = words(
      "install Swift 6.3 from https://www.swift.org/install", "从 https://www.swift.org/install 安装 Swift 6.3")
    guard let version = firstLine(of: ["swiftc", "--version"]) else {
      return Finding(
        name: name, state: .needed, detail: words("swiftc was not found in PATH", "在 PATH 中找不到 swiftc"),
        adds: words("compiles your answers", "用来编译你的答案"), command: command)
    }
    guard version.contains("Swift version 6.3") else {
      return Finding(
        name: name, state: .warning,
        detail: words("\(version); what is tested is Swift 6.3", "\(version)；经过测试的是 Swift 6.3"), command: command)
    }
    return Finding(name: name, state: .good, detail: version)
  }

  /// gnuplot, which draws.
  static func gnuplot() -> Finding {
    guard let version = firstLine(of: ["gnuplot", "--version"]) else {
      return Finding(
        name: "gnuplot", state: .missing, detail: words("not found in PATH", "在 PATH 中找不到"),
        adds: words(
          "draws the charts; without it only their scripts are written", "用来画图；没有它就只写出绘图脚本"),
        command: "./setup")
    }
    return Finding(name: "gnuplot", state: .good, detail: version)
  }

  /// The first line that a program prints, or nil if it is not installed or fails.
  static func firstLine(of command: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }
}
