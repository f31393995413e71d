// The router: checks the access of each request, finds its route, and responds.

import NIOHTTP1
package import Store
package import Tickets

/// The settings of the server.
package struct RouterSettings: Sendable {
  package var access = AccessSettings()
  /// Gets a line for each request; nil for no log.
  package var log: (@Sendable (String) -> Void)?
  /// Gets a line when the database refuses something.
  package var note: @Sendable (String) -> Void = { _ in }

  package init() {}
}

/// Responds to all requests.
package final class Router: Responder {
  let executor: StoreExecutor
  let health: HealthProbe
  let subscriptions: Subscriptions
  let access: AccessControl
  let clock: Clock
  let metrics = Metrics()
  let queue: AnalysisWorker
  private let log: (@Sendable (String) -> Void)?

  /// - Parameter queue: analyses new tickets.
  package init(_ settings: RouterSettings, store: any Store, queue: AnalysisWorker, clock: Clock) {
    let trouble = StoreTrouble(clock: clock, note: settings.note)
    executor = StoreExecutor(store, clock: clock, trouble: trouble)
    health = HealthProbe(store, trouble: trouble)
    subscriptions = Subscriptions(store)
    access = AccessControl(settings.access, clock: clock)
    log = settings.log
    self.queue = queue
    self.clock = clock
  }

  package func answer(_ request: Request) async -> Response {
    let start = ContinuousClock.now
    let (response, route) = await respond(to: request)
    return recorded(response, to: request, route, since: start)
  }

  package func refuse(_ status: Int, _ request: Request?) -> Response {
    let response = APIError.status(status).response
    guard let request else {
      metrics.count(nil, status, after: .zero)
      return response
    }
    return recorded(response, to: request, nil, since: .now)
  }

  package func open(_ request: Request) -> Opening {
    let refusal: APIError
    do throws(APIError) {
      try access.check(request)
      guard request.path == Router.socketPath else {
        throw .forbidden("There is no WebSocket at this path")
      }
      if case .stranger = access.origin(of: request) {
        throw .forbidden("This origin may open no socket")
      }
      guard access.caller(of: request).isAgent else { throw .notSignedIn }
      metrics.count(nil, 101, after: .zero)
      write(101, request, since: .now)
      return .accepted { [subscriptions] channel in SocketHandler(Socket(channel), subscriptions) }
    } catch { refusal = error }
    return .refused(recorded(refusal.response, to: request, nil, since: .now))
  }

  static let socketPath = "/ws/tickets"

  /// Counts and logs a response, and adds the CORS headers.
  private func recorded(
    _ response: Response, to request: Request, _ route: Route?,
    since start: ContinuousClock.Instant
  ) -> Response {
    metrics.count(route, response.status, after: .now - start)
    write(response.status, request, since: start)
    return access.addingCORSHeaders(to: response, for: request)
  }

  /// Logs the path without the query, which can contain customers' names and words.
  private func write(_ status: Int, _ request: Request, since start: ContinuousClock.Instant) {
    guard let log else { return }
    let time = (ContinuousClock.now - start).milliseconds
    let address = access.caller(of: request).address
    log("\(request.method.rawValue) \(request.path) \(status) \(time) ms \(address)")
  }
}

extension Router {
  private func respond(to request: Request) async -> (Response, Route?) {
    var found: Route?
    do {
      if let preflight = access.preflight(request) { return (preflight, nil) }
      try access.check(request)
      if let place = redirection(of: request) {
        return (Response(307, headers: [("location", place)]), nil)
      }
      let segments = Route.segments(of: request.path).map { decoded($0) }
      let route = try route(for: request.method, segments)
      found = route
      let caller = access.caller(of: request)
      if route.isLimited { try access.limit(caller, route.path(of: segments)) }
      try check(route.access, caller)
      let input = try route.input(of: request, segments: segments, from: caller)
      return (try await route.run(self, input), route)
    } catch { return (APIError(error).response, found) }
  }

  private func route(for method: HTTPMethod, _ segments: [String]) throws(APIError) -> Route {
    let routes = routeTable.filter { $0.matches(segments) }
    guard !routes.isEmpty else { throw .noPath }
    let wanted: HTTPMethod = method == .HEAD ? .GET : method
    guard let route = routes.first(where: { $0.method == wanted }) else {
      let methods = routes.flatMap { $0.method == .GET ? [.GET, .HEAD] : [$0.method] }
      throw .noMethod(methods)
    }
    return route
  }

  private func check(_ access: Route.Access, _ caller: Caller) throws(APIError) {
    let isAllowed =
      switch access {
      case .everybody: true
      case .submitters: caller.isSubmitter
      case .agents: caller.isAgent
      }
    if !isAllowed { throw .notSignedIn }
  }

  /// The path without its last slash, if a route has that path.
  private func redirection(of request: Request) -> String? {
    guard request.path.count > 1, request.path.hasSuffix("/") else { return nil }
    let path = String(request.path.dropLast())
    let segments = Route.segments(of: path).map { decoded($0) }
    guard routeTable.contains(where: { $0.matches(segments) }) else { return nil }
    return path + (request.query.map { "?\($0)" } ?? "")
  }
}
