import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>, [Double], Int) throws -> Tensor<Double>,
  Input == (Tensor<Double>, Tensor<Double>, [Double], Int)
{
  /// Wrong ways to add the noise of step t.
  mutating func addDiffuseMisconceptions() {
    mix("alphaNotSqrt", { bar, _, _ in (bar, 1 - bar) }) { _ in
      Words(
        en: """
          This is what you get when ā and 1 − ā are used without their roots. They are shares of the *variance*; as factors they would make the mixture narrower than the data.
          """,
        zh: "这正是 ā 和 1 − ā 没有开方时得到的结果。它们是*方差*的份额；直接当系数，混合后的分布会比数据更窄。")
    }
    mix("noiseWithoutRoot", { bar, _, _ in (bar.squareRoot(), 1 - bar) }) { _ in
      Words(
        en:
          "This is what you get when only the data has a root, and the noise the factor 1 − ā. That is a share of the variance, too.",
        zh: "这正是只有数据的系数开了方、噪声的系数是 1 − ā 时得到的结果。1 − ā 也是方差的份额。")
    }
    mix("dataWithoutRoot", { bar, _, _ in (bar, (1 - bar).squareRoot()) }) { _ in
      Words(
        en:
          "This is what you get when only the noise has a root, and the data the factor ā. That is a share of the variance, too.",
        zh: "这正是只有噪声的系数开了方、数据的系数是 ā 时得到的结果。ā 也是方差的份额。")
    }
    mix("coefficientsSwapped", { bar, _, _ in ((1 - bar).squareRoot(), bar.squareRoot()) }) { given in
      Words(
        en:
          "This is what you get when the coefficients change places: then early steps are almost pure noise. ā goes with the data.",
        zh: "这正是把两个系数弄反时得到的结果：那样越早的步骤反而越接近纯噪声。ā 属于数据。")
    }
    mix(
      "lastAlphaOnly",
      { _, betas, step in
        let alpha = step == 0 ? 1 : 1 - betas[step - 1]
        return (alpha.squareRoot(), (1 - alpha).squareRoot())
      }
    ) { given in
      Words(
        en: """
          This is what you get when only the last step counts, α = 1 − β of step \(given.3). The noise of the steps before is in x_t as well: ā is the product over all \(given.3).
          """,
        zh: "这正是只算最后一步（第 \(given.3) 步的 α = 1 − β）时得到的结果。前面各步的噪声也在 x_t 里：ā 是全部 \(given.3) 步的乘积。")
    }
    mix(
      "productOfBetas",
      { _, betas, step in
        let bar = betas.prefix(step).reduce(1, *)
        return (bar.squareRoot(), (1 - bar).squareRoot())
      }
    ) { _ in
      Words(
        en:
          "This is what you get for the product of the β. Each β is the share of noise that comes in; 1 − β is what stays.",
        zh: "这正是把 β 连乘时得到的结果。β 是每步进来的噪声份额，留下的是 1 − β。")
    }
    mix(
      "sumOfBetas",
      { _, betas, step in
        let bar = max(0, 1 - betas.prefix(step).reduce(0, +))
        return (bar.squareRoot(), (1 - bar).squareRoot())
      }
    ) { _ in
      Words(
        en: "This is what you get for 1 − Σβ. Each step replaces a share of what is *left*, so the factors multiply.",
        zh: "这正是 1 − Σβ 的结果。每一步替换的是*剩下*部分的一个份额，所以应当相乘。")
    }
    mix(
      "oneStepTooFew",
      { _, betas, step in
        let bar = betas.prefix(max(0, step - 1)).reduce(1) { $0 * (1 - $1) }
        return (bar.squareRoot(), (1 - bar).squareRoot())
      }
    ) { given in
      Words(
        en:
          "This is what you get for step \(given.3 - 1): the product ends one factor too early. Steps are counted from 1 here.",
        zh: "这正是第 \(given.3 - 1) 步的结果：乘积少了一个因子。这里的步数从 1 数起。")
    }
    mix(
      "oneStepTooMany",
      { _, betas, step in
        let bar = betas.prefix(step + 1).reduce(1) { $0 * (1 - $1) }
        return (bar.squareRoot(), (1 - bar).squareRoot())
      }
    ) { given in
      Words(
        en:
          "This is what you get when the product has one factor too many, as if steps were counted from 0. Step 1 has one factor.",
        zh: "这正是乘积多了一个因子时得到的结果，好像步数从 0 数起。第 1 步只有一个因子。")
    }
    mix("dataKeptWhole", { bar, _, _ in (1, (1 - bar).squareRoot()) }) { _ in
      Words(
        en: "This is what you get when noise is added and the data not shrunk: the variance grows with every step.",
        zh: "这正是只加噪声、没有缩小数据时得到的结果：方差会一步步变大。")
    }
    mix("noiseSubtracted", { bar, _, _ in (bar.squareRoot(), -(1 - bar).squareRoot()) }) { _ in
      Words(
        en: "This is what you get when the noise is taken off. That happens on the way back; here it is added.",
        zh: "这正是把噪声减掉时得到的结果。那是往回走时做的事；这里要加上。")
    }
  }

  /// A misconception as the coefficients of data and noise, given ā, the β and the step; steps that do not exist are refused as they should be.
  private mutating func mix(
    _ name: String, _ coefficients: @escaping (Double, [Double], Int) -> (data: Double, noise: Double),
    says sentence: @escaping @Sendable (Input) -> Words
  ) {
    misconception(
      name,
      { x0, noise, betas, step in
        guard step >= 0, step <= betas.count else { throw GenerativeError.noSuchStep(step) }
        let (data, share) = coefficients(betas.prefix(step).reduce(1) { $0 * (1 - $1) }, betas, step)
        return try x0 * data + noise * share
      }, says: sentence)
  }
}
