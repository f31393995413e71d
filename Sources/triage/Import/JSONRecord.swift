// One line of JSON (RFC 8259), an object, of which only a few strings are wanted.

/// The wanted values of an object on one line; `null` is none.
///
/// - Throws: `Refusal` for what is not exactly one object, and for a wanted value that is no string
///   or comes twice.
func jsonFields(_ line: [UInt8]) throws -> ImportedFields {
  try line.withUnsafeBufferPointer { bytes in
    var reader = JSONReader(bytes)
    return try reader.fields()
  }
}

/// A cursor over JSON text. The bytes are known to be UTF-8.
private struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// Deeper than any list of ours, and far from what the stack holds.
  private static let maximumDepth = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func fields() throws -> ImportedFields {
    var fields: ImportedFields = [:]
    skipBlanks()
    guard peek == UInt8(ascii: "{") else { throw Refusal("this is no JSON object") }
    try members { reader, name in
      guard let field = ImportedField(rawValue: name) else { return try reader.skipValue(depth: 1) }
      guard fields[field] == nil else { throw Refusal("\(name) is there twice") }
      if reader.peek == UInt8(ascii: "n") { return try reader.skipWord("null") }
      guard reader.peek == UInt8(ascii: "\"") else { throw Refusal("\(name) is no text") }
      fields[field] = try reader.string()
    }
    skipBlanks()
    guard position == bytes.count else { throw Refusal("something follows the JSON object") }
    return fields
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      position += 1
    }
  }

  private var fault: Refusal {
    position < bytes.count
      ? Refusal("this is no JSON (byte \(position + 1))") : Refusal("the JSON ends too early")
  }

  /// An object's members, each value read by `body`.
  private mutating func members(
    _ body: (inout JSONReader, _ name: String) throws -> Void
  ) throws {
    try items("{", "}") { reader in
      guard reader.peek == UInt8(ascii: "\"") else { throw reader.fault }
      let name = try reader.string()
      reader.skipBlanks()
      guard reader.take(":") else { throw reader.fault }
      reader.skipBlanks()
      try body(&reader, name)
    }
  }

  private mutating func items(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONReader) throws -> Void
  ) throws {
    guard take(open) else { throw fault }
    skipBlanks()
    if take(close) { return }
    repeat {
      skipBlanks()
      try body(&self)
      skipBlanks()
    } while take(",")
    guard take(close) else { throw fault }
  }

  private mutating func skipValue(depth: Int) throws {
    guard depth < Self.maximumDepth else { throw Refusal("the JSON is nested too deeply") }
    switch peek {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): try members { reader, _ in try reader.skipValue(depth: depth + 1) }
    case UInt8(ascii: "["): try items("[", "]") { try $0.skipValue(depth: depth + 1) }
    case UInt8(ascii: "t"): try skipWord("true")
    case UInt8(ascii: "f"): try skipWord("false")
    case UInt8(ascii: "n"): try skipWord("null")
    default: try skipNumber()
    }
  }

  private mutating func skipWord(_ word: StaticString) throws {
    for offset in 0..<word.utf8CodeUnitCount {
      guard peek == word.utf8Start[offset] else { throw fault }
      position += 1
    }
  }

  private mutating func skipNumber() throws {
    _ = take("-")
    if !take("0") { try skipDigits() }
    if take(".") { try skipDigits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw fault }
  }

  /// Goes to the end of a string.
  ///
  /// - Returns: what stands between the quotes, and whether there are escapes in it.
  private mutating func skipString() throws -> (content: Range<Int>, isEscaped: Bool) {
    position += 1
    let start = position
    var isEscaped = false
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw Refusal("a control character stands in a text") }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        position += 1
      }
      position += 1
    }
    guard position < bytes.count else {
      position = bytes.count
      throw fault
    }
    position += 1
    return (start..<position - 1, isEscaped)
  }

  private mutating func string() throws -> String {
    let (content, isEscaped) = try skipString()
    let raw = UnsafeBufferPointer(rebasing: bytes[content])
    return isEscaped ? try unescaped(raw) : String(decoding: raw, as: UTF8.self)
  }
}

/// The text that a string with escapes stands for.
private func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) throws -> String {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  var rest = bytes[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "\\") else {
      text.append(byte)
      continue
    }
    switch rest.popFirst().map(Unicode.Scalar.init) {
    case "n": text.append(0x0A)
    case "t": text.append(0x09)
    case "r": text.append(0x0D)
    case "b": text.append(0x08)
    case "f": text.append(0x0C)
    case .some(let same) where same == "\"" || same == "\\" || same == "/":
      text.append(UInt8(ascii: same))
    case "u": UTF8.encode(try scalar(&rest)).map { text.append(contentsOf: $0) }
    default: throw Refusal("a text has an escape that JSON does not know")
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// The character of a `\u` escape, or of two that are a surrogate pair.
private func scalar(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) throws -> Unicode.Scalar {
  let first = try codeUnit(&rest)
  if let scalar = Unicode.Scalar(first) { return scalar }
  guard UTF16.isLeadSurrogate(first), rest.starts(with: [0x5C, 0x75]) else {
    throw Refusal("a text has half a character (a lone surrogate)")
  }
  rest.removeFirst(2)
  let second = try codeUnit(&rest)
  guard UTF16.isTrailSurrogate(second) else {
    throw Refusal("a text has half a character (a lone surrogate)")
  }
  let value = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

private func codeUnit(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) throws -> UInt16 {
  let digits = rest.prefix(4)
  rest = rest.dropFirst(4)
  var value: UInt16 = 0
  for digit in digits {
    guard let number = Character(Unicode.Scalar(digit)).hexDigitValue else { break }
    value = value << 4 | UInt16(number)
  }
  guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
    throw Refusal("a text has an escape that JSON does not know")
  }
  return value
}
