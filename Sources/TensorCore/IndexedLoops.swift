// Reading and writing at places that an index tensor tells: `gather`, `indexSelect`, `embedding`, subscripts with tensors, and the
// `scatter` family, which are also each other's gradients. They are two loops over layouts of one common shape: `places` walks over the
// index tensor, `base` over the indexed tensor with the indexed dimension standing still (stride 0); an index times `scale` leads from
// there to the element.

extension Layout {
  /// This layout read in `shape`, standing still along dimension `d`: what an index then moves along.
  ///
  /// A 0-d tensor counts as one of a single element, and the other way round, as in PyTorch.
  func standingStill(along d: Int, in shape: [Int]) -> Layout {
    var strides = rank == shape.count ? strides : [Int](repeating: 0, count: shape.count)
    if d < strides.count { strides[d] = 0 }
    return Layout(shape: shape, strides: strides, offset: offset)
  }

  /// How far an index of 1 along dimension `d` leads in memory.
  func scale(along d: Int) -> Int { d < rank ? strides[d] : 0 }

  /// Size of dimension `d`; 1 for a 0-d tensor.
  func size(along d: Int) -> Int { d < rank ? shape[d] : 1 }
}

/// y[k] = x[base(k) + index(k)·scale] for every k in row-major order. The indices are known to be in range.
func readElements<Element>(
  _ x: UnsafePointer<Element>, _ base: Layout, at index: UnsafePointer<Int>, _ places: Layout, scale: Int,
  into y: UnsafeMutablePointer<Element>
) {
  switch MemoryLayout<Element>.size {
  case 1: readWords(as: UInt8.self, x, base, index, places, scale, y)
  case 4: readWords(as: UInt32.self, x, base, index, places, scale, y)
  default: readWords(as: UInt64.self, x, base, index, places, scale, y)
  }
}

/// The loop of `readElements` for elements of one size.
private func readWords<Element, Word: FixedWidthInteger>(
  as: Word.Type, _ x: UnsafePointer<Element>, _ base: Layout, _ index: UnsafePointer<Int>, _ places: Layout,
  _ scale: Int, _ y: UnsafeMutablePointer<Element>
) {
  let x = UnsafeRawPointer(x).assumingMemoryBound(to: Word.self)
  var y = UnsafeMutableRawPointer(y).assumingMemoryBound(to: Word.self)
  forEachRun(places, base) { n, place, placeStride, offset, stride in
    if placeStride == 0 {
      copyRun(n, x + (offset &+ index[place] &* scale), stride, y, 1)
    } else {
      for i in 0..<n { y[i] = x[offset &+ i &* stride &+ index[place &+ i &* placeStride] &* scale] }
    }
    y += n
  }
}

/// y[base(k) + index(k)·scale] = combine(that element, x(k)) for every k in row-major order. The indices are known to be in range.
@inline(__always)
func writeElements<Element>(
  _ y: UnsafeMutablePointer<Element>, _ base: Layout, at index: UnsafePointer<Int>, _ places: Layout, scale: Int,
  from x: UnsafePointer<Element>, _ source: Layout, _ combine: (Element, Element) -> Element
) {
  forEachRun(places, base, source) { n, place, placeStride, offset, stride, from, fromStride in
    for i in 0..<n {
      let target = y + (offset &+ i &* stride &+ index[place &+ i &* placeStride] &* scale)
      target.pointee = combine(target.pointee, x[from &+ i &* fromStride])
    }
  }
}

extension Tensor {
  /// Adds the elements of `source` to these at the given places; not recorded. The gradient of every way of reading at indices.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  func addElements(_ source: Tensor, at index: Tensor<Int>, _ places: Layout, base: Layout, scale: Int) {
    writeElements(
      storage.memory, base, at: index.storage.memory, places, scale: scale, from: source.storage.memory, source.layout
    ) { .sum($0, $1) }
  }
}

extension Tensor where Element == Int {
  /// Checks that every element is an index of a dimension of `size`.
  ///
  /// - Throws: an `index` error that names the first one that is not.
  func checkIndices(below size: Int, dim: Int, in operation: String) throws {
    let memory = storage.memory
    try forEachRun(layout) { n, offset, stride in
      for i in 0..<n where UInt(bitPattern: memory[offset &+ i &* stride]) >= UInt(size) {
        throw TensorError(
          .index, in: operation,
          "index \(memory[offset &+ i &* stride]) is out of bounds for dimension \(dim) with size \(size)")
      }
    }
  }
}
