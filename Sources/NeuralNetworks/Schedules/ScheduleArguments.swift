import TensorCore

/// `count` when it is at least 1: a schedule without steps has no rate to give.
func positive(_ count: Int, _ name: String, in schedule: String) throws -> Int {
  guard count > 0 else {
    throw TensorError(
      .argument, in: schedule, "Expected positive integer \(name), but got \(count): a schedule needs at least one step"
    )
  }
  return count
}

/// `factor` when it is not negative (and not NaN): a negative one would make a negative learning rate.
func notNegative(_ factor: Double, _ name: String, in schedule: String) throws -> Double {
  guard factor >= 0 else {
    throw TensorError(.argument, in: schedule, "Invalid \(name) value: \(factor); it must not be negative")
  }
  return factor
}
