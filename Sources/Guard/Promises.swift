// Detects promises and facts in a draft that neither the complaint nor the playbook supports.

import Text

/// A draft and its words, read once for all checks.
struct ReadDraft {
  let draft: String
  let bytes: [UInt8]
  let text: CueText

  init(_ draft: String) {
    self.draft = draft
    bytes = Array(draft.utf8)
    text = CueText(bytes, DraftCue.table.vocabulary)
  }

  /// Whether the draft has a digit of any script.
  fileprivate var hasDigit: Bool {
    bytes.contains { $0.isDigit || $0 >= 0x80 }
      && draft.unicodeScalars.contains(where: \.isFigure)
  }
}

/// True for a draft with a fact that is neither in the complaint nor in the playbook, in whatever
/// spelling: an amount, a percentage, a date, a future span of time, a link, an e-mail address, a
/// house number or a long number. Also true for a promise of money, goods or an outcome, unless the
/// playbook allows promises. A complaint cannot allow one, because a customer's demand is not a
/// promise.
///
/// - Parameters:
///   - complaint: the complaint as the model read it, with the placeholders of the draft.
///   - playbook: the house's rules; nil without rules.
func promisesUnsupported(_ read: ReadDraft, complaint: String, playbook: String?) -> Bool {
  let (table, text) = (DraftCue.table, read.text)
  var cues: Set<DraftCue> = []
  _ = table.first(in: text.words) { match in
    switch match.value {
    case .promise: if text.isAsserted(match) { cues.insert(.promise) }
    case .day: if !text.isPast(match) { cues.insert(match.value) }
    default: cues.insert(match.value)
    }
    return false
  }
  let sources = [complaint, playbook ?? ""]
  let promises = cues.contains(.promise) || hasExactPromise(read.draft)
  if promises, !allowsPromises(playbook) { return true }
  let named = cues.filter(\.isNamed)
  if !named.isEmpty {
    let known = sources.reduce(into: Set<DraftCue>()) { known, source in
      let words = CueText(Array(source.utf8), table.vocabulary).words
      _ = table.first(in: words) { match in
        known.insert(match.value)
        return false
      }
    }
    if !named.isSubset(of: known) { return true }
  }
  return namesUnknownFigures(read, sources) || namesUnknownLinks(read, sources)
}

/// Whether the draft talks like a model about itself.
func speaksAsMachine(_ read: ReadDraft) -> Bool {
  DraftCue.table.first(in: read.text.words) { $0.value == .machine } != nil
    || imitatesMessages(read.bytes) || fakesTurn(read.bytes)
}

extension DraftCue {
  /// Whether the phrase names a fact that must be in a source.
  fileprivate var isNamed: Bool {
    switch self {
    case .day, .amount: true
    case .promise, .grant, .machine: false
    }
  }
}

/// Whether the draft has one of the exact phrases.
private func hasExactPromise(_ draft: String) -> Bool {
  guard draft.utf8.contains(where: { $0 == 0xE0 || $0 == 0xE1 || $0 == 0xC3 }) else { return false }
  return PromiseTable.exact.occurs(in: Array(draft.lowercased().utf8))
}

/// Whether the playbook allows promises. Only forbidding them is not enough.
private func allowsPromises(_ playbook: String?) -> Bool {
  guard let playbook else { return false }
  let text = CueText(Array(playbook.utf8), DraftCue.table.vocabulary)
  return DraftCue.table.first(in: text.words) { $0.value == .grant && text.isAsserted($0) } != nil
}

private func namesUnknownFigures(_ read: ReadDraft, _ sources: [String]) -> Bool {
  guard read.hasDigit || hasNumberWord(read.bytes) || !hanAmounts(in: read.draft).isEmpty else {
    return false
  }
  let claims = Figures(in: read.draft)
  guard !claims.isEmpty else { return false }
  let known = sources.map(Figures.init(in:))
  let numbers = known.reduce(into: Set<Int>()) { $0.formUnion($1.numbers) }
  let spans = known.reduce(into: Set<Int>()) { $0.formUnion($1.allSpans) }
  let dates = Set(known.flatMap(\.dates).joined())
  let digits = sources.map { $0.utf8.filter(\.isDigit) }
  return (claims.amounts + claims.houses).contains { numbers.isDisjoint(with: $0) }
    || claims.dates.contains { dates.isDisjoint(with: $0) }
    || claims.spans.contains { !spans.contains($0) }
    || claims.references.contains { reference in
      !digits.contains { $0.contains(reference.utf8) }
    }
}

private func namesUnknownLinks(_ read: ReadDraft, _ sources: [String]) -> Bool {
  let claims = links(in: read.bytes)
  guard !claims.isEmpty else { return false }
  let known = sources.reduce(into: Set<String>()) { $0.formUnion(links(in: Array($1.utf8))) }
  return claims.unknown(among: known)
}

extension CueText {
  /// Whether the day is over: "since Tuesday", "vom Montag", "el lunes pasado".
  fileprivate func isPast(_ match: CueTable<DraftCue>.Match) -> Bool {
    let nearby = [match.words.lowerBound - 1, match.words.lowerBound - 2, match.words.upperBound]
    return nearby.contains { index in
      words.indices.contains(index) && DraftCue.table.has(DraftCue.Mark.past.rawValue, words[index])
    }
  }

  /// Whether the phrase is neither denied nor doubtful. "We cannot promise" and "whether you will
  /// receive a refund" are no promises.
  fileprivate func isAsserted(_ match: CueTable<DraftCue>.Match) -> Bool {
    let table = DraftCue.table
    var start = match.words.lowerBound
    while start > 0, match.words.lowerBound - start < 4, words[start].gap == .none { start -= 1 }
    let isDoubtful = (start..<match.words.upperBound).contains { index in
      table.has(DraftCue.Mark.negator.rawValue, words[index])
        || table.has(DraftCue.Mark.doubt.rawValue, words[index])
    }
    let end = min(words.count, match.words.upperBound + 2)
    return !isDoubtful
      && !(match.words.upperBound..<end).contains { index in
        words[index].gap == .none && table.has(DraftCue.Mark.lateNegator.rawValue, words[index])
      }
  }
}
