import NeuralNetworks
import TensorCore

/// Cases of the group `sched`: the rates of an optimiser's groups after each step of its schedule.
func outcomeOfSchedule<Element: FloatingElement>(_ call: Call<Element>) throws -> Outcome? {
  guard call.operation.hasPrefix("sched.") else { return nil }
  let golden = call.golden.json
  let groups = try (golden["lrs"].list ?? []).compactMap(\.number).map { rate in
    let rule: any UpdateRule =
      golden["optimizer"].string == "Adam"
      ? try Adam(learningRate: rate) : try SGD(learningRate: rate, momentum: 0.9)
    return ParameterGroup<Double>([try Tensor.zeros(1).requiresGrad()], rule)
  }
  let optimizer = try Optimizer(groups: groups)
  let step: (Int) throws -> Void
  if call.operation == "sched.ReduceLROnPlateau" {
    let plateau = try readPlateau(call, of: optimizer)
    let metrics = (golden["metrics"].list ?? []).compactMap(\.number)
    step = { plateau.step(metrics[$0 - 1]) }
  } else {
    guard let schedule = try readSchedule(call) else { return nil }
    let scheduler = try Scheduler(schedule, of: optimizer)
    step = { _ in try scheduler.step() }
  }
  for (t, theirs) in (golden["outputs"]["lr"].list ?? []).enumerated() {
    if t > 0 { try step(t) }
    if let difference = scheduleDifference(optimizer.learningRates, theirs) {
      return .failed("rate at \(t): \(difference)")
    }
    if let theirs = golden["outputs"]["momentum"].list?[t],
      let difference = scheduleDifference(optimizer.momenta.compactMap { $0 }, theirs)
    {
      return .failed("momentum at \(t): \(difference)")
    }
  }
  return .passed
}

/// A schedule that must be refused.
func answerScheduleError<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  guard call.operation.hasPrefix("sched.") else { return nil }
  if call.operation == "sched.ReduceLROnPlateau" {
    let parameter = try Tensor<Element>.zeros(1).requiresGrad()
    _ = try readPlateau(call, of: Optimizer([parameter], SGD(learningRate: 0.1)))
    return []
  }
  return try readSchedule(call) == nil ? nil : []
}

private func scheduleDifference(_ ours: [Double], _ theirs: JSON) -> String? {
  let theirs = (theirs.list ?? []).compactMap(\.number)
  guard ours.count == theirs.count else { return "\(ours), PyTorch's are \(theirs)" }
  return zip(ours, theirs).first { abs($0 - $1) > 1e-12 + 1e-9 * abs($1) }.map { "\($0), PyTorch's is \($1)" }
}

private func readSchedule<Element>(_ call: Call<Element>) throws -> (any Schedule)? {
  switch call.operation {
  case "sched.StepLR":
    try StepLR(stepSize: call.int("step_size"), gamma: call.number("gamma", default: 0.1))
  case "sched.MultiStepLR":
    try MultiStepLR(milestones: call.ints("milestones"), gamma: call.number("gamma", default: 0.1))
  case "sched.ExponentialLR":
    try ExponentialLR(gamma: call.number("gamma"))
  case "sched.CosineAnnealingLR":
    try CosineAnnealingLR(tMax: call.int("T_max"), etaMin: call.number("eta_min", default: 0))
  case "sched.LinearLR":
    try LinearLR(
      startFactor: call.number("start_factor", default: 1.0 / 3), endFactor: call.number("end_factor", default: 1),
      totalIters: call.int("total_iters", default: 5))
  case "sched.ConstantLR":
    try ConstantLR(
      factor: call.number("factor", default: 1.0 / 3), totalIters: call.int("total_iters", default: 5))
  case "sched.PolynomialLR":
    try PolynomialLR(totalIters: call.int("total_iters", default: 5), power: call.number("power", default: 1))
  case "sched.CosineAnnealingWarmRestarts":
    try CosineAnnealingWarmRestarts(
      t0: call.int("T_0"), tMult: call.int("T_mult", default: 1), etaMin: call.number("eta_min", default: 0))
  case "sched.OneCycleLR":
    try readOneCycle(call)
  case "sched.SequentialLR":
    try SequentialLR(
      [
        LinearLR(startFactor: 0.1, totalIters: call.int("warmup")),
        CosineAnnealingLR(tMax: call.int("T_max")),
      ], milestones: [call.int("warmup")])
  default: nil
  }
}

private func readOneCycle<Element>(_ call: Call<Element>) throws -> OneCycleLR {
  guard let strategy = OneCycleLR.AnnealStrategy(rawValue: try call.string("anneal_strategy", default: "cos")) else {
    throw CaseError.unwritable("anneal_strategy is an enumeration")
  }
  guard call.has("total_steps") || (call.has("epochs") && call.has("steps_per_epoch")) else {
    throw CaseError.unwritable("the number of steps is a required argument")
  }
  // The number of steps, or epochs and steps in each: the same initialiser but for this.
  let rates = try (max: call.number("max_lr"), start: call.number("pct_start", default: 0.3))
  let momenta = try (
    cycles: call.bool("cycle_momentum", default: true), base: call.number("base_momentum", default: 0.85),
    max: call.number("max_momentum", default: 0.95)
  )
  let factors = try (first: call.number("div_factor", default: 25), last: call.number("final_div_factor", default: 1e4))
  let threePhase = try call.bool("three_phase", default: false)
  guard call.has("total_steps") else {
    return try OneCycleLR(
      maxLearningRate: rates.max, epochs: call.int("epochs"), stepsPerEpoch: call.int("steps_per_epoch"),
      pctStart: rates.start, annealStrategy: strategy, cycleMomentum: momenta.cycles, baseMomentum: momenta.base,
      maxMomentum: momenta.max, divFactor: factors.first, finalDivFactor: factors.last, threePhase: threePhase)
  }
  return try OneCycleLR(
    maxLearningRate: rates.max, totalSteps: call.int("total_steps"), pctStart: rates.start, annealStrategy: strategy,
    cycleMomentum: momenta.cycles, baseMomentum: momenta.base, maxMomentum: momenta.max, divFactor: factors.first,
    finalDivFactor: factors.last, threePhase: threePhase)
}

private func readPlateau<Element>(_ call: Call<Element>, of optimizer: any Steerable) throws -> ReduceLROnPlateau {
  guard let mode = ReduceLROnPlateau.Mode(rawValue: try call.string("mode", default: "min")),
    let thresholdMode = ReduceLROnPlateau.ThresholdMode(rawValue: try call.string("threshold_mode", default: "rel"))
  else { throw CaseError.unwritable("mode and threshold_mode are enumerations") }
  return try ReduceLROnPlateau(
    of: optimizer, mode: mode, factor: call.number("factor", default: 0.1), patience: call.int("patience", default: 10),
    threshold: call.number("threshold", default: 1e-4), thresholdMode: thresholdMode,
    cooldown: call.int("cooldown", default: 0), minLearningRate: call.number("min_lr", default: 0),
    eps: call.number("eps", default: 1e-8))
}
