// Finds words: runs of letters, eight bytes at a time, and their hashes.

extension UnsafeBufferPointer<UInt8> {
  /// The end of the ASCII letters that begin at `start`. It tests eight bytes at once, because a
  /// branch for each letter is mispredicted at the end of nearly every word.
  @inlinable package func endOfLetters(from start: Int) -> Int {
    var position = start
    while position + 8 <= count {
      let eight = UnsafeRawBufferPointer(self)
        .loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let others = ~letters(eight) & 0x8080_8080_8080_8080
      if others != 0 { return position + others.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < count, self[position].isLetter { position += 1 }
    return position
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the ASCII letters that begin at `start`, and whether they have capitals and small
  /// letters.
  @inlinable package func word(
    at start: Int
  ) -> (end: Int, hasCapital: Bool, hasSmall: Bool) {
    var position = start
    var (capitals, smalls): (UInt64, UInt64) = (0, 0)
    while position + 8 <= count {
      let eight = UnsafeRawBufferPointer(self)
        .loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let found = letters(eight) & 0x8080_8080_8080_8080
      let others = found ^ 0x8080_8080_8080_8080
      // The letters before the first other byte. The shift moves the bit of small letters to the top.
      let word = found & (others &- 1) & ~others
      smalls |= word & eight << 2
      capitals |= word & ~(eight << 2)
      if others != 0 {
        return (position + others.trailingZeroBitCount / 8, capitals != 0, smalls != 0)
      }
      position += 8
    }
    while position < count, self[position].isLetter {
      if self[position].isUppercase { capitals = 1 } else { smalls = 1 }
      position += 1
    }
    return (position, capitals != 0, smalls != 0)
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
