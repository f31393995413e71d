// How well an engine judges, compared with labels that people gave.

/// Counts and figures of one engine on one set of labelled complaints.
package struct Evaluation: Sendable {
  /// Confusion tables: a row for each label that people gave, a column for each that the engine
  /// gave, in the order of `allCases`.
  package private(set) var categories = Table(Category.allCases.count)
  package private(set) var urgencies = Table(Urgency.allCases.count)
  private var moods: [(truth: Double, said: Double)] = []
  package private(set) var judged = 0
  /// Complaints that the engine did not judge.
  package var unjudged = 0

  package init() {}

  /// Counts one judgement.
  ///
  /// - Parameter truth: the labels that people gave; a missing one is not counted.
  package mutating func add(_ said: Labels, for truth: PartialLabels) {
    judged += 1
    if let category = truth.category { categories.add(category, said.category) }
    if let urgency = truth.urgency { urgencies.add(urgency, said.urgency) }
    if let sentiment = truth.sentiment {
      moods.append((Double(sentiment.score), Double(said.sentiment.score)))
    }
  }

  package var moodCount: Int { moods.count }

  /// The share of right categories, 0 to 1; nil when none was counted.
  package var categoryAccuracy: Double? { categories.accuracy }

  /// Cohen's kappa with quadratic weights (Cohen 1968): 1 is full agreement, 0 is chance. Nil when
  /// both sides gave one and the same label only.
  package var urgencyKappa: Double? { urgencies.quadraticKappa }

  /// Recall: the share of High complaints that were called High. Precision follows: the share of
  /// those called High that are High.
  package var highRecall: Double? {
    share(of: urgencies[high, high], in: urgencies.row(high))
  }
  package var highPrecision: Double? {
    share(of: urgencies[high, high], in: urgencies.column(high))
  }

  /// Spearman's rank correlation of the moods, -1 to 1; nil when one side has only one mood.
  package var moodCorrelation: Double? {
    correlation(ranks(moods.map(\.truth)), ranks(moods.map(\.said)))
  }

  /// The mean error of the mood, in points.
  package var moodError: Double? {
    moods.isEmpty
      ? nil : moods.reduce(0) { $0 + abs($1.truth - $1.said) } / Double(moods.count)
  }

  private var high: Int { Urgency.allCases.firstIndex(of: .high) ?? 0 }
}

extension Evaluation {
  /// A confusion table.
  package struct Table: Sendable {
    package let size: Int
    private var counts: [Int]

    init(_ size: Int) {
      self.size = size
      counts = Array(repeating: 0, count: size * size)
    }

    package subscript(truth: Int, said: Int) -> Int { counts[truth * size + said] }

    mutating func add<Value: Label & Equatable>(_ truth: Value, _ said: Value) {
      let cases = Array(Value.allCases)
      guard let row = cases.firstIndex(of: truth), let column = cases.firstIndex(of: said) else {
        return
      }
      counts[row * size + column] += 1
    }

    package var total: Int { counts.reduce(0, +) }
    func row(_ index: Int) -> Int { (0..<size).reduce(0) { $0 + self[index, $1] } }
    func column(_ index: Int) -> Int { (0..<size).reduce(0) { $0 + self[$1, index] } }

    var accuracy: Double? {
      share(of: (0..<size).reduce(0) { $0 + self[$1, $1] }, in: total)
    }

    var quadraticKappa: Double? {
      var (observed, expected) = (0.0, 0.0)
      for truth in 0..<size {
        for said in 0..<size {
          let weight = Double((truth - said) * (truth - said))
          observed += weight * Double(self[truth, said])
          expected += weight * Double(row(truth) * column(said)) / Double(max(1, total))
        }
      }
      return expected > 0 ? 1 - observed / expected : nil
    }
  }
}

private func share(of part: Int, in whole: Int) -> Double? {
  whole > 0 ? Double(part) / Double(whole) : nil
}

/// The rank of each value, from 1. Equal values share the mean of their ranks.
private func ranks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
    start = end
  }
  return ranks
}

private func correlation(_ left: [Double], _ right: [Double]) -> Double? {
  guard left.count > 1 else { return nil }
  func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
  let (leftMean, rightMean) = (mean(left), mean(right))
  var (both, leftSquares, rightSquares) = (0.0, 0.0, 0.0)
  for (a, b) in zip(left, right) {
    both += (a - leftMean) * (b - rightMean)
    leftSquares += (a - leftMean) * (a - leftMean)
    rightSquares += (b - rightMean) * (b - rightMean)
  }
  guard leftSquares > 0, rightSquares > 0 else { return nil }
  return both / (leftSquares * rightSquares).squareRoot()
}
