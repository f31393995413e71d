// Access control: checks host, origin and token of each request, and limits the rate.

import Text
import Tickets
import Transport

/// The settings of access control.
package struct AccessSettings: Sendable {
  /// The token that agents need. Nil is only possible on the loopback address.
  package var agentToken: String?
  /// The token for posting complaints. Nil lets everyone post.
  package var submitToken: String?
  /// Other origins that may use the API, as browsers send them.
  package var origins: Set<String> = []
  /// The most requests a minute for each client address and path. 0 means no limit.
  package var requestsPerMinute = 0
  /// Trusted proxies: their `X-Forwarded-For` and `X-Forwarded-Proto` count.
  package var proxies: [AddressRange] = []

  package init() {}
}

/// The sender of a request and its rights.
struct Caller: Sendable {
  /// The client's address, behind trusted proxies too.
  let address: String
  /// Whether it has the rights of an agent.
  let isAgent: Bool
  /// Whether it may post complaints.
  let isSubmitter: Bool
  /// Whether it has proved that it is an agent. Then it has no rate limit.
  let isSignedIn: Bool
}

/// Checks each request before its route runs.
struct AccessControl: Sendable {
  let settings: AccessSettings
  let sessions: Sessions
  private let requests: RateLimiter
  /// Of its own, so that no other requests can make it forget.
  private let signIns: RateLimiter

  init(_ settings: AccessSettings, clock: Clock) {
    self.settings = settings
    sessions = Sessions(token: settings.agentToken, clock: clock)
    requests = RateLimiter(perMinute: settings.requestsPerMinute, clock: clock)
    signIns = RateLimiter(perMinute: 10, clock: clock)
  }

  /// The origin of the page that sent a request.
  enum Origin { case none, own, listed(String), stranger }

  func origin(of request: Request) -> Origin {
    let origins = request.headers["origin"]
    guard let origin = origins.first else { return .none }
    guard origins.count == 1 else { return .stranger }
    if settings.origins.contains(origin) { return .listed(origin) }
    let host = origin.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).first
    return host.map(String.init) == request.host?.lowercased() ? .own : .stranger
  }

  /// Refuses changes from origins that are not allowed. Without a token, it also refuses host names
  /// that are not local.
  func check(_ request: Request) throws(APIError) {
    // Without a token everyone who reaches the server is an agent. An attacker's host name could
    // lead a browser to this server (DNS rebinding), so only local names are accepted.
    if settings.agentToken == nil, !isLocal(request.host) {
      throw .forbidden("This server is only called by a local name")
    }
    guard !request.isReadOnly else { return }
    if case .stranger = origin(of: request) {
      throw .forbidden("This origin may not change anything")
    }
    guard request.header("sec-fetch-site") != "cross-site" || request.hasListedOrigin(self) else {
      throw .forbidden("Another site may not change anything")
    }
  }

  func caller(of request: Request) -> Caller {
    let address = clientAddress(of: request, behind: settings.proxies)
    let isKnown = sessions.knows(request)
    guard let agentToken = settings.agentToken else {
      return Caller(address: address, isAgent: true, isSubmitter: true, isSignedIn: isKnown)
    }
    let bearer = request.bearerToken
    let isAgent = isKnown || bearer.map { isSame($0, agentToken) } == true
    let isSubmitter =
      settings.submitToken.map { token in bearer.map { isSame($0, token) } == true } ?? true
    return Caller(
      address: address, isAgent: isAgent, isSubmitter: isSubmitter || isAgent, isSignedIn: isAgent)
  }

  /// Counts the request.
  ///
  /// - Parameter path: in one spelling, as `Route.path(of:)` returns it.
  /// - Throws: `.limited` if there were too many in this minute.
  func limit(_ caller: Caller, _ path: String) throws(APIError) {
    guard !caller.isSignedIn else { return }
    try requests.count(caller.address, path)
  }

  /// Counts an attempt to sign in. Ten a minute are allowed for each address.
  func limitSignIn(_ caller: Caller) throws(APIError) {
    try signIns.count(caller.address)
  }
}

extension Request {
  /// Whether the method changes nothing.
  fileprivate var isReadOnly: Bool { method == .GET || method == .HEAD || method == .OPTIONS }

  fileprivate func hasListedOrigin(_ access: AccessControl) -> Bool {
    if case .listed = access.origin(of: self) { true } else { false }
  }

  /// The token in `Authorization: Bearer TOKEN`.
  var bearerToken: String? {
    guard let parts = header("authorization")?.split(separator: " "), parts.count == 2,
      parts[0].lowercased() == "bearer"
    else { return nil }
    return String(parts[1])
  }
}

/// Whether a host name, with or without a port, can only mean this machine.
private func isLocal(_ host: String?) -> Bool {
  guard let host = host?.lowercased() else { return false }
  let name: Substring
  if host.hasPrefix("[") {
    name = host.dropFirst().prefix { $0 != "]" }
  } else {
    name = host.prefix { $0 != ":" }
  }
  return isLoopback(name) || name.hasSuffix(".localhost")
}

/// Compares in a time that does not reveal how many characters are equal.
func isSame(_ left: String, _ right: String) -> Bool {
  let (left, right) = (SHA256.hash(Array(left.utf8)), SHA256.hash(Array(right.utf8)))
  return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
