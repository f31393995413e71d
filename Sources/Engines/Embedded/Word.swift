// A word of a complaint, ready to be looked up in tables.

import Text

/// Lower-case letters and their hash.
struct Word: Sendable, Equatable, ExpressibleByStringLiteral {
  let text: String
  let hash: UInt64

  init(_ text: String) {
    self.text = text
    hash = FNV1a.hash(text.utf8)
  }

  init(stringLiteral text: String) { self.init(text) }

  /// The hash stands for the word, as in all tables.
  static func == (left: Word, right: Word) -> Bool { left.hash == right.hash }
}

/// Words that belong together.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var table = HashTable<Bool>()

  init(_ words: some Sequence<some StringProtocol>) {
    for word in words { table[FNV1a.hash(word.utf8)] = true }
  }

  init(arrayLiteral words: String...) { self.init(words) }

  func contains(_ word: Word) -> Bool { table[word.hash] != nil }
}
