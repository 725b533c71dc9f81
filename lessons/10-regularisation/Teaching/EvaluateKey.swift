import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 10.5. Facts are compared: the accuracy, and what the model noted.
  static let evaluate = AnswerKey(for: Regularisation.evaluate, reference: RegularisationReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        `defer` restores the mode on every way out, an error included. `eval()` changes what the model computes and `noGrad` whether it is recorded: two switches, and both are needed. Hits \
        are counted over all samples before the one division.
        """,
      zh: """
        `defer` 保证无论从哪里离开（包括抛出错误）都恢复模式。`eval()` 改变模型算什么，`noGrad` 决定是否记录：这是两个开关，都要用。\
        命中数先在全部样本上累计，最后只除一次。
        """)

    key.alternative("counts hits one by one") { model, batches in
      try inEvaluationMode(model) {
        try noGrad {
          var (hits, samples) = (0, 0)
          for batch in batches {
            let guesses = try model(batch.inputs).argmax(dim: 1).elements
            hits += zip(guesses, batch.labels.elements).count { $0 == $1 }
            samples += guesses.count
          }
          return Double(hits) / Double(samples)
        }
      }
    }
    key.alternative("puts all batches into one") { model, batches in
      try inEvaluationMode(model) {
        try noGrad {
          let inputs = try Tensor.cat(batches.map(\.inputs), dim: 0)
          return try accuracy(model(inputs), labels: Tensor.cat(batches.map(\.labels), dim: 0))
        }
      }
    }
    key.alternative("restores in two places") { model, batches in
      let mode = model.isTraining
      model.eval()
      do {
        let result = try noGrad { try shareRight(model, batches) }
        model.train(mode)
        return result
      } catch {
        model.train(mode)
        throw error
      }
    }

    key.example(([9], true, false, 1))
    key.example(([9], false, false, 2))
    key.example(([32, 5], true, false, 3))
    key.random(6) { generator in
      (
        (0..<Int.random(in: 2...4, using: &generator)).map { _ in .random(in: 3...30, using: &generator) },
        .random(using: &generator), false, .random(in: 0...1000, using: &generator)
      )
    }
    key.example(en: "the model throws in training mode", zh: "训练模式下的模型抛出错误", ([6, 3], true, true, 4))
    key.example(en: "the model throws in evaluation mode", zh: "评估模式下的模型抛出错误", ([6, 3], false, true, 5))

    key.when(en: "the model came in training mode", zh: "模型来时处于训练模式") { _, inTraining, _, _ in inTraining }
    key.when(en: "the model came in evaluation mode", zh: "模型来时处于评估模式") { _, inTraining, _, _ in !inTraining }
    key.when(en: "the batches differ in size", zh: "各批大小不同") { sizes, _, _, _ in Set(sizes).count > 1 }
    key.when(en: "the model throws", zh: "模型抛出错误") { _, _, throwing, _ in throwing }

    key.observe { seen, _ in
      [
        Fact(en: "the accuracy (nil: an error was thrown)", zh: "正确率（nil 表示抛出了错误）", seen.accuracy),
        Fact(en: "the model was asked", zh: "调用过模型", !seen.passes.isEmpty),
        Fact(en: "the model was in training mode in some pass", zh: "有某次前向时模型处于训练模式", seen.passes.contains { $0[0] }),
        Fact(en: "dropout dropped units in some pass", zh: "有某次前向丢弃了神经元", seen.passes.contains { $0[1] }),
        Fact(en: "a graph was recorded in some pass", zh: "有某次前向记录了计算图", seen.passes.contains { $0[2] }),
        Fact(en: "the model is in training mode afterwards", zh: "结束后模型处于训练模式", seen.modesAfterwards[0]),
        Fact(en: "its dropout is in training mode afterwards", zh: "结束后其中的 dropout 处于训练模式", seen.modesAfterwards[1]),
      ]
    }
    key.addEvaluationMisconceptions()

    key.hints(
      Words(
        en:
          "Which two switches does PyTorch code set before it tests a model? Which of the two changes the answer, and which only saves memory?",
        zh: "PyTorch 代码在测试模型之前要拨哪两个开关？哪一个会改变答案，哪一个只是省内存？"),
      Words(
        en:
          "Note the mode before you change it, and let `defer` put it back: it also runs when an error passes by. Count hits and samples over all batches.",
        zh: "改变模式之前先记下来，再用 `defer` 恢复：有错误抛出时它也会执行。命中数和样本数要跨所有批次累计。"),
      Words(
        en: """
          let mode = model.isTraining; defer { model.train(mode) }; model.eval(). Then, inside `try noGrad { … }`, add accuracy · size for each batch and divide by all samples.
          """,
        zh:
          "let mode = model.isTraining；defer { model.train(mode) }；model.eval()。然后在 `try noGrad { … }` 中把每批的 accuracy · 样本数相加，最后除以总样本数。"
      ))
  }
}
