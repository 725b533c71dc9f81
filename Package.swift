// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// The engine is optimised in debug builds too, since `swift test` is one. These exact flags are needed:
/// `-O` alone does not specialise across files, and `-wmo` alone is refused beside SwiftPM's own batch mode.
let optimised: [SwiftSetting] = [
  .unsafeFlags(["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"], .when(configuration: .debug)),
  // Every access to a property of a tensor or a node would be checked for overlapping accesses at run time: a fifth of the cost of
  // an operation on four elements.
  .unsafeFlags(["-enforce-exclusivity=unchecked"]),
]

// MARK: - Lessons

/// `lessons/NN-topic`: one folder is one lesson. Listed, not searched for: SwiftPM keeps what this file came to until its
/// text changes, and would not see a new folder (docs/decisions/0010-lessons-are-listed.md).
let lessonFolders = [
  "00-warm-up",
  "01-batches",
  "02-shapes",
  "03-copies",
  "04-masks",
  "05-bytes",
  "06-losses",
  "07-generative",
  "08-activations",
  "09-optimizers",
  "10-regularisation",
  "11-normalisation",
  "12-gradient-clipping",
  "13-convolution",
  "14-ablation",
]

let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

func files(_ folder: String, where belongs: (String) -> Bool) -> [String] {
  let names =
    (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "lessons/\(folder)").path)) ?? []
  return names.filter(belongs).sorted().map { "\(folder)/\($0)" }
}

let contracts = lessonFolders.flatMap { files($0) { $0.hasSuffix("Contract.swift") } } + ["Contracts.swift"]
// Folders, not files, so that SwiftPM looks into them at every build.
let teaching = lessonFolders.flatMap { folder in files(folder) { $0 == "Teaching" } } + ["Lessons.swift"]
let notSources = lessonFolders.flatMap { folder in
  files(folder) { $0.hasSuffix(".md") || $0.hasSuffix(".json5") || $0 == "Exercises.swift" }
    + files("\(folder)/Teaching") { !$0.hasSuffix(".swift") }
}
/// What charts show of things that were timed; built into the program.
let timings = lessonFolders.flatMap { folder in files(folder) { $0.hasSuffix(".csv") } }

// MARK: - Package

let package = Package(
  name: "lessons",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "lessons", targets: ["lessons"]),
    .executable(name: "conformance", targets: ["conformance"]),
    .executable(name: "benchmark", targets: ["benchmark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // The engine
    .target(
      name: "CKernels", cSettings: [.unsafeFlags(["-O3"])],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "TensorCore", dependencies: ["CKernels"], swiftSettings: optimised),
    .target(name: "NeuralNetworks", dependencies: ["TensorCore", "CKernels"], swiftSettings: optimised),
    .target(name: "Datasets", dependencies: ["TensorCore"], resources: [.copy("Resources")]),

    // Charts
    .target(name: "CGnuplot"),
    .target(name: "Charts", dependencies: ["CGnuplot"]),

    // Exercises and their checks
    .target(name: "WorkerProtocol", dependencies: ["TensorCore"]),
    .target(
      name: "Contracts", dependencies: ["WorkerProtocol", "NeuralNetworks"], path: "lessons",
      exclude: notSources + teaching + timings, sources: contracts),
    .target(name: "CProcess"),
    .target(name: "Checking", dependencies: ["WorkerProtocol", "CProcess"]),
    .target(name: "Ablation", dependencies: ["NeuralNetworks", "Datasets", "Charts", "Checking"]),
    .target(
      name: "Curriculum", dependencies: ["Contracts", "Checking", "Charts", "Datasets", "Ablation"], path: "lessons",
      exclude: notSources + contracts, sources: teaching, resources: timings.map { .embedInCode($0) }),

    // Programs
    .executableTarget(
      name: "lesson-worker", dependencies: ["Contracts", "CProcess"],
      linkerSettings: [.unsafeFlags(["-use-ld=lld", "-Xlinker", "--export-dynamic"], .when(platforms: [.linux]))]),
    .executableTarget(
      name: "lessons",
      dependencies: [
        "Curriculum", "Checking", "Ablation", "lesson-worker",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "conformance",
      dependencies: ["NeuralNetworks", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .executableTarget(
      name: "benchmark",
      dependencies: ["NeuralNetworks", "Datasets", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

    // Tests
    .testTarget(name: "TensorCoreTests", dependencies: ["TensorCore"]),
    .testTarget(name: "NeuralNetworksTests", dependencies: ["NeuralNetworks", "Datasets"]),
    .testTarget(name: "DatasetsTests", dependencies: ["Datasets"]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"]),
    .testTarget(name: "CheckingTests", dependencies: ["Checking", "lesson-worker"]),
    .testTarget(name: "AblationTests", dependencies: ["Ablation", "Checking"]),
    .testTarget(name: "ProgramTests", dependencies: ["lessons", "Checking", "Curriculum", "Charts"]),
    .testTarget(name: "LessonTests", dependencies: ["Curriculum", "Ablation", "lesson-worker"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

#if EDITOR
  // The learner's files, one module a lesson, so that an editor shows errors as they are typed. A terminal build does
  // not see them: there, a file that does not compile costs its own lesson the verdict and nothing else.
  for folder in lessonFolders where !files(folder, where: { $0 == "Exercises.swift" }).isEmpty {
    package.targets.append(
      .target(
        name: "My" + folder.dropFirst(3).split(separator: "-").map(\.capitalized).joined(),
        dependencies: ["Contracts", "TensorCore", "NeuralNetworks"],
        path: "lessons/\(folder)", sources: ["Exercises.swift"]))
  }
#endif
