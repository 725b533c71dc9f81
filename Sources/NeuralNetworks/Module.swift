import TensorCore

/// A layer or a whole network: parameters to learn, buffers to keep, parts with names, and a mode.
///
/// A module lists what is its own; `parameters`, `namedParameters`, `train()` and the rest walk through the parts by themselves.
/// PyTorch's `nn.Module`.
public protocol Module<Element>: AnyObject {
  /// Float or Double.
  associatedtype Element: FloatingElement

  /// Whether dropout drops and batch normalisation uses the batch. Set it with `train()` and `eval()`, which reach every part.
  var isTraining: Bool { get set }
  /// The parameters of this module alone, by PyTorch's names ("weight", "bias"), in the order of their definition.
  var ownParameters: [(name: String, tensor: Tensor<Element>)] { get }
  /// Tensors that are kept but not learnt ("running_mean"); of this module alone.
  var ownBuffers: [(name: String, tensor: Tensor<Element>)] { get }
  /// The modules that this one is made of, by name.
  var children: [(name: String, module: any Module<Element>)] { get }
}

/// A module that turns one tensor into one tensor: what `Sequential` chains.
public protocol Layer<Element>: Module {
  /// The layer's result for `input`.
  ///
  /// - Throws: a `TensorError` when the shape does not fit; it names what came and what the layer needs.
  func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element>
}

extension Module {
  /// None, for modules without parameters.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] { [] }
  /// None, for modules without buffers.
  public var ownBuffers: [(name: String, tensor: Tensor<Element>)] { [] }
  /// None, for modules without parts.
  public var children: [(name: String, module: any Module<Element>)] { [] }

  /// Every parameter of this module and its parts with its path, as in PyTorch: "0.weight". A shared tensor appears once.
  public var namedParameters: [(name: String, tensor: Tensor<Element>)] {
    var seen: Set<ObjectIdentifier> = []
    return named { $0.ownParameters }.filter { seen.insert(ObjectIdentifier($0.tensor)).inserted }
  }

  /// Every buffer of this module and its parts with its path.
  public var namedBuffers: [(name: String, tensor: Tensor<Element>)] { named { $0.ownBuffers } }

  /// Every parameter of this module and its parts: what an optimiser is given.
  public var parameters: [Tensor<Element>] { namedParameters.map { $0.tensor } }

  /// Switches this module and its parts to training.
  public func train(_ mode: Bool = true) {
    isTraining = mode
    for child in children { child.module.train(mode) }
  }

  /// Switches this module and its parts to evaluation: dropout passes everything, batch normalisation uses what it has kept.
  /// It changes no gradient; `noGrad { }` does.
  public func eval() { train(false) }

  /// Forgets the gradients of every parameter.
  public func zeroGrad() { for parameter in parameters { parameter.zeroGrad() } }

  private func named(
    _ own: (any Module<Element>) -> [(name: String, tensor: Tensor<Element>)]
  ) -> [(name: String, tensor: Tensor<Element>)] {
    own(self) + children.flatMap { child in child.module.named(own).map { ("\(child.name).\($0.name)", $0.tensor) } }
  }
}
