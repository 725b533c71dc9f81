import Checking

/// A part of a model, or of its training, that a study switches on and off.
public struct Component: Hashable, Sendable {
  /// The letter or word in the table: `B`.
  public let name: String
  /// Components without which this one cannot be there.
  public let requires: [String]
  /// What it changes in the baseline's settings.
  public let settings: [String: SettingValue]

  /// A component.
  public init(_ name: String, requires: [String] = [], settings: [String: SettingValue] = [:]) {
    (self.name, self.requires, self.settings) = (name, requires, settings)
  }
}

/// One row of the table: the baseline with some components.
public struct Arm: Hashable, Sendable {
  /// The components that are there, in the order of the plan.
  public let components: [String]

  /// The baseline with these components.
  public init(_ components: [String] = []) { self.components = components }

  /// The row's name: `A` for the baseline, `A+B+C` for it with B and C.
  public var name: String { ([AblationDesign.baseline] + components).joined(separator: "+") }
}

/// Which arms a study needs: every combination of the components that respects what they require, the baseline first.
///
///     try AblationDesign([Component("B"), Component("C")]).arms.map(\.name)                    // A, A+B, A+C, A+B+C
///     try AblationDesign([Component("B"), Component("C", requires: ["B"])]).arms.map(\.name)   // A, A+B, A+B+C
public struct AblationDesign: Sendable {
  /// How the baseline is called.
  public static let baseline = "A"
  /// The most components of a full design: 64 arms.
  public static let mostComponents = 6

  /// Which combinations are trained.
  public enum Kind: String, Codable, Sendable {
    /// All 2ᵏ, or fewer with requirements: every effect and every interaction can be told.
    case full
    /// The baseline, each component alone (with what it requires), all together: k + 2 arms. Interactions cannot be told.
    case reduced
  }

  /// The components, in the order of the plan.
  public let components: [Component]
  /// The rows of the table, small ones first.
  public let arms: [Arm]

  /// A design, checked.
  ///
  /// - Throws: an `AblationError` that says what to change.
  public init(_ components: [Component], kind: Kind = .full) throws {
    self.components = components
    try Self.checkNames(components.map(\.name))
    try Self.checkRequirements(components)
    switch kind {
    case .full:
      guard components.count <= Self.mostComponents else { throw AblationError.tooManyComponents(components.count) }
      arms = Self.combinations(of: components)
    case .reduced:
      let single = components.map { Arm(Self.closure(of: $0.name, in: components)) }
      let all = [Arm()] + single + [Arm(components.map(\.name))]
      arms = all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  private static func combinations(of components: [Component]) -> [Arm] {
    let subsets = (0..<(1 << components.count)).map { bits in
      components.indices.filter { bits >> $0 & 1 == 1 }
    }
    return subsets.sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
      .map { $0.map { components[$0] } }
      .filter { chosen in chosen.allSatisfy { $0.requires.allSatisfy { name in chosen.contains { $0.name == name } } } }
      .map { Arm($0.map(\.name)) }
  }

  /// A component with everything that it requires, directly or not, in the order of the plan.
  private static func closure(of name: String, in components: [Component]) -> [String] {
    var found: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += components.first { $0.name == next }?.requires ?? []
    }
    return components.map(\.name).filter(found.contains)
  }

  private static func checkNames(_ names: [String]) throws {
    guard !names.isEmpty else { throw AblationError.noComponents }
    for (index, name) in names.enumerated() {
      if name.isEmpty || name.contains("+") || name.contains(",") || name.contains("|") || name.contains("\n") {
        throw AblationError.badName(
          name,
          reason: Words(
            en: "it must not be empty nor hold '+', ',', '|' or a line break", zh: "不能为空，也不能含有“+”“,”“|”或换行"))
      }
      if name == baseline {
        throw AblationError.badName(
          name, reason: Words(en: "\(baseline) stands for the baseline", zh: "\(baseline) 表示基线"))
      }
      if names.firstIndex(of: name) != index {
        throw AblationError.badName(name, reason: Words(en: "it is there twice", zh: "出现了两次"))
      }
    }
  }

  private static func checkRequirements(_ components: [Component]) throws {
    let names = components.map(\.name)
    for component in components {
      if let unknown = component.requires.first(where: { !names.contains($0) }) {
        throw AblationError.unknownRequirement(unknown, of: component.name, known: names)
      }
    }
    for component in components {
      var path = [component.name]
      try follow(component.name, in: components, &path)
    }
  }

  private static func follow(_ name: String, in components: [Component], _ path: inout [String]) throws {
    for next in components.first(where: { $0.name == name })?.requires ?? [] {
      if let start = path.firstIndex(of: next) { throw AblationError.cycle(Array(path[start...]) + [next]) }
      path.append(next)
      try follow(next, in: components, &path)
      path.removeLast()
    }
  }
}
