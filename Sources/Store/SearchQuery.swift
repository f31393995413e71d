// A search as typed: words, "phrases" and beginnings*. Any text is valid.

import Foundation

/// The words to search for; a ticket must have all of them.
package struct SearchQuery: Sendable, Equatable {
  /// Words in a row. The last one may be only the beginning of a word.
  package struct Phrase: Sendable, Equatable {
    fileprivate let text: String
    package let words: [String]
    package fileprivate(set) var isPrefix: Bool

    /// With blanks around each character that is a word of its own, as in the index, and with
    /// ligatures written out.
    package var spaced: String {
      text.spelledOut.unicodeScalars.map { $0.isWordAlone ? " \($0) " : "\($0)" }.joined()
    }
  }

  package private(set) var phrases: [Phrase] = []

  /// Nil when it contains no word.
  package init?(_ typed: String) {
    var (text, isQuoted, last) = ("", false, Character(" "))
    for character in typed {
      if character.isQuote {
        close(&text)
        isQuoted.toggle()
      } else if isQuoted || !(character.isWhitespace || character == "*") {
        text.append(character)
      } else if character == "*", text.isEmpty, last.isQuote, !phrases.isEmpty {
        phrases[phrases.count - 1].isPrefix = true
      } else {
        close(&text, isPrefix: character == "*")
      }
      last = character
    }
    close(&text)
    if phrases.isEmpty { return nil }
  }

  /// Whether any last word is only a beginning.
  package var hasBeginning: Bool { phrases.contains(where: \.isPrefix) }

  private mutating func close(_ text: inout String, isPrefix: Bool = false) {
    let words = SearchWord.all(in: text).map(\.folded)
    let phrase = Phrase(text: text, words: words, isPrefix: isPrefix)
    // Doubled phrases are dropped. Nobody types more than this.
    if !words.isEmpty, phrases.count < 64, !phrases.contains(phrase) { phrases.append(phrase) }
    text = ""
  }

  /// The ranges of the words in a displayed text, in order, without overlaps.
  package func ranges(in text: String) -> [Range<String.Index>] {
    let words = SearchWord.all(in: text)
    var ranges: [Range<String.Index>] = []
    var position = 0
    while position < words.count {
      let length = phrases.lazy.filter { $0.begins(words[position...]) }.map(\.words.count).max()
      if let length {
        let last = words[position + length - 1]
        ranges.append(words[position].range.lowerBound..<last.range.upperBound)
      }
      position += length ?? 1
    }
    return ranges
  }
}

extension SearchQuery.Phrase {
  fileprivate func begins(_ text: ArraySlice<SearchWord>) -> Bool {
    guard text.count >= words.count else { return false }
    return zip(words.indices, text).allSatisfy { index, word in
      let isBeginning = isPrefix && index == words.count - 1
      return isBeginning ? word.folded.hasPrefix(words[index]) : word.folded == words[index]
    }
  }
}

/// A word of a text, nearly as the index has it. It only decides what to show in bold; the index
/// decides what matches.
package struct SearchWord {
  package let folded: String
  let range: Range<String.Index>

  package static func all(in text: String) -> [SearchWord] {
    let scalars = text.unicodeScalars
    var words: [SearchWord] = []
    var start: String.Index?
    func close(at end: String.Index) {
      guard let first = start else { return }
      words.append(SearchWord(text, first..<end))
      start = nil
    }
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar.isWordAlone {
        close(at: index)
        if scalar.isIndexed { words.append(SearchWord(text, index..<scalars.index(after: index))) }
      } else if scalar.isIndexed {
        start = start ?? index
      } else if !scalar.isMark {
        close(at: index)
      }
    }
    close(at: text.endIndex)
    return words
  }

  private init(_ text: String, _ range: Range<String.Index>) {
    self.range = range
    folded = String(text.unicodeScalars[range]).folded
  }
}

extension String {
  /// A word as it is compared: in lower case, without accents, with ligatures written out.
  package var folded: String {
    spelledOut.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}

extension Unicode.Scalar {
  /// Whether the index counts it as part of a word, by the categories given to its tokenizer.
  fileprivate var isIndexed: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse, .otherSymbol:
      true
    default: false
    }
  }

  fileprivate var isMark: Bool { properties.generalCategory == .nonspacingMark }
}

extension Character {
  /// A quotation mark as typed, or as a phone replaces it.
  fileprivate var isQuote: Bool { self == "\"" || self == "“" || self == "”" }
}
