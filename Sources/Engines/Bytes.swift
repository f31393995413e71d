// Bytes of UTF-8, as the guards and the rules read them.

/// The character that starts at `index` of valid UTF-8, and its length.
@inline(__always)
func scalar<Bytes: RandomAccessCollection>(
  in bytes: Bytes, at index: Int
) -> (UInt32, length: Int) where Bytes.Element == UInt8, Bytes.Index == Int {
  let lead = bytes[index]
  let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard length > 1, index + length <= bytes.endIndex else { return (UInt32(lead), 1) }
  var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
  for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
  return (value, length)
}

extension [UInt8] {
  /// True when `needle` stands somewhere in these bytes.
  func holds(_ needle: some Collection<UInt8>) -> Bool {
    guard let first = needle.first, needle.count <= count else { return false }
    return withUnsafeBufferPointer { bytes in
      let end = count - needle.count + 1
      var start = 0
      while let place = bytes[start..<end].firstIndex(of: first) {
        if bytes[place...].starts(with: needle) { return true }
        start = place + 1
      }
      return false
    }
  }

  /// Appends a character as UTF-8.
  mutating func append(scalar value: UInt32) {
    switch value {
    case ..<0x80: append(UInt8(value))
    case ..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case ..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18 & 0x07))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }
}

/// Letters of ASCII made small.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}

/// Asks about the hash of each word, letters of ASCII made small, until the answer is yes.
@inline(__always)
func anyWord(in bytes: [UInt8], _ body: (UInt64) -> Bool) -> Bool {
  var (hash, isWord) = (FNV1a.start, false)
  for byte in bytes {
    if isWordByte(byte) {
      hash = FNV1a.hash(lowercased(byte), after: hash)
      isWord = true
    } else if isWord {
      if body(hash) { return true }
      (hash, isWord) = (FNV1a.start, false)
    }
  }
  return isWord && body(hash)
}

func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
  default: nil
  }
}
