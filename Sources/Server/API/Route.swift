// A route: its parameters, body, response and access. Requests are checked by it, and the OpenAPI
// document is computed from it.

import NIOHTTP1
import Tickets

/// One HTTP method of one path.
struct Route: Sendable {
  /// Who may use the route on a server with tokens.
  enum Access: Sendable {
    case everybody
    /// Callers with the submit token, and agents.
    case submitters
    case agents
  }

  let method: HTTPMethod
  /// Segments in braces are parameters.
  let path: String
  /// The operation id in the OpenAPI document.
  let name: String
  let summary: String
  var access = Access.agents
  var parameters: [Parameter] = []
  var body: BodyDescription?
  let answer: AnswerDescription
  /// The other statuses that this route can return.
  var faults: [Int] = []
  let run: @Sendable (Router, RequestInput) async throws -> Response
}

/// The JSON object that a route accepts.
struct BodyDescription: Sendable {
  /// The name of the schema in the OpenAPI document.
  let name: String
  let fields: [Field]
  var isRequired = true
  /// Rules that connect several fields, as members of the JSON schema.
  var rule: [JSON.Member] = []
}

/// The response of a route on success.
struct AnswerDescription: Sendable {
  var status = 200
  /// The name of a schema; nil if the response is not JSON.
  var schema: String?
  var type = "application/json"
  let summary: String
}

/// The parameters and the body of a valid request, and who sent it.
struct RequestInput: Sendable {
  let request: Request
  let caller: Caller
  let parameters: [String: Value]
  let fields: [String: Value]

  func text(_ name: String) -> String? {
    if case .text(let text) = parameters[name] ?? fields[name] { text } else { nil }
  }

  func number(_ name: String) -> Int64? {
    if case .integer(let number) = parameters[name] ?? fields[name] { number } else { nil }
  }

  func flag(_ name: String) -> Bool? {
    if case .flag(let flag) = parameters[name] ?? fields[name] { flag } else { nil }
  }

  func time(_ name: String) -> Timestamp? {
    if case .time(let time) = parameters[name] ?? fields[name] { time } else { nil }
  }

  var ticketID: Int64 { number("ticket_id") ?? 0 }
}

extension Route {
  /// Checks the request and reads its parameters and body.
  ///
  /// - Parameter segments: the segments of the request's path, percent-decoded.
  /// - Throws: `APIError`, with all errors in the input.
  func input(
    of request: Request, segments: [String], from caller: Caller
  ) throws(APIError) -> RequestInput {
    var errors: [InputError] = []
    let query = Query(request.query ?? "")
    var (values, fields): ([String: Value], [String: Value]) = ([:], [:])
    let template = Self.segments(of: path)
    for parameter in parameters {
      let text =
        switch parameter.place {
        case .query: query[parameter.name]
        case .path: template.firstIndex(of: "{\(parameter.name)}").map { segments[$0] }
        }
      do throws(InputError) { values[parameter.name] = try parameter.value(of: text) } catch {
        errors.append(error)
      }
    }
    if let body {
      let object: JSON?
      do throws(BodyError) { object = try bodyObject(request, isRequired: body.isRequired) } catch {
        guard case .invalid(let inputError) = error else { throw .unreadable }
        errors.append(inputError)
        object = nil
      }
      for field in body.fields {
        guard let object else { break }
        do throws(InputError) { fields[field.name] = try field.value(in: object) } catch {
          errors.append(error)
        }
      }
    }
    guard errors.isEmpty else { throw .invalid(errors) }
    return RequestInput(request: request, caller: caller, parameters: values, fields: fields)
  }

  /// The parts of a path between its slashes, not decoded.
  static func segments(of path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
  }

  /// Whether the rate limit counts it. The page and its files are not counted: a team behind one
  /// address loads them together.
  var isLimited: Bool { path != "/" && !path.hasPrefix("/assets/") }

  /// The path of a request in one spelling, for the rate limit: with the ticket's id as a number, and
  /// all that is no id in one.
  func path(of segments: [String]) -> String {
    let parts = zip(Self.segments(of: path), segments).map { template, segment in
      guard template == "{ticket_id}" else { return segment }
      return Int64(clampingText: segment).map { String($0) } ?? template
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Whether the path of a request belongs to this route.
  func matches(_ segments: [String]) -> Bool {
    let template = Self.segments(of: path)
    return template.count == segments.count
      && zip(template, segments).allSatisfy { $0 == $1 || ($0.hasPrefix("{") && !$1.isEmpty) }
  }
}
