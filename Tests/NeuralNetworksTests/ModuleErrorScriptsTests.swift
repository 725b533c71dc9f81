import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// A line of Python that PyTorch refuses, written for this engine. `needs` are words that a learner must find in the message.
struct RefusedScript: CustomTestStringConvertible, Sendable {
  let python: String
  let kind: TensorError.Kind
  let layer: String
  let needs: [String]
  let run: @Sendable () throws -> Void

  init(
    _ python: String, _ kind: TensorError.Kind, in layer: String, _ needs: String...,
    run: @escaping @Sendable () throws -> Void
  ) {
    (self.python, self.kind, self.layer, self.needs, self.run) = (python, kind, layer, needs, run)
  }

  var testDescription: String { python }
}

private func ones(_ shape: Int...) throws -> Tensor<Double> { try .ones(shape) }
private func fresh() -> SeededGenerator { SeededGenerator(seed: 1) }

/// The scripts of the golden vectors' groups `module`, `clip` and `optim`.
@Suite struct ModuleErrorScriptsTests {
  static let layers = [
    RefusedScript("nn.Linear(3, 4)(ones(2, 5))", .shape, in: "Linear", "2x5 and 3x4", "[2, 5]", "3 features") {
      var g = fresh()
      _ = try Linear<Double>(3, 4, using: &g)(ones(2, 5))
    },
    RefusedScript("nn.Linear(-1, 4)", .argument, in: "Linear", "-1") {
      var g = fresh()
      _ = try Linear<Double>(-1, 4, using: &g)
    },
    RefusedScript("nn.Conv1d(3, 4, 3)(ones(2, 2, 5))", .shape, in: "Conv1d", "[2, 2, 5]", "3 channels") {
      var g = fresh()
      _ = try Conv1d<Double>(3, 4, kernelSize: 3, using: &g)(ones(2, 2, 5))
    },
    RefusedScript("nn.Conv2d(3, 4, 3)(ones(3, 5))", .shape, in: "Conv2d", "3D (unbatched) or 4D (batched)", "[3, 5]") {
      var g = fresh()
      _ = try Conv2d<Double>(3, 4, kernelSize: 3, using: &g)(ones(3, 5))
    },
    RefusedScript("nn.Conv2d(3, 4, 3)(ones(1, 2, 5, 5))", .shape, in: "Conv2d", "[1, 2, 5, 5]", "3 channels") {
      var g = fresh()
      _ = try Conv2d<Double>(3, 4, kernelSize: 3, using: &g)(ones(1, 2, 5, 5))
    },
    RefusedScript("nn.Conv2d(3, 4, 9)(ones(1, 3, 5, 5))", .shape, in: "Conv2d", "Kernel size") {
      var g = fresh()
      _ = try Conv2d<Double>(3, 4, kernelSize: 9, using: &g)(ones(1, 3, 5, 5))
    },
    RefusedScript("nn.Conv2d(4, 3, 3, groups=2)", .argument, in: "Conv2d", "out_channels must be divisible by groups") {
      var g = fresh()
      _ = try Conv2d<Double>(4, 3, kernelSize: 3, groups: 2, using: &g)
    },
    RefusedScript("nn.Conv2d(3, 4, 3, groups=2)", .argument, in: "Conv2d", "in_channels must be divisible by groups") {
      var g = fresh()
      _ = try Conv2d<Double>(3, 4, kernelSize: 3, groups: 2, using: &g)
    },
    RefusedScript("nn.BatchNorm1d(3)(ones(4, 5))", .shape, in: "BatchNorm1d", "should contain 5 elements not 3") {
      _ = try BatchNorm1d<Double>(3)(ones(4, 5))
    },
    RefusedScript("nn.BatchNorm1d(3)(ones(1, 3))", .shape, in: "BatchNorm1d", "Expected more than 1 value per channel")
    {
      _ = try BatchNorm1d<Double>(3)(ones(1, 3))
    },
    RefusedScript("nn.BatchNorm1d(3)(ones(3))", .shape, in: "BatchNorm1d", "expected 2D or 3D input (got 1D input") {
      _ = try BatchNorm1d<Double>(3)(ones(3))
    },
    RefusedScript("nn.BatchNorm2d(3)(ones(2, 3))", .shape, in: "BatchNorm2d", "expected 4D input (got 2D input") {
      _ = try BatchNorm2d<Double>(3)(ones(2, 3))
    },
    RefusedScript("nn.LayerNorm(3)(ones(2, 4))", .shape, in: "LayerNorm", "expected input with shape [*, 3]", "[2, 4]")
    {
      _ = try LayerNorm<Double>(3)(ones(2, 4))
    },
    RefusedScript("nn.GroupNorm(2, 3)", .argument, in: "GroupNorm", "must be divisible by num_groups (2)") {
      _ = try GroupNorm<Double>(2, 3)
    },
    RefusedScript("nn.MaxPool2d(3)(ones(1, 2, 2))", .shape, in: "MaxPool2d", "1x2x2") {
      _ = try MaxPool2d<Double>(3)(ones(1, 2, 2))
    },
    RefusedScript("nn.Dropout(1.5)", .argument, in: "Dropout", "between 0 and 1, but got 1.5") {
      _ = try Dropout<Double>(1.5, seed: 1)
    },
    RefusedScript(
      "nn.Embedding(4, 3, padding_idx=4)", .index, in: "Embedding", "Padding_idx must be within num_embeddings"
    ) {
      var g = fresh()
      _ = try Embedding<Double>(4, 3, paddingIndex: 4, using: &g)
    },
    RefusedScript("nn.Embedding(4, 3)(torch.tensor([4]))", .index, in: "Embedding", "4") {
      var g = fresh()
      _ = try Embedding<Double>(4, 3, using: &g)(Tensor<Int>([4]))
    },
  ]

  static let recurrent = [
    RefusedScript("nn.RNNCell(3, 4)(ones(2, 5))", .shape, in: "RNNCell", "inconsistent input_size: got 5 expected 3") {
      var g = fresh()
      _ = try RNNCell<Double>(3, 4, using: &g)(ones(2, 5))
    },
    RefusedScript("nn.GRUCell(3, 4)(ones(1, 2, 3))", .shape, in: "GRUCell", "to be 1D or 2D, got 3D instead") {
      var g = fresh()
      _ = try GRUCell<Double>(3, 4, using: &g)(ones(1, 2, 3))
    },
    RefusedScript("nn.GRUCell(3, 4)(ones(2, 3), ones(3, 4))", .shape, in: "GRUCell", "batch size") {
      var g = fresh()
      _ = try GRUCell<Double>(3, 4, using: &g)(ones(2, 3), ones(3, 4))
    },
    RefusedScript("nn.LSTMCell(3, 4)(ones(2, 5))", .shape, in: "LSTMCell", "inconsistent input_size: got 5 expected 3")
    {
      var g = fresh()
      _ = try LSTMCell<Double>(3, 4, using: &g)(ones(2, 5))
    },
    RefusedScript("nn.GRU(3, 4)(ones(5, 2, 2))", .shape, in: "GRU", "Expected 3, got 2") {
      var g = fresh()
      _ = try GRU<Double>(3, 4, using: &g)(ones(5, 2, 2))
    },
    RefusedScript("nn.GRU(3, 4)(ones(5, 2, 3), ones(1, 3, 4))", .shape, in: "GRU", "(1, 2, 4), got [1, 3, 4]") {
      var g = fresh()
      _ = try GRU<Double>(3, 4, using: &g)(ones(5, 2, 3), ones(1, 3, 4))
    },
    RefusedScript("nn.GRU(3, 4)(ones(5, 2, 3), ones(2, 2, 4))", .shape, in: "GRU", "(1, 2, 4), got [2, 2, 4]") {
      var g = fresh()
      _ = try GRU<Double>(3, 4, using: &g)(ones(5, 2, 3), ones(2, 2, 4))
    },
    RefusedScript(
      "nn.LSTM(3, 4)(ones(5, 2, 3), (ones(1, 2, 4), ones(1, 2, 5)))", .shape, in: "LSTM",
      "Expected hidden[1] size (1, 2, 4), got [1, 2, 5]"
    ) {
      var g = fresh()
      _ = try LSTM<Double>(3, 4, using: &g)(ones(5, 2, 3), (ones(1, 2, 4), ones(1, 2, 5)))
    },
    RefusedScript("nn.RNN(3, 4)(ones(5, 2, 2, 3))", .shape, in: "RNN", "to be 2D or 3D, got 4D") {
      var g = fresh()
      _ = try RNN<Double>(3, 4, using: &g)(ones(5, 2, 2, 3))
    },
    RefusedScript("nn.RNN(3, 0)", .argument, in: "RNN", "hidden_size must be greater than zero") {
      var g = fresh()
      _ = try RNN<Double>(3, 0, using: &g)
    },
  ]

  static let losses = [
    RefusedScript(
      "nn.CrossEntropyLoss()(ones(2, 3), tensor([0, 3]))", .index, in: "cross_entropy_loss", "Target 3 is out of bounds"
    ) {
      _ = try crossEntropy(ones(2, 3), Tensor<Int>([0, 3]))
    },
    RefusedScript("nn.CrossEntropyLoss()(ones(2, 3), tensor([0]))", .shape, in: "cross_entropy_loss", "batch_size (2)")
    {
      _ = try crossEntropy(ones(2, 3), Tensor<Int>([0]))
    },
    RefusedScript(
      "nn.BCELoss()(ones(2) * 1.5, ones(2))", .argument, in: "binary_cross_entropy", "should be between 0 and 1"
    ) {
      _ = try binaryCrossEntropy(ones(2) * 1.5, ones(2))
    },
  ]

  static let states = [
    RefusedScript(
      "nn.ReLU().load_state_dict({'w': ones(1)})", .argument, in: "load", "ReLU",
      #"Unexpected key(s) in state_dict: "w""#
    ) {
      try ReLU<Double>().load(stateDict: ["w": ones(1)])
    },
    RefusedScript(
      "nn.Linear(2, 2).load_state_dict({'weight': ones(2, 2)})", .argument, in: "load", "Linear",
      #"Missing key(s) in state_dict: "bias""#
    ) {
      var g = fresh()
      try Linear<Double>(2, 2, using: &g).load(stateDict: ["weight": ones(2, 2)])
    },
    RefusedScript(
      "nn.Linear(2, 2).load_state_dict({'weight': ones(2, 3), 'bias': ones(2)})", .shape, in: "load",
      "size mismatch for weight", "[2, 3]", "[2, 2]"
    ) {
      var g = fresh()
      try Linear<Double>(2, 2, using: &g).load(stateDict: ["weight": ones(2, 3), "bias": ones(2)])
    },
  ]

  static let optimizers = [
    RefusedScript("SGD([], lr=0.1)", .argument, in: "Optimizer", "empty parameter list") {
      _ = try Optimizer([Tensor<Double>](), SGD(learningRate: 0.1))
    },
    RefusedScript("Adam([])", .argument, in: "Optimizer", "empty parameter list") {
      _ = try Optimizer([Tensor<Double>](), Adam())
    },
    RefusedScript(
      "SGD([{'params': [p]}, {'params': [p]}])", .argument, in: "Optimizer", "more than one parameter group"
    ) {
      let p = try ones(2).requiresGrad()
      _ = try Optimizer(groups: [ParameterGroup([p], SGD()), ParameterGroup([p], SGD())])
    },
    RefusedScript("SGD([p * 2])", .argument, in: "Optimizer", "non-leaf") {
      _ = try Optimizer([ones(2).requiresGrad() * 2], SGD())
    },
    RefusedScript(
      "OneCycleLR(max_lr=0.1, total_steps=3), 5 steps", .argument, in: "OneCycleLR", "Tried to step 4 times"
    ) {
      let optimizer = try Optimizer([ones(2).requiresGrad()], SGD(learningRate: 0.1, momentum: 0.9))
      let scheduler = try Scheduler(OneCycleLR(maxLearningRate: 0.1, totalSteps: 3), of: optimizer)
      for _ in 0..<5 { try scheduler.step() }
    },
  ]

  // Unwritable, because Swift's types do not allow the call to be written:
  //   nn.Conv2d(3, 4, 3, padding='full')      `Padding` is an enumeration: a number, .same or .valid.
  //   nn.NLLLoss()(ones(2, 3), ones(2))       labels are a Tensor<Int>.
  //   SGD([1.0])                              parameters are tensors.

  @Test(
    "is refused, by the right kind of error, in words that name the layer and the shapes",
    arguments: layers + recurrent + losses + states + optimizers)
  func refused(_ script: RefusedScript) throws {
    let error = #expect(throws: TensorError.self) { try script.run() }
    guard let error else { return }
    #expect(error.kind == script.kind)
    #expect(error.operation == script.layer)
    for words in script.needs { #expect(error.message.contains(words), "\(error)") }
  }

  @Test("clip_grad_norm_([], 1.0, error_if_nonfinite=True) is fine: the norm of nothing is 0")
  func clipNothing() throws {
    #expect(try clipGradNorm([Tensor<Double>](), maxNorm: 1, errorIfNonfinite: true) == 0)
  }
}
