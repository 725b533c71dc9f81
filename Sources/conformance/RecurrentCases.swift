import TensorCore

/// The group `recurrent`: PyTorch's call, written for this engine.
func answerRecurrent<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  nil
}
