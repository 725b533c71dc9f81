import CKernels
import TensorCore

/// How a tensor is cut into rows that are normalised one by one: what layer, group and instance normalisation share.
struct NormalisedRows {
  /// Rows, each with a mean and a variance of its own.
  let count: Int
  /// Channels within a row; each has its own weight and bias.
  let channels: Int
  /// Elements of a channel within a row.
  let inner: Int
  /// How many rows it takes until weights and biases repeat.
  let groups: Int
}

/// (x − mean)/√(variance + eps)·weight + bias for each row, with the biased variance.
///
/// Gradient, with x̂ the normalised row, g the upstream gradient times weight and ⟨ ⟩ the mean over the row:
/// dx = (g − ⟨g⟩ − x̂·⟨g·x̂⟩)/√(variance + eps). Weight: Σ upstream·x̂, bias: Σ upstream.
@specialized(where Element == Float)
@specialized(where Element == Double)
func rowNorm<Element: FloatingElement>(
  _ input: Tensor<Element>, _ rows: NormalisedRows, weight: Tensor<Element>?, bias: Tensor<Element>?, eps: Double,
  _ operation: StaticString
) throws -> Tensor<Element> {
  let x = try input.inRowMajorOrder()
  let w = try weight?.inRowMajorOrder()
  let b = try bias?.inRowMajorOrder()
  let result = try Tensor<Element>(uninitialised: Layout(contiguous: input.shape), in: operation)
  let mean = try Tensor<Element>(uninitialised: Layout(contiguous: [rows.count]), in: operation)
  let rstd = try Tensor<Element>(uninitialised: Layout(contiguous: [rows.count]), in: operation)
  let kernel = Element.self == Float.self ? ck_row_norm_f32 : ck_row_norm_f64
  kernel(
    rows.count, rows.channels, rows.inner, rows.groups, x.start, w?.start, b?.start, eps, result.start, mean.start,
    rstd.start)

  let joint = JointGradients<Element>()
  let wantsWeight = weight?.requiresGrad == true
  let wantsBias = bias?.requiresGrad == true
  let (weightShape, biasShape) = (weight?.shape ?? [], bias?.shape ?? [])
  func rule(_ k: Int) -> Node<Element>.Rule {
    { g, saved in
      try joint.take(k, for: g) {
        let upstream = try g.inRowMajorOrder()
        let dx = try Tensor<Element>(uninitialised: Layout(contiguous: saved[0].shape), in: operation)
        let dw = wantsWeight ? try Tensor<Element>.zeros(weightShape) : nil
        let db = wantsBias ? try Tensor<Element>.zeros(biasShape) : nil
        let kernel = Element.self == Float.self ? ck_row_norm_gradient_f32 : ck_row_norm_gradient_f64
        kernel(
          rows.count, rows.channels, rows.inner, rows.groups, saved[0].start, saved.count > 3 ? saved[3].start : nil,
          saved[1].start, saved[2].start, upstream.start, dx.start, dw?.start, db?.start)
        return [dx, dw, db]
      }
    }
  }
  var inputs = [(input, rule(0))]
  if let weight { inputs.append((weight, rule(1))) }
  if let bias { inputs.append((bias, rule(2))) }
  return result.recorded(operation, saving: [x, mean, rstd] + (w.map { [$0] } ?? []), inputs)
}
