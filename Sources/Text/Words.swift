// Finds words: runs of letters, eight bytes at a time, and their hashes.

extension UnsafeBufferPointer<UInt8> {
  /// The end of the ASCII letters that begin at `start`. It tests eight bytes at once, because a
  /// branch for each letter is mispredicted at the end of nearly every word.
  @inlinable @inline(__always)
  package func wordOfLetters(from start: Int) -> (end: Int, head: WordHead) {
    let first = eightBytes(from: start)
    let others = ~letters(first) & 0x8080_8080_8080_8080
    let head = WordHead(lowered: first | 0x2020_2020_2020_2020, upTo: others)
    if others != 0 { return (start &+ others.trailingZeroBitCount / 8, head) }
    var position = start &+ 8
    while true {
      let others = ~letters(eightBytes(from: position)) & 0x8080_8080_8080_8080
      if others != 0 { return (position &+ others.trailingZeroBitCount / 8, head) }
      position &+= 8
    }
  }

  /// The bytes from `position` on, the first in the lowest. Zeros after the end.
  @inlinable @inline(__always)
  package func eightBytes(from position: Int) -> UInt64 {
    if position &+ 8 <= count {
      return UnsafeRawBufferPointer(self)
        .loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
    }
    return lastBytes(from: position)
  }

  @usableFromInline func lastBytes(from position: Int) -> UInt64 {
    var eight: UInt64 = 0
    for index in stride(from: count - 1, through: position, by: -1) {
      eight = eight << 8 | UInt64(self[index])
    }
    return eight
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `byte` occurs. It tests eight bytes at once.
  fileprivate func contains(_ byte: UInt8) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = 0
    while position &+ 8 <= count {
      let others = eightBytes(from: position) ^ (ones &* UInt64(byte))
      if (others &- ones) & ~others & (ones &* 0x80) != 0 { return true }
      position &+= 8
    }
    return self[position...].contains(byte)
  }
}

extension [UInt8] {
  package func contains(_ byte: UInt8) -> Bool { withUnsafeBufferPointer { $0.contains(byte) } }
}

extension String {
  package func contains(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
  }
}

/// The first eight bytes of a word, ASCII letters in lower case, zeros after its end.
@usableFromInline package struct WordHead {
  @usableFromInline package let bytes: UInt64

  /// - Parameter others: its lowest bit is the high bit of the first byte after the word. 0 if all
  ///   eight bytes are of the word.
  @inlinable @inline(__always)
  init(lowered eight: UInt64, upTo others: UInt64) {
    let lowest = others & (0 &- others)
    bytes = eight & ((lowest >> 7) &- 1)
  }

  /// The head of the word at `word`.
  @inlinable @inline(__always)
  package init(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
    let end: UInt64 = word.count < 8 ? 0x80 << UInt64(8 * word.count) : 0
    let eight = bytes.eightBytes(from: word.lowerBound)
    self.init(lowered: eight | (letters(eight) & 0x8080_8080_8080_8080) >> 2, upTo: end)
  }

  /// A hash of the head and the length, which differ between most words. Use its high bits.
  @inlinable @inline(__always)
  package func hash(length: Int) -> UInt64 {
    let mixed = (bytes ^ UInt64(truncatingIfNeeded: length) << 58) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the ASCII letters that begin at `start`, and whether they have capitals and small
  /// letters.
  @inlinable @inline(__always)
  package func word(
    at start: Int
  ) -> (end: Int, hasCapital: Bool, hasSmall: Bool) {
    var position = start
    var (capitals, smalls): (UInt64, UInt64) = (0, 0)
    while true {
      let eight = eightBytes(from: position)
      let found = letters(eight) & 0x8080_8080_8080_8080
      let others = found ^ 0x8080_8080_8080_8080
      // The letters before the first other byte. The shift moves the bit of lower-case letters to the top.
      let word = found & (others &- 1) & ~others
      smalls |= word & eight << 2
      capitals |= word & ~(eight << 2)
      if others != 0 {
        return (position &+ others.trailingZeroBitCount / 8, capitals != 0, smalls != 0)
      }
      position &+= 8
    }
  }
}

/// Sets the high bit of each byte that is an ASCII letter. The other bits have no meaning.
@inlinable func letters(_ eight: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let small = (eight | ones * 0x20) & (ones * 0x7F)
  let fromA = small + ones * (0x80 - 0x61)
  let beyondZ = small + ones * (0x80 - 0x7B)
  return fromA & ~beyondZ & ~eight
}

/// A set of words in any letter case. A lookup needs no `String`, only the word's hash, which can be
/// computed once for several sets.
package struct WordSet: Sendable {
  private var table: HashTable<Bool>

  /// - Parameter words: separated by blanks. Accents do not count.
  package init(_ words: String) {
    self.init(words.words)
  }

  /// - Parameter phrases: of several words, separated by `|`.
  package init(phrases: String) {
    self.init(phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }))
  }

  private init(_ words: [Substring]) {
    table = HashTable(capacity: words.count)
    insert(words)
  }

  private mutating func insert(_ words: [Substring]) {
    for word in words { table[Self.hash(PlainText(String(word)).bytes[...])] = true }
  }

  package static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(FNV1a.start) { FNV1a.hash($1.lowered, after: $0) }
  }

  package func contains(_ hash: UInt64) -> Bool { table[hash] != nil }

  package func contains(_ word: ArraySlice<UInt8>) -> Bool { contains(Self.hash(word)) }

  package func union(_ words: String) -> WordSet {
    var set = self
    set.insert(words.words)
    return set
  }
}

/// Calls `body` with the hash of each word, ASCII letters in lower case, until `body` returns true.
@inlinable @inline(__always)
package func anyWord(in bytes: [UInt8], _ body: (UInt64) -> Bool) -> Bool {
  var (hash, isWord) = (FNV1a.start, false)
  for byte in bytes {
    if byte.isLetterLike {
      hash = FNV1a.hash(byte.lowered, after: hash)
      isWord = true
    } else if isWord {
      if body(hash) { return true }
      (hash, isWord) = (FNV1a.start, false)
    }
  }
  return isWord && body(hash)
}
