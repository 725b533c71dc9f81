import Checking

/// What is wrong with the plan of an ablation study, in words that say what to change.
public enum AblationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is not what a plan looks like; the message says where and what was expected.
  case unreadable(Words)
  /// A study compares at least two arms.
  case noComponents
  /// More components than a full design can hold: 2ᵏ arms.
  case tooManyComponents(Int)
  /// A name that cannot be told apart from others, or is empty.
  case badName(String, reason: Words)
  /// A component that requires something which is none.
  case unknownRequirement(String, of: String, known: [String])
  /// Components that require each other in a circle.
  case cycle([String])
  /// Two components that may stand in one arm change the same setting to different values.
  case contradiction(String, String, setting: String)
  /// A component that changes nothing would make an arm that equals another.
  case changesNothing(String)
  /// A setting that does not exist, or a value that it cannot take.
  case badSetting(String, in: Words, reason: Words)
  /// The seeds: at least one, all different.
  case badSeeds(Words)
  /// A metric that is not measured.
  case unknownMetric(String, known: [String])

  /// The sentence for people, in English.
  public var description: String { words.en }

  /// The sentence for people, in both languages.
  public var words: Words {
    switch self {
    case .unreadable(let message): message
    case .noComponents:
      Words(
        en: "there is nothing to switch on and off: name at least one component", zh: "没有可以增减的东西：至少要写一个组件")
    case .tooManyComponents(let count):
      Words(
        en: "\(count) components make up to 2^\(count) arms; a full design takes at most "
          + "\(AblationDesign.mostComponents). Use \"design\": \"reduced\", or split the study",
        zh: "\(count) 个组件最多有 2^\(count) 个实验组；完整设计至多 \(AblationDesign.mostComponents) 个组件。"
          + "请用 \"design\": \"reduced\"，或拆成几个实验")
    case .badName(let name, let reason):
      Words(en: "the component '\(name)' needs another name: \(reason.en)", zh: "组件“\(name)”要换个名字：\(reason.zh)")
    case .unknownRequirement(let name, let component, let known):
      Words(
        en: "'\(component)' requires '\(name)', which is no component; there are \(known.joined(separator: ", "))",
        zh: "“\(component)”依赖“\(name)”，但它不是组件；组件有 \(known.joined(separator: "、"))")
    case .cycle(let names):
      Words(
        en: "the requirements go round in a circle: \(names.joined(separator: " → "))",
        zh: "依赖关系成环：\(names.joined(separator: " → "))")
    case .contradiction(let a, let b, let setting):
      Words(
        en: "'\(a)' and '\(b)' both set '\(setting)', to different values: an arm with both cannot be built. "
          + "Let one require the other and set it alone, or make two studies",
        zh: "“\(a)”和“\(b)”都设置了“\(setting)”，而值不同：同时含有两者的实验组无法搭建。请让其中一个依赖另一个并单独设置，或做两个实验")
    case .changesNothing(let name):
      Words(
        en: "'\(name)' sets nothing that differs from the baseline: its arms would equal those without it",
        zh: "“\(name)”没有改变基线的任何设置：含它的实验组与不含它的完全一样")
    case .badSetting(let setting, let place, let reason):
      Words(en: "'\(setting)' in \(place.en): \(reason.en)", zh: "\(place.zh)中的“\(setting)”：\(reason.zh)")
    case .badSeeds(let reason): reason
    case .unknownMetric(let name, let known):
      Words(
        en: "there is no metric '\(name)'; measured are \(known.joined(separator: ", "))",
        zh: "没有指标“\(name)”；可用的有 \(known.joined(separator: "、"))")
    }
  }
}
