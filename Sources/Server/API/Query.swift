// The parameters of a query, percent-decoded.

/// `name=value&…`. If a name occurs twice, the last value counts.
struct Query {
  private var values: [String: String] = [:]

  init(_ text: String) {
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? decoded(parts[1], plusIsBlank: true) : ""
      values[decoded(parts[0], plusIsBlank: true)] = value
    }
  }

  subscript(_ name: String) -> String? { values[name] }
}

/// Decodes percent escapes. A percent sign without two hexadecimal digits stays, and invalid UTF-8
/// becomes U+FFFD.
func decoded(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let value = hexadecimal(rest.prefix(2)) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
  guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
    return nil
  }
  return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
}
