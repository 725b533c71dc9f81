import Testing

@testable import NeuralNetworks

@Suite struct TrainingProgressBarTests {
  @Test("the bar is 20 characters long, in eighths; percent, update, epoch and loss stand behind it")
  func line() {
    let update = TrainingUpdate(number: 137, total: 240, epoch: 12, loss: 0.21127)
    #expect(
      TrainingProgressBar.line(update, 57) == "███████████▍         57 %  update 137 of 240, epoch 12, loss 0.2113")
    let first = TrainingUpdate(number: 1, total: 240, epoch: 1, loss: 2)
    #expect(TrainingProgressBar.line(first, 0) == "                      0 %  update 1 of 240, epoch 1, loss 2.0")
  }
}
