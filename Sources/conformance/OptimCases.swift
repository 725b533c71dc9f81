import TensorCore

/// Cases of the group `optim`, which compare a sequence of results.
func outcomeOfOptim<Element: FloatingElement>(_ call: Call<Element>) throws -> Outcome? {
  nil
}
