// The form of a name that searches compare.

import Foundation

/// The name in lower case, without accents, strokes and styles. A run of spaces becomes one.
package func foldedName(_ name: String) -> String {
  let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
  let small = (isPlain ? name : name.precomposedStringWithCompatibilityMapping).lowercased()
  let words = small.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  if isPlain { return words }
  var result = String.UnicodeScalarView()
  for scalar in words.unicodeScalars {
    guard scalar.value >= 0x80 else {
      result.append(scalar)
      continue
    }
    switch scalar.compatibilityForm {
    case .gone: break
    case .ascii(let byte): result.append(Unicode.Scalar(byte))
    case .pair(let first, let second):
      result.append(Unicode.Scalar(first))
      result.append(Unicode.Scalar(second))
    // The sigma at the end of a word is the same letter.
    case .other(let other): result.append(other == "ς" ? "σ" : other)
    }
  }
  return String(result).lowercased()
}
