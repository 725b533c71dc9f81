import TensorCore

/// The group `linalg`: PyTorch's call, written for this engine.
func answerLinalg<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  nil
}
