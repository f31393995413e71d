// The address of a PostgreSQL database, and the part of it that may be shown.

import FoundationEssentials

/// An address for libpq: `postgres://USER@HOST:PORT/NAME?OPTION=VALUE`
/// (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS).
package struct PostgresAddress: Sendable {
  /// The whole address with its password, for libpq.
  let text: String
  /// For messages: without passwords, and without options that do not name the place.
  package let name: String
  /// Whether it contains a password, which others might see.
  package let hasPassword: Bool

  /// Nil when the text is no such address.
  package init?(_ text: String) {
    let schemes = ["postgres://", "postgresql://"]
    guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let query = rest.firstIndex(of: "?") ?? rest.endIndex
    let options = rest[query...].dropFirst().split(separator: "&").map(Option.init)
    // A password with an unencoded sign reaches further than libpq reads it, so all of it is
    // hidden.
    let end = rest[..<query].lastIndex(of: "@")
    let user = end.map { rest[..<$0] } ?? ""
    let place = end.map { rest[rest.index(after: $0)..<query] } ?? rest[..<query]
    let shown = options.filter { Option.places.contains($0.keyword) }.map(\.text)
    hasPassword = user.contains(":") || options.contains { Option.secrets.contains($0.keyword) }
    self.text = scheme + rest
    name =
      "postgres://" + (user.isEmpty ? "" : user.prefix { $0 != ":" } + "@") + place
      + (shown.isEmpty ? "" : "?" + shown.joined(separator: "&"))
  }
}

/// A `keyword=value` of an address.
private struct Option {
  static let secrets = ["password", "sslpassword"]
  static let places = ["host", "hostaddr", "port", "service"]

  let text: String
  let keyword: String

  init(_ text: Substring) {
    self.text = String(text)
    let keyword = String(text.prefix { $0 != "=" })
    self.keyword = keyword.removingPercentEncoding ?? keyword
  }
}
