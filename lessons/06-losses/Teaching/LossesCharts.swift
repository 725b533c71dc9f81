import Charts

extension LessonCharts {
  /// Lesson 6: what each loss predicts, and what a second softmax does.
  static let losses = LessonCharts(folder: "06-losses", [.lossMinimisers, .doubleSoftmax])
}
