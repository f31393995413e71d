// Finds links and e-mail addresses in a text and normalises them.

import Text

/// Links and e-mail addresses in lower case, without scheme, `www.` and surrounding punctuation.
/// There is no list of domains: everything that is written like an address counts.
func links(in bytes: [UInt8]) -> Set<String> {
  var found: Set<String> = []
  guard mayBeLink(bytes[...]) else { return found }
  for piece in LinkPieces(bytes) {
    guard mayBeLink(piece), let link = link(piece) else { continue }
    found.insert(link)
  }
  return found
}

/// A quick check: a dot or slash before a letter, or an at sign. Most words have neither.
private func mayBeLink(_ piece: ArraySlice<UInt8>) -> Bool {
  for index in piece.indices {
    if piece[index] == UInt8(ascii: "@") { return true }
    let isInner = index + 1 < piece.endIndex && piece[index + 1].isLetterLike
    if isInner, piece[index] == UInt8(ascii: ".") || piece[index] == UInt8(ascii: "/") {
      return true
    }
  }
  return false
}

/// The runs of characters that addresses consist of: ASCII, and letters of other scripts that
/// separate words with spaces.
private struct LinkPieces: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> ArraySlice<UInt8>? {
    while position < bytes.count {
      let start = position
      while position < bytes.count, let length = part(at: position) { position += length }
      if position > start { return bytes[start..<position] }
      position += bytes.codePoint(at: position).length
    }
    return nil
  }

  /// The length of the character at `position`, if it can be part of an address.
  private func part(at position: Int) -> Int? {
    let byte = bytes[position]
    if byte < 0x80 { return byte <= 0x20 || byte.isOne(of: "()[]<>{}\"'`*|,;\\") ? nil : 1 }
    let (value, length) = bytes.codePoint(at: position)
    switch value {
    case 0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1EFF: return length
    default: return nil
    }
  }
}

private func link(_ piece: ArraySlice<UInt8>) -> String? {
  let written = piece.withoutMarks
  var rest = Array(String(decoding: written, as: UTF8.self).lowercased().utf8)[...]
  let scheme = rest.indices.first {
    rest[$0] == UInt8(ascii: ":") && rest[$0...].starts(with: "://".utf8)
  }
  if let scheme { rest = rest[scheme...].dropFirst("://".utf8.count) }
  if rest.starts(with: "mailto:".utf8) { rest = rest.dropFirst("mailto:".utf8.count) }
  let hasWWW = rest.starts(with: "www.".utf8)
  if hasWWW { rest = rest.dropFirst("www.".utf8.count) }
  let isMail = rest.contains(UInt8(ascii: "@")) && rest.contains(UInt8(ascii: "."))
  guard scheme != nil || hasWWW || isMail || isAddress(rest, written: written) else { return nil }
  return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
}

/// Marks at the ends of an address that are no part of it.
private let marks = ASCIISet { $0.isOne(of: ".:!?/_-~&=#%") }

extension ArraySlice<UInt8> {
  /// Without `marks` at both ends.
  fileprivate var withoutMarks: Self {
    guard let last = lastIndex(where: { !marks.contains($0) }) else { return self[..<startIndex] }
    return self[...last].drop(while: marks.contains)
  }

  /// The part before the path.
  fileprivate var host: Self { prefix { !$0.isOne(of: "/?#:") } }

  fileprivate var scalars: String.UnicodeScalarView {
    String(decoding: self, as: UTF8.self).unicodeScalars
  }
}

/// Whether it is an address: `example.com`, `bit.ly/3xYz9`, `192.0.2.7/pay`. "e.g", "end.Then",
/// "and/or" and "invoice.pdf" are none.
private func isAddress(_ text: ArraySlice<UInt8>, written: ArraySlice<UInt8>) -> Bool {
  let host = text.host
  let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard labels.count > 1, let last = labels.last, let first = labels.first,
    labels.allSatisfy(isLabel)
  else { return false }
  let path = text[host.endIndex...]
  let hasPath = path.first == UInt8(ascii: "/")
  if labels.allSatisfy({ $0.allSatisfy(\.isDigit) }) {
    // Version numbers also have four parts, but no path.
    return hasPath && labels.count == 4
      && labels.allSatisfy { UInt8(String(decoding: $0, as: UTF8.self)) != nil }
  }
  guard isTopLevel(last) else { return false }
  // With a path it is an address: "t.me/pay".
  if hasPath, path.count > 1 { return true }
  guard first.scalars.count > 1, host.contains(where: \.isLetter) else { return false }
  // A capital letter after the dot begins a new sentence.
  let isSentence =
    written.host.split(separator: UInt8(ascii: ".")).last?.scalars.first?.properties.isUppercase
    == true && written.scalars.contains(where: \.properties.isLowercase)
  return !isSentence && !last.contains(where: \.isNonASCII)
    && !notDomains.contains(String(decoding: last, as: UTF8.self))
    && !abbreviations.contains(String(decoding: host, as: UTF8.self))
}

private func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
  !label.isEmpty && label.count < 64
    && label.allSatisfy { $0.isLetterLike || $0 == UInt8(ascii: "-") }
}

/// Only letters, or the ASCII form of a domain in another script (RFC 5890, section 2.3.2.5).
private func isTopLevel(_ label: ArraySlice<UInt8>) -> Bool {
  if label.starts(with: "xn--".utf8) { return true }
  let scalars = label.scalars
  return (2...24).contains(scalars.count) && scalars.allSatisfy(\.properties.isAlphabetic)
}

/// Endings of file names, which are not domains here.
private let notDomains: Set<String> = [
  "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "tsv", "json", "xml", "html",
  "htm",
  "jpg", "jpeg", "png", "gif", "heic", "svg", "webp", "mp3", "mp4", "mov", "avi", "wav", "zip",
  "rar",
  "gz", "tar", "exe", "dmg", "apk", "ipa", "msi", "js", "css", "log", "ini", "cfg", "bak", "eml",
  "ics",
  "vcf", "odt", "ods", "rtf", "md",
]

private let abbreviations: Set<String> = [
  "tp.hcm", "tp.hn", "sp.zoo", "str.nr", "ca.die", "vs.the",
]

extension Set<String> {
  /// Whether `sources` lack one of these links. A site counts as known if one of its pages is:
  /// `shop.com` after `shop.com/a`.
  func unknown(among sources: Set<String>) -> Bool {
    let known = sources.sorted()
    return contains { link in
      !sources.contains(link)
        && !["/", "?", "#"].contains { mark in
          let start = link + mark
          let place = known.partitioningIndex { $0 >= start }
          return place < known.count && known[place].hasPrefix(start)
        }
    }
  }
}

extension [String] {
  /// The first index for which `isSecond` is true. The list must have all such elements at its end.
  fileprivate func partitioningIndex(where isSecond: (String) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
