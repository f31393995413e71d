// Finds the start and end of words in any script, and of remarks about a label.

import Text

/// The end of the word at `start`: letters, with apostrophes and hyphens between them. In scripts
/// without spaces, the end of all letters in a row.
func announcedWordEnd(_ bytes: [UInt8], _ start: Int) -> Int {
  let isUnspaced = bytes.isUnspaced(at: start)
  var end = start
  while end < bytes.count, end - start < 60 {
    if bytes[end].isLetter {
      if isUnspaced { break }
      end += 1
    } else if bytes[end].isNonASCII {
      guard bytes.isUnspaced(at: end) == isUnspaced, !bytes.isForeignSign(at: end) else { break }
      end += bytes.scalar(at: end).length
    } else if end > start, bytes[end].isOne(of: "'-"), !isUnspaced,
      bytes.byte(at: end + 1).isLetter || bytes.byte(at: end + 1).isNonASCII,
      !bytes.isUnspaced(at: end + 1)
    {
      end += 1
    } else {
      break
    }
  }
  return end
}

extension [UInt8] {
  /// Whether the character at `position` is from a script without spaces: Han, kana, Thai, Lao,
  /// Burmese and Khmer. Hangul counts too, because its particles are attached to words.
  func isUnspaced(at position: Int) -> Bool {
    let lead = byte(at: position)
    let next = byte(at: position + 1)
    switch lead {
    case 0xE3...0xED: return true
    case 0xE0: return (0xB8...0xBB).contains(next)
    case 0xE1: return (0x80...0x82).contains(next) || (0x9E...0x9F).contains(next)
    case 0xEF: return (0xA4...0xAB).contains(next) || next == 0xBD || next == 0xBE
    default: return false
    }
  }

  /// Whether a sign of another script is at `position`: general punctuation, symbols, emoji, the
  /// commas and full stops of Arabic and Indian scripts.
  func isForeignSign(at position: Int) -> Bool {
    switch byte(at: position) {
    case 0xE2, 0xF0...: true
    case 0xC2: true
    case 0xD8: [0x8C, 0x9B, 0x9F].contains(byte(at: position + 1))
    case 0xE0: byte(at: position + 1) == 0xA5 && [0xA4, 0xA5].contains(byte(at: position + 2))
    default: false
    }
  }
}

/// The word that ends at `end`. In scripts without spaces, all letters in a row.
func lastWord(_ bytes: [UInt8], before end: Int) -> Range<Int> {
  var start = end
  var isUnspaced: Bool?
  var position = end
  while position > 0, end - position < 60,
    bytes[position - 1].isWordByte || bytes[position - 1].isNonASCII
  {
    position -= 1
    if bytes[position] & 0xC0 == 0x80 { continue }
    let here = bytes.isUnspaced(at: position)
    guard isUnspaced == nil || isUnspaced == here else { break }
    isUnspaced = here
    start = position
  }
  return start..<end
}

/// The end of words in brackets that belong to a label: `Password (new):`. Nil if they are none.
func remarkEnd(_ bytes: [UInt8], _ bracket: Int) -> Int? {
  let close = bytes.run(from: bracket + 1, limit: 64) {
    $0.isAlphanumeric || $0.isNonASCII || $0.isOne(of: " '-/.,")
  }
  guard bytes.byte(at: close) == UInt8(ascii: ")"), close > bracket + 1,
    bytes[bracket + 1..<close].count(where: \.isDigit) <= 1
  else { return nil }
  let next = bytes.byte(at: close + 1)
  // `password (hunter)` may contain the value. It is a remark only if more follows.
  return next.isBlank || next.isOne(of: ":=-|>") || next.isNonASCII ? close + 1 : nil
}

/// Whether a sign or a number follows the dot of an abbreviated label: `Passwort Nr. x`, `geb.
/// 12.11.1965`.
func mayHoldNumber(_ bytes: [UInt8], behindDot next: Int) -> Bool {
  let word = bytes.run(from: next, limit: 12, while: \.isAlphanumeric)
  return bytes.byte(at: next).isOne(of: ":=") || bytes[next..<word].contains(where: \.isDigit)
}

/// The end of words between two commas with "is" behind them: "my password, unless I mistyped it, is".
func insertionEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  let comma = bytes.run(from: start, limit: 60) {
    $0.isLetter || $0.isNonASCII || $0.isOne(of: " '-")
  }
  let word = comma + 2
  guard bytes.hasPrefix(", ", at: comma) else { return nil }
  let end = announcedWordEnd(bytes, word)
  return end > word && joiner(bytes, word..<end) == .copula ? word : nil
}
