// A learner's file needs `import Contracts` and nothing else.
@_exported import NeuralNetworks
@_exported import TensorCore
@_exported import WorkerProtocol
