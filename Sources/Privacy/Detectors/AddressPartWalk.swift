// Reads an address part by part: a word for a part, its name or number, a comma.

import Text

/// Moves from part to part: a word for a part, its name or number, a comma.
struct PartWalk {
  private let bytes: [UInt8]
  private let anchor: Int
  private var position: Int
  private(set) var end: Int
  private(set) var parts = 0
  private(set) var hasNumber = false
  private(set) var hasName = false
  /// Whether a town follows.
  private(set) var hasPlace = false
  private var opensWithName = false

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    (anchor, position, end) = (start, start, start)
  }

  /// The start of the address. A name before its part word is included.
  func start(after searchStart: Int) -> Int {
    guard opensWithName else { return anchor }
    var start = anchor
    for _ in 0..<2 {
      var word = start
      while word > searchStart, start - word < 2, bytes[word - 1] == 0x20 { word -= 1 }
      let stop = word
      while word > searchStart, stop - word < 40, bytes[word - 1].isLetterLike { word -= 1 }
      guard word < stop else { break }
      start = word
    }
    return start
  }

  mutating func run() {
    var isFirst = true
    while position < bytes.count, position - anchor < 200, takePart(isFirst: isFirst) {
      isFirst = false
      position = bytes.run(from: end, limit: 4) { $0.isOne(of: " ,.-") || $0 == 0x0A }
      passStops()
    }
    for _ in 0..<3 {
      let start = bytes.run(from: end, limit: 3) { $0.isOne(of: " ,") }
      guard takePlace() else { break }
      hasPlace = hasPlace || bytes.byte(at: start).isUppercase
    }
    takePostcode()
  }

  /// Reads a postcode, with at most one word before it: ` กรุงเทพ 10900`.
  private mutating func takePostcode() {
    guard parts > 0 else { return }
    var next = bytes.run(from: end, limit: 2) { $0.isOne(of: " ,") }
    if !bytes.byte(at: next).isDigit {
      let word = wordEnd(next)
      guard word > next, bytes[next].isNonASCII, word - next < 40 else { return }
      next = bytes.run(from: word, limit: 1) { $0 == 0x20 }
    }
    let stop = bytes.run(from: next, limit: 7, while: \.isDigit)
    guard (5...6).contains(stop - next), !bytes.isWord(at: stop), !isCounted(bytes, stop) else {
      return
    }
    end = stop
  }

  /// Skips an Arabic comma.
  private mutating func passStops() {
    if bytes[position...].starts(with: "،".utf8) {
      position = bytes.run(from: position + 2, limit: 2) { $0 == 0x20 }
    }
  }

  /// Reads a part with its name or number, or a number between parts.
  private mutating func takePart(isFirst: Bool) -> Bool {
    if let (length, word) = part(at: position) {
      let behind = position + length
      switch word {
      case .before:
        guard takeName(from: behind) else { return false }
      case .behind:
        if isFirst { opensWithName = true }
        (end, hasName) = (behind, true)
        _ = takeNumber(from: behind)
      }
      parts += 1
      return true
    }
    if takeNumber(from: position) {
      // 23 Nguyễn Hữu Thọ
      if bytes.byte(at: end) == 0x20, bytes.byte(at: end + 1).isUppercase {
        _ = takeName(from: end)
      }
      return true
    }
    // A name before its part word: `शिव अपार्टमेंट`. Or a name alone between two parts.
    var next = position
    for _ in 0..<3 {
      let word = wordEnd(next)
      guard word > next, bytes[next].isNonASCII else { return false }
      if bytes.byte(at: word) == UInt8(ascii: ","), !isFirst {
        let part = bytes.run(from: word + 1, limit: 1) { $0 == 0x20 }
        guard startsWithPart(bytes, at: part) else { return false }
        (end, hasName) = (word, true)
        return true
      }
      next = bytes.run(from: word, limit: 1) { $0 == 0x20 }
      if let (length, kind) = part(at: next), case .behind = kind {
        (end, hasName, parts) = (next + length, true, parts + 1)
        return true
      }
    }
    return false
  }

  private mutating func takeNumber(from start: Int) -> Bool {
    var number = bytes.run(from: start, limit: 2) { $0.isOne(of: " .:#") }
    // رقم 33
    let word = wordEnd(number)
    if word > number, neutralWords.contains(bytes.lowercased(number..<word)) {
      number = bytes.run(from: word, limit: 2) { $0.isOne(of: " .:#") }
    }
    let stop = bytes.run(from: number, limit: 14) { $0.isAlphanumeric || $0.isOne(of: "/-") }
    guard stop > number, bytes[number..<stop].contains(where: \.isDigit), !bytes.isWord(at: stop),
      stop - number <= 12
    else { return false }
    (end, hasNumber) = (stop, true)
    return true
  }

  /// Reads up to four capitalised words, or two words of a script without capitals. Numbers may be
  /// among them.
  private mutating func takeName(from start: Int) -> Bool {
    var next = bytes.run(from: start, limit: 3) { $0.isOne(of: " .:") }
    var words = 0
    var stop: Int?
    while words < 5 {
      if let (_, word) = part(at: next), case .before = word { break }
      let word = wordEnd(next)
      guard word > next else { break }
      let isNumber = bytes[next].isDigit
      if neutralWords.contains(bytes.lowercased(next..<word)) {
        next = bytes.run(from: word, limit: 2) { $0.isOne(of: " :") }
        continue
      }
      guard isNumber || bytes[next].isUppercase || (bytes[next].isNonASCII && words < 2) else {
        break
      }
      if isNumber { hasNumber = true } else { hasName = true }
      (stop, words) = (word, words + 1)
      guard bytes.byte(at: word) == 0x20 else { break }
      next = word + 1
    }
    guard let stop else { return false }
    end = stop
    return true
  }

  /// Reads the town after the last comma: one to three words that fill their clause.
  private mutating func takePlace() -> Bool {
    guard parts > 0 else { return false }
    var next = end
    guard bytes.byte(at: next) == UInt8(ascii: ",") || bytes[next...].starts(with: "،".utf8) else {
      return false
    }
    next = bytes.run(from: next + (bytes[next] == UInt8(ascii: ",") ? 1 : 2), limit: 2) {
      $0 == 0x20
    }
    if startsWithPart(bytes, at: next) { return false }
    for count in 0..<4 {
      let word = wordEnd(next)
      // Nha Trang là …
      if count > 0, word > next, bytes[next].isLowercase, bytes[next - 2].isLetter {
        end = next - 1
        return true
      }
      guard word > next, bytes[next].isUppercase || bytes[next].isNonASCII || bytes[next].isDigit
      else { return false }
      let after = bytes.byte(at: word)
      if after == 0 || after.isOne(of: ",.;!?\n\r)") {
        end = word
        return true
      }
      guard after == 0x20 else { return false }
      next = word + 1
    }
    return false
  }

  private func wordEnd(_ start: Int) -> Int {
    bytes.run(from: start, limit: 48) {
      $0.isAlphanumeric || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0.isNonASCII
    }
  }

  private func part(at start: Int) -> (length: Int, PartWord)? {
    guard start < bytes.count else { return nil }
    for (word, kind) in partWords where isPart(word, bytes, at: start) { return (word.count, kind) }
    return nil
  }
}
