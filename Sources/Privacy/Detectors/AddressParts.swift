// Finds street addresses that name their parts: "12/4 hẻm 86 Lê Lợi, phường 5", "ซอย 5 ถนนพระราม
// 4".

import Text

extension Detector {
  static let addressParts = Detector(at: .cue(.addressPart)) { scan, _ in
    findAddressParts(scan.bytes, scan.phraseStart, after: scan.searchStart, scan.cues)
  }
  /// `128 Lê Lợi, P. Bến Thành`: a house number, a street, and a named district.
  static let namedDistrict = Detector(at: .number) { scan, place in
    findStreetBeforeDistrict(scan.bytes, place.lowerBound)
  }
}

/// Finds the address around the part that begins at `anchor`. It has at least two parts, or one
/// with a house number before it.
private func findAddressParts(
  _ bytes: [UInt8], _ anchor: Int, after searchStart: Int, _ cues: RecentCues
) -> Match? {
  var walk = PartWalk(bytes, from: anchor)
  walk.run()
  guard walk.parts > 0 else { return nil }
  let start = houseNumberStart(bytes, before: walk.start(after: searchStart), after: searchStart)
  let hasHouse = start < anchor && bytes[start].isDigit
  let isAnnounced = cues.announce(.address, at: anchor, reach: 60)
  guard
    walk.parts >= 2 && (walk.hasNumber || hasHouse || walk.parts >= 3)
      || (hasHouse && walk.hasName) || (isAnnounced && (walk.hasNumber || hasHouse))
  else { return nil }
  return (.streetAddress, start..<walk.end)
}

private func findStreetBeforeDistrict(_ bytes: [UInt8], _ start: Int) -> Match? {
  let number = bytes.run(from: start, limit: 10) { $0.isDigit || $0 == UInt8(ascii: "/") }
  let house = bytes.byte(at: number).isLetter ? number + 1 : number
  guard bytes.byte(at: house) == 0x20, bytes.byte(at: house + 1).isUppercase else { return nil }
  let comma = bytes.run(from: house, limit: 50) { $0.isAlphanumeric || $0 == 0x20 }
  guard bytes.byte(at: comma) == UInt8(ascii: ",") else { return nil }
  let words = bytes[house..<comma].split(separator: 0x20)
  guard (1...5).contains(words.count), words.allSatisfy({ $0.first?.isLowercase == false }) else {
    return nil
  }
  let next = bytes.run(from: comma, limit: 3) { $0.isOne(of: " ,") }
  guard districtWords.contains(where: { isPart($0, bytes, at: next) }) else { return nil }
  var walk = PartWalk(bytes, from: next)
  walk.run()
  return walk.parts > 0 ? (.streetAddress, start..<walk.end) : nil
}

/// Moves back over a house number such as `12/4 `.
private func houseNumberStart(_ bytes: [UInt8], before end: Int, after searchStart: Int) -> Int {
  var stop = end
  while stop > searchStart, end - stop < 3, bytes[stop - 1].isOne(of: " ,") { stop -= 1 }
  var start = stop
  while start > searchStart, stop - start < 12,
    bytes[start - 1].isAlphanumeric || bytes[start - 1].isOne(of: "/-")
  {
    start -= 1
  }
  return start < stop && bytes[start].isDigit && stop - start <= 8 ? start : end
}

/// Moves from part to part: a word for a part, its name or number, a comma.
private struct PartWalk {
  private let bytes: [UInt8]
  private let anchor: Int
  private var position: Int
  private(set) var end: Int
  private(set) var parts = 0
  private(set) var hasNumber = false
  private(set) var hasName = false
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
    takePlace()
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
    // A name before its part word: `शिव अपार्टमेंट`.
    var next = position
    for _ in 0..<3 {
      let word = wordEnd(next)
      guard word > next, bytes[next].isNonASCII else { return false }
      next = bytes.run(from: word, limit: 1) { $0 == 0x20 }
      if let (length, kind) = part(at: next), case .behind = kind {
        (end, hasName, parts) = (next + length, true, parts + 1)
        return true
      }
    }
    return false
  }

  private mutating func takeNumber(from start: Int) -> Bool {
    let number = bytes.run(from: start, limit: 2) { $0.isOne(of: " .:#") }
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
  private mutating func takePlace() {
    guard parts > 0 else { return }
    var next = end
    guard bytes.byte(at: next) == UInt8(ascii: ",") || bytes[next...].starts(with: "،".utf8) else {
      return
    }
    next = bytes.run(from: next + (bytes[next] == UInt8(ascii: ",") ? 1 : 2), limit: 2) {
      $0 == 0x20
    }
    for _ in 0..<4 {
      let word = wordEnd(next)
      guard word > next, bytes[next].isUppercase || bytes[next].isNonASCII || bytes[next].isDigit
      else { return }
      let after = bytes.byte(at: word)
      if after == 0 || after.isOne(of: ",.;!?\n\r)") {
        end = word
        return
      }
      guard after == 0x20 else { return }
      next = word + 1
    }
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

/// Whether the word is at `start`. In scripts with spaces it must be a whole word.
private func isPart(_ word: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
  let end = start + word.count
  guard end <= bytes.count, bytes[start].lowered == word[0], !bytes.continuesWord(at: start),
    zip(bytes[start..<end], word).allSatisfy({ $0.lowered == $1 })
  else { return false }
  if bytes.isUnspaced(at: start) { return true }
  // A short one is an abbreviation: `P. 5`, `Q1`.
  if word.count <= 2 {
    let next = bytes.byte(at: end + 1)
    return bytes.byte(at: end) == UInt8(ascii: ".")
      || (bytes[start].isUppercase && bytes.byte(at: end).isDigit)
      || (bytes.byte(at: end) == 0x20 && (next.isUppercase || next.isDigit))
  }
  return !bytes.byte(at: end).isLetterLike
}
