import WorkerProtocol

/// How far the wrong programs of a key are from the reference and from each other. Two that are equal on every case are one
/// misconception, or a case is missing that tells them apart.
struct Separation {
  private struct Pair {
    let first: String
    let second: String
    /// The largest distance on any case, in tolerances, and that case.
    let distance: Double
    let index: Int
  }

  private let key: AnswerKey
  private let pairs: [Pair]

  init(_ key: AnswerKey) {
    self.key = key
    let names = ["reference"] + key.misconceptions.map(\.program.name)
    let observed = ([key.reference] + key.misconceptions.map(\.program)).map(key.observations)
    pairs = names.indices.flatMap { first in
      names.indices.dropFirst(first + 1).map { second in
        let distances = zip(observed[first], observed[second]).map { $0.distance(to: $1, key.comparison) }
        let index = distances.indices.max { distances[$0] < distances[$1] } ?? 0
        return Pair(
          first: names[first], second: names[second], distance: distances.isEmpty ? 0 : distances[index], index: index)
      }
    }
  }

  /// The distance of the two programs that are nearest to each other; nil if all are infinitely apart.
  var nearest: Double? {
    pairs.map(\.distance).filter(\.isFinite).min()
  }

  var problems: [Problem] {
    pairs.filter { $0.distance < ExerciseVerifier.separation }.map { pair in
      let shown = Comparing(key: key).inputs(of: pair.index).map { "\($0.label): \($0.text)" }.joined(separator: ", ")
      let (case_, count, far) = (pair.index + 1, key.cases.count, ValueText(digits: 3).of(pair.distance))
      return Problem(
        .separated, "\(pair.first) / \(pair.second)",
        en: pair.distance == 0
          ? "They are equal in all \(count) cases: add a case that tells them apart, or make them one."
          : "They are at most \(far) tolerances apart, in case \(case_) of \(count) (\(shown)); 20 are needed.",
        zh: pair.distance == 0
          ? "它们在全部 \(count) 个例子中都相同：请增加能区分它们的例子，或合并为一个。"
          : "它们最多只相差 \(far) 个容差（第 \(case_) 个例子，共 \(count) 个：\(shown)）；需要 20 个。")
    }
  }
}
