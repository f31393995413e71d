// When a draft may be written again: the rule that the command and the server share.

package import Tickets

/// Why a new draft could not be better than the one that is there.
package enum RegenerationRefusal: Sendable {
  /// The engine fills templates, which cannot follow a note.
  case cannotFollowNote
  /// A template would replace a model's draft, only because no key is set.
  case wouldReplaceModel
}

extension Pass {
  /// Whether a new draft can follow a note.
  package var followsNotes: Bool { engine.callsService }

  /// Why the ticket may not get a new draft; nil when it may.
  package func refusal(toRegenerate ticket: Ticket, hasNote: Bool) -> RegenerationRefusal? {
    guard !followsNotes else { return nil }
    if hasNote { return .cannotFollowNote }
    let isForeign = ticket.analysis.map { $0.maker.engine != engine.maker.engine } ?? false
    return engine.aiStatus == .fallback && isForeign ? .wouldReplaceModel : nil
  }
}
