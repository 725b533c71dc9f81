import Checking

extension Lesson {
  /// Lesson 2: shape, stride, view.
  static let shapes = Lesson(
    folder: "02-shapes", title: Words(en: "Shape, stride, view", zh: "形状、步长、视图"),
    exercises: [.rowMajorStrides, .isContiguous, .permute, .canView, .squeeze, .unsqueeze],
    claims: Claim.shapes, experiments: Experiment.shapes)
}
