// The detectors' view of a text: compatibility forms, accents and invisible characters folded away.

import Text

/// A text as the detectors read it; what is stored stays as it was written. In `bytes`, full-width
/// and other digits are ASCII digits, Latin letters have no accents, the letters of other scripts are
/// small, every blank is a space, every dash a hyphen, and what cannot be seen is not there.
struct Folded: Sendable {
  let bytes: [UInt8]
  private let source: [UInt8]
  /// Where each byte's character begins in the source; nil when both are the same.
  private let origins: [UInt32]?

  init(_ text: String) {
    source = Array(text.utf8)
    if let first = source.firstIndex(where: { $0 >= 0x80 }) {
      var folding = Folding(asciiPrefix: source[..<first])
      folding.fold(source, from: first)
      (bytes, origins) = (folding.bytes, folding.origins)
    } else {
      (bytes, origins) = (source, nil)
    }
  }

  /// The stretch of the source that a range of `bytes` stands for. A letter's combining marks belong
  /// to it; no character is cut.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard let origins, !range.isEmpty else { return range }
    var end = Int(origins[range.upperBound - 1])
    end += source.scalar(at: end).length
    while end < source.count {
      let (scalar, length) = source.scalar(at: end)
      guard scalar.isCombiningMark else { break }
      end += length
    }
    return Int(origins[range.lowerBound])..<end
  }

  /// - Parameter range: of the source.
  func sourceText(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}

/// The folding of one text, in the making.
private struct Folding {
  private(set) var bytes: [UInt8]
  private(set) var origins: [UInt32]

  init(asciiPrefix: ArraySlice<UInt8>) {
    bytes = Array(asciiPrefix)
    origins = (0..<UInt32(asciiPrefix.count)).map { $0 }
  }

  mutating func fold(_ source: [UInt8], from start: Int) {
    bytes.reserveCapacity(source.count)
    origins.reserveCapacity(source.count)
    var position = start
    while position < source.count {
      let byte = source[position]
      if byte < 0x80 {
        append(byte, from: position)
        position += 1
      } else {
        let (scalar, length) = source.scalar(at: position)
        fold(scalar, from: position)
        position += length
      }
    }
  }

  private mutating func append(_ byte: UInt8, from origin: Int) {
    bytes.append(byte)
    origins.append(UInt32(truncatingIfNeeded: origin))
  }

  private mutating func fold(_ scalar: Unicode.Scalar, from origin: Int) {
    switch scalar.compatibilityForm {
    case .gone: break
    case .ascii(let byte): append(byte, from: origin)
    case .pair(let first, let second):
      append(first, from: origin)
      append(second, from: origin)
    case .other(let scalar):
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        append(byte, from: origin)
      }
    }
  }
}
