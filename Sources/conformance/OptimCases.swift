import NeuralNetworks
import TensorCore

/// Cases of the group `optim`: parameters and losses along a trajectory of updates.
func outcomeOfOptim<Element: FloatingElement>(_ call: Call<Element>) throws -> Outcome? {
  guard call.operation.hasPrefix("optim.") else { return nil }
  let run = try Trajectory(call)
  let golden = call.golden.json
  let stored = golden["steps_stored"].list?.compactMap(\.int) ?? Array(1...max(run.steps, 1))
  let tolerance = Tolerance(of: call.golden)
  for step in 1...max(run.steps, 1) {
    run.optimizer.zeroGrad()
    if let loss = try run.backward(step),
      let theirs = golden["outputs"]["losses"].list?[step - 1].number, !tolerance.accepts(loss, theirs)
    {
      return .failed("loss before step \(step) = \(loss), PyTorch's is \(theirs)")
    }
    try run.optimizer.step()
    guard let place = stored.firstIndex(of: step) else { continue }
    for (name, history) in golden["outputs"]["params"].members ?? [:] {
      guard let parameter = run.parameters[name] else { return .failed("there is no parameter \(name)") }
      let theirs = (history.list?[place].list ?? []).compactMap(\.number)
      for (i, (a, b)) in zip(parameter.elements.map(\.asDouble), theirs).enumerated() where !tolerance.accepts(a, b) {
        return .failed("\(name)[\(i)] after step \(step) = \(a), PyTorch's is \(b) (difference \(abs(a - b)))")
      }
    }
  }
  return .passed
}

/// An optimiser that must be refused.
func answerOptimError<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  guard call.operation.hasPrefix("optim.") else { return nil }
  _ = try Optimizer([Tensor<Element>.zeros(1).requiresGrad()], readRule(call))
  return []
}

/// The update rule of a case, with the arguments of the constructor; `overrides` are those of a parameter group.
private func readRule<Element>(_ call: Call<Element>, overrides: [String: Double] = [:]) throws -> any UpdateRule {
  func number(_ name: String, _ standard: Double) throws -> Double {
    try overrides[name] ?? call.number(name, default: standard)
  }
  func flag(_ name: String) throws -> Bool { try call.bool(name, default: false) }
  let rawBetas = call.argument("betas").list?.compactMap(\.number) ?? [0.9, 0.999]
  let betas = (rawBetas[0], rawBetas[1])
  switch call.operation {
  case "optim.SGD":
    return try SGD(
      learningRate: number("lr", 1e-3), momentum: number("momentum", 0), dampening: number("dampening", 0),
      weightDecay: number("weight_decay", 0), nesterov: flag("nesterov"), maximize: flag("maximize"))
  case "optim.Adam":
    return try Adam(
      learningRate: number("lr", 1e-3), betas: betas, eps: number("eps", 1e-8), weightDecay: number("weight_decay", 0),
      amsgrad: flag("amsgrad"), maximize: flag("maximize"))
  case "optim.AdamW":
    return try AdamW(
      learningRate: number("lr", 1e-3), betas: betas, eps: number("eps", 1e-8),
      weightDecay: number("weight_decay", 1e-2), amsgrad: flag("amsgrad"), maximize: flag("maximize"))
  case "optim.RMSprop":
    return try RMSprop(
      learningRate: number("lr", 1e-2), alpha: number("alpha", 0.99), eps: number("eps", 1e-8),
      weightDecay: number("weight_decay", 0), momentum: number("momentum", 0), centered: flag("centered"),
      maximize: flag("maximize"))
  case "optim.Adagrad":
    return try Adagrad(
      learningRate: number("lr", 1e-2), learningRateDecay: number("lr_decay", 0),
      weightDecay: number("weight_decay", 0), initialAccumulatorValue: number("initial_accumulator_value", 0),
      eps: number("eps", 1e-10), maximize: flag("maximize"))
  default:
    throw CaseError.unwritable("no optimiser \(call.operation)")
  }
}

/// The task of a trajectory: its parameters, its optimiser, and how each step gets its gradients.
private final class Trajectory<Element: FloatingElement> {
  let call: Call<Element>
  let parameters: [String: Tensor<Element>]
  let optimizer: Optimizer<Element>

  var steps: Int { call.golden.json["steps"].int ?? 0 }
  var task: String { call.golden.json["task"].string ?? "" }

  init(_ call: Call<Element>) throws {
    self.call = call
    let rule = try readRule(call)
    switch call.golden.json["task"].string {
    case "groups":
      let start = try call.tensor("p")
      let (p0, p1, p2) = try (start.clone().requiresGrad(), start.clone().requiresGrad(), start.clone().requiresGrad())
      parameters = ["p0": p0, "p1": p1, "p2": p2]
      optimizer = try Optimizer(groups: [
        ParameterGroup([p0], readRule(call, overrides: ["lr": 0.1])),
        ParameterGroup([p1, p2], readRule(call, overrides: ["weight_decay": 0.2])),
      ])
    case "mlp":
      let named = try ["w1", "b1", "w2", "b2"].map { ($0, try call.tensor($0).requiresGrad()) }
      parameters = Dictionary(uniqueKeysWithValues: named)
      optimizer = try Optimizer(named.map { $0.1 }, rule)
    case "quadratic":
      parameters = try ["x": call.tensor("x").requiresGrad()]
      optimizer = try Optimizer(Array(parameters.values), rule)
    case "grads":
      parameters = try ["p": call.tensor("p").requiresGrad()]
      optimizer = try Optimizer(Array(parameters.values), rule)
    case let task:
      throw CaseError.unwritable("no task \(task ?? "")")
    }
  }

  /// Leaves the gradients of step `step` in the parameters; answers the loss where the task has one.
  func backward(_ step: Int) throws -> Double? {
    switch task {
    case "mlp", "quadratic":
      let loss = try task == "mlp" ? mlpLoss() : quadraticLoss()
      try loss.backward()
      return try loss.item().asDouble
    default:
      let rows = try call.tensor("grads")
      let width = rows.shape[1]
      let row = Array(rows.elements[((step - 1) * width)..<(step * width)])
      for (name, parameter) in parameters where name != "p2" {
        parameter.grad = try Tensor(row, shape: parameter.shape)
      }
      return nil
    }
  }

  private func parameter(_ name: String) throws -> Tensor<Element> {
    guard let parameter = parameters[name] else { throw CaseError.malformed("no parameter \(name)") }
    return parameter
  }

  /// ½ x'Ax − b'x
  private func quadraticLoss() throws -> Tensor<Element> {
    let x = try parameter("x")
    let curved = try (x * call.tensor("A").matmul(x)).sum() * 0.5
    return try curved - (call.tensor("b") * x).sum()
  }

  /// mse_loss(tanh(X W1' + b1) W2' + b2, Y)
  private func mlpLoss() throws -> Tensor<Element> {
    let hidden = try call.tensor("X").linear(weight: parameter("w1"), bias: parameter("b1")).tanh()
    let output = try hidden.linear(weight: parameter("w2"), bias: parameter("b2"))
    let error = try output - call.tensor("Y")
    return try (error * error).sum() / Element(error.count)
  }
}
