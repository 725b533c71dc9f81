import CKernels
import TensorCore

/// The convolution of a plan, recorded. How it is computed: `CKernels/convolve.c`.
///
/// y[n, o, ·] is the sum over input channels c and elements (a, b) of the kernel of w[o, c, a, b] times the image x[n, c], shifted. Gradients
/// for the arriving g: dw[o, c, a, b] = Σ over images and positions of g[n, o] times the shifted x[n, c]; dx is the convolution of g with
/// the kernel turned round, its channels exchanged; bias: the sum of g over images and positions.
func convolve<Element: FloatingElement>(
  _ input: Tensor<Element>, _ weight: Tensor<Element>, _ bias: Tensor<Element>?, _ plan: ConvolutionPlan,
  _ operation: StaticString
) throws -> Tensor<Element> {
  let x = try input.inRowMajorOrder()
  let w = try weight.inRowMajorOrder()
  let result = try plan.output(of: x, w, bias?.inRowMajorOrder(), operation)
  let joint = JointGradients<Element>()
  let wanted = [input.requiresGrad, weight.requiresGrad, bias?.requiresGrad == true]
  func rule(_ k: Int) -> Node<Element>.Rule {
    { g, saved in
      try joint.take(k, for: g) {
        try plan.gradients(of: saved[0], saved[1], for: g.inRowMajorOrder(), wanted: wanted, operation)
      }
    }
  }
  var inputs = [(input, rule(0)), (weight, rule(1))]
  if let bias { inputs.append((bias, rule(2))) }
  return result.recorded(operation, saving: [x, w], inputs)
}

extension ConvolutionPlan {
  /// Y, not recorded.
  fileprivate func output<Element: FloatingElement>(
    of x: Tensor<Element>, _ w: Tensor<Element>, _ bias: Tensor<Element>?, _ operation: StaticString
  ) throws -> Tensor<Element> {
    if Element.self == Float.self && isSmall {
      return try noGrad {
        try output(of: x.to(Double.self), w.to(Double.self), bias?.to(Double.self), operation).to(Element.self)
      }
    }
    let y = try Tensor<Element>(uninitialised: Layout(contiguous: outputShape), in: operation)
    let kernel = Element.self == Float.self ? ck_convolve_f32 : ck_convolve_f64
    try forEachPiece(operation) { _, images in
      kernel(
        windows, images.count, x.start + images.lowerBound * inputsPerImage, w.start, bias?.start,
        y.start + images.lowerBound * outputsPerImage)
    }
    return y
  }

  /// The gradients of input, weights and bias that are wanted, for G in row-major order.
  fileprivate func gradients<Element: FloatingElement>(
    of x: Tensor<Element>, _ w: Tensor<Element>, for g: Tensor<Element>, wanted: [Bool], _ operation: StaticString
  ) throws -> [Tensor<Element>?] {
    if Element.self == Float.self && isSmall {
      return try gradients(
        of: x.to(Double.self), w.to(Double.self), for: g.to(Double.self), wanted: wanted, operation
      ).map { try $0?.to(Element.self) }
    }
    let dx = wanted[0] ? try Tensor<Element>(uninitialised: Layout(contiguous: x.shape), in: operation) : nil
    if let dx {
      let kernel = Element.self == Float.self ? ck_convolve_to_images_f32 : ck_convolve_to_images_f64
      try forEachPiece(operation) { _, images in
        kernel(
          windows, images.count, g.start + images.lowerBound * outputsPerImage, w.start,
          dx.start + images.lowerBound * inputsPerImage)
      }
    }
    // Each piece has sums of its own; they are added up in the order of the pieces, whichever thread was first.
    guard wanted[1] || wanted[2] else { return [dx, nil, nil] }
    let dw = try Tensor<Element>(uninitialised: Layout(contiguous: [pieces] + w.shape), in: operation)
    let dbias = try Tensor<Element>(uninitialised: Layout(contiguous: [pieces, outputChannels]), in: operation)
    let kernel = Element.self == Float.self ? ck_convolve_to_weights_f32 : ck_convolve_to_weights_f64
    try forEachPiece(operation) { piece, images in
      kernel(
        windows, images.count, g.start + images.lowerBound * outputsPerImage,
        x.start + images.lowerBound * inputsPerImage,
        dw.start + piece * w.count, dbias.start + piece * outputChannels)
    }
    return [dx, wanted[1] ? try dw.sum(dim: 0) : nil, wanted[2] ? try dbias.sum(dim: 0) : nil]
  }

  /// Whether Float is computed in Double. A window sums a few large products that often cancel; added in Float, the last digits would depend
  /// on the order, and so on the processor.
  private var isSmall: Bool { batch * multiplicationsPerImage / groups <= 1 << 15 }

  private var inputsPerImage: Int { windows.channels * windows.height * windows.width }
  private var outputsPerImage: Int { outputChannels * positions }
  private var multiplicationsPerImage: Int { outputsPerImage * fanIn }

  /// Images that a thread works on at a time: a million multiplications or more, and at most 10 pieces in all, since each has sums of its own.
  /// An even number, since the kernels take two at a time.
  private var imagesPerPiece: Int {
    let enough = max((batch + 9) / 10, (1 << 20) / max(1, multiplicationsPerImage) + 1)
    return enough + enough % 2
  }
  private var pieces: Int { (batch + imagesPerPiece - 1) / imagesPerPiece }

  /// Calls `body` with each piece of the batch, on several threads.
  ///
  /// - Throws: a `memory` error when one of them gave false.
  private func forEachPiece(_ operation: StaticString, _ body: (_ piece: Int, _ images: Range<Int>) -> Bool) throws {
    var isDone = [Bool](repeating: false, count: pieces)
    isDone.withUnsafeMutableBufferPointer { isDone in
      inParallel(batch, grain: imagesPerPiece) { images in
        let piece = images.lowerBound / imagesPerPiece
        isDone[piece] = body(piece, images)
      }
    }
    guard isDone.allSatisfy({ $0 }) else {
      throw TensorError(
        .memory, in: "\(operation)", "not enough memory for the planes of an image of \(windows.channels) channels")
    }
  }
}
