// The form of a name that searches compare.

import Foundation

/// The name in lower case, without accents, strokes and styles. A run of spaces becomes one.
package func foldedName(_ name: String) -> String {
  if !name.utf8.contains(where: \.isNonASCII) { return foldedASCII(name) }
  let lowercased = name.precomposedStringWithCompatibilityMapping.lowercased()
  let words = lowercased.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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

/// The same for a name of ASCII letters, of which an import has one in each record.
private func foldedASCII(_ name: String) -> String {
  let words = name.utf8.split(whereSeparator: \.isBlank)
  return String(
    decoding: words.joined(separator: CollectionOfOne(0x20)).map(\.lowered), as: UTF8.self)
}
