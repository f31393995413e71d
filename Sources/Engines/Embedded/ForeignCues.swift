// The few words of other languages that say plainly what a complaint is about.

import Text
import Tickets

/// What can be told of a complaint in a language that the rules do not read.
struct ForeignCues {
  /// What the reply must answer before all else.
  enum Alarm { case selfHarm, danger }

  let category: Category
  let urgency: Urgency
  let alarm: Alarm?
  /// The sentence that made it High.
  let carrier: ComplaintText.Sentence?

  /// Only so much of a text is looked at: its first sentences say what it is about.
  private static let sample = 4000

  init(of text: ComplaintText, _ tag: String) {
    guard let words = Self.table[tag] else {
      (category, urgency, alarm, carrier) = (.technical, .medium, nil, nil)
      return
    }
    let sentences = Self.searchable(text, isSpaced: !Self.unspaced.contains(tag))
    func found(_ list: String) -> Int? { sentences.first { list.occurs(in: $0.bytes) }?.number }
    let selfHarm = found(words.selfHarm)
    let danger = found(words.danger)
    let grave = selfHarm ?? danger ?? found(words.grave)
    alarm = selfHarm != nil ? .selfHarm : danger != nil ? .danger : nil
    category = found(words.money) == nil ? .technical : .billing
    urgency = grave == nil ? .medium : .high
    carrier = grave.map { text.sentences[$0] }
  }

  /// Sentences as bytes: words between single spaces, or the bare text where a script has none.
  private static func searchable(
    _ text: ComplaintText, isSpaced: Bool
  ) -> [(number: Int, bytes: [UInt8])] {
    var left = sample
    return text.sentences.enumerated().compactMap { number, sentence in
      guard left > 0, !sentence.tokens.isEmpty else { return nil }
      let tokens = text.tokens[sentence.tokens].prefix(left)
      left -= tokens.count
      guard isSpaced else {
        let head = text[sentence.range].unicodeScalars.prefix(sample)
        return (number, Array(String(String.UnicodeScalarView(head)).lowercased().utf8))
      }
      // An article before an apostrophe is a word of its own: "l'avocat".
      let words = tokens.flatMap { $0.word.text.utf8.split(separator: UInt8(ascii: "'")) }
      return (number, [0x20] + words.flatMap { Array($0) + [0x20] })
    }
  }

  private static let unspaced: Set<String> = ["zh", "ja", "ko", "th"]
}

extension String {
  /// True when one of these words, between commas, stands in the bytes. A word that ends in `*`
  /// may go on; where the script has spaces, every other is whole.
  fileprivate func occurs(in bytes: [UInt8]) -> Bool {
    utf8.split(separator: UInt8(ascii: ",")).contains { piece in
      let word = Array(piece.drop { $0 == 0x20 || $0 == 0x0A })
      guard !word.isEmpty else { return false }
      guard bytes.first == 0x20 else { return bytes.holds(word) }
      return word.last == UInt8(ascii: "*")
        ? bytes.holds([0x20] + word.dropLast()) : bytes.holds([0x20] + word + [0x20])
    }
  }
}
