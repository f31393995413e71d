// Who may come in: by the name they call the server, the page they come from, the token they show.

import Text
import Tickets

/// What the settings say of who may do what.
package struct DoorSettings: Sendable {
  /// Demanded of agents; nil on the loopback address alone.
  package var agentToken: String?
  /// Demanded of those who only post complaints; nil lets everybody.
  package var submitToken: String?
  /// Pages that may use the API from elsewhere, as browsers name them.
  package var origins: Set<String> = []
  /// Requests a minute for each client address and path; 0: no limit.
  package var requestsPerMinute = 0
  /// Whose word on where a request comes from is taken.
  package var proxies: [AddressRange] = []

  package init() {}
}

/// Who sends a request.
struct Visitor: Sendable {
  /// The address that counts.
  let address: String
  /// May do what agents do.
  let isAgent: Bool
  /// May post complaints.
  let isSubmitter: Bool
  /// Has shown that it is an agent, and is not limited.
  let isSignedIn: Bool
}

/// Judges requests before anybody looks at what they want.
struct Doors: Sendable {
  let settings: DoorSettings
  let sessions: Sessions
  private let limiter: RateLimiter

  init(_ settings: DoorSettings, clock: Clock) {
    self.settings = settings
    sessions = Sessions(token: settings.agentToken, clock: clock)
    limiter = RateLimiter(perMinute: settings.requestsPerMinute, clock: clock)
  }

  /// Where a request's page may be from.
  enum Origin { case none, own, listed(String), stranger }

  func origin(of request: Request) -> Origin {
    let origins = request.headers["origin"]
    guard let origin = origins.first else { return .none }
    guard origins.count == 1 else { return .stranger }
    if settings.origins.contains(origin) { return .listed(origin) }
    let host = origin.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).first
    return host.map(String.init) == request.host?.lowercased() ? .own : .stranger
  }

  /// Refuses what another page, or a name that only pretends to be this machine's, sends.
  func check(_ request: Request) throws(APIError) {
    // Without a token, whoever reaches the server is let in: so nobody may reach it through a
    // browser by a name of their own that leads here.
    if settings.agentToken == nil, !isLocal(request.host) {
      throw .forbidden("This server is only called by a local name")
    }
    guard !request.isReading else { return }
    if case .stranger = origin(of: request) { throw .forbidden("This origin may change nothing") }
    guard request.header("sec-fetch-site") != "cross-site" || request.hasListedOrigin(self) else {
      throw .forbidden("Another site may change nothing")
    }
  }

  func visitor(of request: Request) -> Visitor {
    let address = clientAddress(of: request, behind: settings.proxies)
    let isKnown = sessions.knows(request)
    guard let agentToken = settings.agentToken else {
      return Visitor(address: address, isAgent: true, isSubmitter: true, isSignedIn: isKnown)
    }
    let bearer = request.bearerToken
    let isAgent = isKnown || bearer.map { isSame($0, agentToken) } == true
    let isSubmitter =
      settings.submitToken.map { token in bearer.map { isSame($0, token) } == true } ?? true
    return Visitor(
      address: address, isAgent: isAgent, isSubmitter: isSubmitter || isAgent, isSignedIn: isAgent)
  }

  /// Counts the request, and refuses it when there were too many in this minute.
  func limit(_ visitor: Visitor, _ path: String) throws(APIError) {
    guard !visitor.isSignedIn else { return }
    try limiter.count(visitor.address + " " + path)
  }

  /// Counts a wrong token, which nobody gets to try often.
  func limitSignIn(_ visitor: Visitor) throws(APIError) {
    try limiter.count("sign-in " + visitor.address, atMost: 10)
  }
}

extension Request {
  /// It changes nothing.
  fileprivate var isReading: Bool { method == .GET || method == .HEAD || method == .OPTIONS }

  fileprivate func hasListedOrigin(_ doors: Doors) -> Bool {
    if case .listed = doors.origin(of: self) { true } else { false }
  }

  /// `Authorization: Bearer TOKEN`
  var bearerToken: String? {
    guard let parts = header("authorization")?.split(separator: " "), parts.count == 2,
      parts[0].lowercased() == "bearer"
    else { return nil }
    return String(parts[1])
  }
}

/// Whether a name, with or without a port, is one of this machine's that no one else can have.
private func isLocal(_ host: String?) -> Bool {
  guard let host = host?.lowercased() else { return false }
  let name: Substring
  if host.hasPrefix("[") {
    name = host.dropFirst().prefix { $0 != "]" }
  } else {
    name = host.prefix { $0 != ":" }
  }
  let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
  let isLoopback = numbers.count == 4 && numbers[0] == 127 && numbers.allSatisfy { $0 != nil }
  return isLoopback || name == "::1" || name == "localhost" || name.hasSuffix(".localhost")
}

/// Compares in a time that does not tell how much of it is right.
func isSame(_ left: String, _ right: String) -> Bool {
  let (left, right) = (SHA256.hash(Array(left.utf8)), SHA256.hash(Array(right.utf8)))
  return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
