import Checking
import Testing

@Suite struct ExperimentTableTests {
  @Test("columns are aligned, the first to the left and numbers to the right, in both languages")
  func alignment() {
    var lines: [String] = []
    let header = [Words(en: "epoch", zh: "轮次"), Words(en: "loss", zh: "损失")]
    for language in Language.allCases {
      Experiment.Output(language: language) { lines.append($0) }.table(header, [["1", "2.125"], ["10", "-0.5"]])
    }
    #expect(
      lines == [
        "epoch   loss", "1      2.125", "10      -0.5",
        "轮次   损失", "1     2.125", "10     -0.5",
      ])
  }

  @Test("numbers have as many decimals or digits as asked for, and zero has no sign")
  func numbers() {
    #expect((2.0).text(3) == "2.000" && (-0.0001).text(2) == "0.00" && (-1.5).text(1) == "-1.5")
    #expect((0.00012345).text(digits: 3) == "0.000123" && (1.5e-9).text(digits: 2) == "1.5e-09")
    #expect(Double.infinity.text(2) == "inf" && Double.nan.text(2) == "nan")
    #expect(0.754.percent == "75 %" && 1.0.percent == "100 %")
  }
}
