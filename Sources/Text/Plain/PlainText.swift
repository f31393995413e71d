// A text without its formatting and escapes, with a map back to the original bytes.

/// The readable content of a text. In `bytes`:
///
/// - digits of every script and style are ASCII digits;
/// - Latin letters have no accents, and letters of other scripts are lower case;
/// - each kind of space is a space, each kind of dash is a hyphen, invisible characters are
///   removed;
/// - escapes of HTML, JSON, URLs and quoted-printable are decoded;
/// - HTML tags, emphasis, and quote marks at the start of lines are removed; `|` separates table
///   cells;
/// - the attributes of tags follow at the end, each after a `barrier`.
///
/// It is computed once for a text, in one pass. A text without special bytes is its own
/// plain form.
package struct PlainText: Sendable {
  package let bytes: [UInt8]
  private let source: [UInt8]
  /// The source of each part of `bytes`, in order. Empty when `bytes` equals the source.
  private let runs: [PlainRun]

  package init(_ text: String) {
    source = Array(text.utf8)
    if let first = firstSpecial(source) {
      var reader = PlainTextReader(source)
      reader.read(from: first)
      (bytes, runs) = (reader.bytes, reader.runs)
    } else {
      (bytes, runs) = (source, [])
    }
  }

  /// A byte that no text contains. It ends every value that a detector reads.
  package static let barrier: UInt8 = 0

  /// The range of the source that belongs to a range of `bytes`. It includes the combining marks of
  /// the last letter, and never cuts a character or an escape.
  package func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !runs.isEmpty, !range.isEmpty else { return range }
    let first = run(at: range.lowerBound)
    let last = run(at: range.upperBound - 1)
    var start = first.isVerbatim ? first.source + range.lowerBound - first.plain : first.source
    var end = last.isVerbatim ? last.source + range.upperBound - last.plain : last.sourceEnd
    while start > 0, source[start] & 0xC0 == 0x80 { start -= 1 }
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    while end < source.count, source[end] >= 0xCC {
      let (scalar, length) = source.scalar(at: end)
      guard scalar.isCombiningMark else { break }
      end += length
    }
    // Only a detector that ignores the barrier can read on into an attribute, which may be earlier in
    // the source.
    return start..<max(start, end)
  }

  private func run(at position: Int) -> PlainRun {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].plain <= position { low = middle } else { high = middle }
    }
    return runs[low]
  }

  /// - Parameter range: a range of the source.
  package func sourceText(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}

/// A part of the plain text and its source: either equal bytes, or bytes that replace the whole
/// part.
struct PlainRun: Sendable {
  /// The start in the plain text.
  let plain: Int
  let source: Int
  /// The end in the source; used only when the run is not verbatim.
  var sourceEnd: Int
  let isVerbatim: Bool
}

/// The position of the first byte that may need replacing. Nil when there is none.
private func firstSpecial(_ source: [UInt8]) -> Int? {
  source.withUnsafeBufferPointer { $0.endOfPlain(from: 0) }.nonEnd(source.count)
}

extension Int {
  fileprivate func nonEnd(_ end: Int) -> Int? { self < end ? self : nil }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the bytes that need no replacing. It tests eight at once, because most bytes are
  /// such.
  func endOfPlain(from start: Int) -> Int {
    var position = start
    while position < count {
      if position + 8 <= count {
        let eight = UnsafeRawBufferPointer(self)
          .loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if !mayHaveSpecial(eight) {
          position += 8
          continue
        }
      }
      let end = Swift.min(position + 8, count)
      while position < end {
        if self[position].isSpecial { return position }
        position += 1
      }
    }
    return position
  }
}

/// Whether one of eight bytes may be special. It is also true for `? ] ^`, which differ from
/// special characters in two bits only.
@inline(__always)
private func mayHaveSpecial(_ eight: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  /// Sets the high bit of each zero byte, and perhaps of bytes above a zero byte.
  func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
  let fours = eight & (ones &* 0xFC)
  let signs =
    zeros(eight ^ (ones &* 0x25)) | zeros(eight ^ (ones &* 0x26)) | zeros(eight ^ (ones &* 0x2A))
  let others = zeros(fours ^ (ones &* 0x3C)) | zeros(fours ^ (ones &* 0x5C))
  return (signs | others | eight) & (ones &* 0x80) != 0
}

extension UInt8 {
  /// `% & * < = > \ _` and all bytes outside ASCII. Every escape, tag, quote mark and emphasis
  /// begins with one of them.
  var isSpecial: Bool {
    let low: UInt64 = 1 << 0x25 | 1 << 0x26 | 1 << 0x2A | 1 << 0x3C | 1 << 0x3D | 1 << 0x3E
    let high: UInt64 = 1 << (0x5C - 0x40) | 1 << (0x5F - 0x40)
    return self >= 0x80 || (self < 0x40 ? low : high) >> UInt64(self & 0x3F) & 1 == 1
  }
}
