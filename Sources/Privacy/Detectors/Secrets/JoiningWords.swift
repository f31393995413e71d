// The role of words between a label and its value: "my password *for the shop is* hunter2".

import Text

/// The role of a word between a label and its value.
enum JoiningWord {
  /// No meaning: "my", "new", "number".
  case neutral
  /// Tells how a value came or where it went: "received", "SMS", "typed".
  case delivery
  /// A value may follow: "to", "as".
  case toward
  /// "is".
  case copula
  /// "lautet": only said of values.
  case statement
  /// "but": the next words are about something else.
  case breaking
  /// "must": after a label, a rule for its values follows, and no value.
  case rule
  /// "order": the number of something else follows.
  case other
}

extension Announcement {
  /// What joins label and value, from the weakest to the strongest.
  enum Connector: Int, Comparable {
    case none
    /// "changed it to", "als"
    case toward
    /// "is" and similar verbs
    case copula
    /// "lautet", "brzmi": only said of values
    case statement
    /// `:`, `=`, an arrow, or the next cell of a table
    case sign

    static func < (left: Connector, right: Connector) -> Bool { left.rawValue < right.rawValue }
  }
}

/// The role of the word; nil for an unrelated word.
func joiner(_ bytes: [UInt8], _ word: Range<Int>) -> JoiningWord? {
  if let kind = joiners[hash(bytes[word])] {
    // In Vietnamese, `đơn` means order and `đơn giản` means simple.
    let isSimple = kind == .other && bytes.hasPrefix(" gian", at: word.upperBound)
    return isSimple ? .neutral : kind
  }
  if bytes.isUnspaced(at: word.lowerBound) {
    // "Required" ends with "is" in Thai.
    let isOrdinary = word.count <= 40 && ordinaryWords.contains(bytes[word])
    return isOrdinary ? nil : unspacedJoiner(bytes, word).kind
  }
  return beginsDelivery(bytes, word) ? .delivery : nil
}

/// Whether the word begins like a word for delivery: "gönderdiler".
private func beginsDelivery(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  var hash = FNV1a.start
  for (index, byte) in bytes[word].prefix(stemLengths.upperBound).enumerated() {
    hash = FNV1a.hash(byte.lowered, after: hash)
    if index + 1 >= stemLengths.lowerBound, stems.contains(hash) { return true }
  }
  return false
}

private let stems = WordSet(deliveryStems)

/// In bytes.
private let stemLengths = 4...16

/// The role of several words without spaces between them. The first and the last word decide.
/// `isDelivery` tells whether any of them says how a value came.
func unspacedJoiner(
  _ bytes: [UInt8], _ word: Range<Int>
) -> (kind: JoiningWord?, isDelivery: Bool) {
  var first: JoiningWord?
  var last: JoiningWord?
  var isDelivery = false
  var position = word.lowerBound
  while position < word.upperBound {
    guard let (kind, end) = unspacedJoiners.phrase(at: position, in: bytes),
      end <= word.upperBound
    else {
      position += bytes.scalar(at: position).length
      continue
    }
    if kind == .other { return (.other, false) }
    if kind == .delivery { isDelivery = true }
    if position == word.lowerBound { first = kind }
    if end == word.upperBound { last = kind }
    position = end
  }
  if errors.stand(in: word, of: bytes) { return (nil, isDelivery) }
  let kind = first == .copula ? first : last ?? (isDelivery ? .delivery : nil)
  return (kind, isDelivery)
}

/// Whether the word links a value to a label after it: "hunter2 *is* my", "X *als* Passwort".
func isLink(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  guard bytes.isUnspaced(at: word.lowerBound) else {
    let kind = joiners[hash(bytes[word])]
    return kind == .toward || kind == .copula || kind == .statement
  }
  return prefixLinks.phrase(at: word.lowerBound, in: bytes) != nil
}

/// Whether it is a word such as "order" or "ticket", whose number is no secret.
func isOtherThing(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { joiner(bytes, word) == .other }

private func hash(_ word: some Collection<UInt8>) -> UInt64 {
  FNV1a.hash(word.lazy.map(\.lowered))
}

private let joiners: HashTable<JoiningWord> = {
  var table = HashTable<JoiningWord>(capacity: 2048)
  for (kind, words) in joinerTable {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table[hash(PlainText(String(word)).bytes)] = kind
    }
  }
  // Words for other numbered things, from the table of personal data.
  for phrases in personalCues.filter({ $0.0 == .order }).map(\.1) {
    for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" })
    where !phrase.contains(" ") && !notOthers.contains(String(phrase)) {
      let key = hash(PlainText(String(phrase)).bytes)
      if table[key] == nil { table[key] = .other }
    }
  }
  return table
}()

/// Words of that table that are also said of passwords.
private let notOthers: Set<String> = [
  "code", "confirmation", "since", "year", "years", "amount", "error", "model", "version",
  "zip",
]

private let unspacedJoiners = UnspacedPhrases(unspacedJoinerTable)

private let errors = UnspacedPhrases([((), unspacedErrors)])

private let prefixLinks = UnspacedPhrases([((), unspacedLinks.joined(separator: " "))])

/// Phrases in scripts without spaces. They are found by the last bits of their first character, the
/// longest first.
struct UnspacedPhrases<Value: Sendable>: Sendable {
  private let slots: [[(bytes: [UInt8], value: Value)]]

  /// - Parameter table: phrases separated by blanks. They are folded like texts.
  init(_ table: [(Value, String)]) {
    var slots = [[(bytes: [UInt8], value: Value)]](repeating: [], count: 1024)
    for (value, phrases) in table {
      for phrase in phrases.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let bytes = PlainText(String(phrase)).bytes
        slots[Self.slot(bytes, 0)].append((bytes, value))
      }
    }
    self.slots = slots.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  private static func slot(_ bytes: [UInt8], _ position: Int) -> Int {
    Int(bytes.byte(at: position + 1) & 0x0F) << 6 | Int(bytes.byte(at: position + 2) & 0x3F)
  }

  func phrase(at position: Int, in bytes: [UInt8]) -> (value: Value, end: Int)? {
    for phrase in slots[Self.slot(bytes, position)] {
      let end = position + phrase.bytes.count
      if end <= bytes.count, bytes[position..<end].elementsEqual(phrase.bytes) {
        return (phrase.value, end)
      }
    }
    return nil
  }

  /// Whether one of the phrases is in `range`.
  func stand(in range: Range<Int>, of bytes: [UInt8]) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if let (_, end) = phrase(at: position, in: bytes), end <= range.upperBound { return true }
      position += bytes.scalar(at: position).length
    }
    return false
  }
}
