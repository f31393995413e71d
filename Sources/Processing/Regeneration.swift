// Whether a reply may be written anew, by the rule that the command and the server share.

package import Tickets

/// Why a new reply could not be better than the one that is there.
package enum RegenerationRefusal: Sendable {
  /// Templates heed no notes.
  case cannotFollowNote
  /// A template would replace what a model wrote, only because no key is set.
  case wouldReplaceModel
}

extension Pass {
  /// What speaks against a new reply for the ticket; nil when nothing does.
  package func refusal(toRegenerate ticket: Ticket, hasNote: Bool) -> RegenerationRefusal? {
    guard engine.quotaModel == nil else { return nil }
    if hasNote { return .cannotFollowNote }
    let isForeign = ticket.analysis.map { $0.maker.engine != engine.maker.engine } ?? false
    return engine.aiStatus == .fallback && isForeign ? .wouldReplaceModel : nil
  }
}
