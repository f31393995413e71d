// The settings of Gemini: key, address, model, playbook.

import Tickets
import Transport

/// An API key. Only the request's header can read it.
package struct APIKey: Sendable, CustomStringConvertible, CustomReflectable {
  /// For the request's header only.
  let value: String

  /// Nil when nothing is left after trimming.
  package init?(_ text: String?) {
    guard let value = text?.trimmed, !value.isEmpty else { return nil }
    self.value = value
  }

  package var description: String { "(hidden)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The address of the service: https anywhere, plain http only on this machine.
package struct BaseURL: Sendable, Equatable {
  package static let google = BaseURL(text: "https://generativelanguage.googleapis.com")
  package let text: String

  private init(text: String) { self.text = text }

  /// Nil for anything but `https://HOST…` and `http://` to a loopback address.
  package init?(_ text: String) {
    let text = String(text.trimmed.reversed().drop { $0 == "/" }.reversed())
    guard let colon = text.firstRange(of: "://"), !text.utf8.contains(where: { $0 <= 0x20 }) else {
      return nil
    }
    let scheme = text[..<colon.lowerBound].lowercased()
    let rest = text[colon.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    let host =
      authority.lastIndex(of: ":").flatMap { port in
        authority[port...].dropFirst().allSatisfy(\.isNumber) ? authority[..<port] : nil
      } ?? authority
    let isHere = host == "[::1]" || isLoopback(host)
    guard !host.isEmpty, !rest.contains(where: "@?#".contains),
      scheme == "https" || (scheme == "http" && isHere)
    else { return nil }
    self.text = scheme + "://" + withoutVersion(rest)
  }
}

/// The address without a version at its end, as in the examples that people copy: `HOST/v1beta`,
/// `HOST/v1beta/models/gemini-…:generateContent`, `HOST/v1beta/openai`.
private func withoutVersion(_ address: Substring) -> String {
  let parts = address.split(separator: "/", omittingEmptySubsequences: false)
  guard let place = parts.lastIndex(where: { isVersion($0, of: parts[0]) }), place > 0 else {
    return String(address)
  }
  let rest = parts[(place + 1)...].prefix { !$0.isEmpty }
  guard rest.isEmpty || ["models", "openai"].contains(rest[place + 1]) else {
    return String(address)
  }
  return parts[..<place].joined(separator: "/")
}

/// `v1` may be part of a gateway's address, but not of Google's.
private func isVersion(_ part: Substring, of host: Substring) -> Bool {
  ["v1beta", "v1alpha"].contains(part)
    || part == "v1" && host.lowercased() == "generativelanguage.googleapis.com"
}

/// The settings of Gemini.
package struct GeminiSettings: Sendable {
  package var key: APIKey?
  /// Nil when the configured address cannot be used.
  package var baseURL: BaseURL?
  package var model: String
  package var playbook: String?
  /// The thinking level that an earlier run found the model to accept.
  package var thinking: ThinkingLevel?

  package init(
    key: APIKey?, baseURL: BaseURL?, model: String, playbook: String?, thinking: ThinkingLevel?
  ) {
    self.key = key
    self.baseURL = baseURL
    self.model = model
    self.playbook = playbook
    self.thinking = thinking
  }
}
