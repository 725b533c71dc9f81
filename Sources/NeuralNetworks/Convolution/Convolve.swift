import CKernels
import TensorCore

/// The convolution of a plan, recorded: every window becomes a column, and the weights multiply all columns at once.
///
/// With X the columns [fanIn, windows] and W the weights [O, fanIn]: Y = W·X. Gradients for the arriving G [O, windows]:
/// dW = G·Xᵀ, dX = Wᵀ·G (each column is added back to where it came from), bias: the sum of G over windows.
/// The columns are made again for the backward pass instead of kept. How it is computed: `CKernels/convolve.c`.
/// Source: Chellapilla, Puri, Simard, "High Performance Convolutional Neural Networks", 2006.
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
    func fresh(_ shape: [Int], if isWanted: Bool) throws -> Tensor<Element>? {
      isWanted ? try Tensor(uninitialised: Layout(contiguous: shape), in: operation) : nil
    }
    let dx = try fresh(x.shape, if: wanted[0])
    // Each piece has sums of its own; they are added up in the order of the pieces, whichever thread was first.
    let dw = try fresh([pieces] + w.shape, if: wanted[1])
    let dbias = try fresh([pieces, outputChannels], if: wanted[2])
    let kernel = Element.self == Float.self ? ck_convolve_backward_f32 : ck_convolve_backward_f64
    try forEachPiece(operation) { piece, images in
      kernel(
        windows, images.count, x.start + images.lowerBound * inputsPerImage, w.start,
        g.start + images.lowerBound * outputsPerImage, dx.map { $0.start + images.lowerBound * inputsPerImage },
        dw.map { $0.start + piece * w.count }, dbias.map { $0.start + piece * outputChannels })
    }
    return [dx, try dw?.sum(dim: 0), try dbias?.sum(dim: 0)]
  }

  /// Whether Float is computed in Double. A window sums a few large products that often cancel; added in Float, the last digits would depend
  /// on the order, and so on the processor.
  private var isSmall: Bool { batch * multiplicationsPerImage / groups <= 1 << 15 }

  private var inputsPerImage: Int { windows.channels * windows.height * windows.width }
  private var outputsPerImage: Int { outputChannels * positions }
  private var multiplicationsPerImage: Int { outputsPerImage * fanIn }

  /// Images that a thread works on at a time: a million multiplications or more, and at most 16 pieces in all, since each has sums of its own.
  private var imagesPerPiece: Int { max((batch + 15) / 16, (1 << 20) / max(1, multiplicationsPerImage) + 1) }
  private var pieces: Int { (batch + imagesPerPiece - 1) / imagesPerPiece }

  /// Calls `body` with each piece of the batch, on several threads.
  ///
  /// - Throws: a `memory` error when one of them gave false.
  private func forEachPiece(_ operation: StaticString, _ body: (_ piece: Int, _ images: Range<Int>) -> Bool) throws {
    var isDone = [Bool](repeating: false, count: pieces)
    for piece in 0..<pieces {
      isDone[piece] = body(piece, piece * imagesPerPiece..<min((piece + 1) * imagesPerPiece, batch))
    }
    guard isDone.allSatisfy({ $0 }) else {
      throw TensorError(
        .memory, in: "\(operation)", "not enough memory for the columns of an image of \(windows.channels) channels")
    }
  }
}
