// Text from outside, made harmless for a terminal.

import Tickets

/// The text with every character that could steer a terminal or hide shown as `<U+XXXX>`.
///
/// - Parameter lines: whether line breaks and tabs stay; false for a cell or a one-line message.
package func visible(_ text: String, lines: Bool = false) -> String {
  guard text.unicodeScalars.contains(where: \.isInvisible) else { return text }
  var result = ""
  // Line breaks as mail has them are line breaks.
  for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
    if !scalar.isInvisible || (lines && (scalar == "\n" || scalar == "\t")) {
      result.unicodeScalars.append(scalar)
    } else if !lines, scalar == "\n" {
      result += "↵"
    } else {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }
  return result
}
