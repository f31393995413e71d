// What a text says below the way it was typed, with a map back to the bytes as typed.

/// A text as it reads. In `bytes`, full-width, styled and other digits are ASCII digits, Latin letters
/// have no accents, the letters of other scripts are small, every blank is a space, every dash a
/// hyphen, and what cannot be seen is not there; escapes (HTML, JSON, URLs, quoted-printable) stand
/// for what they mean; tags, emphasis and quote marks at line starts are gone, and between the cells
/// of a table is a `|`. The attributes of tags follow at the end, each behind a `wall`.
///
/// It is made once for a text, in one pass; a text of plain ASCII is its own view.
package struct PlainText: Sendable {
  package let bytes: [UInt8]
  private let source: [UInt8]
  /// Where the bytes come from, in their order; empty when they are the source.
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

  /// A byte that stands in no text, and ends what is read as one.
  package static let wall: UInt8 = 0

  /// The stretch of the source that a range of `bytes` stands for. A letter's combining marks belong
  /// to it; no character and no escape is cut.
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
    // A range may go over the text's end into an attribute only if a detector passed the wall.
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

  /// - Parameter range: of the source.
  package func sourceText(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}

/// A stretch of the view and of its source: the same bytes, or bytes that stand for all of them.
struct PlainRun: Sendable {
  /// Where it begins in the view.
  let plain: Int
  let source: Int
  /// Of a run that is not verbatim.
  var sourceEnd: Int
  let isVerbatim: Bool
}

/// Where the first byte is that may mean something else; nil in plain ASCII.
private func firstSpecial(_ source: [UInt8]) -> Int? {
  source.withUnsafeBufferPointer { $0.endOfPlain(from: 0) }.nonEnd(source.count)
}

extension Int {
  fileprivate func nonEnd(_ end: Int) -> Int? { self < end ? self : nil }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the bytes that stand for themselves end: eight at once, as a text is mostly such.
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

/// Whether one of eight bytes may be special; also for `? ] ^`, which share all but two bits with others.
@inline(__always)
private func mayHaveSpecial(_ eight: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  /// The high bit of each byte that is 0, and perhaps of others above one.
  func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
  let fours = eight & (ones &* 0xFC)
  let signs =
    zeros(eight ^ (ones &* 0x25)) | zeros(eight ^ (ones &* 0x26)) | zeros(eight ^ (ones &* 0x2A))
  let others = zeros(fours ^ (ones &* 0x3C)) | zeros(fours ^ (ones &* 0x5C))
  return (signs | others | eight) & (ones &* 0x80) != 0
}

extension UInt8 {
  /// `% & * < = > \ _`, and what is beyond ASCII: the only bytes that an escape, a tag, a quote mark
  /// or emphasis begins with.
  var isSpecial: Bool {
    let low: UInt64 = 1 << 0x25 | 1 << 0x26 | 1 << 0x2A | 1 << 0x3C | 1 << 0x3D | 1 << 0x3E
    let high: UInt64 = 1 << (0x5C - 0x40) | 1 << (0x5F - 0x40)
    return self >= 0x80 || (self < 0x40 ? low : high) >> UInt64(self & 0x3F) & 1 == 1
  }
}
