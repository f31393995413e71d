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
  let written = String(decoding: piece, as: UTF8.self)
  var rest = written.lowercased()[...]
  while let last = rest.last, ".:!?/_-~&=#%".contains(last) { rest = rest.dropLast() }
  while let first = rest.first, ".:!?/_-~&=#%".contains(first) { rest = rest.dropFirst() }
  let scheme = rest.firstRange(of: "://")
  if let scheme { rest = rest[scheme.upperBound...] }
  if rest.hasPrefix("mailto:") { rest = rest.dropFirst("mailto:".count) }
  let hasWWW = rest.hasPrefix("www.")
  if hasWWW { rest = rest.dropFirst(4) }
  let isMail = rest.contains("@") && rest.contains(".")
  guard scheme != nil || hasWWW || isMail || isAddress(rest, written: written) else { return nil }
  return rest.isEmpty ? nil : String(rest)
}

/// Whether it is an address: `example.com`, `bit.ly/3xYz9`, `192.0.2.7/pay`. "e.g", "end.Then",
/// "and/or" and "invoice.pdf" are none.
private func isAddress(_ text: Substring, written: String) -> Bool {
  let host = text.prefix { !"/?#:".contains($0) }
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, let last = labels.last, let first = labels.first,
    labels.allSatisfy(isLabel)
  else { return false }
  let path = text.dropFirst(host.count)
  if labels.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) {
    // Version numbers also have four parts, but no path.
    return labels.count == 4 && labels.allSatisfy { UInt8($0) != nil } && path.hasPrefix("/")
  }
  guard isTopLevel(last) else { return false }
  // With a path it is an address: "t.me/pay".
  if path.count > 1, path.hasPrefix("/") { return true }
  guard first.count > 1, host.contains(where: { $0.isASCII && $0.isLetter }) else { return false }
  // A capital letter after the dot begins a new sentence.
  let isSentence =
    written.dropFirst(written.count - written.drop { ".:!?/_-~&=#%".contains($0) }.count)
    .prefix(host.count).split(separator: ".").last?.first?.isUppercase == true
    && written.contains(where: \.isLowercase)
  return !isSentence && last.allSatisfy(\.isASCII) && !notDomains.contains(String(last))
    && !abbreviations.contains(String(host))
}

private func isLabel(_ label: Substring) -> Bool {
  !label.isEmpty && label.utf8.count < 64
    && label.utf8.allSatisfy { $0.isLetterLike || $0 == UInt8(ascii: "-") }
}

/// Only letters, or the ASCII form of a domain in another script (RFC 5890, section 2.3.2.5).
private func isTopLevel(_ label: Substring) -> Bool {
  label.hasPrefix("xn--") || (2...24).contains(label.count) && label.allSatisfy(\.isLetter)
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
