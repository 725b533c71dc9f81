import Charts
import Foundation

extension Finding {
  /// gnuplot-iostream: whether its header is installed, and whether this program was built with it.
  static func gnuplotIostream() -> Finding {
    let name = "gnuplot-iostream"
    let folders = ["/usr/include", "/usr/local/include", "/opt/homebrew/include"]
    func find(_ header: String) -> String? {
      folders.map { "\($0)/\(header)" }.first { FileManager.default.fileExists(atPath: $0) }
    }
    guard let header = find("gnuplot-iostream.h"), find("boost/iostreams/stream.hpp") != nil else {
      return Finding(
        name: name, state: .missing, detail: words("header not installed", "没有安装头文件"),
        adds: words("lets the program talk to gnuplot: pictures and live curves", "让程序与 gnuplot 对话：出图和实时曲线"),
        command: "./setup")
    }
    guard Drawing.isCompiledIn else {
      return Finding(
        name: name, state: .warning,
        detail: words("\(header), installed after this program was built", "\(header)，在本程序编译之后才安装"),
        adds: words("builds it in", "把它编译进来"), command: "touch Sources/CGnuplot/CGnuplot.cpp && swift build")
    }
    return Finding(name: name, state: .good, detail: header)
  }

  /// OpenBLAS, opened at run time just as the engine does it. Apple systems bring Accelerate.
  static func blas() -> Finding {
    #if os(Linux)
      let name = "OpenBLAS"
      guard let library = dlopen("libopenblas.so.0", RTLD_LAZY | RTLD_LOCAL), dlsym(library, "cblas_sgemm") != nil
      else {
        return Finding(
          name: name, state: .missing, detail: words("libopenblas.so.0 not found", "找不到 libopenblas.so.0"),
          adds: words("faster matrix products; the results are the same", "矩阵乘法更快；结果不变"), command: "./setup")
      }
      return Finding(name: name, state: .good, detail: "libopenblas.so.0")
    #else
      return Finding(name: "BLAS", state: .good, detail: "Accelerate")
    #endif
  }
}
