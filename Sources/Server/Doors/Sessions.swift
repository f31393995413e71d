// Agents who are signed in: a cookie that proves it, and that nobody else can make.

import Synchronization
import Text
import Tickets

/// Makes and knows the cookies of agents. They are signed and not kept: any server with the same
/// token knows them, and another token ends them all.
struct Sessions: Sendable {
  private static let name = "triage"
  /// A working day and the night after it.
  private static let lifetime: Duration = .seconds(24 * 3600)

  private let key: [UInt8]
  private let clock: Clock

  /// - Parameter token: without one, the cookies are this process's own.
  init(token: String?, clock: Clock) {
    var random = SystemRandomNumberGenerator()
    key =
      token.map { SHA256.hash(Array("triage session \($0)".utf8)) }
      ?? (0..<32).map { _ in random.next() }
    self.clock = clock
  }

  /// The header that signs in.
  func cookie(isSecure: Bool) -> (name: String, value: String) {
    let end = "\(clock.now().advanced(by: Self.lifetime).milliseconds)"
    return header("\(end).\(signature(of: end))", Self.lifetime, isSecure)
  }

  /// The header that signs out.
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

  /// Whether the request shows a cookie of ours whose time is not over.
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
    SHA256.authenticate(Array(text.utf8), key: key).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
