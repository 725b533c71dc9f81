import CKernels
import TensorCore

/// The convolution of a plan, recorded: every window becomes a column, and the weights multiply all columns at once.
///
/// With X the columns [fanIn, windows] and W the weights [O, fanIn]: Y = W·X. Gradients for the arriving G [O, windows]:
/// dW = G·Xᵀ, dX = Wᵀ·G (each column is added back to where it came from), bias: the sum of G over windows.
/// A batch is worked on in slices, so that the columns stay small; they are made again for the backward pass instead of kept.
/// Source: Chellapilla, Puri, Simard, "High Performance Convolutional Neural Networks", 2006.
func convolve<Element: FloatingElement>(
  _ input: Tensor<Element>, _ weight: Tensor<Element>, _ bias: Tensor<Element>?, _ plan: ConvolutionPlan,
  _ operation: StaticString
) throws -> Tensor<Element> {
  let x = try input.inRowMajorOrder()
  let w = try weight.inRowMajorOrder()
  let result = try Tensor<Element>(uninitialised: Layout(contiguous: plan.outputShape), in: operation)
  try noGrad {
    try plan.forEachSlice { images in
      let columns = try plan.columns(of: x, images, operation)
      for g in 0..<plan.groups {
        try plan.group(g, of: w).productOfFew(plan.group(g, of: columns))
          .spread(into: result, images, plan, group: g, bias: bias)
      }
    }
  }
  let joint = JointGradients<Element>()
  let wanted = [input.requiresGrad, weight.requiresGrad, bias?.requiresGrad == true]
  func rule(_ k: Int) -> Node<Element>.Rule {
    { g, saved in
      try joint.take(k, for: g) { try plan.gradients(of: saved[0], saved[1], for: g, wanted: wanted, operation) }
    }
  }
  var inputs = [(input, rule(0)), (weight, rule(1))]
  if let bias { inputs.append((bias, rule(2))) }
  return result.recorded(operation, saving: [x, w], inputs)
}

extension ConvolutionPlan {
  /// Calls `body` with ranges of images whose columns together stay below about a million elements.
  fileprivate func forEachSlice(_ body: (Range<Int>) throws -> Void) rethrows {
    let perImage = max(1, fanIn * groups * positions)
    let size = max(1, 1 << 20 / perImage)
    for start in stride(from: 0, to: batch, by: size) { try body(start..<min(start + size, batch)) }
  }

  /// The windows of some images as columns, [channels·kH·kW, images·positions].
  fileprivate func columns<Element>(
    of x: Tensor<Element>, _ images: Range<Int>, _ operation: StaticString
  ) throws -> Tensor<Element> {
    let columns = try Tensor<Element>(
      uninitialised: Layout(contiguous: [fanIn * groups, images.count * positions]), in: operation)
    let unfold = Element.self == Float.self ? ck_unfold_f32 : ck_unfold_f64
    unfold(
      windows, images.count, x.start + images.lowerBound * windows.channels * windows.height * windows.width,
      columns.start)
    return columns
  }

  /// The rows of a group: of the weights [O/groups, fanIn], of columns [fanIn, windows].
  fileprivate func group<Element>(_ g: Int, of tensor: Tensor<Element>) throws -> Tensor<Element> {
    let all = tensor.shape[0] / groups
    let width = tensor.count / max(tensor.shape[0], 1)
    return try tensor.asStrided([all, width], strides: [width, 1], offset: tensor.layout.offset + g * all * width)
  }

  /// The gradients of input, weights and bias that are wanted.
  fileprivate func gradients<Element: FloatingElement>(
    of x: Tensor<Element>, _ w: Tensor<Element>, for g: Tensor<Element>, wanted: [Bool], _ operation: StaticString
  ) throws -> [Tensor<Element>?] {
    let upstream = try g.inRowMajorOrder()
    let dx = wanted[0] ? try Tensor<Element>(uninitialised: Layout(contiguous: x.shape), in: operation) : nil
    let dw = wanted[1] ? try Tensor<Element>.zeros(w.shape) : nil
    let db = wanted[2] ? try Tensor<Element>.zeros([outputChannels]) : nil
    try forEachSlice { images in
      let columns = wanted[1] ? try columns(of: x, images, operation) : nil
      let gathered = try upstream.gathered(images, self, operation)
      for g in 0..<groups {
        if let columns, let dw {
          try group(g, of: dw).addTo(group(g, of: gathered).productOfFew(group(g, of: columns).transpose(0, 1)))
        }
      }
      if let db { try db.addTo(gathered.sum(dim: 1)) }
      if let dx {
        let perGroup = try (0..<groups).map {
          try group($0, of: w).transpose(0, 1).productOfFew(group($0, of: gathered))
        }
        let columns = groups == 1 ? perGroup[0] : try Tensor.cat(perGroup, dim: 0)
        let fold = Element.self == Float.self ? ck_fold_f32 : ck_fold_f64
        fold(
          windows, images.count, columns.start,
          dx.start + images.lowerBound * windows.channels * windows.height * windows.width)
      }
    }
    return [dx, dw, db]
  }
}

extension Tensor where Element: FloatingElement {
  /// Copies this product [O/groups, images·positions] to where it belongs in the output [N, O, positions], and adds the bias.
  fileprivate func spread(
    into result: Tensor, _ images: Range<Int>, _ plan: ConvolutionPlan, group: Int, bias: Tensor?
  ) throws {
    let (channels, positions) = (plan.outputChannels / plan.groups, plan.positions)
    let biases = bias?.elements
    for c in 0..<channels {
      let own = group * channels + c
      let shift = biases?[own] ?? 0
      for n in 0..<images.count {
        let source = start + (c * images.count + n) * positions
        let target = result.start + ((images.lowerBound + n) * plan.outputChannels + own) * positions
        for p in 0..<positions { target[p] = source[p] + shift }
      }
    }
  }

  /// The gradients of some images [N, O, positions] in the form of the product, [O, images·positions].
  fileprivate func gathered(
    _ images: Range<Int>, _ plan: ConvolutionPlan, _ operation: StaticString
  ) throws -> Tensor {
    let (channels, positions) = (plan.outputChannels, plan.positions)
    let result = try Tensor(
      uninitialised: Layout(contiguous: [channels, images.count * positions]), in: operation)
    for c in 0..<channels {
      for n in 0..<images.count {
        let source = start + ((images.lowerBound + n) * channels + c) * positions
        let target = result.start + (c * images.count + n) * positions
        target.update(from: source, count: positions)
      }
    }
    return result
  }

  /// Adds elements of a row-major tensor of equal count to these; not recorded.
  fileprivate func addTo(_ other: Tensor) throws {
    let addend = try other.inRowMajorOrder()
    for i in 0..<count { start[i] += addend.start[i] }
  }
}
