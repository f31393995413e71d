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
    name = Array(words.joined(separator: [0x20]))
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

  /// The name where it begins at `start` and is no part of a longer word or of an address.
  func find(in bytes: [UInt8], _ start: Int) -> Match? {
    guard name[0] == bytes[start].lowered || bytes[start].isForeign,
      !bytes.continuesWord(at: start), !hasPairLetter(bytes, before: start),
      let end = matchEnd(bytes, start), !bytes.isWord(at: end), !isPairLetter(bytes, at: end),
      !isInEmail(bytes, end)
    else { return nil }
    return (.customer, start..<end)
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
