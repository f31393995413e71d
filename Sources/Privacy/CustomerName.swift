// The customer's name or address, wherever it stands in a complaint.

import Tickets

/// A name to look for in any letter case and with any blanks between its words.
struct CustomerName {
  /// In lower case, each run of blanks as one.
  private let scalars: [Unicode.Scalar]

  init(_ name: String) {
    let words = name.lowercased().replacing("’", with: "'").split(whereSeparator: \.isWhitespace)
    scalars = Array(words.joined(separator: " ").unicodeScalars)
  }

  /// The name where it begins at `start` and is no part of a longer word. An address that begins
  /// within it is more than the name, and is left to be found as what it is.
  func find(in bytes: [UInt8], _ start: Int) -> (SensitiveKind, Range<Int>)? {
    guard !scalars.isEmpty, !bytes.continuesWord(at: start), !bytes.hasShortLetter(before: start),
      let end = match(bytes, start), !isWord(bytes, at: end),
      !(start..<end).contains(where: { findEmail(bytes, $0) != nil })
    else { return nil }
    return (.customer, start..<end)
  }

  private func match(_ bytes: [UInt8], _ start: Int) -> Int? {
    var position = start
    var wanted = scalars[...]
    while let next = wanted.first {
      guard position < bytes.count else { return nil }
      let (found, length) = bytes.scalar(at: position)
      let scalar = found == "’" ? "'" : found
      if next == " " {
        guard scalar.properties.isWhitespace else { return nil }
        wanted.removeFirst()
        while position < bytes.count, bytes.scalar(at: position).0.properties.isWhitespace {
          position += bytes.scalar(at: position).length
        }
        continue
      }
      let lowered =
        scalar == next ? [next] : Array(scalar.properties.lowercaseMapping.unicodeScalars)
      guard wanted.starts(with: lowered) else { return nil }
      wanted.removeFirst(lowered.count)
      position += length
    }
    return position
  }

  private func isWord(_ bytes: [UInt8], at position: Int) -> Bool {
    position < bytes.count
      && (bytes.isWordByte(bytes[position]) || bytes.shortLetter(at: position) > 0)
  }
}
