import Charts
import Checking

/// All lessons, in the order in which a learner meets them.
public let lessons: [Lesson] = [
<<<<<<< HEAD
  .warmUp, .batches, .shapes, .copies, .masks, .bytes, .losses, .generative, .activations, .optimizers,
  .regularisation, .normalisation, .gradientClipping, .convolution,
=======
>>>>>>> 821c460 (Lesson 13: convolution, receptive field and training memory: exercises, claims, experiments, charts, texts)
]

/// The charts of all lessons, also of those whose exercises are still to be written.
public let charts: [LessonCharts] = [
<<<<<<< HEAD
  .batches, .shapes, .copies, .masks, .bytes, .losses, .generative, .activations, .optimizers,
  .regularisation, .normalisation, .gradientClipping, .convolution,
=======
>>>>>>> 821c460 (Lesson 13: convolution, receptive field and training memory: exercises, claims, experiments, charts, texts)
]
