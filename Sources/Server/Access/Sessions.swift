// Sessions of agents: a signed cookie.

import Synchronization
import Text
import Tickets

/// Makes and checks the cookies of agents. Cookies are signed, not stored. So all servers with the
/// same token accept them, and a new token ends all sessions.
struct Sessions: Sendable {
  private static let name = "triage"
  /// A working day and the night after it.
  private static let lifetime: Duration = .seconds(24 * 3600)

  private let key: [UInt8]
  private let clock: Clock

  /// - Parameter token: the agents' token. Without it the key is random, so only this process
  ///   accepts its cookies.
  init(token: String?, clock: Clock) {
    var random = SystemRandomNumberGenerator()
    key =
      token.map { SHA256.hash(Array("triage session \($0)".utf8)) }
      ?? (0..<32).map { _ in random.next() }
    self.clock = clock
  }

  /// The header that signs an agent in.
  func cookie(isSecure: Bool) -> (name: String, value: String) {
    let end = "\(clock.now().advanced(by: Self.lifetime).milliseconds)"
    return header("\(end).\(signature(of: end))", Self.lifetime, isSecure)
  }

  /// The header that signs an agent out.
  func expiredCookie(isSecure: Bool) -> (name: String, value: String) {
    header("", .zero, isSecure)
  }

  private func header(
    _ value: String, _ lifetime: Duration, _ isSecure: Bool
  ) -> (name: String, value: String) {
    let attributes = "Path=/; HttpOnly; SameSite=Strict; Max-Age=\(lifetime.components.seconds)"
    return (
      "set-cookie", "\(Self.name)=\(value); \(attributes)" + (isSecure ? "; Secure" : "")
    )
  }

  /// Whether the request has a valid cookie.
  func knows(_ request: Request) -> Bool {
    let cookies = request.headers["cookie"].flatMap { $0.split(separator: ";") }
    return cookies.contains { cookie in
      let parts = cookie.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      return parts.count == 2 && parts[0] == Self.name && isValid(parts[1])
    }
  }

  private func isValid(_ value: Substring) -> Bool {
    let parts = value.split(separator: ".")
    guard parts.count == 2, let end = Int64(parts[0]), end > clock.now().milliseconds else {
      return false
    }
    return isSame(String(parts[1]), signature(of: String(parts[0])))
  }

  private func signature(of text: String) -> String {
    SHA256.authenticate(Array(text.utf8), key: key).hexadecimal
  }
}
