import Checking

/// All lessons, in the order in which a learner meets them.
public let lessons: [Lesson] = [.batches]
