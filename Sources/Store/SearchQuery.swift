// What somebody looks for, as typed: words, "phrases" and beginnings*; nothing typed is an error.

import Foundation

/// Words to look for; a ticket must have them all.
package struct SearchQuery: Sendable, Equatable {
  /// Words that stand in a row, the last of which may be only the beginning of one.
  package struct Phrase: Sendable, Equatable {
    fileprivate let text: String
    package let words: [String]
    package fileprivate(set) var isPrefix: Bool

    /// With blanks around every character that is a word alone, as the index has it, and ligatures
    /// written out.
    package var spaced: String {
      text.spelledOut.unicodeScalars.map { $0.isWordAlone ? " \($0) " : "\($0)" }.joined()
    }
  }

  package private(set) var phrases: [Phrase] = []

  /// Nil when no word is in it.
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

  /// Whether any of the words may be only the beginning of one.
  package var hasBeginning: Bool { phrases.contains(where: \.isPrefix) }

  private mutating func close(_ text: inout String, isPrefix: Bool = false) {
    let words = SearchWord.all(in: text).map(\.folded)
    let phrase = Phrase(text: text, words: words, isPrefix: isPrefix)
    // The same word twice finds nothing else, and nobody types more than so many.
    if !words.isEmpty, phrases.count < 64, !phrases.contains(phrase) { phrases.append(phrase) }
    text = ""
  }

  /// Where the words stand in a text that is shown, in order, none overlapping.
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

/// A word of a text, as the index has it but for the last niceties: what is found is the index's
/// affair, and this only says what to make bold.
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
    folded = String(text.unicodeScalars[range]).spelledOut
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}

extension Unicode.Scalar {
  /// Whether the index takes it for a part of a word: the categories that its tokenizer is given.
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
  /// As typed, or as a phone makes of it.
  fileprivate var isQuote: Bool { self == "\"" || self == "“" || self == "”" }
}
