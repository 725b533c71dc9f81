import Charts
import Checking

/// All lessons, in the order in which a learner meets them.
public let lessons: [Lesson] = [
  .warmUp, .batches, .shapes, .copies, .masks, .bytes, .losses, .generative, .activations, .optimizers,
  .regularisation, .normalisation, .gradientClipping, .convolution,
  .ablation,
]

/// The charts of all lessons, also of those whose exercises are still to be written.
public let charts: [LessonCharts] = [
  .batches, .shapes, .copies, .masks, .bytes, .losses, .generative, .activations, .optimizers,
  .regularisation, .normalisation, .gradientClipping, .convolution,
  .ablation,
]
