// Finds passwords in URLs (RFC 3986, section 3.2.1). The rest of a URL stays.

import Text

extension Detector {
  static let urlPassword = Detector(at: .sign(":")) { scan, place in
    findURLPassword(scan.bytes, place.lowerBound)
  }
}

/// Finds the password of `scheme://user:password@host`, at the colon of the scheme.
func findURLPassword(_ bytes: [UInt8], _ colon: Int) -> Match? {
  guard bytes.hasPrefix("://", at: colon) else { return nil }
  let start = colon + 3
  let end = bytes.run(from: start, limit: 512) { !$0.isBlank && !$0.isOne(of: "/?#\"'<>") }
  guard let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")),
    let parting = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")), parting + 1 < at
  else { return nil }
  return (.password, parting + 1..<at)
}
