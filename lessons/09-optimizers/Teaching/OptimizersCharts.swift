import Charts
import NeuralNetworks

extension LessonCharts {
  /// Lesson 9: learning rates, optimisers, batch sizes.
  static let optimizers = LessonCharts(
    folder: "09-optimizers",
    [.lossFan, .optimiserPaths, .learningRateSchedules, .noiseFloor, .updatesAndSamples, .fixedAgainstTuned])
}

extension ChartRecipe {
  /// The loss in a valley for rates around the bound.
  static let lossFan = ChartRecipe(
    "loss-fan", summary: Caption(en: "the loss for learning rates around 2/λ", zh: "学习率在 2/λ 附近时的损失")
  ) {
    let valley = Valley(curvatures: [4])
    let rates: [(name: String, rate: Double)] = [
      ("η = 0.02 (crawls)", 0.02), ("η = 0.1", 0.1), ("η = 0.45 (overshoots)", 0.45), ("η = 0.49", 0.49),
      ("η = 0.5 = 2/λ", 0.5), ("η = 0.52 (diverges)", 0.52),
    ]
    return Chart(
      title: "Loss 2w² (curvature λ = 4) for learning rates around 2/λ = 0.5",
      caption: Caption(
        en:
          "Every update multiplies w by 1 − ηλ. Below 2/λ the loss falls, fastest near 1/λ and slower again towards the bound; at the bound w jumps from side "
          + "to side for ever; above it the loss grows without end.",
        zh: "每次更新把 w 乘以 1 − ηλ。小于 2/λ 时损失下降，在 1/λ 附近最快，接近上界又变慢；恰好等于上界时 w 在两侧来回跳；超过上界，损失无止境地增长。"),
      alternativeText:
        "Six lines over 60 updates, logarithmic: straight lines fan out from one point. Rates 0.02 to 0.49 fall, most steeply 0.1; 0.5 is level; 0.52 rises to "
        + "over ten thousand.",
      tryNext: ["add the theory for 0.45: `2*(1-0.45*4)**(2*x) with lines ls 8 title 'theory'`"],
      panels: [
        Panel(
          x: Axis("update", range: 0...60), y: Axis("loss", scale: .logarithmic, range: 1e-12...1e8),
          legend: .below,
          marks: try rates.map { name, rate in
            let path = try valley.path(from: [1], by: SGD(learningRate: rate), updates: 60)
            return .line(name, x: (0...60).map(Double.init), y: try valley.losses(along: path))
          })
      ])
  }

  /// How four optimisers go down a valley that is steep one way and flat the other.
  static let optimiserPaths = ChartRecipe(
    "optimiser-paths", summary: Caption(en: "four optimisers in a long valley", zh: "四种优化器走过狭长的山谷")
  ) {
    let valley = Valley(curvatures: [1, 20])
    let start = [-4.0, 1.6]
    let rules: [(name: String, rule: any UpdateRule)] = [
      ("SGD, η = 0.09", try SGD(learningRate: 0.09)),
      ("SGD with momentum 0.8, η = 0.03", try SGD(learningRate: 0.03, momentum: 0.8)),
      ("RMSprop, η = 0.15", try RMSprop(learningRate: 0.15, alpha: 0.9)),
      ("Adam, η = 0.3", try Adam(learningRate: 0.3)),
    ]
    let columns = (0...60).map { -5 + Double($0) / 10 }
    let rows = (0...40).map { -2 + Double($0) / 10 }
    let grid = Grid(x: columns, y: rows) { x, y in (x * x + 20 * y * y) / 2 }
    return Chart(
      title: "30 updates in the valley ½w₁² + 10w₂²",
      caption: Caption(
        en:
          "Gray lines join places of equal loss; each dot is an update. Plain gradient descent must keep its rate below 2/20 because of the steep direction, zigzags there and "
          + "creeps along the flat one. Momentum rolls on; RMSprop and Adam take steps of similar length in both directions.",
        zh: "灰线连接损失相同的位置，每个点是一次更新。普通梯度下降受陡的方向限制，学习率必须小于 2/20，于是在那里来回折返，沿平缓方向则爬得很慢。"
          + "动量会继续向前滚；RMSprop 和 Adam 在两个方向上的步长差不多。"),
      alternativeText:
        "Flat ellipses around the origin. From the upper left, SGD zigzags up and down while it moves right; momentum swings in a wide curve; RMSprop first goes straight "
        + "down and to the right, then along the valley; Adam takes a curve and overshoots a little.",
      tryNext: ["zoom in on the goal: `set xrange [-1:1]; set yrange [-0.4:0.4]`"], columns: 2,
      panels: try rules.map { name, rule in
        let path = try valley.path(from: start, by: rule, updates: 30)
        return Panel(
          name, x: Axis("w₁ (flat)", range: -5...1), y: Axis("w₂ (steep)", range: -2...2), legend: .none,
          marks: [
            .contours(grid: grid, levels: [0.2, 1, 3, 8, 16, 30]),
            .connectedPoints(x: path.map { $0[0] }, y: path.map { $0[1] }, ink: .vermilion),
          ])
      })
  }

  /// Plans for the rate, and what they do to a noisy training.
  static let learningRateSchedules = ChartRecipe(
    "learning-rate-schedules",
    summary: Caption(en: "four plans for the learning rate and their effect", zh: "四种学习率计划及其效果")
  ) {
    let updates = (1...300).map(Double.init)
    let trials = RateTrial.all
    return Chart(
      title: "Plans for the learning rate, and noisy training with them",
      caption: Caption(
        en:
          "Above, the rate of each update; below, how far 2,000 noisy trainings of one weight are from the minimum. A large constant rate arrives at once and stays in its cloud; "
          + "a small one takes all the time there is. Plans that lower the rate have both: the speed of the large and the calm of the small.",
        zh: "上图是每次更新的学习率，下图是 2000 次带噪声的单权重训练离最小值的距离。大的固定学习率马上就到，却停在一团云里；小的要用掉全部时间。"
          + "逐步降低学习率的计划两者兼得：大的快，小的稳。"),
      alternativeText:
        "Above four lines: 0.4 and 0.01 level, one falling in three steps, one rising for 15 updates and then falling along a cosine. Below, logarithmic: constant 0.4 falls at once to "
        + "0.25 and stays; 0.01 falls slowly; steps and cosine fall on to about 0.01.",
      tryNext: ["see only the last hundred updates: `set xrange [200:300]`"],
      panels: [
        Panel(
          "the plan", x: Axis("update", range: 0...300), y: Axis("learning rate", range: 0...0.9), legend: .topRight,
          marks: trials.map { .line($0.name.en, x: updates, y: $0.rates) }),
        Panel(
          "the effect", x: Axis("update", range: 0...300),
          y: Axis("mean of w²", scale: .logarithmic, range: 1e-3...100), legend: .none,
          marks: try trials.map { .line($0.name.en, x: updates, y: try $0.meanSquares()) }),
      ])
  }
}
