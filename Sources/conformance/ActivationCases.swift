import TensorCore

/// The group `activation`: PyTorch's call, written for this engine.
func answerActivation<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  nil
}
