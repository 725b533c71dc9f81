extension ActivationCurve {
  /// The activations of the lesson, from the plainest to the newest.
  static let all: [ActivationCurve] = [
    identity, sigmoid, tanh, relu, leakyReLU, prelu, elu, selu, softplus, silu, gelu, mish, hardSwish,
  ]
}
