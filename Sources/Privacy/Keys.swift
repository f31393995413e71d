// API keys and private keys, by the shapes that the well-known services give theirs.

/// How a service's keys begin, and what follows.
private struct KeyShape: Sendable {
  let prefix: StaticString
  /// How many key characters follow the prefix, at least.
  let minimum: Int

  init(_ prefix: StaticString, _ minimum: Int) {
    self.prefix = prefix
    self.minimum = minimum
  }
}

/// The well-known services, and how many characters a key has at least behind its prefix.
private let shapes = [
  KeyShape("AIza", 30), KeyShape("AQ.", 20), KeyShape("ya29.", 20),  // Google
  KeyShape("GOCSPX-", 20),
  KeyShape("AKIA", 16), KeyShape("ASIA", 16),  // Amazon Web Services
  KeyShape("ghp_", 30), KeyShape("gho_", 30), KeyShape("ghu_", 30), KeyShape("ghs_", 30),
  KeyShape("ghr_", 30), KeyShape("github_pat_", 30),  // GitHub
  KeyShape("glpat-", 16),  // GitLab
  KeyShape("npm_", 30), KeyShape("pypi-", 30), KeyShape("dckr_pat_", 20),
  KeyShape("sk_live_", 16), KeyShape("sk_test_", 16), KeyShape("rk_live_", 16),  // Stripe
  KeyShape("rk_test_", 16), KeyShape("whsec_", 16),
  KeyShape("shpat_", 20),  // Shopify
  KeyShape("xoxb-", 20), KeyShape("xoxp-", 20), KeyShape("xoxa-", 20), KeyShape("xoxr-", 20),
  KeyShape("xoxs-", 20), KeyShape("xapp-", 20),  // Slack
  KeyShape("SG.", 30),  // SendGrid
  KeyShape("dop_v1_", 30),  // DigitalOcean
  KeyShape("hf_", 30), KeyShape("gsk_", 30), KeyShape("sk-", 20), KeyShape("r8_", 30),  // models
  KeyShape("eyJ", 30),  // JSON Web Token (RFC 7519): base64url of `{"`
]

/// The shapes by the first byte of their prefix: a table, as it is asked for every byte of a text.
private let shapesByFirstByte: [[KeyShape]] = (0...255).map { byte in
  shapes.filter { $0.prefix.utf8Start.pointee == UInt8(byte) }
}

/// An API key or the block of a private key that starts at `start`.
func findKey(_ bytes: [UInt8], _ start: Int) -> (SensitiveKind, Range<Int>)? {
  if bytes[start] == UInt8(ascii: "-") { return findPrivateKey(bytes, start) }
  let candidates = shapesByFirstByte[Int(bytes[start])]
  guard !candidates.isEmpty, !bytes.continuesWord(at: start) else { return nil }
  for shape in candidates where bytes.hasPrefix(shape.prefix, at: start) {
    let body = start + shape.prefix.utf8CodeUnitCount
    var end = bytes.run(from: body, while: isKeyByte)
    while end > body, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }  // the sentence's own dot
    if end - body >= shape.minimum { return (.apiKey, start..<end) }
  }
  return nil
}

private func isBase64OrLineBreak(_ byte: UInt8) -> Bool {
  byte.isAlphanumeric || [0x0A, 0x0D, 0x2B, 0x2F, 0x3D].contains(byte)
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ".")
}

/// A PEM block (RFC 7468) or an OpenPGP one that says it is a private key, to its end line.
private func findPrivateKey(_ bytes: [UInt8], _ start: Int) -> (SensitiveKind, Range<Int>)? {
  guard bytes.hasPrefix("-----BEGIN ", at: start) else { return nil }
  let label = start + 11
  let labelEnd = bytes.run(from: label, limit: 40) { $0.isUppercase || $0 == UInt8(ascii: " ") }
  let name = String(decoding: bytes[label..<labelEnd], as: UTF8.self)
  guard name.hasSuffix("PRIVATE KEY") || name.hasSuffix("PRIVATE KEY BLOCK") else { return nil }
  let body = bytes.run(from: labelEnd, limit: 5) { $0 == UInt8(ascii: "-") }
  // Not beyond the next line of dashes, so that many such beginnings take no longer than one.
  var end = body
  while end < bytes.count, !bytes.hasPrefix("-----", at: end) { end += 1 }
  guard bytes.hasPrefix("-----END ", at: end) else {
    // Cut off: as far as it is Base64. What follows is the customer's own words.
    return (.privateKey, start..<bytes.run(from: body, while: isBase64OrLineBreak))
  }
  end = bytes.run(from: end + 9) { $0.isUppercase || $0 == UInt8(ascii: " ") }
  return (.privateKey, start..<bytes.run(from: end, limit: 5) { $0 == UInt8(ascii: "-") })
}
