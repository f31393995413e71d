// The numbers of the model beside its tables: scales, calibration, thresholds.

import Foundation

/// Read once. Training/format.py writes them at the same positions.
struct Constants: Sendable {
  static let shared = Constants()

  /// The value of an Int8 step in each lane, and the bias of each lane.
  let scales, biases: SIMD8<Float>
  /// For each category, a factor for each of the three scores and a constant.
  private let categoryLines: [[Float]]
  /// Factors for the scores of High and of Medium or High, and a constant.
  private let highLine, pressingLine: [Float]
  /// A factor for each of the six scores, and a constant.
  private let moodLine: [Float]
  let highThreshold, pressingThreshold: Float
  /// The probability from which an urgency is raised to High whatever the engine said.
  let grave: Float
  /// The confidence below which a label is uncertain.
  let uncertain: Float
  let languageScale: Float
  /// The least lead of the best language over the second.
  let languageLead: Float
  /// What an Int8 stands for in a score for the first part of a name, and for a further part.
  let nameScales: SIMD2<Float>
  /// The biases of these scores, for each `NameUnit.Writing`.
  let nameBiases: [SIMD2<Float>]
  /// The weights of the steps from one unit to the next: from each state of `NameChain`, to each.
  let nameLinks: [(none: NameChain.States, first: NameChain.States, next: NameChain.States)]
  /// For each `NameUnit.Writing`, the chance above which a unit is part of a name.
  let nameThresholds: [Float]
  /// The chance above which a unit beside a part of a name is one, too.
  let nameFurther: Float

  enum Line { case high, pressing }

  private init() {
    let weights = Weights.shared
    func lanes(_ start: Int) -> SIMD8<Float> {
      var lanes = SIMD8<Float>()
      for lane in 0..<8 { lanes[lane] = weights.constant(start + lane) }
      return lanes
    }
    func line(_ start: Int, _ count: Int) -> [Float] {
      (0..<count).map { weights.constant(start + $0) }
    }
    scales = lanes(0)
    biases = lanes(8)
    categoryLines = (0..<3).map { line(16 + $0 * 4, 4) }
    highLine = line(28, 3)
    pressingLine = line(31, 3)
    moodLine = line(34, 7)
    (highThreshold, pressingThreshold) = (weights.constant(41), weights.constant(42))
    (grave, uncertain) = (weights.constant(43), weights.constant(44))
    (languageScale, languageLead) = (weights.constant(45), weights.constant(46))
    nameScales = SIMD2(weights.constant(47), weights.constant(48))
    let writings = NameUnit.Writing.allCases.count
    nameBiases = (0..<writings).map {
      SIMD2(weights.constant(49 + 2 * $0), weights.constant(50 + 2 * $0))
    }
    nameThresholds = line(59, writings)
    nameFurther = weights.constant(199)
    func states(_ start: Int) -> NameChain.States {
      NameChain.States(
        weights.constant(start), weights.constant(start + 1), weights.constant(start + 2), 0)
    }
    nameLinks = (0..<writings * 3).map {
      (states(64 + 9 * $0), states(67 + 9 * $0), states(70 + 9 * $0))
    }
  }

  func categoryProbabilities(_ scores: Scores) -> [Float] {
    let logits = categoryLines.map { line in
      Scores.Lane.categories.reduce(line[3]) { $0 + line[$1] * scores.lanes[$1] }
    }
    let most = logits.max() ?? 0
    let powers = logits.map { exp($0 - most) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  func probability(_ scores: Scores, _ line: Line) -> Float {
    let factors = line == .high ? highLine : pressingLine
    let logit =
      factors[0] * scores.lanes[Scores.Lane.high] + factors[1] * scores.lanes[Scores.Lane.pressing]
      + factors[2]
    return 1 / (1 + exp(-logit))
  }

  /// Roughly 1 to 10, not rounded or limited.
  func mood(_ scores: Scores) -> Float {
    (0..<6).reduce(moodLine[6]) { $0 + moodLine[$1] * scores.lanes[$1] }
  }
}
