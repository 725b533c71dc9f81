import TensorCore

// The losses of denoising diffusion. Source: Ho, Jain and Abbeel, "Denoising Diffusion Probabilistic Models", 2020.

/// x₀ with noise added in one step: √ā·x₀ + √(1 − ā)·ε. ā is the *product* of 1 − β over the steps so far: 1 is the data, 0 pure noise.
///
/// Gradient: √ā for x₀, √(1 − ā) for ε. If x₀ and ε have variance 1, so has the result.
///
/// Shapes: x₀ and ε [N, ...]; ā one for each sample, [N], or one for all, [].
///
/// - Throws: a `shape` error when shapes do not fit; an `argument` error when an ā lies outside 0...1.
public func diffused<Element: FloatingElement>(
  _ x0: Tensor<Element>, noise: Tensor<Element>, alphaBar: Tensor<Element>
) throws -> Tensor<Element> {
  guard x0.shape == noise.shape, alphaBar.rank == 0 || alphaBar.shape == Array(x0.shape.prefix(1)) else {
    throw TensorError(
      .shape, in: "diffused",
      "data and noise need one shape [N, ...], alphaBar [N] or []: got \(x0.shape), \(noise.shape), \(alphaBar.shape)")
  }
  if let odd = alphaBar.elements.first(where: { !($0 >= 0 && $0 <= 1) }) {
    throw TensorError(.argument, in: "diffused", "alphaBar must lie between 0 and 1, got \(odd)")
  }
  let share =
    alphaBar.rank == 0
    ? alphaBar : try alphaBar.reshape(alphaBar.shape + [Int](repeating: 1, count: x0.rank - 1))
  return try share.sqrt() * x0 + (1 - share).sqrt() * noise
}

/// ā after each of T steps: the running product of 1 − β.
///
/// - Throws: an `argument` error when a β lies outside 0...1.
public func alphaBars<Element: FloatingElement>(betas: [Double]) throws -> Tensor<Element> {
  if let odd = betas.first(where: { !($0 >= 0 && $0 <= 1) }) {
    throw TensorError(.argument, in: "alpha_bars", "beta must lie between 0 and 1, got \(odd)")
  }
  var product = 1.0
  return try Tensor(
    betas.map { β in
      product *= 1 - β
      return Element(converting: product)
    })
}

/// What a diffusion model minimises: the mean of (ε̂ − ε)², the squared error of the predicted noise.
///
/// Gradient for ε̂: 2(ε̂ − ε), divided by the number of elements under `mean`. The best possible is not 0: for data from N(0, s²) it is
/// ā·s²/(ā·s² + 1 − ā).
///
/// - Throws: a `shape` error unless both have one shape (broadcasting here would be a mistake).
public func noisePredictionLoss<Element: FloatingElement>(
  predicted: Tensor<Element>, noise: Tensor<Element>, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  guard predicted.shape == noise.shape else {
    throw TensorError(
      .shape, in: "noise_prediction_loss",
      "The predicted noise \(predicted.shape) must have the shape of the noise \(noise.shape)")
  }
  return try mseLoss(predicted, noise, reduction: reduction)
}
