// Letters that stand for several plain letters, which people may type instead.

/// Ligatures with their letters, and letters with a stroke or without a dot, which Unicode does not
/// split into a letter and a mark. Lower case only: the index folds case and marks itself.
package let spelledLetters: [(sign: Unicode.Scalar, letters: String)] = [
  ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ĳ", "ij"), ("ǆ", "dz"), ("ǉ", "lj"), ("ǌ", "nj"),
  ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅ", "st"), ("ﬆ", "st"),
  ("ø", "o"), ("đ", "d"), ("ł", "l"), ("ħ", "h"), ("ŧ", "t"), ("ı", "i"),
  ("և", "եւ"), ("ﬓ", "մն"), ("ﬔ", "մե"), ("ﬕ", "մի"), ("ﬖ", "վն"), ("ﬗ", "մխ"),
  ("ﻵ", "لآ"), ("ﻶ", "لآ"), ("ﻷ", "لأ"), ("ﻸ", "لأ"), ("ﻹ", "لإ"), ("ﻺ", "لإ"), ("ﻻ", "لا"),
  ("ﻼ", "لا"),
]

private let lettersOfSigns = Dictionary(
  uniqueKeysWithValues: spelledLetters.map { ($0.sign, $0.letters) })

extension String {
  /// The text with these letters written out; their plain letters are in lower case.
  package var spelledOut: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      let small =
        scalar.value < 0x80 ? nil : scalar.properties.lowercaseMapping.unicodeScalars.first
      if let letters = small.flatMap({ lettersOfSigns[$0] }) {
        result.append(contentsOf: letters.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
