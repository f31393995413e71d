// The engine that needs no key and no network: the embedded model and templates.

import EmbeddedModel
package import Privacy
package import Tickets

/// Judges by the embedded model and answers by templates.
package struct OfflineEngine: Engine {
  package let aiStatus: AIStatus

  /// - Parameter standsIn: whether it stands in for a service because no key is set.
  package init(standsIn: Bool) { aiStatus = standsIn ? .fallback : .success }

  package var maker: Maker {
    Maker(engine: "offline", model: modelVersion, askedModel: modelVersion)
  }

  package var quotaModel: String? { nil }

  package func outbound(_ pack: [Masked]) -> String? { nil }

  package func maximumUsage(of pack: [Masked]) -> Usage { .free }

  package func analyse(_ pack: [Masked], within timeout: Duration) -> [Verdict] {
    pack.map { .analysed(analysis(of: judge($0.text))) }
  }

  private func analysis(of judgement: Judgement) -> Analysis<String> {
    Analysis(
      labels: judgement.labels, summary: judgement.summary, language: judgement.language,
      evidence: judgement.evidence, draft: judgement.draft, reviewReasons: judgement.reasons,
      maker: maker, usage: .free)
  }
}
