import TensorCore

/// Cases of the group `normmodule`, which compare a sequence of results.
func outcomeOfNormModule<Element: FloatingElement>(_ call: Call<Element>) throws -> Outcome? {
  nil
}
