// How well a ticket matches a search.

import Store

/// Okapi BM25 without the rarity of words, as in a file: each phrase counts by how often it occurs,
/// less with each time, and more in a short text. The customer's words and the summary count twice
/// as much as replies.
struct Relevance {
  private let phrases: [Phrase]

  /// A phrase, and the places of its words in a `tsvector`.
  private struct Phrase {
    let words: [[UInt8]]
    let isPrefix: Bool
  }

  init(_ query: SearchQuery) {
    phrases = query.phrases.map(searchedWords).map { words, isPrefix in
      Phrase(words: words.map { Array($0.utf8) }, isPrefix: isPrefix)
    }
  }

  /// - Parameter vector: in binary format: the number of words; for each word its bytes, ended by
  ///   NUL, the number of its places, and the places, with a weight in their upper two bits.
  func score(_ vector: UnsafeRawBufferPointer) -> Double {
    var reader = VectorReader(vector)
    var places = phrases.map { $0.words.map { _ in [UInt16: Double]() } }
    var length = 0
    for _ in 0..<reader.number(UInt32.self) {
      let word = reader.word()
      let count = Int(reader.number(UInt16.self))
      length += count
      let wanted = self.places(of: word)
      for _ in 0..<count {
        let place = reader.number(UInt16.self)
        for (phrase, index) in wanted {
          places[phrase][index][place & 0x3FFF] = place >> 14 == 3 ? 1 : 0.5
        }
      }
    }
    let usualLength = 100.0
    let weight = 1.2 * (0.25 + 0.75 * Double(length) / usualLength)
    return places.reduce(0) { sum, words in
      let count = occurrences(words)
      return sum + count / (count + weight)
    }
  }

  /// The phrases and positions that the word fits.
  private func places(of word: UnsafeRawBufferPointer) -> [(phrase: Int, index: Int)] {
    var places: [(phrase: Int, index: Int)] = []
    for (number, phrase) in phrases.enumerated() {
      for (index, wanted) in phrase.words.enumerated() {
        let isBeginning = phrase.isPrefix && index == phrase.words.count - 1
        guard isBeginning ? word.count >= wanted.count : word.count == wanted.count,
          word.starts(with: wanted)
        else { continue }
        places.append((number, index))
      }
    }
    return places
  }

  /// How often the words occur in a row, each time with the weight of its place.
  private func occurrences(_ words: [[UInt16: Double]]) -> Double {
    guard let first = words.first else { return 0 }
    return first.reduce(0) { sum, start in
      let isWhole = words.indices.dropFirst().allSatisfy { index in
        words[index][start.key &+ UInt16(index)] != nil
      }
      return isWhole ? sum + start.value : sum
    }
  }
}

/// Reads big-endian numbers and words.
private struct VectorReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
    let size = MemoryLayout<Number>.size
    guard position + size <= bytes.count else { return 0 }
    defer { position += size }
    return Number(bigEndian: bytes.loadUnaligned(fromByteOffset: position, as: Number.self))
  }

  mutating func word() -> UnsafeRawBufferPointer {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
    let end = rest.firstIndex(of: 0) ?? rest.count
    position += min(end + 1, rest.count)
    return UnsafeRawBufferPointer(rebasing: rest[..<end])
  }
}
