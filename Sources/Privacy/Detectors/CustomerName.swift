// The customer's name or address, wherever it stands in a complaint.

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

/// A name to look for in any letter case, with or without its accents, and with any blanks between
/// its words.
struct CustomerName: Sendable {
  /// Folded, small, each run of blanks as one.
  private let name: [UInt8]

  /// What a mail's sender has: `Jane Doe <jane@example.com>` is two.
  static func all(in customer: String?) -> [CustomerName] {
    (customer ?? "").split { "<>\"".contains($0) }.compactMap { CustomerName(String($0)) }
  }

  init?(_ text: String) {
    let words = PlainText(text).bytes.map(\.lowered).split(whereSeparator: \.isBlank)
    // `@jo_handle`: the sign is no part of the name.
    name = Array(words.joined(separator: [0x20]).drop { !$0.isLetterLike })
    if name.isEmpty { return nil }
  }

  /// The whole, and each of its words that is no mere initial or particle.
  var parts: [CustomerName] {
    let words = name.split(separator: 0x20).filter {
      $0.count >= 3 && $0.allSatisfy { !$0.isDigit }
    }
    return [self] + (words.count > 1 ? words.map { CustomerName(folded: Array($0)) } : [])
  }

  private init(folded name: [UInt8]) { self.name = name }

  /// The name where it begins at `start` and is no part of a longer word or of an address; but for
  /// what grammar puts before and behind names.
  func find(in bytes: [UInt8], _ start: Int) -> Match? {
    guard !bytes.continuesWord(at: start), !hasPairLetter(bytes, before: start) else { return nil }
    for begin in [start] + arabicPrefixEnds(bytes, start) {
      guard name[0] == bytes[begin].lowered || bytes[begin].isForeign,
        let end = matchEnd(bytes, begin).flatMap({ inflectedEnd(bytes, begin, $0) })
          ?? changedEnd(bytes, begin),
        !isInEmail(bytes, end)
      else { continue }
      return (.customer, begin..<end)
    }
    return nil
  }

  /// Past the ending of a case: `Kowalskiego`, `Brandts`; nil when another word goes on there.
  private func inflectedEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard bytes.isWord(at: end) || isPairLetter(bytes, at: end) else { return end }
    guard name.count >= 4, !bytes[start].isLowercase, name.last?.isDigit == false else {
      return nil
    }
    return endingEnd(bytes, end)
  }

  /// A name that ends in a vowel loses it before an ending: `Анна`, `Анны`; `Kasia`, `Kasi`.
  private func changedEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    let vowels = ["a", "o", "а", "я", "о", "й", "ь"].map { Array($0.utf8) }
    guard name.count >= 4, !bytes[start].isLowercase,
      let vowel = vowels.first(where: { name.suffix($0.count).elementsEqual($0) }),
      let stem = CustomerName(folded: Array(name.dropLast(vowel.count))).matchEnd(bytes, start)
    else { return nil }
    return endingEnd(bytes, stem)
  }

  /// The end of at most three letters that are an ending of some case.
  private func endingEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    let end = bytes.run(from: start, limit: 8) { $0.isLetter || $0.isForeign }
    guard end > start, !bytes.isWord(at: end) else { return nil }
    return caseEndings.contains(bytes.small(start..<end)) ? end : nil
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

/// A letter of two bytes: Greek, Cyrillic, Hebrew, Arabic, which have blanks between words. In other
/// scripts a name may stand right beside other letters.
private func isPairLetter(_ bytes: [UInt8], at position: Int) -> Bool {
  (0xC3...0xDF).contains(bytes.byte(at: position))
}

private func hasPairLetter(_ bytes: [UInt8], before position: Int) -> Bool {
  position >= 2 && bytes[position - 1] & 0xC0 == 0x80 && isPairLetter(bytes, at: position - 2)
}

/// How names end in the cases of German, Polish, Russian, Turkish and the like.
private let caseEndings = Set(
  """
  s es a u owi em iem ie iego iemu im ego emu a e y i om ow ami ach ej
  а у е ы и ой ою ом ем ым ого ому ему ю я ей ами ах ов ин ина
  ye ya yi yu ya nin nun in un den dan ten tan de da te ta e i ler lar le la
  ko ne ki ka ke se
  """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
    String(decoding: PlainText(String($0)).bytes, as: UTF8.self)
  })

/// Where a word begins behind one or two of the letters that Arabic writes to it: "and", "to", "the".
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
