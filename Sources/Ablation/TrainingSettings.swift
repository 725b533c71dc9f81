import Checking
import Foundation

/// How one arm is built and trained. A plan names what differs from these defaults.
public struct TrainingSettings: Hashable, Sendable, Codable {
  /// The data: digits (10 classes), spirals or rings (2 classes).
  public enum Data: String, Codable, Sendable, CaseIterable { case digits, spirals, rings }
  /// What stands behind each hidden linear layer.
  public enum Normalisation: String, Codable, Sendable, CaseIterable { case none, batch, layer }
  /// The activation of the hidden layers.
  public enum ActivationKind: String, Codable, Sendable, CaseIterable {
    case identity, sigmoid, tanh, relu, leakyReLU, gelu, silu
  }
  /// The update rule.
  public enum OptimizerKind: String, Codable, Sendable, CaseIterable { case sgd, momentum, adam, adamW, rmsprop }

  /// What is learnt.
  public var data = Data.digits
  /// How many hidden layers.
  public var depth = 2
  /// How many units each has.
  public var width = 64
  /// The activation of the hidden layers.
  public var activation = ActivationKind.relu
  /// What stands behind each hidden linear layer.
  public var normalisation = Normalisation.none
  /// Whether hidden layers behind the first are residual blocks.
  public var residual = false
  /// The probability with which hidden units are dropped.
  public var dropout = 0.0
  /// The update rule.
  public var optimizer = OptimizerKind.sgd
  /// Its learning rate.
  public var learningRate = 0.1
  /// Decay of the weights, as the optimiser defines it.
  public var weightDecay = 0.0
  /// Label smoothing of the cross-entropy.
  public var labelSmoothing = 0.0
  /// The longest gradient; 0 clips nothing.
  public var clipNorm = 0.0
  /// Samples in a batch.
  public var batchSize = 100
  /// How many updates.
  public var updates = 60
  /// Added to every seed. A component that sets nothing else changes chance alone: a null arm, whose effect must not show.
  public var seedShift = 0

  /// The defaults.
  public init() {}

  /// The settings with some of them changed.
  ///
  /// - Parameter place: where the changes stand, for the message.
  /// - Throws: `badSetting` for a name that is none or a value that it cannot take.
  public func changed(by changes: [String: SettingValue], in place: Words) throws -> TrainingSettings {
    var settings = self
    for (name, value) in changes.sorted(by: { $0.key < $1.key }) { try settings.set(name, value, place) }
    return settings
  }

  private mutating func set(_ name: String, _ value: SettingValue, _ place: Words) throws {
    let reader = SettingReader(name: name, value: value, place: place)
    switch name {
    case "data": data = try reader.choice()
    case "depth": depth = try reader.whole(0...64)
    case "width": width = try reader.whole(1...1024)
    case "activation": activation = try reader.choice()
    case "normalisation": normalisation = try reader.choice()
    case "residual": residual = try reader.flag()
    case "dropout": dropout = try reader.number(0...0.95)
    case "optimizer": optimizer = try reader.choice()
    case "learningRate": learningRate = try reader.number(0...1000)
    case "weightDecay": weightDecay = try reader.number(0...100)
    case "labelSmoothing": labelSmoothing = try reader.number(0...1)
    case "clipNorm": clipNorm = try reader.number(0...1e9)
    case "batchSize": batchSize = try reader.whole(2...1000)
    case "updates": updates = try reader.whole(1...100_000)
    case "seedShift": seedShift = try reader.whole(0...1_000_000)
    default:
      throw AblationError.badSetting(
        name, in: place,
        reason: Words(
          en: "there is no such setting; there are \(Self.names.joined(separator: ", "))",
          zh: "没有这个设置；可用的有 \(Self.names.joined(separator: "、"))"))
    }
  }

  /// The names of all settings.
  public static let names = [
    "data", "depth", "width", "activation", "normalisation", "residual", "dropout", "optimizer", "learningRate",
    "weightDecay", "labelSmoothing", "clipNorm", "batchSize", "updates", "seedShift",
  ]

  /// The settings as one line that is the same for equal settings: by it, results are found again.
  var key: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Numbers, words and flags can always be written.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// Reads one value of a plan as what the setting needs.
private struct SettingReader {
  let name: String
  let value: SettingValue
  let place: Words

  private func refusal(_ en: String, _ zh: String) -> AblationError {
    .badSetting(name, in: place, reason: Words(en: "\(en), got \(shown)", zh: "\(zh)，得到 \(shown)"))
  }

  private var shown: String {
    switch value {
    case .number(let number): "\(number)"
    case .word(let word): "\"\(word)\""
    case .flag(let flag): "\(flag)"
    }
  }

  func number(_ range: ClosedRange<Double>) throws -> Double {
    guard case .number(let number) = value, range.contains(number) else {
      throw refusal(
        "needs a number from \(range.lowerBound) to \(range.upperBound)",
        "应为 \(range.lowerBound) 到 \(range.upperBound) 的数")
    }
    return number
  }

  func whole(_ range: ClosedRange<Int>) throws -> Int {
    guard case .number(let number) = value, let whole = Int(exactly: number), range.contains(whole) else {
      throw refusal(
        "needs a whole number from \(range.lowerBound) to \(range.upperBound)",
        "应为 \(range.lowerBound) 到 \(range.upperBound) 的整数")
    }
    return whole
  }

  func flag() throws -> Bool {
    guard case .flag(let flag) = value else { throw refusal("needs true or false", "应为 true 或 false") }
    return flag
  }

  func choice<Choice: RawRepresentable & CaseIterable>() throws -> Choice where Choice.RawValue == String {
    guard case .word(let word) = value, let choice = Choice(rawValue: word) else {
      throw refusal(
        "needs one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))",
        "应为 \(Choice.allCases.map(\.rawValue).joined(separator: "、")) 之一")
    }
    return choice
  }
}
