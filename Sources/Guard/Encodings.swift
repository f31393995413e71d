// Decodes text that is hidden in base64, hexadecimal digits and escapes.

import Text

/// All decodings that are readable text. Together they are no longer than the text.
func decodings(of bytes: [UInt8]) -> [[UInt8]] {
  var found = longWords(in: bytes).compactMap { decodedBase64(bytes[$0]) }
  let pairs = hexadecimal(bytes)
  if pairs.count >= shortestOrder, isReadable(pairs) { found.append(pairs) }
  if let text = unescaped(bytes) { found.append(text) }
  return found
}

/// Runs of base64 characters that are longer than nearly every word.
private func longWords(in bytes: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = 0
  for position in bytes.indices where !isBase64(bytes[position]) {
    if position - start >= shortestCode { found.append(start..<position) }
    start = position + 1
  }
  if bytes.count - start >= shortestCode { found.append(start..<bytes.count) }
  return found
}

/// Shorter codes cannot contain an order.
private let shortestCode = 16
private let shortestOrder = 8

private func isBase64(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
  default: false
  }
}

private func decodedBase64(_ code: ArraySlice<UInt8>) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(code.count)
  var (bits, count) = (0 as UInt32, 0)
  for byte in code {
    (bits, count) = (bits << 6 | UInt32(base64Digit(byte)), count + 6)
    if count >= 8 {
      count -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      // Most long words are not base64, and their first bytes show it.
      if result.count == 12, !isReadable(result) { return nil }
    }
  }
  return isReadable(result) ? result : nil
}

private func base64Digit(_ byte: UInt8) -> UInt8 {
  switch byte {
  case 0x41...0x5A: byte - 0x41
  case 0x61...0x7A: byte - 0x61 + 26
  case 0x30...0x39: byte - 0x30 + 52
  case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
  default: 63
  }
}

/// Whether the bytes are mostly letters and blanks, or text of another script. The cut end does not
/// matter.
private func isReadable(_ bytes: [UInt8]) -> Bool {
  let good = bytes.count { byte in
    byte == 0x20 || byte == 0x0A || (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3
      || (0x80...0xBF).contains(byte)
  }
  guard good * 5 >= bytes.count * 4 else { return false }
  let letters = bytes.count { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x20 }
  return letters * 5 >= bytes.count * 4 || isUTF8(bytes)
}

private func isUTF8(_ bytes: [UInt8]) -> Bool {
  // The last character may be cut.
  (0...3).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
}

/// The bytes of hexadecimal pairs: `69676e`, `69 67 6e`, `\x69\x67`, `0x69, 0x67`.
private func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
  // Codes of ASCII letters begin with 6 or 7, and few texts have that many of these digits.
  guard bytes.count(where: { $0 | 1 == UInt8(ascii: "7") }) >= shortestOrder else { return [] }
  var (result, run): ([UInt8], [UInt8]) = ([], [])
  var position = 0
  while position < bytes.count {
    guard let high = bytes[position].hexDigit else {
      if !run.isEmpty, !isHexSeparator(bytes[position]) {
        if run.count >= shortestOrder { result += run }
        run.removeAll(keepingCapacity: true)
      }
      position += 1
      continue
    }
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0x20
    if let low = next.hexDigit {
      run.append(high << 4 | low)
      position += 2
    } else {
      // Only the 0 of "0x69" may be single.
      if high != 0 || next | 0x20 != UInt8(ascii: "x") { run.removeAll(keepingCapacity: true) }
      position += 1
    }
  }
  return run.count >= shortestOrder ? result + run : result
}

private func isHexSeparator(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"),
    UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "%"):
    true
  default: false
  }
}

/// The text with its escapes decoded: `&#105;`, `&#x69;`, `\u0069`, `%69`. Nil if it has too few.
private func unescaped(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.contains(where: isEscape) else { return nil }
  var result: [UInt8] = []
  var (position, count) = (0, 0)
  while position < bytes.count {
    guard isEscape(bytes[position]), let (value, length) = escape(bytes[position...]) else {
      result.append(bytes[position])
      position += 1
      continue
    }
    if Unicode.Scalar(value) != nil { result.append(scalar: value) }
    position += length
    count += 1
  }
  return count >= fewestEscapes ? result : nil
}

private func isEscape(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\")
}

/// Ordinary texts have a few: "50 % ab", "a%20b".
private let fewestEscapes = 4

/// The code point of the escape at the start, and the length of the escape.
private func escape(_ bytes: ArraySlice<UInt8>) -> (UInt32, length: Int)? {
  switch bytes.first {
  case UInt8(ascii: "%"): number(bytes.dropFirst(), 2...2, hexadecimal: true).map { ($0, $1 + 1) }
  case UInt8(ascii: "\\") where bytes.dropFirst().first == UInt8(ascii: "u"):
    number(bytes.dropFirst(2), 4...4, hexadecimal: true).map { ($0, $1 + 2) }
  case UInt8(ascii: "&") where bytes.dropFirst().first == UInt8(ascii: "#"):
    if bytes.dropFirst(2).first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
      number(bytes.dropFirst(3), 1...5, hexadecimal: true).map { ($0, $1 + 3) }
    } else {
      number(bytes.dropFirst(2), 1...6, hexadecimal: false).map { ($0, $1 + 2) }
    }
  default: nil
  }
}

/// A number with this many digits. If the number of digits is free, a semicolon may follow.
private func number(
  _ bytes: ArraySlice<UInt8>, _ lengths: ClosedRange<Int>, hexadecimal: Bool
) -> (UInt32, length: Int)? {
  let digits = bytes.prefix(lengths.upperBound).prefix { byte in
    byte.hexDigit.map { hexadecimal || $0 < 10 } ?? false
  }
  guard digits.count >= lengths.lowerBound else { return nil }
  let value = digits.reduce(0 as UInt32) {
    $0 * (hexadecimal ? 16 : 10) + UInt32($1.hexDigit ?? 0)
  }
  let isClosed = lengths.count > 1 && bytes[digits.endIndex...].first == UInt8(ascii: ";")
  return (value, digits.count + (isClosed ? 1 : 0))
}

/// Whether the text has variation selectors in a row, which can carry hidden bytes
/// (https://paulbutler.org/2025/smuggling-arbitrary-data-through-an-emoji/).
func hidesInSelectors(_ bytes: [UInt8]) -> Bool {
  var (run, position) = (0, 0)
  while position < bytes.count {
    guard bytes[position] >= 0xEF else {
      if bytes[position] < 0x80 || bytes[position] >= 0xC0 { run = 0 }
      position += 1
      continue
    }
    let (value, length) = bytes.codePoint(at: position)
    let isSelector = (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
    run = isSelector ? run + 1 : 0
    if run >= shortestOrder { return true }
    position += length
  }
  return false
}
