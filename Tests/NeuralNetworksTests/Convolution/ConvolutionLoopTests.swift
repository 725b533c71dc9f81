import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// A convolution, as the loops that one writes down first compute it.
struct PlainConvolution: Sendable, CustomTestStringConvertible {
  var batch: Int
  var channels: Int
  var size: (height: Int, width: Int)
  var outputs: Int
  var kernel: (height: Int, width: Int)
  var stride = [1, 1]
  var padding = 0
  var dilation = [1, 1]
  var groups = 1

  var testDescription: String {
    "\(batch)·\(channels)·\(size.height)·\(size.width) → \(outputs), \(kernel), stride \(stride), padding \(padding), groups \(groups)"
  }

  /// Output, and gradients of x, w and bias for the gradient g.
  func loop(_ x: [Double], _ w: [Double], _ bias: [Double], _ g: (Int) -> Double) -> [[Double]] {
    let height = (size.height + 2 * padding - dilation[0] * (kernel.height - 1) - 1) / stride[0] + 1
    let width = (size.width + 2 * padding - dilation[1] * (kernel.width - 1) - 1) / stride[1] + 1
    let (own, all) = (channels / groups, outputs / groups)
    var y: [Double] = []
    var dx = x.map { _ in 0.0 }
    var dw = w.map { _ in 0.0 }
    var dbias = bias.map { _ in 0.0 }
    for n in 0..<batch {
      for o in 0..<outputs {
        for i in 0..<height {
          for j in 0..<width {
            let upstream = g(y.count)
            var sum = bias[o]
            dbias[o] += upstream
            for c in 0..<own {
              for a in 0..<kernel.height {
                for b in 0..<kernel.width {
                  let (row, column) = (
                    i * stride[0] + a * dilation[0] - padding, j * stride[1] + b * dilation[1] - padding
                  )
                  guard (0..<size.height).contains(row), (0..<size.width).contains(column) else { continue }
                  let source = ((n * channels + o / all * own + c) * size.height + row) * size.width + column
                  let weight = ((o * own + c) * kernel.height + a) * kernel.width + b
                  sum += w[weight] * x[source]
                  dx[source] += w[weight] * upstream
                  dw[weight] += x[source] * upstream
                }
              }
            }
            y.append(sum)
          }
        }
      }
    }
    return [y, dx, dw, dbias]
  }

  /// The same by `conv2d`, in any element type.
  func byEngine<Element: FloatingElement>(
    _ x: Tensor<Element>, _ w: Tensor<Element>, _ bias: Tensor<Element>, _ g: (Int) -> Double
  ) throws -> [[Double]] {
    let inputs = try [x, w, bias].map { try $0.detach().requiresGrad() }
    let y = try conv2d(
      inputs[0], weight: inputs[1], bias: inputs[2], stride: stride, padding: Padding(padding), dilation: dilation,
      groups: groups)
    try y.backward(gradient: Tensor((0..<y.count).map { Element(g($0)) }, shape: y.shape))
    return try ([y] + inputs.map { try #require($0.grad) }).map { $0.elements.map { $0.asDouble } }
  }
}

@Suite struct ConvolutionLoopTests {
  /// Rows of one element, of fewer and of more than a vector, that a piece fits into and not; blocks of rows; several pieces of a batch; few
  /// multiplications and many.
  static let cases = [
    PlainConvolution(batch: 1, channels: 1, size: (1, 1), outputs: 1, kernel: (1, 1)),
    PlainConvolution(batch: 3, channels: 2, size: (5, 7), outputs: 3, kernel: (3, 3), padding: 1),
    PlainConvolution(batch: 40, channels: 16, size: (8, 8), outputs: 32, kernel: (3, 3), padding: 1),
    PlainConvolution(batch: 20, channels: 3, size: (9, 9), outputs: 7, kernel: (2, 4)),
    PlainConvolution(
      batch: 17, channels: 4, size: (12, 17), outputs: 6, kernel: (3, 3), stride: [2, 1], padding: 2, dilation: [1, 2],
      groups: 2),
    PlainConvolution(batch: 33, channels: 5, size: (1, 130), outputs: 5, kernel: (1, 5), stride: [1, 3], groups: 5),
    PlainConvolution(batch: 2, channels: 64, size: (40, 24), outputs: 13, kernel: (3, 3), padding: 1),
    PlainConvolution(batch: 1, channels: 40, size: (4, 6), outputs: 50, kernel: (3, 3), stride: [3, 2]),
    PlainConvolution(batch: 0, channels: 2, size: (6, 8), outputs: 4, kernel: (3, 3)),
  ]

  @Test("outputs and gradients are those of a plain loop, in Double and in Float", arguments: cases)
  func plainLoop(numbers: PlainConvolution) throws {
    let x = try randomTensor(numbers.batch, numbers.channels, numbers.size.height, numbers.size.width)
    let w = try randomTensor(
      numbers.outputs, numbers.channels / numbers.groups, numbers.kernel.height, numbers.kernel.width, seed: 2)
    let bias = try randomTensor(numbers.outputs, seed: 3)
    func g(_ i: Int) -> Double { Double(i * 7 % 13 - 6) / 4 }
    let expected = numbers.loop(x.elements, w.elements, bias.elements, g)
    let inDouble = try numbers.byEngine(x, w, bias, g)
    let inFloat = try numbers.byEngine(x.to(Float.self), w.to(Float.self), bias.to(Float.self), g)
    for k in 0..<4 {
      let size = max(1, expected[k].map(abs).max() ?? 0)
      #expect(agree(inDouble[k], expected[k], within: 1e-13 * size))
      #expect(agree(inFloat[k], expected[k], within: 3e-6 * size))
    }
  }

  @Test("the bits do not depend on the number of threads")
  func threads() throws {
    let numbers = Self.cases[2]
    let (x, w) = (try randomTensor(40, 16, 8, 8).to(Float.self), try randomTensor(32, 16, 3, 3, seed: 2).to(Float.self))
    let bias = try randomTensor(32, seed: 3).to(Float.self)
    let threads = threadCount()
    defer { setThreadCount(threads) }
    let results = try [1, 2, 5].map {
      setThreadCount($0)
      return try numbers.byEngine(x, w, bias) { Double($0 % 7) }
    }
    #expect(results[1] == results[0] && results[2] == results[0])
  }
}
