// Text from outside, made harmless for a terminal.

import Text
import Tickets

/// The text with everything that could steer a terminal, hide or pile up shown as `<U+XXXX>`.
///
/// - Parameter lines: whether line breaks and tabs stay; false for a cell or a one-line message.
package func visible(_ text: String, lines: Bool = false) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  // Scalar by scalar: a character of Swift's may go on for as long as the text.
  let scalars = Array(text.unicodeScalars)
  // Bytes: a string that grows by scalars costs a hundred times as much.
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  var marks = 0
  var run = Run()
  for (index, scalar) in scalars.enumerated() {
    // Line breaks as mail has them are line breaks.
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

/// Characters that are shown by name, one after the other: of many alike their number is told, as
/// a name is longer than what it stands for, and thousands would flood the screen.
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

/// No script stacks more marks upon one letter; a flood of them covers the lines above and below.
private let maximumMarks = 4

extension [Unicode.Scalar] {
  /// Whether the character steers or cannot be seen, where it stands. Some are right in one place
  /// only: joiners within an emoji and in scripts whose letters join, a selector behind an emoji.
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
  /// Of the scripts whose letters take other forms beside each other: Arabic to N'Ko, those of India
  /// and its neighbours, Mongolian.
  fileprivate var joins: Bool {
    switch value {
    case 0x620...0x7FF, 0x840...0x8FF, 0x900...0xDFF, 0xF00...0x109F, 0x1780...0x18AF: true
    default: false
    }
  }

  /// Whether a joiner or a selector may stand beside it: emoji, their skin tones and keycaps.
  fileprivate var isEmojiPart: Bool { properties.isEmoji || isSelector }
  fileprivate var isSelector: Bool { value == 0xFE0E || value == 0xFE0F }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !properties.isVariationSelector
    default: false
    }
  }

  /// `<U+202E>`
  fileprivate var name: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits + ">"
  }
}
