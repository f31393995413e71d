// What is to be searched of a ticket, in the server's form.

import Store

/// The texts of a ticket that are searched.
struct SearchTexts {
  var complaint: String
  var summary: String?
  var draft: String?
  var reply: String?

  /// No text that people write has more code points; the rest is not searched.
  private static let longestText = 8000
  /// The last place that a `tsvector` can tell from others.
  private static let lastPlace = 16_383

  /// Every word with its place, as a `tsvector`. Those of the complaint and the summary have a weight
  /// by which they are told from the others; no phrase reaches from one text into the next.
  var tsvector: String {
    var (vector, place) = ("", 1)
    for (text, weight) in [(complaint, "A"), (summary, "A"), (draft, ""), (reply, "")] {
      for word in searchWords(in: text ?? "", upTo: Self.longestText) {
        vector += "\(quoted(word)):\(min(place, Self.lastPlace))\(weight) "
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

/// The words of a phrase that the index may have.
func searchedWords(_ phrase: SearchQuery.Phrase) -> (words: [String], isPrefix: Bool) {
  (phrase.words.filter(isSearched), phrase.isPrefix)
}

/// The server takes no word of 2048 bytes or more; of such, only the beginning is searched.
private func quoted(_ word: String) -> String {
  var word = word
  while word.utf8.count > 2000 {
    word = String(word.dropLast(max(1, (word.utf8.count - 2000) / 4)))
  }
  return "'" + word.replacing("\\", with: "\\\\").replacing("'", with: "''") + "'"
}

/// The words of a text, as they are compared.
private func searchWords(in text: String, upTo count: Int) -> [String] {
  let isLong = text.utf8.count > count && text.unicodeScalars.count > count
  let text = isLong ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(count))) : text
  return plainWords(in: text) ?? SearchWord.all(in: text).map(\.folded).filter(isSearched)
}

/// Whether it is more than a sign that some versions of Unicode take for a symbol and others not:
/// those that a file does not know must not keep a ticket from being found here.
private func isSearched(_ word: String) -> Bool {
  word.unicodeScalars.contains { scalar in
    scalar.isWordAlone || scalar.properties.generalCategory != .otherSymbol
  }
}

/// Those of a text in ASCII, which takes a tenth of the time; nil for any other.
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
