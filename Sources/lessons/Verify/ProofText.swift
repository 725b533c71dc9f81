import Checking
import Foundation

/// The proofs of lessons as a table, with what is wrong beneath.
struct ProofText {
  let style: Style

  func text(_ proofs: [LessonProof], of lessons: [Lesson]) -> String {
    let parts = zip(proofs, lessons).map { proof, lesson in
      [style.paint(lesson.heading, .bold), table(proof)].joined(separator: "\n") + problems(proof)
    }
    return (parts + [summary(proofs)]).joined(separator: "\n\n")
  }

  private func table(_ proof: LessonProof) -> String {
    var table = Table([
      words("exercise", "练习"), words("result", "结果"), words("stub", "stub"), words("cases", "例子"),
      words("right", "正确"), words("wrong", "错误"), words("nearest", "最近"),
    ])
    for exercise in proof.exercises {
      table.add(
        "\(exercise.id) \(exercise.name)", result(exercise.problems), exercise.stub.title.here, "\(exercise.cases)",
        "1 + \(exercise.alternatives)", "\(exercise.misconceptions)", distance(exercise.nearest))
    }
    table.add(words("the lesson", "全课"), result(proof.problems))
    return table.text(style)
  }

  private func result(_ problems: [Problem]) -> String {
    problems.isEmpty
      ? style.mark(.good) + words("holds", "成立")
      : style.mark(.bad) + words("\(problems.count) wrong", "\(problems.count) 处不成立")
  }

  /// Tolerances between the two programs that are hardest to tell apart.
  private func distance(_ tolerances: Double?) -> String {
    guard let tolerances else { return style.plain ? words("infinite", "无穷大") : "∞" }
    return String(format: tolerances < 1e6 ? "%.0f" : "%.0e", tolerances)
  }

  private func problems(_ proof: LessonProof) -> String {
    let all =
      proof.exercises.flatMap { exercise in exercise.problems.map { ("\(exercise.id) ", $0) } }
      + proof.problems.map { ("", $0) }
    return all.map { place, problem in
      let line = "\(place)\(problem.rule.rawValue): \(problem.about): \(problem.detail.here)"
      return "\n" + indented(style.mark(.bad) + line, by: "  ", width: style.width)
    }.joined()
  }

  private func summary(_ proofs: [LessonProof]) -> String {
    let exercises = proofs.flatMap(\.exercises)
    let wrong = exercises.reduce(0) { $0 + $1.misconceptions }
    let right = exercises.reduce(0) { $0 + $1.alternatives + 1 }
    let count = proofs.reduce(0) { $0 + $1.problems.count } + exercises.reduce(0) { $0 + $1.problems.count }
    let what = words(
      "\(proofs.count) lessons, \(exercises.count) exercises, \(right) right programs, \(wrong) misconceptions: ",
      "共 \(proofs.count) 课、\(exercises.count) 个练习、\(right) 个正确程序、\(wrong) 个典型错误：")
    return what
      + (count == 0
        ? words("all holds.", "全部成立。")
        : words(count == 1 ? "1 thing is wrong." : "\(count) things are wrong.", "有 \(count) 处不成立。"))
  }
}
