// Escapes of characters in HTML, URLs, JSON, Markdown and quoted-printable.

/// The character of the escape at `position`, and the length of the escape in bytes. Nil when there
/// is none.
///
/// - Parameter isQuotedPrintable: whether every `=40` is an escape.
func escape(
  _ source: [UInt8], at position: Int, _ isQuotedPrintable: Bool
) -> (Unicode.Scalar, length: Int)? {
  switch source[position] {
  case UInt8(ascii: "%"): hexEscape(source, at: position)
  case UInt8(ascii: "="):
    isQuotedPrintable || isAtSign(source, at: position) ? hexEscape(source, at: position) : nil
  case UInt8(ascii: "&"): entity(source, at: position)
  case UInt8(ascii: "\\"): backslash(source, at: position)
  default: nil
  }
}

/// `%40` or `=C3=A9`: each byte of a UTF-8 character has the same sign before it.
private func hexEscape(
  _ source: [UInt8], at position: Int
) -> (Unicode.Scalar, length: Int)? {
  let sign = source[position]
  var character: [UInt8] = []
  repeat {
    let place = position + character.count * 3
    guard source.byte(at: place) == sign, let high = source.byte(at: place + 1).hexDigit,
      let low = source.byte(at: place + 2).hexDigit
    else { return nil }
    character.append(high << 4 | low)
  } while character.count < characterLength(character[0])
  guard let text = String(validating: character, as: UTF8.self),
    let scalar = text.unicodeScalars.first, scalar.value >= 0x20 || scalar == "\n"
  else { return nil }
  return (scalar, character.count * 3)
}

private func characterLength(_ lead: UInt8) -> Int {
  lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// Whether `=40` is between two parts of an e-mail address. Elsewhere it is a value, as in
/// `width=40`.
private func isAtSign(_ source: [UInt8], at position: Int) -> Bool {
  guard source.hasPrefix("=40", at: position), position > 0, source[position - 1].isAlphanumeric
  else { return false }
  let label = source.run(from: position + 3, limit: 64) { $0.isAlphanumeric || $0 == 0x2D }
  return label > position + 3 && source.byte(at: label) == UInt8(ascii: ".")
    && source.byte(at: label + 1).isLetter && source.byte(at: label + 2).isLetter
}

/// Whether a text is quoted-printable (RFC 2045, section 6.7). The signs of it are escaped bytes
/// above 0x7F, an escaped equals sign, and a soft line break in a long line or inside a number.
func looksQuotedPrintable(_ source: [UInt8]) -> Bool {
  var lineStart = 0
  for position in source.indices {
    if source[position] == 0x0A { lineStart = position + 1 }
    guard source[position] == UInt8(ascii: "=") else { continue }
    let next = source.byte(at: position + 1)
    if next == 0x0A || (next == 0x0D && source.byte(at: position + 2) == 0x0A) {
      let below = source.byte(at: position + (next == 0x0A ? 2 : 3))
      let isInNumber = source.byte(at: position - 1).isDigit && below.isDigit
      if isInNumber || position - lineStart >= 60 { return true }
    }
    guard next.isUppercase || next.isDigit else { continue }
    if source.hasPrefix("=3D", at: position) { return true }
    if let (scalar, _) = hexEscape(source, at: position), scalar.value >= 0x80 { return true }
  }
  return false
}

/// `&#64;`, `&#x40;`, `&amp;`.
private func entity(_ source: [UInt8], at position: Int) -> (Unicode.Scalar, length: Int)? {
  let end = source.run(from: position + 1, limit: 10) { $0.isAlphanumeric || $0 == 0x23 }
  guard source.byte(at: end) == UInt8(ascii: ";"), end > position + 2 else { return nil }
  let name = source[position + 1..<end]
  let length = end + 1 - position
  guard name.first == UInt8(ascii: "#") else {
    return entities[String(decoding: name, as: UTF8.self)].map { ($0, length) }
  }
  let isHexadecimal = name.dropFirst().first?.lowered == UInt8(ascii: "x")
  let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
  return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    .map { ($0, length) }
}

/// The named characters of HTML that people's texts contain
/// (https://html.spec.whatwg.org/multipage/named-characters.html).
private let entities: [String: Unicode.Scalar] = {
  let table = """
    amp & lt < gt > quot " apos ' commat @ period . colon : comma , semi ; equals = num # dollar $ \
    percnt % plus + sol / bsol \\ lowbar _ excl ! quest ? ast * lpar ( rpar ) lsqb [ lbrack [ \
    rsqb ] rbrack ] lcub { lbrace { rcub } rbrace } vert | verbar | hyphen - dash - ndash – mdash — \
    lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » hellip … middot · bull • auml ä ouml ö uuml ü \
    Auml Ä Ouml Ö Uuml Ü szlig ß eacute é egrave è ecirc ê agrave à aacute á acirc â ccedil ç \
    iacute í icirc î ntilde ñ oacute ó ocirc ô uacute ú ugrave ù ucirc û atilde ã otilde õ aring å \
    oslash ø aelig æ rarr → larr ← times ×
    """
  var entities: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
    "shy": "\u{AD}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "Tab": "\t", "NewLine": "\n",
  ]
  let words = table.split(separator: " ")
  for (name, character) in zip(words, words.dropFirst()) where name.count > 1 {
    entities[String(name)] = character.unicodeScalars.first
  }
  return entities
}()

/// `\u0040` and `\n` of JSON, and a backslash before ASCII punctuation, as in JSON and Markdown.
/// Before a lower-case letter, `\n` may be part of a path, so it does not count.
private func backslash(_ source: [UInt8], at position: Int) -> (Unicode.Scalar, length: Int)? {
  let next = source.byte(at: position + 1)
  switch next {
  case UInt8(ascii: "u"):
    guard position + 6 <= source.count else { return nil }
    let digits = source[position + 2..<position + 6].compactMap(\.hexDigit)
    let value = digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1) }
    return digits.count == 4 ? Unicode.Scalar(value).map { ($0, 6) } : nil
  case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
    let isPlain = source.byte(at: position + 2).isLowercase
    return isPlain ? nil : (next == UInt8(ascii: "t") ? "\t" : "\n", 2)
  case 0x21...0x7E where !next.isAlphanumeric: return (Unicode.Scalar(next), 2)
  default: return nil
  }
}
