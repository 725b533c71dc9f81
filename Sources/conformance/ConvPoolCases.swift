import TensorCore

/// The group `convpool`: PyTorch's call, written for this engine.
func answerConvPool<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  nil
}
