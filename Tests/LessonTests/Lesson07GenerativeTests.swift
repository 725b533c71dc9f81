import Testing

@Suite("Lesson 7: generative and contrastive losses")
struct Lesson07Generative {
  @Test func gaussianKL() throws { try expectSolved("gaussianKL", in: "07-generative") }
  @Test func ganLosses() throws { try expectSolved("ganLosses", in: "07-generative") }
  @Test func wganLosses() throws { try expectSolved("wganLosses", in: "07-generative") }
  @Test func gradientPenalty() throws { try expectSolved("gradientPenalty", in: "07-generative") }
  @Test func diffuse() throws { try expectSolved("diffuse", in: "07-generative") }
  @Test func diffusionLoss() throws { try expectSolved("diffusionLoss", in: "07-generative") }
  @Test func infoNCE() throws { try expectSolved("infoNCE", in: "07-generative") }
  @Test func ntXent() throws { try expectSolved("ntXent", in: "07-generative") }
}
