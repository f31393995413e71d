// What words do between a label and its value: "my password *for the shop is* hunter2".

import Text

/// What a word does between a label and its value.
enum JoiningWord {
  /// Nothing: "my", "new", "number".
  case neutral
  /// "received", "SMS", "typed": how a value came, or where it went.
  case delivery
  /// "to", "as": a value may follow.
  case toward
  /// "is".
  case copula
  /// "lautet": said of values only.
  case statement
  /// "but": what follows is about something else.
  case breaking
  /// The number of something else follows: "order".
  case other
}

/// What the word does; nil for a stranger.
func joiner(_ bytes: [UInt8], _ word: Range<Int>) -> JoiningWord? {
  if let kind = joiners[hash(bytes[word])] {
    // Vietnamese `đơn` is an order, `đơn giản` is "simple".
    let isSimple = kind == .other && bytes.hasPrefix(" gian", at: word.upperBound)
    return isSimple ? .neutral : kind
  }
  if bytes.isUnspaced(at: word.lowerBound) { return unspacedJoiner(bytes, word).kind }
  return beginsDelivery(bytes, word) ? .delivery : nil
}

/// Whether the word begins as those do that say how a value came: "gönderdiler".
private func beginsDelivery(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  var hash = FNV1a.start
  for (index, byte) in bytes[word].prefix(stemLengths.upperBound).enumerated() {
    hash = FNV1a.hash(byte.lowered, after: hash)
    if index + 1 >= stemLengths.lowerBound, stems.contains(hash) { return true }
  }
  return false
}

private let stems = Set(
  deliveryStems.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
    hash(PlainText(String($0)).bytes)
  })

/// In bytes.
private let stemLengths = 4...16

/// What the words do that stand at `word` without blanks between them: the first and the last count,
/// and whether any says how a value came.
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

/// Whether the word links a value to the label behind it: "hunter2 *is* my", "X *als* Passwort".
func isLink(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  guard bytes.isUnspaced(at: word.lowerBound) else {
    let kind = joiners[hash(bytes[word])]
    return kind == .toward || kind == .copula
  }
  return prefixLinks.contains { bytes[word].starts(with: $0) }
}

/// Whether it is a word such as "order" or "ticket", whose number is no secret.
func isOfOther(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { joiner(bytes, word) == .other }

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
  // What numbers other things, from the table of personal data's cues.
  for phrases in personalCues.filter({ $0.0 == .order }).map(\.1) {
    for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" })
    where !phrase.contains(" ") && !notOthers.contains(String(phrase)) {
      let key = hash(PlainText(String(phrase)).bytes)
      if table[key] == nil { table[key] = .other }
    }
  }
  return table
}()

/// Of the words that number orders and the like, those that are said of passwords, too.
private let notOthers: Set<String> = [
  "code", "confirmation", "since", "year", "years", "amount", "error", "model", "version",
  "zip",
]

private let unspacedJoiners = UnspacedPhrases(unspacedJoinerTable)

private let errors = UnspacedPhrases([((), unspacedErrors)])

private let prefixLinks: [[UInt8]] = unspacedLinks.map { Array($0.utf8) }

/// Phrases of scripts that put no blanks between words, found where they begin: by the last bits of
/// their first character, the longest first.
struct UnspacedPhrases<Value: Sendable>: Sendable {
  private let slots: [[(bytes: [UInt8], value: Value)]]

  /// - Parameter table: phrases with blanks between them, as texts are read.
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

  /// Whether one of them stands somewhere in `range`.
  func stand(in range: Range<Int>, of bytes: [UInt8]) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if let (_, end) = phrase(at: position, in: bytes), end <= range.upperBound { return true }
      position += bytes.scalar(at: position).length
    }
    return false
  }
}
