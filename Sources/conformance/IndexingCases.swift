import TensorCore

/// The group `indexing`: PyTorch's call, written for this engine.
func answerIndexing<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  nil
}
