// Words in a text of any script: where they begin and end.

import Text

/// The end of the word that begins at `start`: of letters, with apostrophes and hyphens within; where
/// words are written without blanks, of all that follow one another.
func announcedWordEnd(_ bytes: [UInt8], _ start: Int) -> Int {
  let isUnspaced = bytes.isUnspaced(at: start)
  var end = start
  while end < bytes.count, end - start < 60 {
    if bytes[end].isLetter {
      if isUnspaced { break }
      end += 1
    } else if bytes[end].isForeign {
      guard bytes.isUnspaced(at: end) == isUnspaced, !bytes.isForeignSign(at: end) else { break }
      end += bytes.scalar(at: end).length
    } else if end > start, bytes[end].isOne(of: "'-"), !isUnspaced,
      bytes.byte(at: end + 1).isLetter || bytes.byte(at: end + 1).isForeign,
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
  /// Whether a character stands here of a script that puts no blanks between words: Han, kana, and
  /// the scripts of Thailand, Laos, Burma and Cambodia; Hangul, too, whose particles follow a word.
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

  /// Signs of other scripts: general punctuation, symbols, emoji, the commas and stops of Arabic and
  /// of India.
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

/// The word that ends at `end`; where words have no blanks between them, all that stands there.
func lastWord(_ bytes: [UInt8], before end: Int) -> Range<Int> {
  var start = end
  var isUnspaced: Bool?
  var position = end
  while position > 0, end - position < 60,
    bytes[position - 1].isOfWord || bytes[position - 1].isForeign
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
