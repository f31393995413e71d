// The value that a phrase announces: "my password is hunter2", "PIN: 1234".

/// Where an announced value begins, and how it is joined to what announces it.
struct Announced {
  private(set) var start: Int
  /// A colon or an equals sign joins them.
  private(set) var hasSign = false
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
      if let verb = ["是", "为", "為", "は"].first(where: { bytes[start...].starts(with: $0.utf8) }) {
        hasVerb = true
        start += verb.utf8.count
        continue
      }
      let end = bytes.run(from: start, limit: 8) { $0.isLetter || $0.isForeign }
      guard end > start, !bytes.isWord(at: end),
        let joiner = joiners[String(decoding: bytes[start..<end].map(\.lowered), as: UTF8.self)]
      else { return }
      hasVerb = hasVerb || joiner == .verb
      start = end
    }
    pass(bytes)
  }

  private mutating func pass(_ bytes: [UInt8]) {
    let limit = min(bytes.count, start + 8)
    while start < limit, bytes[start].isBlank || signs.contains(bytes[start]) {
      let byte = bytes[start]
      // A form has its value on the next line; a sentence does not.
      if byte == 0x0A, !hasSign { return }
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") { hasSign = true }
      start += 1
    }
  }

  /// Whether anything but a blank joins them.
  var isJoined: Bool { hasSign || hasVerb }
}

private let signs = Set(":=#>-(.".utf8)

private enum Joiner { case verb, noun }

private let joiners: [String: Joiner] = {
  let verbs = "is are was ist lautet war es est era e sono jest to adalah är er on это هو है"
  let nouns = "no nr num number nummer here numero"
  var joiners: [String: Joiner] = [:]
  for verb in verbs.split(separator: " ") { joiners[folded(verb)] = .verb }
  for noun in nouns.split(separator: " ") { joiners[folded(noun)] = .noun }
  return joiners
}()

private func folded(_ word: Substring) -> String {
  String(decoding: Folded(String(word)).bytes.map(\.lowered), as: UTF8.self)
}
