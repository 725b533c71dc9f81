import TensorCore
import WorkerProtocol

/// Lesson 14: the ablation study.
///
/// An *ablation study* (消融实验) trains a model with and without each of its parts, to see what each part does. A is the baseline (基线), B and C are parts that can be
/// added; A+B is the baseline with B. Each row of its table, each way to build the model, is an *arm* (实验组).
public protocol AblationContract: LessonContract {
  /// Which arms a full study trains: every combination of the components that can be built, the baseline included.
  ///
  /// A component may require others: then no arm has it without all that it requires. An arm is the list of its components, the baseline is
  /// the empty list.
  ///
  /// 完整的消融实验要训练哪些实验组：组件的每一种可行组合，包括基线。若某组件依赖其他组件，则没有它所依赖的全部组件时不能单独出现。
  /// 每个实验组写成其组件的列表，基线是空列表。
  ///
  /// Example: B and C give [[], ["B"], ["C"], ["B", "C"]]; if C requires B, [[], ["B"], ["B", "C"]].
  ///
  /// The baseline comes first; the others in any order (基线在最前，其余顺序不限).
  ///
  /// - Parameters:
  ///   - components: their names, all different.
  ///   - requirements: none, or one for each component that requires something; never in a circle.
  /// - Throws: `ArmError.noSuchComponent` if a requirement names something that is no component (依赖关系中出现不存在的组件时).
  func arms(components: [String], requirements: [ArmRequirement]) throws -> [[String]]

  /// What two components do, from the four arms' accuracies.
  ///
  /// An effect is accuracy *with* minus accuracy *without*, all else equal. B alone is A+B minus A; B given C is A+B+C minus A+C; the same for C. The
  /// *interaction* (交互作用) is how much the effect of one changes when the other is there: (A+B+C) − (A+B) − (A+C) + A.
  ///
  /// An arm that was not run is nil. What cannot be told without it is nil, too: not 0, and not something similar. What can be told is told.
  ///
  /// 由四个实验组的准确率求两个组件的作用。效应 = “有”减去“没有”，其余不变：单独加入 B 是 A+B 减 A；已有 C 时加入 B 是 A+B+C 减 A+C；C 同理。
  /// 交互作用是一个组件的效应因另一个的存在而改变多少：(A+B+C) − (A+B) − (A+C) + A。
  /// 没有运行的实验组为 nil；缺了它就无法得知的量也应为 nil，不是 0，也不是相近的量；仍可得知的照常给出。
  ///
  /// Example: 0.5, 0.6, 0.7, 0.9: B alone 0.1, C alone 0.2, B given C 0.2, C given B 0.3, interaction 0.1.
  func effects(a: Double?, ab: Double?, ac: Double?, abc: Double?) throws -> ArmEffects

  /// Whether model b is better or worse than model a, over several seeds.
  ///
  /// Both were trained with the same seeds, in the same order: a[i] and b[i] saw the same batches, so compare them *in pairs* (配对). With dᵢ = bᵢ − aᵢ, the
  /// mean m of the n differences, and their standard deviation s = √(Σ (dᵢ − m)² / (n − 1)), the interval is m ± t · s / √n. If 0 lies outside of it, an effect is
  /// shown; else none is shown, which does not mean that there is none.
  ///
  /// 两个模型用相同的一组种子训练，a[i] 与 b[i] 见到的批次相同，因此要逐对比较。令 dᵢ = bᵢ − aᵢ，m 为 n 个差的均值，标准差 s = √(Σ (dᵢ − m)² / (n − 1))，
  /// 区间为 m ± t · s / √n。0 在区间之外才算显示出影响；否则是“未显示出影响”，并不等于没有影响。
  ///
  /// Example: a = [0.5, 0.6, 0.7], b = [0.6, 0.8, 1.0], t = 4.303: mean 0.2, s = 0.1, interval −0.048 to 0.448: no effect shown.
  ///
  /// - Parameters:
  ///   - a: n accuracies, one for each seed.
  ///   - b: those of the other model, with the same seeds.
  ///   - t: from the table of Student's t for n − 1 degrees of freedom: 2.776 for five seeds.
  /// - Throws: `ArmError.noPairs` unless both lists have the same length, at least 2 (长度不同或不足 2 时).
  func compareSeeds(a: [Double], b: [Double], t: Double) throws -> SeedComparison
}

/// What can be wrong with the inputs of lesson 14.
public enum ArmError: Error {
  /// A requirement names something that is no component; the payload is the name.
  case noSuchComponent(String)
  /// There are not at least two pairs.
  case noPairs
}

/// That a component cannot be there without others.
public struct ArmRequirement: ValueConvertible {
  /// The component.
  public let component: String
  /// What it requires.
  public let requires: [String]

  /// A requirement.
  public init(_ component: String, requires: [String]) { (self.component, self.requires) = (component, requires) }

  /// Reads a record.
  public init(value: Value) throws {
    component = try String(value: value.field("component"))
    requires = try [String](value: value.field("requires"))
  }

  /// A record of both.
  public var value: Value { .record([.init("component", component.value), .init("requires", requires.value)]) }
}

/// What two components do; nil for what cannot be told.
public struct ArmEffects: ValueConvertible {
  /// B alone: A+B minus A.
  public let b: Double?
  /// C alone: A+C minus A.
  public let c: Double?
  /// B where C is there already: A+B+C minus A+C.
  public let bGivenC: Double?
  /// C where B is there already: A+B+C minus A+B.
  public let cGivenB: Double?
  /// How much the effect of one changes when the other is there.
  public let interaction: Double?

  /// The five numbers.
  public init(b: Double?, c: Double?, bGivenC: Double?, cGivenB: Double?, interaction: Double?) {
    (self.b, self.c, self.bGivenC, self.cGivenB, self.interaction) = (b, c, bGivenC, cGivenB, interaction)
  }

  /// Reads a record.
  public init(value: Value) throws {
    func number(_ name: String) throws -> Double? { try Double?(value: value.field(name)) }
    b = try number("b")
    c = try number("c")
    bGivenC = try number("bGivenC")
    cGivenB = try number("cGivenB")
    interaction = try number("interaction")
  }

  /// A record of the five.
  public var value: Value {
    .record([
      .init("b", b.value), .init("c", c.value), .init("bGivenC", bGivenC.value), .init("cGivenB", cGivenB.value),
      .init("interaction", interaction.value),
    ])
  }
}

/// A paired comparison.
public struct SeedComparison: ValueConvertible {
  /// The mean of b − a.
  public let difference: Double
  /// Where its interval begins.
  public let low: Double
  /// Where its interval ends.
  public let high: Double
  /// Whether 0 lies outside of the interval.
  public let showsEffect: Bool

  /// A comparison.
  public init(difference: Double, low: Double, high: Double, showsEffect: Bool) {
    (self.difference, self.low, self.high, self.showsEffect) = (difference, low, high, showsEffect)
  }

  /// Reads a record.
  public init(value: Value) throws {
    difference = try Double(value: value.field("difference"))
    low = try Double(value: value.field("low"))
    high = try Double(value: value.field("high"))
    showsEffect = try Bool(value: value.field("showsEffect"))
  }

  /// A record of the four.
  public var value: Value {
    .record([
      .init("difference", difference.value), .init("low", low.value), .init("high", high.value),
      .init("showsEffect", showsEffect.value),
    ])
  }
}

/// The exercises of lesson 14, as the worker calls them.
public enum AblationExercises {
  /// See `AblationContract.arms`.
  public static let arms = Exercise("arms(components:requirements:)") { (my: any AblationContract) in my.arms }
  /// See `AblationContract.effects`.
  public static let effects = Exercise("effects(a:ab:ac:abc:)") { (my: any AblationContract) in my.effects }
  /// See `AblationContract.compareSeeds`.
  public static let compareSeeds = Exercise("compareSeeds(a:b:t:)") { (my: any AblationContract) in my.compareSeeds }
}

extension AblationContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [AblationExercises.arms, AblationExercises.effects, AblationExercises.compareSeeds]
  }
}
