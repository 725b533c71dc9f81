import TensorCore

/// The length of each layer's gradient ‖g‖₂, weights and bias together, first layer first: where gradients vanish or explode, it shows here.
///
/// A layer is a module with parameters of its own, named by its path ("0", "encoder.2"; "" for a module without parts). Layers without a
/// gradient are left out.
///
/// - Throws: a `memory` error when there is none for a copy of a gradient that is not contiguous.
public func gradientNorms<Element: FloatingElement>(
  of module: any Module<Element>
) throws -> [(layer: String, norm: Double)] {
  var layers: [(layer: String, gradients: [Tensor<Element>])] = []
  for (name, parameter) in module.namedParameters {
    guard let gradient = parameter.grad else { continue }
    let layer = name.split(separator: ".").dropLast().joined(separator: ".")
    if let known = layers.firstIndex(where: { $0.layer == layer }) {
      layers[known].gradients.append(gradient)
    } else {
      layers.append((layer, [gradient]))
    }
  }
  return try layers.map { ($0.layer, try totalNorm($0.gradients).asDouble) }
}
