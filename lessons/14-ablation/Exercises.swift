import Contracts

// Lesson 14: the ablation study. What each function should do stands in AblationContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 14
// 第 14 课：消融实验。每个函数的要求见旁边的 AblationContract.swift。

struct MyAblation: AblationContract {
  func arms(components: [String], requirements: [ArmRequirement]) throws -> [[String]] {
    throw Unsolved()
  }

  func effects(a: Double?, ab: Double?, ac: Double?, abc: Double?) throws -> ArmEffects {
    throw Unsolved()
  }

  func compareSeeds(a: [Double], b: [Double], t: Double) throws -> SeedComparison {
    throw Unsolved()
  }
}
