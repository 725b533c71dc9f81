import TensorCore

/// The group `attention`: PyTorch's call, written for this engine.
func answerAttention<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  nil
}
