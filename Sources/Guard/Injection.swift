// Detects orders to a language model in a complaint, and serious harm.

import Text

/// What the guards look for in a complaint.
struct ComplaintRisks: Equatable {
  /// Whether it gives a language model orders, imitates our messages, or hides text. Orders are
  /// found in some fifteen languages, through disguises (letters of other alphabets, digits for
  /// letters, spaced letters, invisible characters), and inside encodings. No list knows all ways
  /// to say it, so the fence around the complaint in the request does not depend on this.
  var hasInjection = false
  /// Whether it reports serious harm that has happened and is not over: danger to life or health, a
  /// crime, a leak of data, a legal threat, a regulator, or harm to a child.
  var isGrave = false

  /// Orders count anywhere. Harm counts only in the text that the customer wrote now.
  init(of complaint: String) {
    let bytes = Array(complaint.utf8)
    self.init(of: bytes, depth: 0)
    let own = writtenNow(in: bytes)
    if own != [bytes.indices] { isGrave = Self.isGrave(bytes, own) }
  }

  /// Only whether the complaint is grave.
  static func isGrave(_ complaint: String) -> Bool {
    let bytes = Array(complaint.utf8)
    return isGrave(bytes, writtenNow(in: bytes))
  }

  private static func isGrave(_ bytes: [UInt8], _ own: [Range<Int>]) -> Bool {
    let words = own.map { bytes[$0] }.joined(separator: "\n\n".utf8)
    // Orders need not be looked for.
    var risks = ComplaintRisks(hasInjection: true)
    risks.read(CueText(Array(words), GuardCue.table.vocabulary))
    return risks.isGrave
  }

  private init(hasInjection: Bool) { self.hasInjection = hasInjection }

  private init(of bytes: [UInt8], depth: Int) {
    let text = CueText(bytes, GuardCue.table.vocabulary)
    read(text)
    hasInjection =
      hasInjection || InjectionTable.solid.occurs(in: text.solid)
      || text.hidden.count > mostHiddenCharacters
      || imitatesMessages(bytes) || fakesTurn(bytes) || hidesInSelectors(bytes)
    guard !hasInjection, depth < deepest else { return }
    hasInjection = decodings(of: bytes).contains {
      ComplaintRisks(of: $0, depth: depth + 1).hasInjection
    }
  }

  /// Looks for both in one pass, because most words begin no phrase.
  private mutating func read(_ text: CueText) {
    var isOver: Bool?
    _ = GuardCue.table.first(in: text.words) { match in
      switch match.value {
      case .settled: break
      case .override, .order, .foreignOrder, .machineTalk:
        hasInjection = hasInjection || text.isOrder(match)
      case .crisis, .law, .minor: isGrave = isGrave || text.isAsserted(match)
      case .danger, .fraud, .leak, .foreignHarm:
        guard !isGrave, text.isAsserted(match), !text.isUnreal(match) else { break }
        let isSettled = isOver ?? text.saysResolved
        isOver = isSettled
        isGrave = !isSettled
      }
      return hasInjection && isGrave
    }
  }
}

/// A code within a code. Deeper nesting is not decoded.
private let deepest = 2

/// More hidden characters than this may be an order.
private let mostHiddenCharacters = 15

extension CueText {
  typealias Match = CueTable<GuardCue>.Match

  fileprivate func isOrder(_ match: Match) -> Bool {
    switch match.value {
    case .override: isImperative(match) && !isOwn(match)
    case .order: isImperative(match)
    case .foreignOrder: !isOwn(match)
    default: true
    }
  }

  /// Whether the phrase is an order: at the start of a clause, or after a word that introduces an
  /// order. "They ignore all instructions" is not one.
  private func isImperative(_ match: Match) -> Bool {
    let start = match.words.lowerBound
    guard start > 0, words[start].gap == .none else { return true }
    if has(.modal, start - 1) { return isToldTo(start - 1) }
    // "Can you ignore".
    if has(.addressee, start - 1), start > 1, has(.modal, start - 2) { return true }
    return has(.opener, start - 1)
  }

  /// "You must" or "I want you to", but not "I must" or "you told me to".
  private func isToldTo(_ modal: Int) -> Bool {
    for index in (max(0, modal - 4)..<modal).reversed() {
      if has(.addressee, index) { return true }
      if has(.firstPerson, index) { return false }
    }
    return false
  }

  /// "Ignore my previous instructions", "… the instructions I gave you", "… in my e-mail".
  private func isOwn(_ match: Match) -> Bool {
    if match.words.contains(where: { has(.own, $0) }) { return true }
    let next = match.words.upperBound
    guard next < words.count, words[next].gap == .none else { return false }
    if has(.subject, next) { return true }
    guard has(.relation, next), next + 1 < words.count else { return false }
    return has(.subject, next + 1) || has(.own, next + 1)
  }

  func has(_ mark: GuardCue.Mark, _ index: Int) -> Bool {
    GuardCue.table.has(mark.rawValue, words[index])
  }
}
