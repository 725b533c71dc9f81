import ArgumentParser
import Charts
import Curriculum
import Foundation

/// `lessons plot`: writes the charts' scripts and draws them.
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: words("Write the charts as gnuplot scripts and draw them.", "把图写成 gnuplot 脚本并画出来。"),
    discussion: words(
      """
      Examples:
        lessons plot                      every chart: plots/<lesson>/<chart>.gp, .svg and .png
        lessons plot --list               their names
        lessons plot sigmoid relu         two of them
        lessons plot 8 --format svg       those of lesson 8, as SVG only
        lessons plot sigmoid --show       draw in the terminal; no file is written
        lessons plot --check              for contributors: are plots/ and docs/gallery.md what the code generates?
        lessons plot --gallery            for contributors: write docs/gallery.md, the page with all charts
        lessons plot roofline --measure   measure anew, on this machine, what the chart shows of timed things
      """,
      """
      示例：
        lessons plot                      全部：plots/<课>/<图>.gp、.svg 和 .png
        lessons plot --list               列出图名
        lessons plot sigmoid relu         只画这两张
        lessons plot 8 --format svg       只画第 8 课的图，只要 SVG
        lessons plot sigmoid --show       画在终端里，不写文件
        lessons plot --check              给贡献者：plots/ 与 docs/gallery.md 是否与代码生成的一致？
        lessons plot --gallery            给贡献者：写出图集 docs/gallery.md
        lessons plot roofline --measure   在本机重新测量图中的计时数据
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("Charts or lessons, by name or number; all if none is given.", "图名，或课的名称、编号；不给则全部。"))
  var names: [String] = []

  @Option(help: .words("Draw in one format only: svg or png.", "只画一种格式：svg 或 png。"))
  var format: String?

  @Flag(help: .words("Draw in the terminal instead of into files.", "画在终端里，不写文件。"))
  var show = false

  @Flag(help: .words("List the charts.", "列出所有的图。"))
  var list = false

  @Flag(
    help: .words(
      "Compare the scripts in plots/ with what the code generates; write nothing.", "比较 plots/ 里的脚本与代码生成的是否一致；不写文件。"))
  var check = false

  @Flag(
    help: .words(
      "Measure on this machine what charts show of timed things, and write their data files; draw nothing.",
      "在本机重新测量图中的计时数据并写入数据文件；不画图。"))
  var measure = false

  @Flag(
    help: .words(
      "Write docs/gallery.md: all charts with their captions; draw nothing.", "写出 docs/gallery.md：所有的图及说明；不画图。"))
  var gallery = false

  @Option(help: .words("Write into another folder than plots/.", "写到 plots/ 以外的文件夹。", valueName: "folder"))
  var into: String?

  func validate() throws {
    guard !gallery || (names.isEmpty && into == nil) else {
      throw ValidationError(
        words("--gallery is about all charts: it takes no names and no --into.", "--gallery 针对全部的图，不能再给图名或 --into。"))
    }
    guard [show, list, check, measure, gallery, format != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        words(
          "Choose one of --format, --show, --list, --check, --measure and --gallery.",
          "--format、--show、--list、--check、--measure、--gallery 只能选一个。"))
    }
  }

  func run() throws {
    let formats = try chosenFormats()
    let chosen = try PlotSelection(names)
    if list { return print(chosen.table.text(common.style)) }
    if measure {
      let lessonsFolder = try Checkout.current().package.appending(path: "lessons")
      return try PlotMeasure(lessonsFolder: lessonsFolder, style: common.style).run(chosen)
    }
    if show { return try chosen.forEach { try showOne($1, in: $0) } }
    if gallery { return try writeGallery(chosen) }
    let folder = try into.map { URL(fileURLWithPath: $0) } ?? Checkout.current().package.appending(path: "plots")
    if check {
      let page = try into == nil && chosen.isEverything ? Self.galleryFile() : nil
      return try PlotCheck(folder: folder, gallery: page, selection: chosen, style: common.style).run()
    }
    try PlotRun(folder: folder, formats: formats, mustDraw: format != nil, style: common.style).run(chosen)
  }

  private static func galleryFile() throws -> URL { try Checkout.current().package.appending(path: "docs/gallery.md") }

  private func writeGallery(_ chosen: PlotSelection) throws {
    var page = GalleryPage()
    try chosen.forEach { page.add(try $1.make(), named: $1.name, of: $0) }
    let file = try Self.galleryFile()
    do { try Data(page.text.utf8).write(to: file, options: .atomic) } catch {
      throw Complaint.cannot(.write, file, error)
    }
    print(words("Written: docs/gallery.md", "已写入：docs/gallery.md"))
  }

  private func chosenFormats() throws -> [Picture.Format] {
    let files: [Picture.Format] = [.svg, .png]
    guard let format else { return files }
    guard let named = files.first(where: { $0.rawValue == format.lowercased() }) else {
      throw Complaint.unknown(.format, format, among: files.map(\.rawValue), list: "svg, png")
    }
    return [named]
  }

  private func showOne(_ recipe: ChartRecipe, in folder: String) throws {
    do {
      let chart = try recipe.make()
      let drawing = try chart.draw(named: recipe.name, as: .text)
      print(String(decoding: drawing.data, as: UTF8.self))
      print("\(folder)/\(recipe.name): \(words(chart.caption.en, chart.caption.zh))\n")
    } catch let error as GnuplotError {
      throw Complaint.failure("\(recipe.name): \(error.here)", "\(recipe.name)：\(error.here)")
    }
  }
}
