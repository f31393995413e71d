// The errors of a request, and the responses that report them.

import NIOHTTP1
import Store
import Tickets

/// Why a request fails.
enum APIError: Error {
  case noTicket
  case noPath
  case noMethod([HTTPMethod])
  /// The body is not text.
  case unreadable
  case invalid([InputError])
  /// The ticket has changed since the time in `If-Match`.
  case changed
  /// The current state of the ticket or the settings does not allow it.
  case conflict(String)
  case notSignedIn
  case forbidden(String)
  case limited(perMinute: Int, seconds: Int)
  /// It is not possible now, but may be later.
  case unavailable(String)
  case failed
  case status(Int)

  init(_ error: any Error) {
    switch error {
    case let error as APIError: self = error
    case StoreError.locked, StoreError.unreachable, StoreError.full, StoreError.unwritten:
      self = .unavailable("The database cannot be used now")
    case StoreError.readOnly, StoreError.replaced:
      self = .unavailable("The database cannot be written")
    default: self = .failed
    }
  }
}

extension APIError {
  var response: Response {
    switch self {
    case .noTicket: Self.answer(404, "Ticket not found")
    case .noPath: Self.answer(404, "Not Found")
    case .noMethod(let methods):
      Self.answer(
        405, "Method Not Allowed",
        [("allow", methods.map(\.rawValue).joined(separator: ", "))])
    case .unreadable: Self.answer(400, "There was an error parsing the body")
    case .invalid(let errors): Response(422, ["detail": .array(errors.map(\.json))])
    case .changed: Self.answer(412, "The ticket has changed since")
    case .conflict(let reason): Self.answer(409, reason)
    case .notSignedIn: Self.answer(401, "Not authenticated", [("www-authenticate", "Bearer")])
    case .forbidden(let reason): Self.answer(403, reason)
    case .limited(let count, let seconds):
      Response(
        429,
        [
          "error": .string("Rate limit exceeded: \(count) per 1 minute"),
          "detail": .string("Rate limit exceeded: \(count) per 1 minute"),
        ], headers: [("retry-after", "\(seconds)")])
    case .unavailable(let reason): Self.answer(503, reason)
    case .failed: Self.answer(500, "Internal server error")
    case .status(let status):
      Self.answer(status, HTTPResponseStatus(statusCode: status).reasonPhrase)
    }
  }

  private static func answer(
    _ status: Int, _ detail: String, _ headers: [(name: String, value: String)] = []
  ) -> Response {
    Response(status, ["detail": .string(detail)], headers: headers)
  }
}

extension Response {
  init(_ status: Int, _ json: JSON, headers: [(name: String, value: String)] = []) {
    self.init(status, json.utf8, type: "application/json", headers: headers)
  }
}
