import TensorCore

/// The group `reduce`: PyTorch's call, written for this engine.
func answerReduce<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  nil
}
