/// A matrix product by three plain loops that counts what it does.
struct CountedProduct {
  /// The result, row by row.
  let elements: [Double]
  /// Multiplications that were done.
  let multiplications: Int
  /// Additions that were done: none for the first product of a sum.
  let additions: Int

  /// m × k times k × n, both row by row.
  init(_ a: [Double], _ b: [Double], m: Int, k: Int, n: Int) {
    var (elements, multiplications, additions) = ([Double](), 0, 0)
    for row in 0..<m {
      for column in 0..<n {
        var sum = a[row * k] * b[column]
        multiplications += 1
        for i in 1..<k {
          sum += a[row * k + i] * b[i * n + column]
          multiplications += 1
          additions += 1
        }
        elements.append(sum)
      }
    }
    (self.elements, self.multiplications, self.additions) = (elements, multiplications, additions)
  }
}
