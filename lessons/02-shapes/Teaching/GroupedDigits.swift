extension Int {
  /// The number with its digits in groups of three: 1,048,576.
  var grouped: String {
    let digits = Array(String(magnitude))
    let groups = digits.indices.map { index in
      (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
    }
    return (self < 0 ? "−" : "") + groups.joined()
  }
}
