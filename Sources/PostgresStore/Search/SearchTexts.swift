// The search texts of a ticket, in the server's format.

import Store

/// The texts of a ticket that are searched.
struct SearchTexts {
  var complaint: String
  var summary: String?
  var draft: String?
  var reply: String?

  /// No text of people has more code points; the rest is not searched.
  private static let longestText = 8000
  /// The highest place that a `tsvector` can store.
  private static let lastPlace = 16_383

  /// Each word with its place, as a `tsvector`. A weight marks the words of the complaint and the
  /// summary. No phrase reaches from one text into the next.
  var tsvector: String {
    var (vector, place) = ("", 1)
    for (text, weight) in [(complaint, "A "), (summary, "A "), (draft, " "), (reply, " ")] {
      for word in searchWords(in: text ?? "", upTo: Self.longestText) {
        vector += quoted(word)
        vector += ":"
        vector += String(min(place, Self.lastPlace))
        vector += weight
        place += 1
      }
      place += 1
    }
    return vector
  }
}

extension SearchQuery {
  /// All phrases, as a `tsquery`.
  var tsquery: String {
    phrases.map(searchedWords).filter { !$0.words.isEmpty }.map { words, isPrefix in
      "(\(words.map(quoted).joined(separator: " <-> "))\(isPrefix ? ":*" : ""))"
    }.joined(separator: " & ")
  }
}

/// The words of a phrase that the index can have.
func searchedWords(_ phrase: SearchQuery.Phrase) -> (words: [String], isPrefix: Bool) {
  (phrase.words.filter(isSearched), phrase.isPrefix)
}

/// The server takes no word of 2048 bytes or more, so longer ones are cut.
private func quoted(_ word: String) -> String {
  var word = word
  while word.utf8.count > 2000 {
    word = String(word.dropLast(max(1, (word.utf8.count - 2000) / 4)))
  }
  return word.quoted(by: "'")
}

/// The words of a text, folded for comparison.
private func searchWords(in text: String, upTo count: Int) -> [String] {
  let isLong = text.utf8.count > count && text.unicodeScalars.count > count
  let text = isLong ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(count))) : text
  return plainWords(in: text) ?? SearchWord.all(in: text).map(\.folded).filter(isSearched)
}

/// Whether it is more than a sign that only some versions of Unicode call a symbol. Signs that a
/// file's index does not know must not hide a ticket here.
private func isSearched(_ word: String) -> Bool {
  word.unicodeScalars.contains { scalar in
    scalar.isWordAlone || scalar.properties.generalCategory != .otherSymbol
  }
}

/// The words of an ASCII text, in a tenth of the time; nil for any other text.
private func plainWords(in text: String) -> [String]? {
  var words: [String] = []
  var word: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      word.append(byte)
    case 0x80...: return nil
    default:
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
  }
  if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
  return words
}
