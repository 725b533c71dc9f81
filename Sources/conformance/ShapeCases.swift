import TensorCore

/// The group `shape`: PyTorch's call, written for this engine.
func answerShape<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  nil
}
