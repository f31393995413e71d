// What an engine makes of one complaint, and who made it at what cost.

/// An engine's whole judgement of one complaint. `Text` says what its texts have been through:
/// `String` as an engine or a reader has them, `Redacted` when they may be stored.
package struct Analysis<Text: Sendable & Equatable>: Sendable, Equatable {
  /// What the engine said, whatever a person or the urgency floor makes of it later.
  package var labels: Labels
  /// One line, at most `Limits.summary` characters.
  package var summary: Text
  /// BCP 47 tag of the complaint's language; `und` when it is not known.
  package var language: String
  /// The words of the complaint that carry the urgency, verbatim; empty when none do.
  package var evidence: Text
  /// The reply, 1 to `Limits.draft` characters, in the complaint's language.
  package var draft: Text
  /// Set by an engine: only what the engine alone can tell. `review` in Guard adds what can be
  /// checked.
  package var reviewReasons: ReviewReasons
  package var maker: Maker
  package var usage: Usage

  package init(
    labels: Labels, summary: Text, language: String, evidence: Text, draft: Text,
    reviewReasons: ReviewReasons, maker: Maker, usage: Usage
  ) {
    self.labels = labels
    self.summary = summary
    self.language = language
    self.evidence = evidence
    self.draft = draft
    self.reviewReasons = reviewReasons
    self.maker = maker
    self.usage = usage
  }
}

extension Analysis {
  /// The same judgement with each of its texts put through `transform`.
  package func map<New>(_ transform: (Text) -> New) -> Analysis<New> {
    Analysis<New>(
      labels: labels, summary: transform(summary), language: language,
      evidence: transform(evidence), draft: transform(draft), reviewReasons: reviewReasons,
      maker: maker, usage: usage)
  }
}

/// Who analysed a complaint.
package struct Maker: Sendable, Equatable {
  package var engine: String
  /// The model that the response says served it; nil for an engine without one.
  package var model: String?
  /// The model that was asked for; a name such as `…-latest` is served by another.
  package var askedModel: String?
  /// Changes whenever the prompt's text does; nil for an engine without a prompt.
  package var promptVersion: String?

  package init(
    engine: String, model: String? = nil, askedModel: String? = nil, promptVersion: String? = nil
  ) {
    self.engine = engine
    self.model = model
    self.askedModel = askedModel
    self.promptVersion = promptVersion
  }
}

/// What an analysis took.
package struct Usage: Sendable, Equatable {
  package var inputTokens: Int
  /// Thinking included: it is billed as output.
  package var outputTokens: Int
  /// US dollars; nil when the model's price is not known.
  package var cost: Double?

  package init(inputTokens: Int, outputTokens: Int, cost: Double?) {
    self.inputTokens = inputTokens
    self.outputTokens = outputTokens
    self.cost = cost
  }

  /// The cost of an engine that runs on this machine.
  package static let free = Usage(inputTokens: 0, outputTokens: 0, cost: 0)

  /// Adds usage. The cost of the sum is unknown when that of either is.
  package static func += (sum: inout Usage, usage: Usage) {
    sum.inputTokens += usage.inputTokens
    sum.outputTokens += usage.outputTokens
    sum.cost = sum.cost.flatMap { cost in usage.cost.map { cost + $0 } }
  }

  package static func sum(_ usages: some Sequence<Usage>) -> Usage {
    usages.reduce(into: .free, +=)
  }

  /// Divides the usage among `count` tickets. The first ones get the tokens that are left over, so
  /// nothing is lost.
  package func shares(of count: Int) -> [Usage] {
    let share = { (tokens: Int, index: Int) in tokens / count + (index < tokens % count ? 1 : 0) }
    return (0..<count).map { index in
      Usage(
        inputTokens: share(inputTokens, index), outputTokens: share(outputTokens, index),
        cost: cost.map { $0 / Double(count) })
    }
  }
}
