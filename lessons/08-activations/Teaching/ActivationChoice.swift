import Checking
import NeuralNetworks
import TensorCore

/// The advice on which activation to choose, tried out.
extension Experiment {
  static let choice = Experiment(
    "choice", Words(en: "hidden activations in a shallow and a deep network", zh: "浅层与深层网络中的隐藏层激活")
  ) { output in
    let activations: [HiddenActivation] = [.sigmoid, .tanh, .relu, .leakyReLU, .elu, .silu, .gelu]
    output.table(
      [
        Words(en: "hidden activation", zh: "隐藏层激活"), Words(en: "2 layers", zh: "2 层"),
        Words(en: "8 layers", zh: "8 层"),
      ],
      try activations.enumerated().map { index, activation in
        output.progress(Double(index) / Double(activations.count))
        return [activation.name]
          + (try [2, 8].map { depth in
            try PlaneClassifier(activation, on: .spiral(hiddenLayers: depth, width: 16), seed: 2).accuracy.percent
          })
      })
    output.gap()
    output.say(
      Words(
        en: "share of spiral points that are sorted right after \(PlaneClassifier.Task.spiral().steps) updates of Adam",
        zh: "Adam 更新 \(PlaneClassifier.Task.spiral().steps) 次后，双螺旋上分对的点的比例"))
  }

  static let outputs = Experiment(
    "outputs", Words(en: "what an output can reach: targets −1, −2 and 3", zh: "输出层能达到什么：目标 −1、−2、3")
  ) { output in
    let linear = HiddenActivation.identity
    output.table(
      [
        Words(en: "output", zh: "输出层"), Words(en: "least loss", zh: "最小损失"),
        Words(en: "predictions", zh: "预测值"),
      ],
      try [linear, .relu, .leakyReLU, .tanh, .sigmoid].map { activation in
        let (loss, predictions) = try OutputFit.best(activation)
        let name = activation.name == linear.name ? Words(en: "linear", zh: "线性")[output.language] : activation.name
        return [name, loss.text(3), predictions.map { $0.text(2) }.joined(separator: ", ")]
      })
  }
}

/// Three numbers before an output activation, each free to move: what the output can reach at best.
enum OutputFit {
  static func best(_ activation: HiddenActivation) throws -> (loss: Double, predictions: [Double]) {
    let targets = try Tensor<Double>([-1, -2, 3])
    let scores = try Tensor<Double>([0.5, 0.5, 0.5]).requiresGrad()
    let optimizer = try Optimizer([scores], Adam(learningRate: 0.1))
    for _ in 0..<1000 {
      optimizer.zeroGrad()
      try mseLoss(activation.function(scores), targets).backward()
      try optimizer.step()
    }
    let predictions = try noGrad { try activation.function(scores) }
    return (try mseLoss(predictions, targets).item(), predictions.elements)
  }
}
