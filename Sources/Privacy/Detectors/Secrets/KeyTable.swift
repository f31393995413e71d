// The prefixes of API keys of well-known services.

import Text

/// The prefix and length of a service's keys.
struct KeyShape: Sendable {
  let prefix: StaticString
  /// The least number of key characters after the prefix. They must have a digit or a long run of
  /// letters.
  let minimum: Int
  /// Whether slashes belong to the key, as in a secret URL.
  let isPath: Bool

  init(_ prefix: StaticString, _ minimum: Int, isPath: Bool = false) {
    self.prefix = prefix
    self.minimum = minimum
    self.isPath = isPath
  }
}

/// From the services' documentation and the public rules of secret scanners. The lengths are lower
/// bounds, because services make their keys longer over time.
private let table = [
  // Clouds: Google, Amazon, Microsoft, DigitalOcean, Alibaba, Tencent, Cloudflare, Heroku, Databricks.
  KeyShape("AIza", 30), KeyShape("AQ.", 20), KeyShape("ya29.", 20), KeyShape("GOCSPX-", 20),
  KeyShape("AKIA", 16), KeyShape("ASIA", 16), KeyShape("ABIA", 16), KeyShape("ACCA", 16),
  KeyShape("dop_v1_", 30), KeyShape("doo_v1_", 30), KeyShape("dor_v1_", 30), KeyShape("LTAI", 12),
  KeyShape("AKID", 28), KeyShape("HRKU-", 30), KeyShape("dapi", 30), KeyShape("v1.0-", 30),
  // Code hosts and registries.
  KeyShape("ghp_", 30), KeyShape("gho_", 30), KeyShape("ghu_", 30), KeyShape("ghs_", 30),
  KeyShape("ghr_", 30), KeyShape("github_pat_", 30), KeyShape("glpat-", 16), KeyShape("gldt-", 16),
  KeyShape("glrt-", 16), KeyShape("glcbt-", 16), KeyShape("glptt-", 16), KeyShape("glsoat-", 16),
  KeyShape("ATBB", 24), KeyShape("ATATT3", 30), KeyShape("ATCTT3", 30), KeyShape("npm_", 30),
  KeyShape("pypi-", 30), KeyShape("rubygems_", 30), KeyShape("dckr_pat_", 20),
  KeyShape("cio", 32), KeyShape("CLOJARS_", 30), KeyShape("oy2", 40),
  // Payment.
  KeyShape("sk_live_", 16), KeyShape("sk_test_", 16), KeyShape("rk_live_", 16),
  KeyShape("rk_test_", 16), KeyShape("whsec_", 16), KeyShape("sq0atp-", 20),
  KeyShape("sq0csp-", 20),
  KeyShape("EAAA", 40), KeyShape("access_token$production$", 20), KeyShape("rzp_live_", 14),
  KeyShape("rzp_test_", 14), KeyShape("FLWSECK", 20), KeyShape("shpat_", 20),
  KeyShape("shpca_", 20),
  KeyShape("shppa_", 20), KeyShape("shpss_", 20), KeyShape("access-production-", 30),
  KeyShape("EZAK", 30), KeyShape("shippo_live_", 30),
  // Chat, mail and telephony.
  KeyShape("xoxb-", 20), KeyShape("xoxp-", 20), KeyShape("xoxa-", 20), KeyShape("xoxr-", 20),
  KeyShape("xoxs-", 20), KeyShape("xoxe-", 20), KeyShape("xapp-", 20),
  KeyShape("hooks.slack.com/services/", 20, isPath: true),
  KeyShape("discord.com/api/webhooks/", 30, isPath: true), KeyShape("SG.", 30),
  KeyShape("key-", 32), KeyShape("xkeysib-", 30), KeyShape("EAAC", 40), KeyShape("EAAG", 40),
  // Models.
  KeyShape("sk-", 20), KeyShape("hf_", 30), KeyShape("gsk_", 30), KeyShape("r8_", 30),
  KeyShape("xai-", 30), KeyShape("pplx-", 30), KeyShape("fw_", 20), KeyShape("nvapi-", 30),
  KeyShape("tgp_v1_", 30), KeyShape("co_", 36), KeyShape("jina_", 30), KeyShape("lsv2_", 30),
  // Tools.
  KeyShape("lin_api_", 30), KeyShape("ntn_", 30), KeyShape("secret_", 40), KeyShape("figd_", 30),
  KeyShape("PMAK-", 30), KeyShape("NRAK-", 20), KeyShape("sntrys_", 30), KeyShape("sntryu_", 30),
  KeyShape("glsa_", 30), KeyShape("glc_", 30), KeyShape("hvs.", 20), KeyShape("hvb.", 20),
  KeyShape("dp.pt.", 30), KeyShape("sbp_", 30), KeyShape("pscale_", 30), KeyShape("pul-", 30),
  KeyShape("tskey-", 16), KeyShape("AGE-SECRET-KEY-1", 40), KeyShape("CFPAT-", 30),
  KeyShape("phc_", 30), KeyShape("phx_", 30), KeyShape("sl.", 60), KeyShape("ops_", 40),
  KeyShape("eyJ", 30),  // JSON Web Token (RFC 7519): base64url of `{"`
]

/// The shapes by the first three bytes of their prefix.
final class KeyIndex: Sendable {
  private let shapes: [Int: [KeyShape]]
  /// One bit for each possible beginning: 8 KB. It is small because it is used for every word of a
  /// text.
  let beginnings: [UInt64]

  static let standard = KeyIndex()

  /// The length of the shortest key, with its prefix.
  static let shortest = table.map { $0.prefix.utf8CodeUnitCount + $0.minimum }.min() ?? 0

  private init() {
    shapes = Dictionary(grouping: table) { shape in
      let prefix = shape.prefix.utf8Start
      return Self.beginning(prefix[0], prefix[1], prefix[2])
    }
    var beginnings = [UInt64](repeating: 0, count: 1 << 10)
    for number in shapes.keys { beginnings[number >> 6] |= 1 << UInt64(number & 63) }
    self.beginnings = beginnings
  }

  /// The first three bytes as a number of 16 bits.
  @inline(__always)
  static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 0x1F) << 11 | Int(second & 0x1F) << 6 | Int(third & 0x3F)
  }

  /// Whether a key may begin with the lowest of eight bytes.
  @inline(__always)
  static func contains(_ beginnings: UnsafeBufferPointer<UInt64>, _ eight: UInt64) -> Bool {
    let number = beginning(
      UInt8(truncatingIfNeeded: eight), UInt8(truncatingIfNeeded: eight >> 8),
      UInt8(truncatingIfNeeded: eight >> 16))
    return beginnings[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  func mayBegin(_ bytes: [UInt8], _ start: Int) -> Bool {
    let number = Self.beginning(
      bytes[start], bytes.byte(at: start + 1), bytes.byte(at: start + 2))
    return beginnings[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  func candidates(_ bytes: [UInt8], _ start: Int) -> [KeyShape] {
    let number = Self.beginning(
      bytes[start], bytes.byte(at: start + 1), bytes.byte(at: start + 2))
    guard beginnings[number >> 6] >> UInt64(number & 63) & 1 == 1 else { return [] }
    return shapes[number] ?? []
  }
}
