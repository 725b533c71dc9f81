import NeuralNetworks
import TensorCore

/// The group `loss`: PyTorch's call, written for this engine.
func answerLoss<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  func reduction() throws -> Reduction {
    let name = try call.string("reduction", default: "mean")
    guard let reduction = Reduction(rawValue: name) else {
      throw CaseError.unwritable("\(name) is not a valid value for reduction")
    }
    return reduction
  }
  /// The margin, or another number of that kind.
  func number(_ name: String, _ standard: Double) throws -> Double { try call.number(name, default: standard) }
  func input() throws -> Tensor<Element> { try call.tensor("input") }
  func target() throws -> Tensor<Element> { try call.tensor("target") }
  func labels() throws -> Tensor<Int> { try call.index("target") }
  func weight() throws -> Tensor<Element>? { try call.optionalTensor("weight") }
  func ignored() throws -> Int { try call.int("ignore_index", default: -100) }

  return switch call.operation {
  case "mse_loss": try out(mseLoss(input(), target(), reduction: reduction(), weight: weight()))
  case "l1_loss": try out(l1Loss(input(), target(), reduction: reduction(), weight: weight()))
  case "smooth_l1_loss":
    try out(smoothL1Loss(input(), target(), beta: number("beta", 1), reduction: reduction()))
  case "huber_loss":
    try out(huberLoss(input(), target(), delta: number("delta", 1), reduction: reduction(), weight: weight()))
  case "binary_cross_entropy": try out(binaryCrossEntropy(input(), target(), weight: weight(), reduction: reduction()))
  case "binary_cross_entropy_with_logits":
    try out(
      binaryCrossEntropyWithLogits(
        input(), target(), weight: weight(), reduction: reduction(), posWeight: call.optionalTensor("pos_weight")))
  case "cross_entropy":
    if call.elementType(of: "target") == call.golden.elementType {
      try out(
        crossEntropy(
          input(), target(), weight: weight(), reduction: reduction(), labelSmoothing: number("label_smoothing", 0)))
    } else {
      try out(
        crossEntropy(
          input(), labels(), weight: weight(), ignoreIndex: ignored(), reduction: reduction(),
          labelSmoothing: number("label_smoothing", 0)))
    }
  case "nll_loss":
    try out(nllLoss(input(), labels(), weight: weight(), ignoreIndex: ignored(), reduction: reduction()))
  case "kl_div":
    try out(klDiv(input(), target(), reduction: reduction(), logTarget: call.bool("log_target", default: false)))
  case "hinge_embedding_loss":
    try out(hingeEmbeddingLoss(input(), target(), margin: number("margin", 1), reduction: reduction()))
  case "soft_margin_loss": try out(softMarginLoss(input(), target(), reduction: reduction()))
  case "poisson_nll_loss":
    try out(
      poissonNLLLoss(
        input(), target(), logInput: call.bool("log_input", default: true), full: call.bool("full", default: false),
        eps: number("eps", 1e-8), reduction: reduction()))
  case "multi_margin_loss":
    try out(
      multiMarginLoss(
        input(), labels(), p: call.int("p", default: 1), margin: number("margin", 1), weight: weight(),
        reduction: reduction()))
  case "gaussian_nll_loss":
    try out(
      gaussianNLLLoss(
        input(), target(), call.tensor("var"), full: call.bool("full", default: false), eps: number("eps", 1e-6),
        reduction: reduction()))
  case "margin_ranking_loss":
    try out(
      marginRankingLoss(
        call.tensor("input1"), call.tensor("input2"), target(), margin: number("margin", 0), reduction: reduction()))
  case "cosine_embedding_loss":
    try out(
      cosineEmbeddingLoss(
        call.tensor("input1"), call.tensor("input2"), target(), margin: number("margin", 0), reduction: reduction()))
  case "triplet_margin_loss":
    try out(
      tripletMarginLoss(
        anchor: call.tensor("anchor"), positive: call.tensor("positive"), negative: call.tensor("negative"),
        margin: number("margin", 1), p: number("p", 2), eps: number("eps", 1e-6),
        swap: call.bool("swap", default: false), reduction: reduction()))
  default: nil
  }
}
