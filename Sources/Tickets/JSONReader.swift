// Reading JSON: strict (RFC 8259), linear, and no deeper than any answer is.

/// Values nest at most so deep, so that no text can exhaust the stack.
private let maximumDepth = 100

extension JSON {
  /// The value that the bytes are the text of; nil when they are none. A number that is no `Int64`
  /// is a `Double`; one that not even that holds is refused.
  package init?(parsing bytes: [UInt8]) {
    let value = bytes.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes)
      let value = reader.value(depth: 0)
      return reader.current == nil ? value : nil
    }
    guard let value else { return nil }
    self = value
  }
}

/// A place in the text. Whatever returns nil has met what is not JSON, and reading ends there.
private struct Reader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skip(while condition: (UInt8) -> Bool) -> Bool {
    let start = position
    while let byte = current, condition(byte) { position += 1 }
    return position > start
  }

  private mutating func skipBlanks() {
    _ = skip { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ $0.elementsEqual(bytes[position..<end]) })
    else { return false }
    position = end
    return true
  }

  /// A value and the blanks around it.
  mutating func value(depth: Int) -> JSON? {
    guard depth < maximumDepth else { return nil }
    skipBlanks()
    defer { skipBlanks() }
    if take("\"") { return string().map(JSON.string) }
    if take("{") { return list("}") { $0.member(depth: depth + 1) }.map(JSON.object) }
    if take("[") { return list("]") { $0.value(depth: depth + 1) }.map(JSON.array) }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("null") { return .null }
    return number()
  }

  private mutating func list<Element>(
    _ close: StaticString, _ element: (inout Reader) -> Element?
  ) -> [Element]? {
    var elements: [Element] = []
    skipBlanks()
    if take(close) { return elements }
    repeat {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    } while take(",")
    return take(close) ? elements : nil
  }

  private mutating func member(depth: Int) -> JSON.Member? {
    skipBlanks()
    guard take("\""), let key = string() else { return nil }
    skipBlanks()
    guard take(":"), let value = value(depth: depth) else { return nil }
    return JSON.Member(key, value)
  }

  /// What follows the opening quotation mark. It is taken in runs of bytes that stand for
  /// themselves; a text without escapes is one.
  private mutating func string() -> String? {
    var text: [UInt8] = []
    while true {
      let start = position
      _ = skip { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      let run = bytes[start..<position]
      if take("\"") {
        return text.isEmpty
          ? String(validating: run, as: UTF8.self) : String(validating: text + run, as: UTF8.self)
      }
      guard take("\\"), let scalar = escape() else { return nil }
      text += run
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let byte = current else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return unit().flatMap { scalar(from: $0) }
    default: return nil
    }
  }

  /// A unit of UTF-16, or the first of a pair whose second must follow.
  private mutating func scalar(from first: UInt16) -> Unicode.Scalar? {
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard take("\\u"), let second = unit(), UTF16.isTrailSurrogate(second) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)))
  }

  private mutating func unit() -> UInt16? {
    guard bytes.count - position >= 4 else { return nil }
    defer { position += 4 }
    return bytes[position..<position + 4].reduce(0) { unit, byte in
      Character(Unicode.Scalar(byte)).hexDigitValue.flatMap { digit in
        unit.map { $0 << 4 | UInt16(digit) }
      }
    }
  }

  private mutating func number() -> JSON? {
    let start = position
    _ = take("-")
    guard take("0") || takeDigits() else { return nil }
    let wholeEnd = position
    if take("."), !takeDigits() { return nil }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      guard takeDigits() else { return nil }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if position == wholeEnd, let integer = Int64(text) { return .int(integer) }
    return Double(text).flatMap { $0.isFinite ? .double($0) : nil }
  }

  private mutating func takeDigits() -> Bool { skip { (0x30...0x39).contains($0) } }
}
