// What somebody looks for in FTS5's language, its beginnings of words spelt out.

import Foundation
import GRDB
import Store

/// An expression that FTS5 looks for, and which of the phrases that were typed each of its phrases
/// stands for.
struct SearchExpression {
  let text: String
  /// A byte for each phrase of the text, in order.
  let groups: Data

  /// So many words may be meant by one beginning before it is left to FTS5.
  private static let mostWords = 200

  /// To find what has a beginning, FTS5 first reads all entries of all words that begin so; those
  /// of whole words it reads only as far as it is asked for. So a beginning is looked up among the
  /// words of the index.
  init(_ query: SearchQuery, in database: Database) throws {
    let tokenizer = try database.makeTokenizer(
      FTS5TokenizerDescriptor(components: searchTokenizer))
    var (parts, groups): ([String], Data) = ([], Data())
    for phrase in query.phrases {
      let words = try tokenizer.tokenize(query: phrase.spaced).map(\.token)
      // Unicode has words that this SQLite does not know, and no text can have.
      if words.isEmpty { continue }
      let wholes = phrase.isPrefix ? try database.wholes(of: words, atMost: Self.mostWords) : []
      groups.append(contentsOf: repeatElement(UInt8(parts.count), count: max(1, wholes.count)))
      parts.append(
        wholes.isEmpty
          ? quoted(words) + (phrase.isPrefix ? " *" : "")
          : "(" + wholes.map(quoted).joined(separator: " OR ") + ")")
    }
    text = parts.isEmpty ? quoted([]) : parts.joined(separator: " AND ")
    self.groups = groups
  }
}

/// A phrase in quotes. Its words are the tokenizer's, and so have no quotation mark in them.
private func quoted(_ words: [String]) -> String { "\"\(words.joined(separator: " "))\"" }

extension Database {
  /// The phrases of whole words that a phrase may mean whose last word is only a beginning; none
  /// when there are too many of them.
  fileprivate func wholes(of words: [String], atMost count: Int) throws -> [[String]] {
    guard let beginning = words.last else { return [] }
    var (found, from): ([[String]], String) = ([], beginning)
    while let word = try firstWord(from: from), word.utf8.starts(with: beginning.utf8) {
      guard found.count < count else { return [] }
      found.append(words.dropLast() + [word])
      // No word has a control character in it.
      from = word + "\u{1}"
    }
    return found
  }

  /// The first word of the index that does not stand before this one in the order of its bytes.
  private func firstWord(from start: String) throws -> String? {
    let sql = "SELECT term FROM search_words WHERE term >= ? LIMIT 1"
    return try String.fetchOne(cachedStatement(sql: sql), arguments: [start])
  }
}
