import Charts

extension LessonCharts {
  /// Lesson 10: what regularisers do to train and test loss, the zeros of L1, predictions under dropout.
  static let regularisation = LessonCharts(
    folder: "10-regularisation", [.overfittingCurves, .regulariserSlopes, .l1Zeros, .mcDropout])
}
