// Words that announce sensitive data, and how they are found in a text.

import Text

/// What a word or phrase announces, or rules out.
enum Cue: UInt8, CaseIterable, Sendable {
  // What follows is a secret; their order is what `isOfSecrets` asks for.
  case password, oneTimeCode, backupCode, code, securityCode, cardBack, cardCode, pinCode, token,
    bearer
  // What follows is personal.
  case account, governmentID, birth, birthBehind, name, holder, introduction, relative, title,
    signature
  case address, postcode, streetPrefix, addressPart, unit, box, at
  // Whose words are quoted: "On Monday, Jo Doe wrote:".
  case attribution
  // What numbers nearby are.
  case phone, order, version
  /// Like one of the others, and is none.
  case harmless

  /// Whether what it announces follows it; the others say what numbers nearby are.
  var announcesValue: Bool { self < .phone }

  /// Whether it announces what must not be stored.
  var isOfSecrets: Bool { self <= .bearer }
}

extension Cue: Comparable {
  static func < (left: Cue, right: Cue) -> Bool { left.rawValue < right.rawValue }
}

/// Where each cue stood last, as the scan goes on.
struct RecentCues {
  /// A lane for each cue: an array would be made anew for each text.
  private var ends = SIMD64<Int32>(repeating: -10_000)

  /// Where the last of the kind ended; far before the text when there was none.
  subscript(cue: Cue) -> Int {
    get { Int(ends[Int(cue.rawValue)]) }
    set { ends[Int(cue.rawValue)] = Int32(clamping: newValue) }
  }

  /// Whether `cue` stands at most `reach` bytes before `position`, and `rival` not after it.
  func announce(_ cue: Cue, at position: Int, reach: Int, over rival: Cue? = nil) -> Bool {
    position - self[cue] <= reach && rival.map { self[$0] > self[cue] } != true
  }
}

/// A phrase of the table, as a stretch of the index's text.
private struct CuePhrase: Sendable {
  let cue: Cue
  let text: Range<Int>
  /// Of the last word.
  let hash: UInt64
  /// The last byte of the word before it; 0 when there is none.
  let before: UInt8
}

/// The phrases, found by a hash of their last word. It is asked for every word of a text, so it is
/// flat, numbers in arrays; and a class, as handing on a value of five arrays takes a hold on each.
final class CueIndex: Sendable {
  /// All phrases, folded as texts are, with one blank between words.
  private let text: [UInt8]
  /// Ordered by their slots, the longest of a slot first.
  private let phrases: [CuePhrase]
  /// Where each slot's phrases begin.
  private let starts: [UInt16]
  /// A bit for each hash that a last word may have.
  let lastWords: [UInt64]
  /// Phrases of scripts without blanks, by their first character's last bits.
  private let unspaced: [[CuePhrase]]
  /// A bit for each such character: most begin none.
  private let unspacedBeginnings: [UInt64]

  static let secrets = CueIndex(secretCues)
  static let none = CueIndex([])
  static let personalData = CueIndex(personalCues)

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
    unspacedBeginnings = bits(
      1 << 16,
      foreign.values.joined().map { UInt64(Self.character(text, $0.text.lowerBound)) })
  }

  /// Whether a last word may have the hash.
  @inline(__always)
  static func holds(_ lastWords: UnsafeBufferPointer<UInt64>, _ hash: UInt64) -> Bool {
    lastWords[Int(hash >> (64 - 10))] >> (hash >> (64 - 16) & 63) & 1 == 1
  }

  /// The cue of the longest phrase that ends with `word`, and where the phrase begins.
  func cue(endingWith word: Range<Int>, in bytes: [UInt8]) -> (cue: Cue, start: Int)? {
    let hash = bytes.withUnsafeBufferPointer { WordHead($0, word) }.hash(length: word.count)
    guard lastWords.withUnsafeBufferPointer({ Self.holds($0, hash) }) else { return nil }
    let slot = CuePhrase.slot(of: hash)
    let candidates = Int(starts[slot])..<Int(starts[slot + 1])
    if candidates.isEmpty { return nil }
    let before = lastByte(bytes, beforeGapAt: word.lowerBound)
    for index in candidates where phrases[index].hash == hash {
      guard phrases[index].before == 0 || phrases[index].before == before else { continue }
      if let start = start(of: phrases[index].text, endingAt: word.upperBound, in: bytes) {
        return (phrases[index].cue, start)
      }
    }
    return nil
  }

  /// Where the phrase begins whose words end at `end`, parted by blanks, apostrophes or hyphens.
  private func start(of phrase: Range<Int>, endingAt end: Int, in bytes: [UInt8]) -> Int? {
    var position = end
    var index = phrase.upperBound
    while index > phrase.lowerBound {
      index -= 1
      if text[index] == 0x20 {
        let start = position
        while position > 0, start - position < 3, isGap(bytes[position - 1]) { position -= 1 }
        guard position < start else { return nil }
      } else {
        guard position > 0, bytes[position - 1].lowered == text[index] else { return nil }
        position -= 1
      }
    }
    return !bytes.continuesWord(at: position) || bytes[position].isForeign ? position : nil
  }

  /// The last byte of the word before this one, small; many phrases end with the same word.
  private func lastByte(_ bytes: [UInt8], beforeGapAt start: Int) -> UInt8 {
    var position = start
    while position > 0, start - position < 3, isGap(bytes[position - 1]) { position -= 1 }
    return position > 0 ? bytes[position - 1].lowered : 0
  }

  private static func unspacedSlot(_ bytes: [UInt8], _ position: Int) -> Int {
    Int(bytes.byte(at: position + 1) & 0x0F) << 6 | Int(bytes.byte(at: position + 2) & 0x3F)
  }

  private func isGap(_ byte: UInt8) -> Bool {
    byte.isBlank || byte.isOne(of: "'-./")
  }

  /// The character of three bytes at `position` as a number of 16 bits.
  private static func character(_ bytes: [UInt8], _ position: Int) -> Int {
    Int(bytes[position] & 0x0F) << 12 | Int(bytes.byte(at: position + 1) & 0x3F) << 6
      | Int(bytes.byte(at: position + 2) & 0x3F)
  }

  /// The longest phrase without blanks that begins at `position`, and its end.
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

/// So many bits, of which those are set.
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
      before: words.dropLast().last?.last ?? 0)
  }

  fileprivate var slot: Int { Self.slot(of: hash) }

  fileprivate static func slot(of hash: UInt64) -> Int { Int(hash >> UInt64(64 - slotBits)) }
}
