// Finds the customer's name or address anywhere in a complaint.

import Text

extension Detector {
  static let customer = Detector(at: .word, .number, .foreignWord) { scan, place in
    findCustomer(scan.names, scan.bytes, place.lowerBound)
  }
}

func findCustomer(_ names: [CustomerName], _ bytes: [UInt8], _ start: Int) -> Match? {
  for name in names {
    if let match = name.find(in: bytes, start) { return match }
  }
  return nil
}

/// A name to find in any letter case, with or without accents, with any blanks between its words.
struct CustomerName: Sendable {
  /// Folded, in lower case, with single blanks.
  private let name: [UInt8]

  /// The names in a mail's sender: `Jane Doe <jane@example.com>` has two.
  static func all(in customer: String?) -> [CustomerName] {
    (customer ?? "").split { "<>\"".contains($0) }.compactMap { CustomerName(String($0)) }
  }

  init?(_ text: String) {
    let words = PlainText(text).bytes.map(\.lowered).split(whereSeparator: \.isBlank)
    // The sign of `@jo_handle` is not part of the name.
    name = Array(words.joined(separator: [0x20]).drop { !$0.isLetterLike })
    if name.isEmpty { return nil }
  }

  /// The whole name, and each of its words that is not an initial or a particle.
  var parts: [CustomerName] {
    let words = name.split(separator: 0x20).filter {
      $0.count >= 3 && $0.allSatisfy { !$0.isDigit }
    }
    return [self] + (words.count > 1 ? words.map { CustomerName(folded: Array($0)) } : [])
  }

  private init(folded name: [UInt8]) { self.name = name }

  /// Finds the name at `start`, unless it is part of a longer word or an e-mail address.
  /// Grammatical prefixes and endings are allowed.
  func find(in bytes: [UInt8], _ start: Int) -> Match? {
    guard !bytes.continuesWord(at: start), !hasPairLetter(bytes, before: start) else { return nil }
    for begin in [start] + arabicPrefixEnds(bytes, start) {
      guard name[0] == bytes[begin].lowered || bytes[begin].isNonASCII,
        let end = matchEnd(bytes, begin).flatMap({ inflectedEnd(bytes, begin, $0) })
          ?? changedEnd(bytes, begin),
        !isInEmail(bytes, end)
      else { continue }
      return (.customer, begin..<end)
    }
    return nil
  }

  /// The position after a case ending: `Kowalskiego`, `Brandts`. Nil if the word continues in
  /// another way.
  private func inflectedEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard bytes.isWord(at: end) || isPairLetter(bytes, at: end) else { return end }
    guard name.count >= 4, !bytes[start].isLowercase, name.last?.isDigit == false else {
      return nil
    }
    return endingEnd(bytes, end)
  }

  /// The position after an ending that replaces the last vowel: `Анна`, `Анны`; `Kasia`, `Kasi`.
  private func changedEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    let vowels = ["a", "o", "а", "я", "о", "й", "ь"].map { Array($0.utf8) }
    guard name.count >= 4, !bytes[start].isLowercase,
      let vowel = vowels.first(where: { name.suffix($0.count).elementsEqual($0) }),
      let stem = CustomerName(folded: Array(name.dropLast(vowel.count))).matchEnd(bytes, start)
    else { return nil }
    return endingEnd(bytes, stem)
  }

  /// The position after a known ending.
  private func endingEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    let end = bytes.run(from: start, limit: 8) { $0.isLetter || $0.isNonASCII }
    guard end > start, !bytes.isWord(at: end) else { return nil }
    return caseEndings.contains(bytes.lowercased(start..<end)) ? end : nil
  }

  private func matchEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var position = start
    for wanted in name {
      guard position < bytes.count else { return nil }
      if wanted == 0x20 {
        let end = bytes.run(from: position, limit: 8, while: \.isBlank)
        guard end > position else { return nil }
        position = end
      } else {
        guard bytes[position].lowered == wanted else { return nil }
        position += 1
      }
    }
    return position
  }
}

/// Whether a letter of two bytes is at `position`: Greek, Cyrillic, Hebrew, Arabic. These scripts
/// have blanks between words. In others, a name may touch other letters.
private func isPairLetter(_ bytes: [UInt8], at position: Int) -> Bool {
  (0xC3...0xDF).contains(bytes.byte(at: position))
}

private func hasPairLetter(_ bytes: [UInt8], before position: Int) -> Bool {
  position >= 2 && bytes[position - 1] & 0xC0 == 0x80 && isPairLetter(bytes, at: position - 2)
}

/// Case endings of names in German, Polish, Russian, Turkish and other languages.
private let caseEndings = Set(
  """
  s es a u owi em iem ie iego iemu im ego emu a e y i om ow ami ach ej
  а у е ы и ой ою ом ем ым ого ому ему ю я ей ами ах ов ин ина
  ye ya yi yu ya nin nun in un den dan ten tan de da te ta e i ler lar le la
  ko ne ki ka ke se
  """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
    String(decoding: PlainText(String($0)).bytes, as: UTF8.self)
  })

/// The positions after one or two Arabic prefixes that are written as part of the word: "and",
/// "to", "the".
private func arabicPrefixEnds(_ bytes: [UInt8], _ start: Int) -> [Int] {
  guard (0xD8...0xD9).contains(bytes[start]) else { return [] }
  var ends: [Int] = []
  var position = start
  while ends.count < 2,
    ["و", "ف", "ب", "ل", "ك", "ا"].contains(where: { bytes[position...].starts(with: $0.utf8) })
  {
    position += 2
    guard position < bytes.count else { break }
    ends.append(position)
  }
  return ends
}
