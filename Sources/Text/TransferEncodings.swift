// Decodes the transfer encodings and character sets of mail: base64, quoted-printable, Windows-1252.

/// Decodes UTF-8, or one of the single-byte character sets of Western mail. Nil for any other.
func characters(_ bytes: [UInt8], _ charset: String) -> String? {
  switch charset.lowercased() {
  case "utf-8", "utf8", "us-ascii", "ascii": return String(validating: bytes, as: UTF8.self)
  case "iso-8859-1", "latin1", "iso-8859-15", "windows-1252", "cp1252":
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isExtra = (0x80..<0xA0).contains(byte)
      text.append(isExtra ? windowsExtras[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  default: return nil
  }
}

/// 0x80 to 0x9F of Windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt).
private let windowsExtras = Array(
  "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

/// Nil when it is not valid base64 (RFC 2045, section 6.8).
func decodedBase64(_ code: some Collection<UInt8>) -> [UInt8]? {
  var result: [UInt8] = []
  var (bits, count) = (0 as UInt32, 0)
  var isOver = false
  for byte in code where !byte.isBlank {
    if byte == UInt8(ascii: "=") {
      isOver = true
      continue
    }
    guard !isOver, let digit = base64Digit(byte) else { return nil }
    (bits, count) = (bits << 6 | UInt32(digit), count + 6)
    guard count >= 8 else { continue }
    count -= 8
    result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
  }
  return result
}

private func base64Digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x41...0x5A: byte - 0x41
  case 0x61...0x7A: byte - 0x61 + 26
  case 0x30...0x39: byte - 0x30 + 52
  case UInt8(ascii: "+"): 62
  case UInt8(ascii: "/"): 63
  default: nil
  }
}

/// - Parameter isWord: whether `_` means a space, as it does in headers (RFC 2047, section 4.2).
/// - Returns: nil when it is not valid quoted-printable (RFC 2045, section 6.7).
func decodedQuotedPrintable(
  _ code: some Collection<UInt8>, isWord: Bool = false
) -> [UInt8]? {
  let code = Array(code)
  var result: [UInt8] = []
  var position = 0
  while position < code.count {
    let byte = code[position]
    position += 1
    guard byte == UInt8(ascii: "=") else {
      result.append(isWord && byte == UInt8(ascii: "_") ? 0x20 : byte)
      continue
    }
    let lineEnd = code.run(from: position, limit: 80) { $0.isBlank && $0 != 0x0A }
    if lineEnd == code.count || code[lineEnd] == 0x0A {
      position = min(code.count, lineEnd + 1)
    } else if let high = code[position].hexDigit, let low = code.byte(at: position + 1).hexDigit {
      result.append(high << 4 | low)
      position += 2
    } else {
      return nil
    }
  }
  return result
}
