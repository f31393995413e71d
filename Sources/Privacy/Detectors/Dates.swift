// Birth dates, where the text says that they are.

import Text

extension Detector {
  static let birthDate = Detector(at: .cue(.birth)) { scan, label in
    findBirthDate(scan.bytes, Announced(scan.bytes, after: label.upperBound))
  }
}

/// A date behind "born on", "date of birth" and the like: numbers, a month's name between them, or
/// years, months and days in Chinese and Japanese.
func findBirthDate(_ bytes: [UInt8], _ announced: Announced) -> Match? {
  let start = announced.start
  var position = start
  var end = start
  var numbers: [Range<Int>] = []
  var hasMonth = false
  while numbers.count < 3, position < min(bytes.count, start + 40) {
    let stop = bytes.run(from: position, while: \.isDigit)
    if stop > position {
      numbers.append(position..<stop)
      end = pastOrdinal(bytes, stop)
    } else {
      let word = bytes.run(from: position, limit: 24) { $0.isLetter || $0.isForeign }
      guard word > position else { break }
      let isJoint =
        word - position <= 3 && !hasMonth || ["del"].contains(bytes.small(position..<word))
      if !isJoint || isShortMonth(bytes, position..<word) { hasMonth = true }
      end = word
    }
    position = bytes.run(from: end, limit: 3) { $0.isOne(of: " ./-,") }
  }
  guard let last = numbers.last, numbers.count == 3 || (numbers.count == 2 && hasMonth),
    numbers.allSatisfy({ $0.count <= 2 || $0.count == 4 }), numbers.count == 3 || last.count == 4
  else { return nil }
  let tail = bytes.run(from: last.upperBound, limit: 3, while: \.isForeign)  // 日
  return (.birthDate, start..<(tail - last.upperBound == 3 ? tail : last.upperBound))
}

private func isShortMonth(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  let months = "jan feb mar apr may jun jul aug sep oct nov dec okt dez mai ago set out dic ene abr"
  return word.count == 3 && months.split(separator: " ").contains { $0 == bytes.small(word) }
}

/// Past `st`, `nd`, `rd`, `th`.
private func pastOrdinal(_ bytes: [UInt8], _ end: Int) -> Int {
  let stop = bytes.run(from: end, limit: 3, while: \.isLetter)
  return ["st", "nd", "rd", "th"].contains(bytes.small(end..<stop)) ? stop : end
}
