import Ablation
import Foundation
import Testing

@testable import Curriculum

@Suite struct AblationPlansTests {
  @Test("the plans that lie beside lesson 14 are the studies of its text")
  func plans() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../lessons/14-ablation")
    for kept in [AblationStudies.bnAndRate, AblationStudies.nullArm] {
      let declared = try kept.declared()
      let file = try AblationPlan(file: folder.appending(path: declared.name + ".json5").standardizedFileURL)
      #expect(file.design.arms == declared.design.arms)
      #expect(file.seeds == declared.seeds && file.metric == declared.metric)
      for arm in declared.design.arms {
        let (read, written) = (try file.settings(of: arm), try declared.settings(of: arm))
        #expect(read == written)
      }
    }
  }
}
