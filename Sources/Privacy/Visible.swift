// Makes text from outside harmless for a terminal.

import Text
import Tickets

/// Shows characters that control a terminal, are invisible, or pile up as `<U+XXXX>`.
///
/// - Parameter lines: whether line breaks and tabs stay. False for a table cell or a one-line
///   message.
package func visible(_ text: String, lines: Bool = false) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  // Scalars, because a single character can be as long as the whole text.
  let scalars = Array(text.unicodeScalars)
  // Bytes, because appending scalars to a string takes a hundred times as long.
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  var marks = 0
  var run = Run()
  for (index, scalar) in scalars.enumerated() {
    // CR LF is a line break.
    if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
    marks = scalar.isMark ? marks + 1 : 0
    let mayStay = scalar == "\n" || scalar == "\t" ? lines : !scalars.isHidden(at: index)
    if mayStay, marks <= maximumMarks {
      run.end(in: &result)
      result.append(scalar: scalar.value)
    } else {
      run.add(scalar, to: &result)
    }
  }
  run.end(in: &result)
  return String(decoding: result, as: UTF8.self)
}

/// A run of the same escaped character. A long run shows its length, because thousands of names
/// would fill the screen.
private struct Run {
  private static let longest = 8
  private var scalar: Unicode.Scalar = " "
  private var count = 0

  mutating func add(_ next: Unicode.Scalar, to text: inout [UInt8]) {
    if next != scalar { end(in: &text) }
    scalar = next
    count += 1
  }

  mutating func end(in text: inout [UInt8]) {
    guard count > 0 else { return }
    let name = scalar == "\n" ? "↵" : scalar.name
    for _ in 0..<(count > Self.longest ? 1 : count) { text += name.utf8 }
    if count > Self.longest { text += "×\(count)".utf8 }
    count = 0
  }
}

/// No script puts more marks on one letter. More would cover the lines above and below.
private let maximumMarks = 4

extension [Unicode.Scalar] {
  /// Whether the character at `index` controls the terminal or is invisible. Some characters are
  /// allowed in one context only: joiners within an emoji and in scripts with joining letters,
  /// selectors after an emoji.
  fileprivate func isHidden(at index: Int) -> Bool {
    let scalar = self[index]
    let previous = index > 0 ? self[index - 1] : " "
    switch scalar.value {
    case 0x200C: return !previous.joins || !isJoining(after: index)
    case 0x200D:
      let isInEmoji = previous.isEmojiPart && index + 1 < count && self[index + 1].isEmojiPart
      return !isInEmoji && !previous.joins
    case 0xFE0E, 0xFE0F: return !previous.isEmojiPart || previous.isSelector
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return !previous.properties.isIdeographic
    default: return scalar.isInvisible || scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private func isJoining(after index: Int) -> Bool { index + 1 < count && self[index + 1].joins }
}

extension Unicode.Scalar {
  /// Whether it is from a script with joining letters: Arabic to N'Ko, the scripts of India and its
  /// neighbours, Mongolian.
  fileprivate var joins: Bool {
    switch value {
    case 0x620...0x7FF, 0x840...0x8FF, 0x900...0xDFF, 0xF00...0x109F, 0x1780...0x18AF: true
    default: false
    }
  }

  /// Whether a joiner or a selector may be beside it: emoji, skin tones and keycaps.
  fileprivate var isEmojiPart: Bool { properties.isEmoji || isSelector }
  fileprivate var isSelector: Bool { value == 0xFE0E || value == 0xFE0F }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !properties.isVariationSelector
    default: false
    }
  }

  /// The escaped form: `<U+202E>`.
  fileprivate var name: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits + ">"
  }
}
