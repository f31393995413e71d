// The settings of the server.

import Tickets

extension Settings {
  /// Origins as browsers name them: scheme, name and port, in lower case, without a slash.
  package func corsOrigins() throws -> Set<String> {
    try read(.corsOrigins, expecting: "origins such as https://shop.example.com") { text in
      let origins = parts(of: text).map { $0.lowercased() }
      return origins.allSatisfy(isOrigin) ? Set(origins) : nil
    }
  }

  package func rateLimit() throws -> Int { try number(.rateLimit, 0...1_000_000) }

  package func agentToken() throws -> String? { try token(.agentToken) }
  package func submitToken() throws -> String? { try token(.submitToken) }

  /// Addresses and ranges. The server checks them.
  package func trustedProxies() throws -> [String] {
    lookUp(.trustedProxies).map { parts(of: $0.value) } ?? []
  }

  /// Only characters that an HTTP header can carry. No message shows the value.
  private func token(_ setting: SettingDescription) throws -> String? {
    guard let (token, source) = lookUp(setting) else { return nil }
    guard token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw SettingError.usage(
        "\(setting.name) has a blank, or a character that is not ASCII",
        hint: "`openssl rand -hex 24` makes a good one; it is set in \(source.name)")
    }
    return token
  }
}

private func parts(of text: String) -> [String] {
  text.split { $0 == "," || $0.isWhitespace }.map(String.init)
}

private func isOrigin(_ text: String) -> Bool {
  ["http://", "https://"].contains { scheme in
    text.hasPrefix(scheme) && text.count > scheme.count
      && !text.dropFirst(scheme.count).contains { "/?#@".contains($0) }
  }
}
