// What somebody looks for in FTS5's language, its beginnings of words spelt out.

import Foundation
import GRDB

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
    var groups = Data()
    text = try query.phrases.enumerated().map { number, phrase in
      let wholes = phrase.isPrefix ? try database.wholes(of: phrase, atMost: Self.mostWords) : []
      groups.append(contentsOf: repeatElement(UInt8(number), count: max(1, wholes.count)))
      return wholes.isEmpty
        ? quoted(phrase.spaced) + (phrase.isPrefix ? " *" : "")
        : "(" + wholes.map(quoted).joined(separator: " OR ") + ")"
    }.joined(separator: " AND ")
    self.groups = groups
  }
}

/// A phrase in quotes, in which nothing has a meaning. FTS5 finds the words in it by the same rules
/// as in the texts.
private func quoted(_ phrase: String) -> String { "\"\(phrase.replacing("\0", with: " "))\"" }

extension Database {
  /// The phrases of whole words that a phrase with a beginning may mean; none when there are too
  /// many of them.
  fileprivate func wholes(of phrase: SearchQuery.Phrase, atMost count: Int) throws -> [String] {
    let tokenizer = try makeTokenizer(FTS5TokenizerDescriptor(components: searchTokenizer))
    let words = try tokenizer.tokenize(query: phrase.spaced).map(\.token)
    guard let beginning = words.last else { return [] }
    var (found, from): ([String], String) = ([], beginning)
    while let word = try firstWord(from: from), word.utf8.starts(with: beginning.utf8) {
      guard found.count < count else { return [] }
      found.append((words.dropLast() + [word]).joined(separator: " "))
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
