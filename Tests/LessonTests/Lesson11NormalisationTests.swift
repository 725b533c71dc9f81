import Testing

@Suite("Lesson 11: batch and layer normalisation")
struct Lesson11Normalisation {
  @Test func batchNormTrain() throws { try expectSolved("batchNormTrain", in: "11-normalisation") }
  @Test func batchNormEval() throws { try expectSolved("batchNormEval", in: "11-normalisation") }
  @Test func layerNorm() throws { try expectSolved("layerNorm", in: "11-normalisation") }
  @Test func maskedBatchStats() throws { try expectSolved("maskedBatchStats", in: "11-normalisation") }
  @Test func batchNormBackward() throws { try expectSolved("batchNormBackward", in: "11-normalisation") }
}
