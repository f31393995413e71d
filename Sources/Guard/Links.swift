// The links and e-mail addresses in a text, in one spelling each.

import Text

/// Addresses without scheme, `www.` and what a sentence puts around them, in lower case.
func links(in bytes: [UInt8]) -> Set<String> {
  var found: Set<String> = []
  guard mayBeLink(bytes[...]) else { return found }
  for piece in bytes.split(whereSeparator: isAround) {
    guard mayBeLink(piece) else { continue }
    let word = String(decoding: piece.map(\.lowered), as: UTF8.self)
    if let link = link(word) { found.insert(link) }
  }
  return found
}

/// A dot with a letter behind it, or an at sign: most words of a text have neither.
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

/// What cannot stand in an address, or stands around one more often than in it.
private func isAround(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20, 0x80...0xFF, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
    UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"),
    UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "*"),
    UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"):
    true
  default: false
  }
}

private func link(_ word: String) -> String? {
  var rest = word[...]
  while let last = rest.last, ".:!?/_".contains(last) { rest = rest.dropLast() }
  let hasScheme =
    rest.hasPrefix("http://") || rest.hasPrefix("https://") || rest.hasPrefix("ftp://")
  if let colon = rest.firstRange(of: "://"), hasScheme { rest = rest[colon.upperBound...] }
  if rest.hasPrefix("mailto:") { rest = rest.dropFirst("mailto:".count) }
  let hasWWW = rest.hasPrefix("www.")
  if hasWWW { rest = rest.dropFirst(4) }
  let isAddress = rest.contains("@") && rest.contains(".")
  guard hasScheme || hasWWW || isAddress || isDomain(rest.prefix { !"/?#:".contains($0) }) else {
    return nil
  }
  return rest.isEmpty ? nil : String(rest)
}

/// `example.com`: its last label is one that is common. "e.g" and "end.Then" are none.
private func isDomain(_ name: Substring) -> Bool {
  let labels = name.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, let last = labels.last, domains.contains(String(last)) else {
    return false
  }
  return labels.allSatisfy { label in
    !label.isEmpty && label.utf8.allSatisfy { $0.isLetterLike || $0 == UInt8(ascii: "-") }
  }
}

private let domains: Set<String> = [
  "com", "org", "net", "info", "io", "co", "biz", "app", "dev", "shop", "store", "online", "site",
  "xyz", "top", "club", "support", "help", "link", "click", "ai", "me", "gov", "edu", "eu", "uk",
  "de", "fr", "es", "it", "nl", "pl", "ru", "br", "pt", "in", "cn", "jp", "kr", "tr", "id", "mx",
  "ar", "ch", "at", "be", "ca", "au", "us", "pk", "bd", "ae", "sa", "example", "test",
]

/// True when `known` has the address, or one that goes on from it: of a page that was named, its
/// site was named too.
func isKnown(_ link: String, among known: Set<String>) -> Bool {
  known.contains(link)
    || known.contains { other in
      other.hasPrefix(link) && ["/", "?", "#"].contains(other.dropFirst(link.count).first)
    }
}
