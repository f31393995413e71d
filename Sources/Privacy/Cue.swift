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
  private var ends = [Int](repeating: -10_000, count: Cue.allCases.count)

  /// Where the last of the kind ended; far before the text when there was none.
  subscript(cue: Cue) -> Int {
    get { ends[Int(cue.rawValue)] }
    set { ends[Int(cue.rawValue)] = newValue }
  }

  /// Whether `cue` stands at most `reach` bytes before `position`, and none of `rivals` after it.
  func announce(_ cue: Cue, at position: Int, reach: Int, over rivals: Cue...) -> Bool {
    position - self[cue] <= reach && !rivals.contains { self[$0] > self[cue] }
  }
}

/// A phrase of the table, as a stretch of the index's text.
private struct CuePhrase: Sendable {
  let cue: Cue
  let text: Range<Int>
  /// Of the last word.
  let hash: UInt32
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
  /// By the first two letters of a last word, a bit for its last letter and length.
  let lastWords: [UInt64]
  /// Phrases of scripts without blanks, by their first character's last bits.
  private let unspaced: [[CuePhrase]]

  static let secrets = CueIndex(secretCues)
  static let none = CueIndex([])
  static let personalData = CueIndex(personalCues)

  private init(_ table: [(Cue, String)]) {
    var text: [UInt8] = []
    var lastWords = [UInt64](repeating: 0, count: 1024)
    let all = table.flatMap { cue, phrases in
      phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map {
        CuePhrase(cue, String($0), into: &text, &lastWords)
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
    (self.text, self.lastWords) = (text, lastWords)
  }

  /// By the low bits of the first two letters, which are the same for a small letter and a capital.
  ///
  /// - Parameter second: 0 for a letter alone.
  static func beginning(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 0x1F) << 5 | Int(second & 0x1F)
  }

  /// The place of the bit.
  static func bit(_ last: UInt8, _ length: Int) -> UInt64 {
    (UInt64(last & 0x1F) &+ 13 &* UInt64(truncatingIfNeeded: length)) & 63
  }

  /// The cue of the longest phrase that ends with `word`, and where the phrase begins.
  func cue(endingWith word: Range<Int>, in bytes: [UInt8]) -> (cue: Cue, start: Int)? {
    var hash = fnvBasis
    for position in word { hash = (hash ^ UInt32(bytes[position].lowered)) &* fnvPrime }
    let slot = Int(hash) & (cueSlots - 1)
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

  /// The longest phrase without blanks that begins at `position`, and its end.
  func unspacedCue(at position: Int, in bytes: [UInt8]) -> (cue: Cue, end: Int)? {
    for phrase in unspaced[Self.unspacedSlot(bytes, position)] {
      let end = position + phrase.text.count
      if end <= bytes.count, bytes[position..<end].elementsEqual(text[phrase.text]) {
        return (phrase.cue, end)
      }
    }
    return nil
  }
}

/// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
private let fnvBasis: UInt32 = 2_166_136_261
private let fnvPrime: UInt32 = 16_777_619
private let cueSlots = 8192

extension CuePhrase {
  /// Appends the phrase to the index's text, and marks its last word.
  fileprivate init(
    _ cue: Cue, _ phrase: String, into text: inout [UInt8], _ lastWords: inout [UInt64]
  ) {
    let words = PlainText(phrase).bytes.map(\.lowered).split { $0.isOne(of: " '-") }.map(
      Array.init)
    let last = words.last ?? []
    let start = text.count
    text += words.joined(separator: [0x20])
    let second = last.dropFirst().first ?? 0
    // Only words of ASCII are asked for here; the others would let more of those pass in vain.
    if last.first?.isLetter == true {
      lastWords[CueIndex.beginning(last.first ?? 0, second)] |=
        1 << CueIndex.bit(last.last ?? 0, last.count)
    }
    self.init(
      cue: cue, text: start..<text.count,
      hash: last.reduce(fnvBasis) { ($0 ^ UInt32($1)) &* fnvPrime },
      before: words.dropLast().last?.last ?? 0)
  }

  fileprivate var slot: Int { Int(hash) & (cueSlots - 1) }
}
