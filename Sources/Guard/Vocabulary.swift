// The words of a cue table as numbers, so that each word of a complaint needs one look-up.

import Text

/// Words and beginnings of words. 0 means no word.
struct Vocabulary: Sendable {
  /// The numbers of a word: as a whole word, and as the longest known beginning.
  struct Found: Sendable {
    var whole: UInt16 = 0
    var beginning: UInt16 = 0
  }

  private var numbers = HashTable<UInt16>(capacity: 1 << 12)
  /// A filter for the hashes of beginnings. It rules out nearly every prefix of a word.
  private var filter: [UInt64] = Array(repeating: 0, count: 64)

  var count: UInt16 { UInt16(numbers.count) }

  private static let beginningKey: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// The number of a word, which is added if it is new.
  mutating func insert(_ word: [UInt8], isBeginning: Bool) -> UInt16 {
    let hash = FNV1a.hash(word)
    if isBeginning { filter[Int(hash >> 58)] |= 1 << (hash >> 52 & 63) }
    let key = isBeginning ? hash ^ Self.beginningKey : hash
    if let number = numbers[key] { return number }
    numbers[key] = count + 1
    return count
  }

  func find(_ word: some Collection<UInt8>) -> Found {
    var found = Found()
    var hash = FNV1a.start
    for byte in word {
      hash = FNV1a.hash(byte, after: hash)
      if filter[Int(hash >> 58)] & (1 << (hash >> 52 & 63)) != 0 {
        found.beginning = numbers[hash ^ Self.beginningKey] ?? found.beginning
      }
    }
    found.whole = numbers[hash] ?? 0
    return found
  }

  /// The longest known word that begins at `start`, and its end; for scripts without spaces. The
  /// bytes must be whole characters.
  func longest(in bytes: [UInt8], from start: Int) -> (end: Int, Found)? {
    var best: (end: Int, Found)?
    var hash = FNV1a.start
    var position = start
    while position < bytes.count, position - start < Self.longestIdeographicWord {
      repeat {
        hash = FNV1a.hash(bytes[position], after: hash)
        position += 1
      } while position < bytes.count && bytes[position] & 0xC0 == 0x80
      if let number = numbers[hash] { best = (position, Found(whole: number)) }
    }
    return best
  }

  private static let longestIdeographicWord = 30
}
