// A search in FTS5's language, with beginnings replaced by whole words.

import Foundation
import GRDB
import Store

/// An FTS5 expression, and which typed phrase each of its phrases stands for.
struct SearchExpression {
  let text: String
  /// One byte for each phrase of the expression, in order.
  let groups: Data

  /// For a beginning, FTS5 first reads all entries of all words with that beginning; for whole
  /// words it only reads as far as needed. So a beginning is replaced by the words of the index
  /// that have it.
  init(_ query: SearchQuery, in database: Database) throws {
    let tokenizer = try database.makeTokenizer(
      FTS5TokenizerDescriptor(components: searchTokenizer))
    var (parts, groups): ([String], Data) = ([], Data())
    for phrase in query.phrases {
      let words = try tokenizer.tokenize(query: phrase.spaced).map(\.token)
      // Unicode has characters that this SQLite does not know, so no indexed text has them.
      if words.isEmpty { continue }
      let phrases = try database.spellings(of: words, isPrefix: phrase.isPrefix)
      groups.append(contentsOf: repeatElement(UInt8(parts.count), count: phrases.count))
      parts.append("(" + phrases.joined(separator: " OR ") + ")")
    }
    text = parts.isEmpty ? quoted([]) : parts.joined(separator: " AND ")
    self.groups = groups
  }
}

/// A beginning with more whole words than this is left to FTS5.
private let mostPhrases = 200
private let mostSpellings = 16

/// Ligatures and accented letters by the first of their plain letters.
private let signsOfLetters = Dictionary(
  grouping: spelledLetters + accentedLetters, by: { $0.letters.unicodeScalars.first })

/// Greek and Cyrillic letters that the index keeps with their accents, each with its plain letter.
/// It takes accents only from Latin ones.
private let accentedLetters: [(sign: Unicode.Scalar, letters: String)] =
  [0x370..<0x530, 0x1F00..<0x2000].joined().compactMap { value in
    guard let sign = Unicode.Scalar(UInt32(value)), sign.properties.isLowercase else { return nil }
    let letter = String(sign).folded
    return letter.unicodeScalars.count == 1 && letter != String(sign) ? (sign, letter) : nil
  }

/// A phrase in quotes. The tokenizer's words contain no quotation marks.
private func quoted(_ words: [String]) -> String { "\"\(words.joined(separator: " "))\"" }

extension Database {
  /// The phrases of the index that a typed phrase can mean, with the typed one among them.
  fileprivate func spellings(of words: [String], isPrefix: Bool) throws -> [String] {
    var phrases: [[String]] = [[]]
    for (index, word) in words.enumerated() {
      let isBeginning = isPrefix && index == words.count - 1
      let spellings = try spellings(of: word, isBeginning: isBeginning)
      let extended = phrases.flatMap { phrase in spellings.map { phrase + [$0] } }
      phrases = extended.count <= mostPhrases ? extended : phrases.map { $0 + [word] }
    }
    guard isPrefix else { return phrases.map(quoted) }
    let wholes = try phrases.map { try self.wholes(of: $0, atMost: mostPhrases / phrases.count) }
    return zip(phrases, wholes).flatMap { beginning, wholes in
      wholes.isEmpty ? [quoted(beginning) + " *"] : wholes.map(quoted)
    }
  }

  /// The word, and the words of the index that equal it apart from ligatures and accents. The index
  /// is asked letter by letter which of them occur, so that only existing words are searched.
  private func spellings(of typed: String, isBeginning: Bool) throws -> [String] {
    let word = typed.folded
    var found = word.utf8.elementsEqual(typed.utf8) ? [word] : [word, typed]
    func extend(_ start: String, _ rest: Substring.UnicodeScalarView) throws {
      let places = rest.indices.flatMap { place in
        (signsOfLetters[rest[place]] ?? []).map { (place, $0) }
      }
      for (place, (sign, spelled)) in places {
        let (tail, letters) = (rest[place...], spelled.unicodeScalars)
        // In a beginning, the last ligature may stand for more letters than were typed.
        let isCut = isBeginning && tail.count < letters.count && letters.starts(with: tail)
        let beginning = start + String(rest[..<place]) + String(sign)
        guard isCut || tail.starts(with: letters), found.count < mostSpellings,
          try hasWord(beginning, isBeginning: true)
        else { continue }
        let next = tail.dropFirst(letters.count)
        let whole = beginning + String(next)
        let isNew = !found.contains { $0.utf8.elementsEqual(whole.utf8) }
        if isNew, try hasWord(whole, isBeginning: isBeginning) { found.append(whole) }
        try extend(beginning, next)
      }
    }
    try extend("", word.unicodeScalars[...])
    return found
  }

  private func hasWord(_ word: String, isBeginning: Bool) throws -> Bool {
    guard let first = try firstWord(from: word) else { return false }
    return isBeginning ? first.utf8.starts(with: word.utf8) : first == word
  }

  /// The phrases of whole words that a phrase with a beginning at its end can mean; empty when
  /// there are too many.
  private func wholes(of words: [String], atMost count: Int) throws -> [[String]] {
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

  /// The first word of the index at or after `start`, in the order of bytes.
  private func firstWord(from start: String) throws -> String? {
    let sql = "SELECT term FROM search_words WHERE term >= ? LIMIT 1"
    return try String.fetchOne(cachedStatement(sql: sql), arguments: [start])
  }
}
