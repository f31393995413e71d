// The one pass over a text that finds what is sensitive in it.

import Text

/// What a scan looks for.
enum Quarry {
  /// What must not be stored.
  case secrets
  /// What may be stored and must not be sent; the names are those that came with the complaint.
  case personalData(of: [CustomerName])
  /// What stands for personal data in a model's text.
  case placeholders
}

extension Folded {
  func findings(of quarry: Quarry) -> [Finding] {
    var scan = Scan(bytes: bytes, quarry: quarry)
    scan.run()
    // Two letters of the view may be one in the source: no stretch begins before the last one ended.
    var floor = 0
    return scan.matches.compactMap { match in
      let range = sourceRange(match.bytes)
      guard range.upperBound > floor else { return nil }
      let stretch = max(range.lowerBound, floor)..<range.upperBound
      floor = stretch.upperBound
      return Finding(
        kind: match.kind, bytes: stretch, value: sourceText(stretch),
        foldedValue: String(decoding: bytes[match.bytes], as: UTF8.self).uppercased())
    }
  }
}

/// A pass over the folded text from left to right. Detectors read a bounded number of bytes around
/// where they are asked, so that a scan is linear; what they find never overlaps.
struct Scan {
  let bytes: [UInt8]
  let quarry: Quarry
  private let index: CueIndex
  let keys = KeyIndex.standard
  private let mayBeName: Bool
  private let mayBeKey: Bool
  private(set) var matches: [Match] = []
  private(set) var cues = RecentCues()
  /// Where the last card number ended, for the codes that stand near one.
  private(set) var cardEnd = -10_000
  private var position = 0

  init(bytes: [UInt8], quarry: Quarry) {
    self.bytes = bytes
    self.quarry = quarry
    switch quarry {
    case .personalData(let names):
      (index, mayBeName, mayBeKey) = (.personalData, !names.isEmpty, false)
    case .secrets: (index, mayBeName, mayBeKey) = (.secrets, false, true)
    case .placeholders: (index, mayBeName, mayBeKey) = (.none, false, false)
    }
  }

  /// Where the last finding ended: nothing may begin before.
  var floor: Int { matches.last?.bytes.upperBound ?? 0 }

  mutating func run() {
    while true {
      position = endOfPlainWords(from: position)
      guard position < bytes.count else { return }
      let byte = bytes[position]
      if byte.isLetter {
        scanWord()
      } else if byte.isDigit {
        scanNumber()
      } else if byte.isForeign {
        scanForeign()
      } else {
        scanSign()
      }
    }
  }

  /// Where the next byte is that may be of what a detector looks for. Most of a text is plain words
  /// and blanks; they are passed here, with everything that this asks for at hand.
  private func endOfPlainWords(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      index.lastWords.withUnsafeBufferPointer { cues in
        keys.beginnings.withUnsafeBufferPointer { beginnings in
          var position = start
          while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 {
              position += 1
              continue
            }
            guard byte.isLetter, !mayBeName else { break }
            let end = bytes.endOfLetters(from: position)
            let second = position + 1 < bytes.count ? bytes[position + 1] : 0
            let third = position + 2 < bytes.count ? bytes[position + 2] : 0
            let length = end - position
            let cue =
              cues[CueIndex.beginning(byte, length > 1 ? second : 0)]
              >> CueIndex.bit(bytes[end - 1], length)
            let number = KeyIndex.beginning(byte, second, third)
            let key = mayBeKey ? beginnings[number >> 6] >> UInt64(number & 63) : 0
            guard (cue | key) & 1 == 0, endsPlainly(bytes, end) else { break }
            position = end
          }
          return position
        }
      }
    }
  }

  /// Whether nothing begins with a word because of what follows it: a digit, or a colon.
  private func endsPlainly(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end + 1 < bytes.count else { return end == bytes.count }
    let next = bytes[end]
    return !next.isOfWord && next != UInt8(ascii: ":") && (mayBeKey || !bytes[end + 1].isDigit)
  }

  /// Keeps what was found and goes on behind it. What begins with a bracket is a marker of ours:
  /// it stands for a secret and is none.
  private mutating func take(_ match: Match?) -> Bool {
    guard let match, match.bytes.lowerBound >= floor, !match.bytes.isEmpty else { return false }
    if case .secrets = quarry, bytes[match.bytes.lowerBound] == UInt8(ascii: "[") { return false }
    matches.append(match)
    if match.kind == .card { cardEnd = match.bytes.upperBound }
    position = match.bytes.upperBound
    return true
  }

  private mutating func scanWord() {
    let start = position
    let letters = bytes.run(from: start, while: \.isLetter)
    let end = bytes.run(from: letters, while: \.isOfWord)
    if take(findAtWord(start..<end)) { return }
    // A label may run into its value: `CVV123`.
    let isLabelled = letters < end && bytes[letters..<end].allSatisfy(\.isDigit)
    if heed(start..<end) { return }
    if isLabelled, heed(start..<letters) { return }
    position = end
    // A card number may stand right behind a word, but no other number does.
    guard case .secrets = quarry, let digits = bytes[start..<end].firstIndex(where: \.isDigit),
      bytes[digits..<end].prefix(4).allSatisfy(\.isDigit)
    else { return }
    _ = take(findCard(bytes, digits))
  }

  /// Notes what the word announces, and takes what follows it; whether anything did.
  private mutating func heed(_ word: Range<Int>) -> Bool {
    guard let cue = index.cue(endingWith: word, in: bytes) else { return false }
    return heed(cue, at: word)
  }

  private mutating func heed(_ cue: Cue, at word: Range<Int>) -> Bool {
    cues[cue] = word.upperBound
    guard cue.announcesValue else { return false }
    let match = findAnnounced(by: cue, after: word)
    // The customer's own name has its own placeholder.
    if case .personalData(let names) = quarry, let match, match.kind == .name,
      take(findCustomer(names, bytes, match.bytes.lowerBound))
    {
      return true
    }
    return take(match)
  }

  private mutating func scanNumber() {
    if take(findAtNumber(position)) { return }
    position = bytes.run(from: position, while: \.isOfWord)
  }

  /// Letters beyond ASCII: words where there are blanks between them, else one by one.
  private mutating func scanForeign() {
    let start = position
    if case .personalData(let names) = quarry, take(findCustomer(names, bytes, start)) { return }
    guard bytes[start] < 0xE2 else {
      if let (cue, end) = index.unspacedCue(at: start, in: bytes) {
        position = end
        _ = heed(cue, at: start..<end)
      } else {
        position += bytes.scalar(at: start).length
      }
      return
    }
    position = bytes.run(from: start, limit: 120) { (0x80..<0xE2).contains($0) }
    position = max(position, start + 1)
    _ = heed(start..<position)
  }

  private mutating func scanSign() {
    if take(findAtSign(position)) { return }
    position += 1
  }
}
