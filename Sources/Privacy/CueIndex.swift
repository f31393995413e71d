// Finds the phrases of cues in a text, by the hash of their last words.

import Text

/// A phrase of the table, as a range of the index's text.
private struct CuePhrase: Sendable {
  let cue: Cue
  let text: Range<Int>
  /// The hash of the last word.
  let hash: UInt64
  /// The last two bytes of the word before that, the last one lowest; 0 without one.
  let before: UInt16
}

/// Finds phrases by a hash of their last word. It is used for every word of a text, so its data is
/// in flat arrays. It is a class, because passing a value with five arrays would retain each of
/// them.
final class CueIndex: Sendable {
  /// All phrases, folded like texts, with single blanks between words.
  private let text: [UInt8]
  /// The phrases in the order of their slots. Within a slot the longest comes first.
  private let phrases: [CuePhrase]
  /// The start of each slot in `phrases`.
  private let starts: [UInt16]
  /// One bit for the highest 16 bits of a hash: set if a last word has them.
  private let lastWords: [UInt64]
  /// The same for a last word together with the end of the word before it, because many phrases end
  /// with a common word.
  private let endings: [UInt64]
  /// The separators between the words of a phrase.
  private static let gaps = ASCIISet { $0.isBlank || $0.isOne(of: "'-./") }
  /// Phrases of scripts without spaces, by the last bits of their first character.
  private let unspaced: [[CuePhrase]]
  /// One bit for each character, set if it begins such a phrase. Most characters do not.
  private let unspacedBeginnings: [UInt64]

  static let secrets = CueIndex(misspelledSecretCues + secretCues)
  static let none = CueIndex([])
  static let personalData = CueIndex(misspelledPersonalCues + personalCues)

  private init(_ table: [(Cue, String)]) {
    var text: [UInt8] = []
    let all = table.flatMap { cue, phrases in
      phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map {
        CuePhrase(cue, String($0), into: &text)
      }
    }
    let spaced = Dictionary(
      grouping: all.filter { !text.isUnspaced(at: $0.text.lowerBound) }, by: \.slot)
    let slots = (0..<cueSlots).map { slot in
      (spaced[slot] ?? []).sorted { $0.text.count > $1.text.count }
    }
    phrases = slots.flatMap { $0 }
    starts = slots.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt16($1.count)) }
    let foreign = Dictionary(
      grouping: all.filter { text.isUnspaced(at: $0.text.lowerBound) }
    ) { Self.unspacedSlot(text, $0.text.lowerBound) }
    unspaced = (0..<1024).map { slot in
      (foreign[slot] ?? []).sorted { $0.text.count > $1.text.count }
    }
    self.text = text
    lastWords = bits(1 << 16, phrases.map { $0.hash >> (64 - 16) })
    endings = bits(1 << 16, phrases.map { Self.mixed($0.hash, $0.before) >> (64 - 16) })
    unspacedBeginnings = bits(
      1 << 16,
      foreign.values.joined().map { UInt64(Self.character(text, $0.text.lowerBound)) })
  }

  /// Whether a last word may have this hash.
  @inline(__always)
  private static func contains(_ lastWords: UnsafeBufferPointer<UInt64>, _ hash: UInt64) -> Bool {
    lastWords[Int(hash >> (64 - 10))] >> (hash >> (64 - 16) & 63) & 1 == 1
  }

  private static func mixed(_ hash: UInt64, _ before: UInt16) -> UInt64 {
    (hash ^ UInt64(before)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Fast test: whether a phrase may end with a word of this hash after these bytes.
  @inline(__always)
  func mayEnd(_ hash: UInt64, behind before: (last: UInt16, both: UInt16)) -> Bool {
    endings.withUnsafeBufferPointer { endings in
      Self.contains(endings, Self.mixed(hash, 0))
        || Self.contains(endings, Self.mixed(hash, before.last))
        || Self.contains(endings, Self.mixed(hash, before.both))
    }
  }

  /// The highest 16 bits of the hashes of all last words.
  var lastWordNumbers: [Int] { phrases.map { Int($0.hash >> 48) } }

  /// The last byte of the word before `start`, and the last two, in lower case.
  @inline(__always)
  static func endOfWord(
    before start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (last: UInt16, both: UInt16) {
    var gap = start
    while gap > 0, start - gap < 3, Self.gaps.contains(bytes[gap - 1]) { gap -= 1 }
    let last = gap > 0 ? UInt16(bytes[gap - 1].lowered) : 0
    return (last, gap > 1 ? last | UInt16(bytes[gap - 2].lowered) << 8 : last)
  }

  /// The cue of the longest phrase that ends with `word`, and the start of the phrase.
  func cue(endingWith word: Range<Int>, in bytes: [UInt8]) -> (cue: Cue, start: Int)? {
    let hash = bytes.withUnsafeBufferPointer { WordHead($0, word) }.hash(length: word.count)
    guard lastWords.withUnsafeBufferPointer({ Self.contains($0, hash) }) else { return nil }
    let before = bytes.withUnsafeBufferPointer { Self.endOfWord(before: word.lowerBound, in: $0) }
    guard mayEnd(hash, behind: before) else { return nil }
    let slot = CuePhrase.slot(of: hash)
    let candidates = Int(starts[slot])..<Int(starts[slot + 1])
    if candidates.isEmpty { return nil }
    for index in candidates where phrases[index].hash == hash {
      let needed = phrases[index].before
      guard needed == 0 || needed == before.last || needed == before.both else { continue }
      if let start = start(of: phrases[index].text, endingAt: word.upperBound, in: bytes) {
        return (phrases[index].cue, start)
      }
    }
    return nil
  }

  /// The start of the phrase if its words end at `end`. Blanks, apostrophes, hyphens, dots or
  /// slashes may separate them.
  private func start(of phrase: Range<Int>, endingAt end: Int, in bytes: [UInt8]) -> Int? {
    var position = end
    var index = phrase.upperBound
    while index > phrase.lowerBound {
      index -= 1
      if text[index] == 0x20 {
        let start = position
        while position > 0, start - position < 3, Self.gaps.contains(bytes[position - 1]) {
          position -= 1
        }
        guard position < start else { return nil }
      } else {
        guard position > 0, bytes[position - 1].lowered == text[index] else { return nil }
        position -= 1
      }
    }
    return !bytes.continuesWord(at: position) || bytes[position].isNonASCII ? position : nil
  }

  private static func unspacedSlot(_ bytes: [UInt8], _ position: Int) -> Int {
    Int(bytes.byte(at: position + 1) & 0x0F) << 6 | Int(bytes.byte(at: position + 2) & 0x3F)
  }

  /// The character at `position`, which has three bytes, as a number of 16 bits.
  private static func character(_ bytes: [UInt8], _ position: Int) -> Int {
    Int(bytes[position] & 0x0F) << 12 | Int(bytes.byte(at: position + 1) & 0x3F) << 6
      | Int(bytes.byte(at: position + 2) & 0x3F)
  }

  /// The cue of the longest phrase at `position` in a script without spaces, and the end of the
  /// phrase.
  func unspacedCue(at position: Int, in bytes: [UInt8]) -> (cue: Cue, end: Int)? {
    let character = Self.character(bytes, position)
    guard unspacedBeginnings[character >> 6] >> UInt64(character & 63) & 1 == 1 else { return nil }
    for phrase in unspaced[Self.unspacedSlot(bytes, position)] {
      let end = position + phrase.text.count
      if end <= bytes.count, bytes[position..<end].elementsEqual(text[phrase.text]) {
        return (phrase.cue, end)
      }
    }
    return nil
  }
}

private let slotBits = 13
private let cueSlots = 1 << slotBits

/// A set of numbers below `count`, one bit each.
private func bits(_ count: Int, _ numbers: [UInt64]) -> [UInt64] {
  var bits = [UInt64](repeating: 0, count: count / 64)
  for number in numbers { bits[Int(number >> 6)] |= 1 << (number & 63) }
  return bits
}

extension CuePhrase {
  /// Appends the phrase to the index's text.
  fileprivate init(_ cue: Cue, _ phrase: String, into text: inout [UInt8]) {
    let words = PlainText(phrase).bytes.map(\.lowered).split { $0.isOne(of: " '-") }.map(
      Array.init)
    let last = words.last ?? []
    let start = text.count
    text += words.joined(separator: [0x20])
    let head = last.withUnsafeBufferPointer { WordHead($0, $0.indices) }
    self.init(
      cue: cue, text: start..<text.count, hash: head.hash(length: last.count),
      before: words.dropLast().last?.suffix(2).reduce(0) { $0 << 8 | UInt16($1) } ?? 0)
  }

  fileprivate var slot: Int { Self.slot(of: hash) }

  fileprivate static func slot(of hash: UInt64) -> Int { Int(hash >> UInt64(64 - slotBits)) }
}
