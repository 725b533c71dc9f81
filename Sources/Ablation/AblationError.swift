/// What is wrong with the plan of an ablation study, in words that say what to change.
public enum AblationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is not what a plan looks like; the message says where and what was expected.
  case unreadable(String)
  /// A study compares at least two arms.
  case noComponents
  /// More components than a full design can hold: 2ᵏ arms.
  case tooManyComponents(Int)
  /// A name that cannot be told apart from others, or is empty.
  case badName(String, reason: String)
  /// A component that requires something which is none.
  case unknownRequirement(String, of: String, known: [String])
  /// Components that require each other in a circle.
  case cycle([String])
  /// Two components that may stand in one arm change the same setting to different values.
  case contradiction(String, String, setting: String)
  /// A component that changes nothing would make an arm that equals another.
  case changesNothing(String)
  /// A setting that does not exist, or a value that it cannot take.
  case badSetting(String, in: String, reason: String)
  /// The seeds: at least one, all different.
  case badSeeds(String)
  /// A metric that is not measured.
  case unknownMetric(String, known: [String])

  /// The sentence for people.
  public var description: String {
    switch self {
    case .unreadable(let message): message
    case .noComponents: "there is nothing to switch on and off: name at least one component"
    case .tooManyComponents(let count):
      "\(count) components make up to 2^\(count) arms; a full design takes at most \(AblationDesign.mostComponents). "
        + "Use \"design\": \"reduced\", or split the study"
    case .badName(let name, let reason): "the component '\(name)' needs another name: \(reason)"
    case .unknownRequirement(let name, let component, let known):
      "'\(component)' requires '\(name)', which is no component; there are \(known.joined(separator: ", "))"
    case .cycle(let names): "the requirements go round in a circle: \(names.joined(separator: " → "))"
    case .contradiction(let a, let b, let setting):
      "'\(a)' and '\(b)' both set '\(setting)', to different values: an arm with both cannot be built. "
        + "Let one require the other and set it alone, or make two studies"
    case .changesNothing(let name):
      "'\(name)' sets nothing that differs from the baseline: its arms would equal those without it"
    case .badSetting(let setting, let place, let reason): "'\(setting)' in \(place): \(reason)"
    case .badSeeds(let reason): reason
    case .unknownMetric(let name, let known):
      "there is no metric '\(name)'; measured are \(known.joined(separator: ", "))"
    }
  }
}
