// Reads JSON: strictly (RFC 8259), in linear time, to a limited depth.

/// Why a text is not JSON.
package enum JSONFault: Error, Equatable {
  /// The first wrong byte, counted from 1.
  case malformed(byte: Int)
  case cutShort
  /// Something follows a whole value.
  case goesOn
  case nestedTooDeeply
  case controlCharacter
  case unknownEscape
  case loneSurrogate
  case notUTF8
}

extension JSONFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let byte): "this is no JSON (byte \(byte))"
    case .cutShort: "the JSON ends too early"
    case .goesOn: "something follows the JSON"
    case .nestedTooDeeply: "the JSON is nested too deeply"
    case .controlCharacter: "a control character stands in a text"
    case .unknownEscape: "a text has an escape that JSON does not know"
    case .loneSurrogate: "a text has half a character (a lone surrogate)"
    case .notUTF8: "this is not valid UTF-8"
    }
  }
}

extension JSON {
  /// A fault, and how many bytes were read before it.
  package struct ReadingFailure: Error {
    package let fault: JSONFault
    package let offset: Int
  }

  /// Parses the bytes. A number that does not fit an `Int64` becomes a `Double`; one that does not
  /// fit that either is refused.
  package init(parsing bytes: [UInt8]) throws(JSONFault) {
    do throws(ReadingFailure) { self = try JSON.read(bytes).get() } catch { throw error.fault }
  }

  /// Parses the bytes; a failure also tells where it happened.
  package static func read(_ bytes: [UInt8]) -> Result<JSON, ReadingFailure> {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes)
      do throws(JSONFault) {
        let value = try reader.value(depth: 0)
        if reader.current != nil { throw .goesOn }
        return .success(value)
      } catch { return .failure(ReadingFailure(fault: error, offset: reader.position)) }
    }
  }
}

/// The deepest nesting, so that no text can exhaust the stack.
private let maximumDepth = 100

/// A position in the text.
private struct Reader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The fault at this position.
  var fault: JSONFault {
    position < bytes.count ? .malformed(byte: position + 1) : .cutShort
  }

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

  private mutating func expect(_ word: StaticString) throws(JSONFault) {
    guard take(word) else { throw fault }
  }

  /// A value, with the blanks around it.
  mutating func value(depth: Int) throws(JSONFault) -> JSON {
    guard depth < maximumDepth else { throw .nestedTooDeeply }
    skipBlanks()
    let value = try bareValue(depth: depth)
    skipBlanks()
    return value
  }

  private mutating func bareValue(depth: Int) throws(JSONFault) -> JSON {
    if take("\"") { return .string(try string()) }
    if take("{") { return .object(try members(depth: depth + 1)) }
    if take("[") { return .array(try elements(depth: depth + 1)) }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("null") { return .null }
    return try number()
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSON] {
    var elements: [JSON] = []
    skipBlanks()
    if take("]") { return elements }
    repeat { elements.append(try value(depth: depth)) } while take(",")
    try expect("]")
    return elements
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSON.Member] {
    var members: [JSON.Member] = []
    skipBlanks()
    if take("}") { return members }
    repeat {
      skipBlanks()
      try expect("\"")
      let key = try string()
      skipBlanks()
      try expect(":")
      members.append(JSON.Member(key, try value(depth: depth)))
    } while take(",")
    try expect("}")
    return members
  }

  /// The string after its opening quotation mark. It copies runs of bytes; a text without escapes
  /// is one run.
  private mutating func string() throws(JSONFault) -> String {
    var text: [UInt8] = []
    while true {
      let start = position
      _ = skip { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      let run = bytes[start..<position]
      if take("\"") {
        let whole =
          text.isEmpty
          ? String(validating: run, as: UTF8.self) : String(validating: text + run, as: UTF8.self)
        guard let whole else { throw .notUTF8 }
        return whole
      }
      guard take("\\") else { throw current == nil ? .cutShort : .controlCharacter }
      let scalar = try escape()
      text += run
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    guard let byte = current else { throw .cutShort }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try scalar(from: unit())
    default: throw .unknownEscape
    }
  }

  /// A scalar from a UTF-16 unit, or from a surrogate pair whose second unit must follow.
  private mutating func scalar(from first: UInt16) throws(JSONFault) -> Unicode.Scalar {
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), take("\\u") else { throw .loneSurrogate }
    let second = try unit()
    let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
    guard UTF16.isTrailSurrogate(second), let scalar = Unicode.Scalar(value) else {
      throw .loneSurrogate
    }
    return scalar
  }

  private mutating func unit() throws(JSONFault) -> UInt16 {
    guard bytes.count - position >= 4 else { throw .unknownEscape }
    defer { position += 4 }
    var unit: UInt16 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw .unknownEscape }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private mutating func number() throws(JSONFault) -> JSON {
    let start = position
    _ = take("-")
    if !take("0") { try takeDigits() }
    let wholeEnd = position
    if take(".") { try takeDigits() }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      try takeDigits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if position == wholeEnd, let integer = Int64(text) { return .int(integer) }
    guard let double = Double(text), double.isFinite else { throw .malformed(byte: start + 1) }
    return .double(double)
  }

  private mutating func takeDigits() throws(JSONFault) {
    guard skip(while: { (0x30...0x39).contains($0) }) else { throw fault }
  }
}
