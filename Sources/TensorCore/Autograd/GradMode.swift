/// Whether operations are recorded for `backward()`. The mode belongs to the running task, not to the program.
public enum GradMode {
  /// True unless inside `noGrad { }`.
  @TaskLocal public static var isEnabled = true
}

/// Runs `body` without recording operations: nothing computed inside wants a gradient. PyTorch's `torch.no_grad()`.
///
/// Unlike `eval()`, which changes what dropout and batch normalisation do, this changes no result.
public func noGrad<Result>(_ body: () throws -> Result) rethrows -> Result {
  try GradMode.$isEnabled.withValue(false, operation: body)
}

/// Runs `body` with recording switched on again inside a `noGrad { }`. PyTorch's `torch.enable_grad()`.
public func enableGrad<Result>(_ body: () throws -> Result) rethrows -> Result {
  try GradMode.$isEnabled.withValue(true, operation: body)
}
