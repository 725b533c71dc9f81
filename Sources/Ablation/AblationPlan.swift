import Checking
import Foundation

/// A study as it is declared: what is switched on and off, over which seeds, judged by which metric.
///
/// A small file of JSON5 (JSON with comments and without quotes round keys):
///
///     {
///       name: "bn-and-rate",
///       baseline: { depth: 3, learningRate: 0.1 },
///       components: [
///         { name: "B", set: { normalisation: "batch" } },
///         { name: "C", set: { learningRate: 1.0 } },
///       ],
///       seeds: 5,                 // or [1, 2, 3, 4, 5]
///       metric: "top1Error",
///     }
public struct AblationPlan: Sendable {
  /// The study's name: that of its folder of results.
  public let name: String
  /// How the baseline, A, is built and trained.
  public let baseline: TrainingSettings
  /// Which arms there are.
  public let design: AblationDesign
  /// The seeds: every arm is trained once with each.
  public let seeds: [Int]
  /// What effects are told of.
  public let metric: Metric

  /// A plan, checked as a whole.
  ///
  /// - Throws: an `AblationError` that says what to change.
  public init(
    name: String, baseline: TrainingSettings = TrainingSettings(), components: [Component],
    kind: AblationDesign.Kind = .full, seeds: [Int] = [1, 2, 3, 4, 5], metric: Metric = .top1Error
  ) throws {
    design = try AblationDesign(components, kind: kind)
    (self.name, self.baseline, self.seeds, self.metric) = (name, baseline, seeds, metric)
    guard !name.isEmpty, !name.contains("/"), name != ".", name != ".." else {
      throw AblationError.unreadable(
        Words(
          en: "the plan needs another name than '\(name)': it names a folder, and must not be empty nor hold '/'",
          zh: "计划的名字“\(name)”不可用：它是文件夹的名字，不能为空，也不能含有“/”"))
    }
    guard !seeds.isEmpty else {
      throw AblationError.badSeeds(
        Words(en: "at least one seed is needed; five or more tell something", zh: "至少要一个种子；五个以上才有说服力"))
    }
    guard Set(seeds).count == seeds.count else {
      throw AblationError.badSeeds(Words(en: "a seed is there twice: \(seeds)", zh: "有重复的种子：\(seeds)"))
    }
    try checkSettings()
  }

  /// The settings of an arm: the baseline's, with what its components change.
  public func settings(of arm: Arm) throws -> TrainingSettings {
    try design.components.filter { arm.components.contains($0.name) }.reduce(baseline) {
      try $0.changed(by: $1.settings, in: $1.place)
    }
  }

  private func checkSettings() throws {
    for component in design.components {
      let changed = try baseline.changed(by: component.settings, in: component.place)
      if changed == baseline { throw AblationError.changesNothing(component.name) }
    }
    for arm in design.arms {
      let present = design.components.filter { arm.components.contains($0.name) }
      for (index, a) in present.enumerated() {
        for b in present.dropFirst(index + 1) {
          for (setting, value) in a.settings where b.settings[setting] != nil && b.settings[setting] != value {
            throw AblationError.contradiction(a.name, b.name, setting: setting)
          }
        }
      }
    }
    let top5 = try metric == .top5Error && settings(of: Arm()).data != .digits
    if top5 {
      throw AblationError.badSetting(
        "metric", in: Words(en: "the plan", zh: "计划"),
        reason: Words(en: "2 classes have no top-5 error", zh: "只有 2 个类别，没有 top-5 错误率"))
    }
  }
}

// MARK: - Reading

extension AblationPlan {
  /// Reads a plan from a file.
  ///
  /// - Throws: an `AblationError`; `unreadable` names the place in the file and what was expected there.
  public init(file: URL) throws {
    let data: Data
    do { data = try Data(contentsOf: file) } catch {
      throw AblationError.unreadable(
        Words(
          en: "cannot read \(file.path): \(error.localizedDescription)",
          zh: "无法读取 \(file.path)：\(error.localizedDescription)"))
    }
    try self.init(data, named: file.deletingPathExtension().lastPathComponent)
  }

  /// Reads a plan from text.
  ///
  /// - Parameter name: its name if it gives none.
  /// - Throws: as `init(file:)`.
  public init(_ data: Data, named name: String) throws {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let file: PlanFile
    do { file = try decoder.decode(PlanFile.self, from: data) } catch let error as DecodingError {
      throw AblationError.unreadable(Self.explanation(of: error))
    }
    try self.init(
      name: file.name ?? name,
      baseline: try TrainingSettings().changed(by: file.baseline ?? [:], in: Words(en: "the baseline", zh: "基线")),
      components: file.components.map { Component($0.name, requires: $0.requires ?? [], settings: $0.set) },
      kind: file.design ?? .full, seeds: file.seeds?.list ?? [1, 2, 3, 4, 5],
      metric: try Metric(named: file.metric ?? Metric.top1Error.rawValue))
  }

  private static func explanation(of error: DecodingError) -> Words {
    func place(_ context: DecodingError.Context) -> Words {
      let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
      return path.isEmpty
        ? Words(en: "the plan", zh: "计划") : Words(en: "'\(path)' in the plan", zh: "计划中的“\(path)”")
    }
    func sentence(_ context: DecodingError.Context, en: String, zh: String) -> Words {
      let place = place(context)
      return Words(en: "\(place.en): \(en)", zh: "\(place.zh)：\(zh)")
    }
    func needed(_ type: any Any.Type) -> Words {
      if type == Int.self { return Words(en: "a whole number", zh: "整数") }
      // A setting is tried as a word last.
      if type == String.self { return Words(en: "a word, a number, true or false", zh: "文字、数、true 或 false") }
      let isList = "\(type)".hasPrefix("Array") || "\(type)".hasPrefix("__Array")
      return isList ? Words(en: "a list, [ … ]", zh: "列表 [ … ]") : Words(en: "an object, { … }", zh: "对象 { … }")
    }
    switch error {
    case .keyNotFound(let key, let context):
      let place = place(context)
      return Words(en: "\(place.en) lacks '\(key.stringValue)'", zh: "\(place.zh)缺少“\(key.stringValue)”")
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let needed = needed(type)
      return sentence(context, en: "needs \(needed.en)", zh: "应为\(needed.zh)")
    case .dataCorrupted(let context):
      guard context.codingPath.isEmpty else {
        return sentence(context, en: context.debugDescription, zh: context.debugDescription)
      }
      let detail = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"] as? String ?? ""
      return sentence(
        context, en: "this is no JSON5: is a bracket, a comma or a quote missing? \(detail)",
        zh: "不是有效的 JSON5：是否少了括号、逗号或引号？\(detail)")
    @unknown default: return Words(en: "\(error)", zh: "\(error)")
    }
  }
}

extension Component {
  /// Where its settings stand, for messages.
  fileprivate var place: Words { Words(en: "the component '\(name)'", zh: "组件“\(name)”") }
}

/// The file's own shape. A key that is none is refused, so that a slip of the finger is not silently a default.
private struct PlanFile: Decodable {
  let name: String?
  let baseline: [String: SettingValue]?
  let components: [Part]
  let design: AblationDesign.Kind?
  let seeds: Seeds?
  let metric: String?

  struct Part: Decodable {
    let name: String
    let requires: [String]?
    let set: [String: SettingValue]

    enum CodingKeys: String, CodingKey, CaseIterable { case name, requires, set }

    init(from decoder: any Decoder) throws {
      try refuseOtherKeys(in: decoder, than: CodingKeys.allCases.map(\.rawValue))
      let container = try decoder.container(keyedBy: CodingKeys.self)
      name = try container.decode(String.self, forKey: .name)
      requires = try container.decodeIfPresent([String].self, forKey: .requires)
      set = try container.decode([String: SettingValue].self, forKey: .set)
    }
  }

  /// A number of seeds, or the seeds.
  struct Seeds: Decodable {
    let list: [Int]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let count = try? container.decode(Int.self) {
        guard count >= 1, count <= 1000 else {
          throw AblationError.badSeeds(
            Words(en: "from 1 to 1000 seeds, got \(count)", zh: "种子数应为 1 到 1000，得到 \(count)"))
        }
        list = Array(1...count)
      } else {
        list = try container.decode([Int].self)
      }
    }
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case name, baseline, components, design, seeds, metric }

  init(from decoder: any Decoder) throws {
    try refuseOtherKeys(in: decoder, than: CodingKeys.allCases.map(\.rawValue))
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decodeIfPresent(String.self, forKey: .name)
    baseline = try container.decodeIfPresent([String: SettingValue].self, forKey: .baseline)
    components = try container.decode([Part].self, forKey: .components)
    design = try container.decodeIfPresent(AblationDesign.Kind.self, forKey: .design)
    seeds = try container.decodeIfPresent(Seeds.self, forKey: .seeds)
    metric = try container.decodeIfPresent(String.self, forKey: .metric)
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

private func refuseOtherKeys(in decoder: any Decoder, than known: [String]) throws {
  let container = try decoder.container(keyedBy: AnyKey.self)
  guard let other = container.allKeys.first(where: { !known.contains($0.stringValue) }) else { return }
  throw AblationError.badSetting(
    other.stringValue, in: Words(en: "the plan", zh: "计划"),
    reason: Words(
      en: "there is no such key; there are \(known.joined(separator: ", "))",
      zh: "没有这个键；可用的有 \(known.joined(separator: "、"))"))
}
