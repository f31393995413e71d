// The value that a phrase announces: "my password is hunter2", "PIN: 1234".

import Text

/// Where an announced value begins, and how it is joined to what announces it.
struct Announced {
  private(set) var start: Int
  /// A colon or an equals sign joins them.
  private(set) var hasSign = false
  /// It is an equals sign, as in a file of settings or a URL.
  private(set) var isAssigned = false
  /// A verb such as "is" joins them.
  private(set) var hasVerb = false
  /// What announces it is in capitals.
  let isLoud: Bool

  /// Passes what may stand between: blanks, signs, and at most three joining words.
  init(_ bytes: [UInt8], after label: Int) {
    start = label
    isLoud = bytes.byte(at: label - 1).isUppercase
    for _ in 0..<3 {
      pass(bytes)
      if let verb = ["是", "为", "為", "は", "는", "은"].first(where: {
        bytes[start...].starts(with: $0.utf8)
      }) {
        hasVerb = true
        start += verb.utf8.count
        continue
      }
      let end = bytes.run(from: start, limit: 9) { $0.isLetter || $0.isForeign }
      guard end > start, !bytes.isWord(at: end), let joiner = joiners[packed(bytes[start..<end])]
      else { return }
      hasVerb = hasVerb || joiner == .verb
      start = end
    }
    pass(bytes)
  }

  /// Past what a sentence may say of the thing before its verb: "the password I use for the site is".
  func behindWords(_ bytes: [UInt8]) -> Announced {
    let first = bytes.run(from: start, limit: 4, while: \.isLetter)
    guard
      ["i", "we", "for", "of", "on", "to"].contains(where: {
        bytes[start..<first].elementsEqual($0.utf8, by: { $0.lowered == $1 })
      })
    else { return self }
    for position in first..<min(bytes.count, first + 40) {
      guard bytes[position] == 0x20 || bytes[position].isOfWord else { break }
      if bytes.hasPrefix(" is ", at: position) { return Announced(bytes, after: position) }
    }
    return self
  }

  private mutating func pass(_ bytes: [UInt8]) {
    let limit = min(bytes.count, start + 8)
    while start < limit,
      bytes[start].isBlank || signs.contains(bytes[start])
        || (bytes[start] == UInt8(ascii: ",") && bytes.byte(at: start + 2).isDigit)
    {
      let byte = bytes[start]
      // A form has its value on the next line; a sentence does not.
      if byte == 0x0A, !hasSign { return }
      if byte.isOne(of: ":=") || bytes[start...].starts(with: "- ".utf8) { hasSign = true }
      if byte == UInt8(ascii: "=") { isAssigned = true }
      start += 1
    }
  }

  /// Whether anything but a blank joins them.
  var isJoined: Bool { hasSign || hasVerb }
}

private let signs = Set(":=#>-(.".utf8)

private enum Joiner { case verb, noun }

private let joiners: [UInt64: Joiner] = {
  let verbs = "is are was will be ist lautet war es est era e sono jest to adalah är er on это هو है"
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

/// A word of at most eight bytes as one number, small; 0 for a longer one.
private func packed(_ word: ArraySlice<UInt8>) -> UInt64 {
  word.count <= 8 ? word.reduce(0) { $0 << 8 | UInt64($1.lowered) } : 0
}
