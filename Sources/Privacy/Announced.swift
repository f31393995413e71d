// Finds the value after a phrase that announces it: "my password is hunter2", "PIN: 1234".

import Text

/// The position of an announced value, and what is between the phrase and the value.
struct Announced {
  private(set) var start: Int
  /// Whether a colon, an equals sign or another sign is between them.
  private(set) var hasSign = false
  /// Whether an equals sign is between them, as in a settings file or a URL.
  private(set) var isAssigned = false
  /// Whether a verb such as "is" is between them.
  private(set) var hasVerb = false
  /// Whether the phrase ends in a capital letter.
  let endsInCapital: Bool

  /// Skips blanks, signs and at most three joining words after the phrase.
  init(_ bytes: [UInt8], after label: Int) {
    start = label
    endsInCapital = bytes.byte(at: label - 1).isUppercase
    for _ in 0..<3 {
      pass(bytes)
      if let verb = ["是", "为", "為", "は", "는", "은"].first(where: {
        bytes[start...].starts(with: $0.utf8)
      }) {
        hasVerb = true
        start += verb.utf8.count
        continue
      }
      let end = bytes.run(from: start, limit: 9) { $0.isLetter || $0.isNonASCII }
      guard end > start, !bytes.isWord(at: end), let joiner = joiners[packed(bytes[start..<end])]
      else { return }
      hasVerb = hasVerb || joiner == .verb
      start = end
    }
    pass(bytes)
  }

  private mutating func pass(_ bytes: [UInt8]) {
    let limit = min(bytes.count, start + 8)
    while start < limit,
      bytes[start].isBlank || signs.contains(bytes[start])
        || (bytes[start] == UInt8(ascii: ",") && bytes.byte(at: start + 2).isDigit)
    {
      let byte = bytes[start]
      // The value of a form may be on the next line. In a sentence it is not.
      if byte == 0x0A, !hasSign { return }
      if byte.isOne(of: ":=") || bytes[start...].starts(with: "- ".utf8) { hasSign = true }
      if byte == UInt8(ascii: "=") { isAssigned = true }
      start += 1
    }
  }

  /// Whether a sign or a verb is between the phrase and the value.
  var isJoined: Bool { hasSign || hasVerb }
}

private let signs = Set(":=#>-(.".utf8)

private enum Joiner { case verb, noun }

private let joiners: [UInt64: Joiner] = {
  let verbs =
    "is are was will be ist lautet war es est era e sono jest to adalah är er on это هو है hai"
  let nouns = "no nr num number nummer here numero"
  var joiners: [UInt64: Joiner] = [:]
  for verb in verbs.split(separator: " ") {
    joiners[packed(PlainText(String(verb)).bytes[...])] = .verb
  }
  for noun in nouns.split(separator: " ") {
    joiners[packed(PlainText(String(noun)).bytes[...])] = .noun
  }
  return joiners
}()

/// A word of at most eight bytes as a number, in lower case; 0 for a longer word.
private func packed(_ word: ArraySlice<UInt8>) -> UInt64 {
  word.count <= 8 ? word.reduce(0) { $0 << 8 | UInt64($1.lowered) } : 0
}
