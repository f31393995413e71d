// Reads a text into the units of the tagger.

import Text

struct NameReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let units: UnsafeMutableBufferPointer<NameUnit>
  private(set) var count = 0
  private(set) var letters: [UInt32] = []
  private(set) var gap = Gap.start
  /// The words that may be parts of names.
  private(set) var possible: [Int] = []
  /// Whether the text has a character of a script without spaces.
  private(set) var hasAlone = false
  private var position = 0

  /// No text has more units: two words have a separator between them, and a character of a script
  /// without spaces has two bytes or more.
  static func maximumUnits(_ bytes: Int) -> Int { bytes / 2 + 1 }

  /// - Parameter units: not initialised, with room for `maximumUnits`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ units: UnsafeMutableBufferPointer<NameUnit>) {
    (self.bytes, self.units) = (bytes, units)
    letters.reserveCapacity(bytes.count / 8 + 8)
  }

  mutating func read() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x20 {
        position += 1
        if gap == Gap.nothing { gap = Gap.blank }
      } else if byte.isLetter {
        addWordOfASCII()
      } else if byte.isNonASCII {
        readForeign()
      } else if byte.isDigit {
        addWord()
      } else {
        pass(byte, 1)
      }
    }
  }

  private mutating func readForeign() {
    let (value, length) = bytes.codePoint(at: position)
    switch fold(value) {
    case .letter(let letter) where Self.isThai(letter): addAlone(letter, length)
    case .letter: addWord()
    case .ideograph: addAlone(value, length)
    case .invisible, .hidden: position += length
    case .punctuation(let byte): pass(byte, length)
    }
  }

  private static func isThai(_ value: UInt32) -> Bool { (0xE00..<0xE80).contains(value) }

  private mutating func pass(_ byte: UInt8, _ length: Int) {
    position += length
    if gap == Gap.nothing { gap = Gap.blank }
    if byte == 0x0A { return gap = (gap & 7) | 8 }
    if byte.isBlank || gap == Gap.start { return }
    gap = (gap & 8) | Gap.sign(byte)
  }

  @inline(__always)
  private mutating func add(_ unit: NameUnit) {
    precondition(count < units.count)
    units.initializeElement(at: count, to: unit)
    if unit.mayBeName { possible.append(count) }
    count += 1
    position = unit.bytes.upperBound
    gap = Gap.nothing
  }

  private mutating func addAlone(_ letter: UInt32, _ length: Int) {
    let shape: NameUnit.Shape =
      switch letter {
      case 0xE00..<0xE80: .thai
      case 0x3040..<0x30A0: .hiragana
      case 0x30A0..<0x3100: .katakana
      default: .han
      }
    hasAlone = true
    add(NameUnit(bytes: position..<position + length, hash: UInt64(letter), shape: shape, gap: gap))
  }

  /// Fast path: most words are ASCII letters only. Those in lower case are spelled later, if a
  /// feature needs them.
  @inline(__always)
  private mutating func addWordOfASCII() {
    let word = bytes.word(at: position)
    let next = word.end < bytes.count ? bytes[word.end] : 0
    if next.isNonASCII || next.isDigit || next == UInt8(ascii: "'") || next == UInt8(ascii: "-") {
      return addWord()
    }
    if !word.hasCapital {
      return add(NameUnit(bytes: position..<word.end, hash: 0, shape: .small, gap: gap))
    }
    var letterCase = LetterCase(
      hasCapital: true, hasSmall: word.hasSmall, startsCapital: bytes[position].isUppercase)
    if word.hasSmall {
      letterCase.isCamel = (position + 1..<word.end).contains {
        bytes[$0].isUppercase && !bytes[$0 - 1].isUppercase
      }
    }
    let first = letters.count
    for byte in bytes[position..<word.end] { letters.append(UInt32(byte | 0x20)) }
    addWord(
      position..<word.end, letters: first, hash: bytes.hash(ofWord: position..<word.end),
      shape: letterCase.shape(count: word.end - position))
  }

  private mutating func addWord() {
    let first = letters.count
    var hash: UInt64 = 0
    var letterCase = LetterCase()
    var hasDigit = false
    var firstPart = 0
    var (position, end) = (position, position)
    /// A word of other letters ends before Hangul, because a particle follows a foreign name.
    func isOfOtherScript(_ letter: UInt32) -> Bool {
      guard letters.count > first, letter >= 0x3A, letters[first] >= 0x3A else { return false }
      return letter.isHangulSyllable != letters[first].isHangulSyllable
    }
    scan: while position < bytes.count {
      let byte = bytes[position]
      if byte.isLetter {
        if isOfOtherScript(UInt32(byte)) { break scan }
        // Fast path: most letters are ASCII.
        letterCase.add(isCapital: byte & 0x20 == 0, isFirst: letters.count == first)
        hash = LetterHash.add(UInt32(byte | 0x20), to: hash)
        letters.append(UInt32(byte | 0x20))
        position += 1
        end = position
        continue
      }
      let (value, length) = bytes.codePoint(at: position)
      switch byte.isNonASCII ? fold(value) : foldASCII(byte) {
      case .letter(let letter) where !Self.isThai(letter) && !isOfOtherScript(letter):
        if isDecimal(value, folded: letter) {
          hasDigit = true
        } else {
          letterCase.add(isCapital: isCapital(value), isFirst: letters.count == first)
        }
        hash = LetterHash.add(letter, to: hash)
        letters.append(letter)
        position += length
        end = position
      case .invisible, .hidden: position += length
      case .punctuation(let byte)
      where (byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")) && joins(position + length):
        position += length
        letterCase.beginPart()
        if firstPart == 0 { firstPart = letters.count - first }
      default: break scan
      }
    }
    let shape = hasDigit ? .number : letterCase.shape(of: letters[first...])
    addWord(self.position..<end, letters: first, firstPart: firstPart, hash: hash, shape: shape)
  }

  /// - Parameter letters: where those of the word begin.
  private mutating func addWord(
    _ word: Range<Int>, letters first: Int, firstPart: Int = 0, hash: UInt64, shape: NameUnit.Shape
  ) {
    let uses = shape.mayBeName ? KnownNames.uses(of: hash) : 0
    // "I" is common, but no initial: "I. Petrova".
    let isInitial =
      shape == .capital && word.upperBound < bytes.count
      && bytes[word.upperBound] == UInt8(ascii: ".")
    add(
      NameUnit(
        bytes: word, letters: first..<letters.count, firstPart: firstPart, hash: hash,
        shape: shape, gap: gap, uses: uses,
        mayBeName: shape.mayBeName && (uses & KnownNames.common == 0 || isInitial)))
  }

  /// Whether a word continues at `next`, for example after the apostrophe of "O'Brien".
  private func joins(_ next: Int) -> Bool {
    guard next < bytes.count else { return false }
    let (value, _) = bytes.codePoint(at: next)
    if case .letter(let letter) = value < 0x80 ? foldASCII(bytes[next]) : fold(value) {
      return letter >= 0x3A && !Self.isThai(letter)
    }
    return false
  }
}
