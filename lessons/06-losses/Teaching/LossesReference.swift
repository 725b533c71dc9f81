import Contracts

/// The readable solution of lesson 6.
struct LossesReference: LossesContract {
  func huber(residual: Double, delta: Double) throws -> Double {
    guard delta > 0 else { throw LossError.outOfRange("delta") }
    let size = abs(residual)
    return size <= delta ? size * size / 2 : delta * (size - delta / 2)
  }

  func smoothL1(residual: Double, beta: Double) throws -> Double {
    guard beta >= 0 else { throw LossError.outOfRange("beta") }
    let size = abs(residual)
    // "<", not "≤": with beta = 0 nothing is below it, and 0 / 0 is never computed.
    return size < beta ? size * size / (2 * beta) : size - beta / 2
  }

  func pinball(prediction: Double, target: Double, quantile: Double) throws -> Double {
    guard (0...1).contains(quantile) else { throw LossError.outOfRange("quantile") }
    let missing = target - prediction
    return missing >= 0 ? quantile * missing : (quantile - 1) * missing
  }

  func crossEntropy(logits: Tensor<Double>, labels: [Int]) throws -> LossAndGradient<Double> {
    let (samples, classes) = (logits.shape[0], logits.shape[1])
    guard labels.count == samples else { throw LossError.countsDiffer }
    if let odd = labels.first(where: { !(0..<classes).contains($0) }) { throw LossError.notALabel(odd) }

    // Softmax depends on differences only, so each row may be shifted until its largest logit is 0.
    let shifted = try logits - logits.amax(dim: 1, keepdim: true)
    let sums = try shifted.exp().sum(dim: 1, keepdim: true)
    let right = try Tensor(labels).unsqueeze(1)
    let losses = try sums.log() - shifted.gather(dim: 1, index: right)

    let probabilities = try shifted.exp() / sums
    let oneHot = try Tensor(right.oneHot(numClasses: classes).elements.map(Double.init), shape: logits.shape)
    return LossAndGradient(loss: try losses.mean(), gradient: try (probabilities - oneHot) / Double(samples))
  }

  func bceWithLogits(logits: Tensor<Float>, labels: Tensor<Float>) throws -> LossAndGradient<Float> {
    // exp only ever sees numbers up to 0, so it cannot overflow.
    let small = try (-logits.abs()).exp().log1p()
    let losses = try logits.clamp(min: 0) - labels * logits + small
    return LossAndGradient(loss: losses, gradient: try logits.sigmoid() - labels)
  }

  func smoothedLabels(label: Int, classes: Int, epsilon: Double) throws -> [Double] {
    guard (0...1).contains(epsilon) else { throw LossError.outOfRange("epsilon") }
    guard label >= 0, label < classes else { throw LossError.notALabel(label) }
    var shares = Array(repeating: epsilon / Double(classes), count: classes)
    shares[label] += 1 - epsilon
    return shares
  }

  func focal(probabilities: Tensor<Double>, labels: Tensor<Double>, gamma: Double, alpha: Double) throws
    -> Tensor<Double>
  {
    // Labels are 0 or 1, so each line picks one of two values.
    let right = try labels * probabilities + (1 - labels) * (1 - probabilities)
    let weight = try labels * alpha + (1 - labels) * (1 - alpha)
    return try -(weight * (1 - right).pow(gamma) * right.log())
  }

  func hinge(score: Double, label: Int) throws -> Double {
    guard label == 1 || label == -1 else { throw LossError.notALabel(label) }
    return max(0, 1 - Double(label) * score)
  }
}
