import Checking
import Contracts

extension ViewSeen {
  /// What is compared of an exercise whose answer is a tensor that should share memory with its input, and is said where it differs.
  var facts: [Fact] {
    [
      Fact(en: "shape", zh: "形状", shape),
      Fact(en: "strides (of axes longer than 1)", zh: "步长（大小不为 1 的轴）", strides),
      Fact(en: "elements", zh: "元素", elements),
      Fact(en: "it shares the memory of its input", zh: "与输入共享内存", sharesMemory),
      Fact(en: "the engine's own operation makes the same", zh: "与引擎自己的结果一致", isTheEngines),
    ]
  }
}
