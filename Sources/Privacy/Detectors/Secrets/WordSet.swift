// Sets of words, asked for the words of a text without making strings of them.

import Text

/// Words as texts are read: small, and folded.
struct WordSet: Sendable {
  private let hashes: Set<UInt64>
  /// In bytes.
  private let longest: Int

  /// - Parameter text: words with blanks or line ends between them.
  init(_ text: String) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
      PlainText(String($0)).bytes
    }
    hashes = Set(words.map { FNV1a.hash($0.lazy.map(\.lowered)) })
    longest = words.map(\.count).max() ?? 0
  }

  func contains(_ word: some Collection<UInt8>) -> Bool {
    word.count <= longest && hashes.contains(FNV1a.hash(word.lazy.map(\.lowered)))
  }

  /// Whether the word begins with one of the set, of at least three bytes.
  func holdsBeginning(of word: some Collection<UInt8>) -> Bool {
    var hash = FNV1a.start
    for (index, byte) in word.prefix(longest).enumerated() {
      hash = FNV1a.hash(byte.lowered, after: hash)
      if index >= 2, hashes.contains(hash) { return true }
    }
    return false
  }
}
