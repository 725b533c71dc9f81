import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (any Layer<Double>, [LabelledBatch]) throws -> Double, Input == ([Int], Bool, Bool, Int) {
  /// Wrong ways to test a model.
  mutating func addEvaluationMisconceptions() {
    addSwitchMisconceptions()
    addRestoringMisconceptions()
    addAverageMisconceptions()
  }

  private mutating func addSwitchMisconceptions() {
    misconception(
      "graphStillRecorded", { model, batches in try inEvaluationMode(model) { try shareRight(model, batches) } },
      says: { _, _, _, _ in
        Words(
          en: """
            This is what you get when the model is in evaluation mode and its operations are still recorded. eval() does not touch gradients: every pass keeps a graph and all its intermediate results in memory.
            """,
          zh: "这正是模型处于评估模式、但运算仍被记录时得到的结果。eval() 与梯度无关：每次前向仍会在内存中保留计算图和所有中间结果。")
      })
    misconception(
      "dropoutStillOn", { model, batches in try noGrad { try shareRight(model, batches) } },
      says: { _, _, _, _ in
        Words(
          en: """
            This is what you get when recording is off but the model stays in the mode in which it came. noGrad changes no result: in training mode dropout goes on dropping, and the answer is one of chance.
            """,
          zh: "这正是关掉了记录、但模型仍处于原来的模式时得到的结果。noGrad 不改变任何结果：训练模式下 dropout 照样丢弃，答案带有偶然性。")
      })
    misconception(
      "neitherSwitch", { model, batches in try shareRight(model, batches) },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when the model is simply called: it drops units if it was being trained, and a graph is recorded.",
          zh: "这正是直接调用模型时得到的结果：若它正处于训练模式就会丢弃神经元，而且记录了计算图。")
      })
    misconception(
      "partsForgotten",
      { model, batches in
        let mode = model.isTraining
        defer { model.isTraining = mode }
        model.isTraining = false
        return try noGrad { try shareRight(model, batches) }
      },
      says: { _, _, _, _ in
        Words(
          en: """
            This is what you get when `isTraining` of the model is set and its parts do not hear of it: the dropout inside goes on dropping. `eval()` and `train(mode)` reach every part.
            """,
          zh: "这正是只设置了模型自己的 `isTraining`、它的各部分却不知道时得到的结果：里面的 dropout 照样丢弃。`eval()` 和 `train(mode)` 会传到每个部分。")
      })
  }

  private mutating func addRestoringMisconceptions() {
    misconception(
      "leftInEvaluation",
      { model, batches in
        model.eval()
        return try noGrad { try shareRight(model, batches) }
      },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when the model is left in evaluation mode. A training that goes on after this test goes on without dropout, and nobody notices.",
          zh: "这正是测试完仍把模型留在评估模式时得到的结果。之后继续训练就没有 dropout 了，而且没人会注意到。")
      })
    misconception(
      "partsNotRestored",
      { model, batches in
        let mode = model.isTraining
        model.eval()
        defer { model.isTraining = mode }
        return try noGrad { try shareRight(model, batches) }
      },
      says: { _, _, _, _ in
        Words(
          en: """
            This is what you get when only `isTraining` of the model itself is put back: its dropout stays in evaluation mode, while the model says that it is training. `train(mode)` reaches the parts.
            """,
          zh: "这正是只恢复模型自己的 `isTraining` 时得到的结果：模型自称在训练，里面的 dropout 却仍处于评估模式。`train(mode)` 会传到各部分。")
      })
    misconception(
      "alwaysBackToTraining",
      { model, batches in
        model.eval()
        defer { model.train() }
        return try noGrad { try shareRight(model, batches) }
      },
      says: { _, inTraining, _, _ in
        Words(
          en: """
            This is what you get when the model is put into training mode at the end, however it came. It came in \(inTraining ? "training" : "evaluation") mode.
            """,
          zh: "这正是不论模型来时如何、最后都设为训练模式时得到的结果。它来时处于\(inTraining ? "训练" : "评估")模式。")
      })
    misconception(
      "notRestoredOnError",
      { model, batches in
        let mode = model.isTraining
        model.eval()
        let result = try noGrad { try shareRight(model, batches) }
        model.train(mode)
        return result
      },
      says: { _, _, _, _ in
        Words(
          en: """
            This is what you get when the mode is restored in the last line: an error leaves before it is reached, and the model stays in evaluation mode. `defer` runs on every way out.
            """,
          zh: "这正是在最后一行才恢复模式时得到的结果：抛出错误时执行不到那里，模型就留在评估模式。`defer` 不论怎样离开都会执行。")
      })
    misconception(
      "errorSwallowed",
      { model, batches in inEvaluationMode(model) { noGrad { (try? shareRight(model, batches)) ?? 0 } } },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when an error of the model becomes an accuracy of 0. A model that cannot be tested is not one that is always wrong: pass the error on.",
          zh: "这正是把模型的错误变成正确率 0 时得到的结果。无法测试的模型并不等于永远答错的模型：应把错误抛出去。")
      })
  }

  private mutating func addAverageMisconceptions() {
    misconception(
      "meanOfAccuracies",
      { model, batches in
        try inEvaluationMode(model) {
          try noGrad {
            try batches.reduce(0.0) { sum, batch in
              sum + (try accuracy(model(batch.inputs), labels: batch.labels))
            } / Double(batches.count)
          }
        }
      },
      says: { sizes, _, _, _ in
        Words(
          en: """
            This is what you get when the accuracies of the batches are averaged as if all batches were alike. Their sizes are \(sizes): in a short batch each sample then counts more.
            """,
          zh: "这正是把各批的正确率当作一样大去平均时得到的结果。各批大小是 \(sizes)：小批次里的样本份量就偏大了。")
      })
    misconception(
      "lastBatchOnly",
      { model, batches in
        try inEvaluationMode(model) { try noGrad { try batches.map { try shareRight(model, [$0]) }.last ?? 0 } }
      },
      says: { sizes, _, _, _ in
        Words(
          en: "This is what you get for the last of the \(sizes.count) batches alone.",
          zh: "这正是只算 \(sizes.count) 批中最后一批时得到的结果。")
      })
    misconception(
      "hitsNotShare",
      { model, batches in
        try inEvaluationMode(model) {
          try noGrad { try shareRight(model, batches) * Double(batches.reduce(0) { $0 + $1.labels.count }) }
        }
      },
      says: { sizes, _, _, _ in
        Words(
          en:
            "This is what you get for the number of hits. Wanted is their share of all \(sizes.reduce(0, +)) samples.",
          zh: "这正是命中的个数。题目要的是它占全部 \(sizes.reduce(0, +)) 个样本的比例。")
      })
    misconception(
      "dividesByBatches",
      { model, batches in
        try inEvaluationMode(model) {
          try noGrad {
            try shareRight(model, batches) * Double(batches.reduce(0) { $0 + $1.labels.count }) / Double(batches.count)
          }
        }
      },
      says: { sizes, _, _, _ in
        Words(
          en:
            "This is what you get when the hits are divided by the number of batches, \(sizes.count), instead of the number of samples.",
          zh: "这正是把命中数除以批次数 \(sizes.count)、而不是样本数时得到的结果。")
      })
  }
}
