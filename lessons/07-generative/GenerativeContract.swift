import TensorCore
import WorkerProtocol

/// Lesson 7: generative and contrastive losses.
///
/// Here no label says what is right. What is compared are distributions, the answers of an opponent, noise, or partners among strangers.
/// ln is the natural logarithm, σ(z) = 1 / (1 + exp(−z)).
public protocol GenerativeContract: LessonContract {
  /// How far N(μ, eᵛ) is from N(0, 1), for each sample: ½ · Σ (μ² + eᵛ − 1 − v), the sum over the latent dimensions.
  ///
  /// It is the Kullback-Leibler divergence in the loss of a variational autoencoder. v is the logarithm of the *variance*, which may be any number.
  ///
  /// 每个样本的 N(μ, eᵛ) 与 N(0, 1) 的 KL 散度：½ · Σ (μ² + eᵛ − 1 − v)，对潜变量的各维求和。v 是*方差*的对数，可以是任意数。
  ///
  /// Example: μ = 0.7, σ = 0.5, so v = ln 0.25: 0.5631.
  ///
  /// - Parameters:
  ///   - mean: μ, shape [N, D].
  ///   - logVariance: v, shape [N, D].
  /// - Returns: shape [N]. All inputs are valid (输入都合法).
  func gaussianKL(mean: Tensor<Double>, logVariance: Tensor<Double>) throws -> Tensor<Double>

  /// The two losses of a GAN from the discriminator's scores z (before any sigmoid; D = σ(z) is the probability of "real"), and the generator's gradient.
  ///
  /// The discriminator minimises the mean of −ln D over the real samples plus the mean of −ln(1 − D) over the fakes. The generator minimises
  /// the mean of −ln D over the fakes (the *non-saturating* form). Its gradient for each fake score is (σ(z) − 1) / M, with M fakes. Scores may be
  /// large: −ln σ(z) = softplus(−z), and −ln(1 − σ(z)) = softplus(z).
  ///
  /// 由判别器的得分 z（未经 sigmoid；D = σ(z) 是“真”的概率）求 GAN 的两个损失，以及生成器的梯度。判别器的损失：真样本的 −ln D 的平均，加上假样本的
  /// −ln(1 − D) 的平均。生成器的损失：假样本的 −ln D 的平均（非饱和形式），它对每个假样本得分的梯度是 (σ(z) − 1) / M，M 是假样本数。
  ///
  /// Example: one fake with z = −10: the generator's loss is 10.00005, its gradient −0.99995.
  ///
  /// Do without `ganDiscriminatorLoss` and `ganGeneratorLoss` (请不要使用这两个).
  ///
  /// - Parameters:
  ///   - real: scores of real samples, shape [N].
  ///   - fake: scores of generated samples, shape [M].
  /// - Returns: two losses of shape [], and a gradient of shape [M]. All inputs are valid (输入都合法).
  func ganLosses(real: Tensor<Double>, fake: Tensor<Double>) throws -> GANLosses

  /// The two losses of a Wasserstein GAN from the critic's values: −(mean over real − mean over fake) for the critic, −(mean over fake) for the generator.
  ///
  /// The critic wants real samples high and fakes low; its values are no probabilities, and no sigmoid is applied.
  ///
  /// 由 critic 的输出求 Wasserstein GAN 的两个损失：critic 是 −(真样本平均 − 假样本平均)，生成器是 −(假样本平均)。输出不是概率，不要用 sigmoid。
  ///
  /// Example: real 3 and 1, fake 0.5: −(2 − 0.5) = −1.5 for the critic, −0.5 for the generator.
  ///
  /// Do without `wganCriticLoss` and `wganGeneratorLoss` (请不要使用这两个).
  ///
  /// - Parameters:
  ///   - real: shape [N].
  ///   - fake: shape [M].
  /// - Returns: two losses of shape []. All inputs are valid (输入都合法).
  func wganLosses(real: Tensor<Double>, fake: Tensor<Double>) throws -> WGANLosses

  /// The gradient penalty of WGAN-GP: λ · mean of (‖g‖ − 1)², where each row g is the gradient of the critic at one sample; and its gradient.
  ///
  /// ‖g‖ is the length √(Σ gⱼ²) of a row. Lengths above *and* below 1 are punished. The gradient of the penalty with respect to `gradients` is
  /// 2λ · (‖g‖ − 1) · g / ‖g‖ / N for each row. (For a linear critic f(x) = w · x every row is w: that is how w is pulled to length 1.)
  ///
  /// WGAN-GP 的梯度惩罚：λ · (‖g‖ − 1)² 的平均，每一行 g 是 critic 在一个样本处的梯度；还要给出惩罚对 `gradients` 的梯度：每行 2λ · (‖g‖ − 1) · g / ‖g‖ / N。
  /// ‖g‖ 是一行的长度；大于 1 和小于 1 都要罚。（线性的 critic f(x) = w · x 每一行都是 w。）
  ///
  /// Example: one row (3, 4), λ = 10: 10 · (5 − 1)² = 160, gradient (48, 64).
  ///
  /// - Parameters:
  ///   - gradients: shape [N, D]; no row is 0.
  ///   - lambda: λ, the weight of the penalty.
  /// - Returns: the penalty, of shape [], and its gradient, of shape [N, D]. All inputs are valid (输入都合法).
  func gradientPenalty(gradients: Tensor<Double>, lambda: Double) throws -> LossAndGradient<Double>

  /// Data with the noise of step t: x_t = √ā · x₀ + √(1 − ā) · ε, where ā = (1 − β₁)(1 − β₂) … (1 − β_t) is the *product* over the steps so far.
  ///
  /// 第 t 步的带噪数据：x_t = √ā · x₀ + √(1 − ā) · ε，其中 ā = (1 − β₁)(1 − β₂) … (1 − β_t) 是到第 t 步为止的*乘积*。
  ///
  /// Example: x₀ = 2, ε = 1, β = 0.5, 0.5, step 2: ā = 0.25, x_t = 0.5 · 2 + 0.8660 · 1 = 1.8660.
  ///
  /// Do without `diffused` (请不要使用 `diffused`).
  ///
  /// - Parameters:
  ///   - x0: the data, of any shape.
  ///   - noise: ε, of the same shape.
  ///   - betas: β₁, β₂, …, each between 0 and 1.
  ///   - step: t, counted from 1; step 0 is the data without noise.
  /// - Throws: `GenerativeError.noSuchStep` unless `step` lies in 0 ... betas.count (`step` 不在 0 到 betas.count 之间时).
  func diffuse(x0: Tensor<Double>, noise: Tensor<Double>, betas: [Double], step: Int) throws -> Tensor<Double>

  /// What a diffusion model minimises: the mean over all elements of (ε̂ − ε)², where ε̂ is the noise that the model finds in the noisy data.
  ///
  /// Make x_t with `diffuse`, ask the model: `predict(x_t, step)` is ε̂, and compare it with the noise that was put in.
  ///
  /// 扩散模型的损失：所有元素的 (ε̂ − ε)² 的平均，ε̂ 是模型在带噪数据里找到的噪声。先用 `diffuse` 得到 x_t，再问模型：`predict(x_t, step)` 就是 ε̂。
  ///
  /// Example: x₀ = 2, ε = 1, β = 0.5, 0.5, step 2, and a model that always answers 0.4: (0.4 − 1)² = 0.36.
  ///
  /// - Parameters:
  ///   - predict: the model, given noisy data and the step. The checks use a · x_t + b · step, with other a and b in each case
  ///     (检查时用的模型是 a · x_t + b · step).
  /// - Returns: shape [].
  /// - Throws: what `diffuse` throws.
  func diffusionLoss(
    x0: Tensor<Double>, noise: Tensor<Double>, betas: [Double], step: Int,
    predict: (_ noisy: Tensor<Double>, _ step: Int) throws -> Tensor<Double>
  ) throws -> Tensor<Double>

  /// InfoNCE: row i of `queries` has to find its partner, row i of `keys`, among all keys.
  ///
  /// S is the matrix of cosines: every row of both is divided by its length, then Sᵢⱼ = queryᵢ · keyⱼ. For each query the loss is the softmax cross-entropy of Sᵢ₁/T, …, Sᵢ_N/T
  /// against class i; the result is the mean over the queries. T is the temperature.
  ///
  /// InfoNCE：第 i 个 query 要在所有 key 中找到自己的搭档（第 i 个 key）。先把每一行除以自己的长度，Sᵢⱼ = queryᵢ · keyⱼ；每个 query 的损失是 Sᵢ₁/T, …, Sᵢ_N/T
  /// 对类别 i 的 softmax 交叉熵，再对 query 取平均。T 是温度。
  ///
  /// Example: if all similarities are equal, as with all keys alike, the loss is ln N: 1.6094 for 5.
  ///
  /// Do without `infoNCELoss` (请不要使用 `infoNCELoss`).
  ///
  /// - Parameters:
  ///   - queries: shape [N, D]; no row is 0.
  ///   - keys: shape [N, D]; no row is 0.
  ///   - temperature: T.
  /// - Returns: shape [].
  /// - Throws: `GenerativeError.notPositive` unless `temperature` is above 0 (`temperature` 不大于 0 时).
  func infoNCE(queries: Tensor<Double>, keys: Tensor<Double>, temperature: Double) throws -> Tensor<Double>

  /// NT-Xent, the loss of SimCLR: two views of N samples make 2N rows; each looks for its partner among the 2N − 1 *others*.
  ///
  /// Row i of `first` and row i of `second` are partners. Similarities are cosines divided by T. For each of the 2N rows: softmax cross-entropy against
  /// its partner, where the row itself is no candidate; the result is the mean over all 2N.
  ///
  /// NT-Xent（SimCLR 的损失）：N 个样本的两个视图共 2N 行，每一行要在*其余* 2N − 1 行中找到搭档（`first` 的第 i 行与 `second` 的第 i 行互为搭档）。
  /// 相似度是余弦除以 T；自己不算候选；对 2N 行取平均。
  ///
  /// Example: if all rows point the same way, the loss is ln(2N − 1): 1.0986 for N = 2.
  ///
  /// Do without `ntXentLoss` (请不要使用 `ntXentLoss`).
  ///
  /// - Parameters:
  ///   - first: shape [N, D]; no row is 0.
  ///   - second: shape [N, D]; no row is 0.
  ///   - temperature: T, above 0.
  /// - Returns: shape []. All inputs are valid (输入都合法).
  func ntXent(first: Tensor<Double>, second: Tensor<Double>, temperature: Double) throws -> Tensor<Double>
}

/// What can be wrong with the inputs of lesson 7.
public enum GenerativeError: Error {
  /// There is no such step; the payload is the step.
  case noSuchStep(Int)
  /// A number that must be above 0 is not; the payload names it.
  case notPositive(String)
}

/// The losses of a GAN's two players, and what the generator learns from.
public struct GANLosses: ValueConvertible {
  /// What the discriminator minimises, shape [].
  public let discriminator: Tensor<Double>
  /// What the generator minimises, shape [].
  public let generator: Tensor<Double>
  /// The gradient of `generator` for each fake score, shape [M].
  public let generatorGradient: Tensor<Double>

  /// Both losses, and the generator's gradient.
  public init(discriminator: Tensor<Double>, generator: Tensor<Double>, generatorGradient: Tensor<Double>) {
    self.discriminator = discriminator
    self.generator = generator
    self.generatorGradient = generatorGradient
  }

  /// Reads all three.
  public init(value: Value) throws {
    discriminator = try Tensor(value: value.field("discriminator"))
    generator = try Tensor(value: value.field("generator"))
    generatorGradient = try Tensor(value: value.field("generatorGradient"))
  }

  /// A record of all three.
  public var value: Value {
    .record([
      .init("discriminator", discriminator.value), .init("generator", generator.value),
      .init("generatorGradient", generatorGradient.value),
    ])
  }
}

/// The losses of a Wasserstein GAN's two players.
public struct WGANLosses: ValueConvertible {
  /// What the critic minimises, shape [].
  public let critic: Tensor<Double>
  /// What the generator minimises, shape [].
  public let generator: Tensor<Double>

  /// Both losses.
  public init(critic: Tensor<Double>, generator: Tensor<Double>) {
    self.critic = critic
    self.generator = generator
  }

  /// Reads both.
  public init(value: Value) throws {
    critic = try Tensor(value: value.field("critic"))
    generator = try Tensor(value: value.field("generator"))
  }

  /// A record of both.
  public var value: Value { .record([.init("critic", critic.value), .init("generator", generator.value)]) }
}

/// The exercises of lesson 7, as the worker calls them.
public enum Generative {
  /// See `GenerativeContract.gaussianKL`.
  public static let gaussianKL = Exercise("gaussianKL(mean:logVariance:)") { (my: any GenerativeContract) in
    my.gaussianKL
  }
  /// See `GenerativeContract.ganLosses`.
  public static let ganLosses = Exercise("ganLosses(real:fake:)") { (my: any GenerativeContract) in my.ganLosses }
  /// See `GenerativeContract.wganLosses`.
  public static let wganLosses = Exercise("wganLosses(real:fake:)") { (my: any GenerativeContract) in my.wganLosses }
  /// See `GenerativeContract.gradientPenalty`.
  public static let gradientPenalty = Exercise("gradientPenalty(gradients:lambda:)") {
    (my: any GenerativeContract) in my.gradientPenalty
  }
  /// See `GenerativeContract.diffuse`.
  public static let diffuse = Exercise("diffuse(x0:noise:betas:step:)") { (my: any GenerativeContract) in my.diffuse }
  /// See `GenerativeContract.diffusionLoss`. The model answers a · x_t + b · step.
  public static let diffusionLoss = Exercise(
    "diffusionLoss(x0:noise:betas:step:a:b:)",
    given: .of(Tensor<Double>.self, Tensor<Double>.self, [Double].self, Int.self, Double.self, Double.self)
  ) { (my: any GenerativeContract) in
    my.diffusionLoss
  } calling: { diffusionLoss, given in
    let (x0, noise, betas, step, a, b) = given
    return try diffusionLoss(x0, noise, betas, step) { noisy, step in try noisy * a + b * Double(step) }
  }
  /// See `GenerativeContract.infoNCE`.
  public static let infoNCE = Exercise("infoNCE(queries:keys:temperature:)") { (my: any GenerativeContract) in
    my.infoNCE
  }
  /// See `GenerativeContract.ntXent`.
  public static let ntXent = Exercise("ntXent(first:second:temperature:)") { (my: any GenerativeContract) in my.ntXent
  }
}

extension GenerativeContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [
      Generative.gaussianKL, Generative.ganLosses, Generative.wganLosses, Generative.gradientPenalty,
      Generative.diffuse, Generative.diffusionLoss, Generative.infoNCE, Generative.ntXent,
    ]
  }
}
