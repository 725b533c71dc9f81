import Charts

extension LessonCharts {
  /// Lesson 6: what losses cost and how they pull, what each of them predicts, and what a second softmax does.
  static let losses = LessonCharts(
    folder: "06-losses",
    [
      .regressionLosses, .eachRegressionLoss, .marginLosses, .probabilityLosses, .eachClassificationLoss,
      .lossMinimisers, .doubleSoftmax,
    ])
}
