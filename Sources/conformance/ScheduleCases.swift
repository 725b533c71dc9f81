import TensorCore

/// Cases of the group `schedule`, which compare a sequence of results.
func outcomeOfSchedule<Element: FloatingElement>(_ call: Call<Element>) throws -> Outcome? {
  nil
}
