// Finds flats, suites and post office boxes with the rest of the address.

import Text

extension Detector {
  static let unit = Detector(at: .cue(.unit)) { scan, label in
    findUnit(scan.bytes, label, after: scan.searchStart)
  }
  static let box = Detector(at: .cue(.box)) { scan, label in findBox(scan.bytes, label) }
}

/// Finds `Suite 771` or `Apt. 4B` with the address around it. "Office Suite 365" is no address: all
/// units except apartments need a number before them.
func findUnit(_ bytes: [UInt8], _ label: Range<Int>, after searchStart: Int) -> Match? {
  let number = bytes.run(from: label.upperBound, limit: 3) { $0.isOne(of: " .#") }
  let end = bytes.run(from: number, limit: 6) { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
  guard number > label.upperBound, bytes[number..<end].contains(where: \.isDigit) else {
    return nil
  }
  var start = label.lowerBound
  while start > searchStart, label.lowerBound - start < 60 {
    let gap = bytes[..<start].suffix(4).reversed().prefix { $0.isBlank || $0 == UInt8(ascii: ",") }
      .count
    let previous = wordStart(bytes, before: start - gap, after: searchStart, withDigits: true)
    guard gap > 0, previous < start - gap, !bytes[previous].isLowercase,
      !smallWords.contains(bytes[previous..<start - gap])
    else { break }
    start = previous
  }
  let isFlat = bytes[label.lowerBound].lowered == UInt8(ascii: "a")
  let continues = bytes.byte(at: end) == UInt8(ascii: ",") && bytes.byte(at: end + 2).isUppercase
  guard isFlat || continues || bytes[start..<label.lowerBound].contains(where: \.isDigit) else {
    return nil
  }
  return (.streetAddress, start..<addressEnd(bytes, end))
}

/// `P.O. Box 101`, `Postfach 1234`, `APO AE 09012`.
func findBox(_ bytes: [UInt8], _ label: Range<Int>) -> Match? {
  var position = label.upperBound
  for _ in 0..<3 {
    position = bytes.run(from: position, limit: 3) { $0.isOne(of: " .,#:") }
    if bytes.byte(at: position).isDigit {
      let end = bytes.run(from: position, limit: 10, while: \.isAlphanumeric)
      var start = label.lowerBound
      while start > 0, label.lowerBound - start < 5, bytes[start - 1].isOne(of: "PpOo. ") {
        start -= 1
      }
      while bytes[start] == 0x20 { start += 1 }
      return (.streetAddress, start..<addressEnd(bytes, end))
    }
    let word = bytes.run(from: position, limit: 4, while: \.isUppercase)
    guard word - position == 2 else { return nil }
    position = word
  }
  return nil
}
