import Charts
import Checking

/// All lessons, in the order in which a learner meets them.
public let lessons: [Lesson] = [.warmUp, .batches, .masks, .losses]

/// The charts of all lessons, also of those whose exercises are still to be written.
public let charts: [LessonCharts] = [.batches, .masks, .losses, .activations]
