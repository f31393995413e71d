// Classifies the errors of the service.

import Foundation
import Tickets

/// What an answer with an error status means for the pass.
enum ServiceFault: Equatable {
  case engine(EngineFault)
  /// The service refused this request because of its contents.
  case request(String)
  /// The model does not accept this thinking level.
  case thinkingLevel
  /// The answer comes from a proxy or another server.
  case foreign
}

/// - Parameter model: the model that was asked for.
func classify(status: Int, body: [UInt8], model: String, at now: Timestamp) -> ServiceFault {
  let error = ErrorStatus((try? JSON(parsing: body)) ?? .null)
  switch status {
  case 300..<400: return .engine(.fatal(.redirect))
  case 413: return .request("the service refused it as too large")
  case 429: return .engine(exhausted(error, at: now))
  case _ where passingStatuses.contains(status) || status >= 500:
    return .engine(.passing("the service answered with HTTP status \(status)"))
  case _ where !error.isThere: return .foreign
  case 400: return badRequest(error, model: model)
  case 401: return .engine(.fatal(.badKey))
  case 403: return .engine(.fatal(forbidden(error)))
  case 404: return .engine(.fatal(.model(model)))
  default: return .engine(.fatal(.status(status)))
  }
}

/// The error in an answer of status 200, classified as if it had come with its own status; nil when
/// there is none.
func classifyHidden(body json: JSON, model: String, at now: Timestamp) -> ServiceFault? {
  let error = ErrorStatus(json)
  guard error.isThere else { return nil }
  guard let status = error.httpStatus else {
    return .engine(.passing("the service answered with an error"))
  }
  return classify(status: status, body: json.utf8, model: model, at: now)
}

/// In addition to 500 and above: a time-out, a conflict with another call, a connection that came
/// too early, a call that was cancelled on the way.
private let passingStatuses: Set = [408, 409, 425, 499]

/// The HTTP status for each word of google.rpc.Code
/// (https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto).
private let httpStatuses = [
  "CANCELLED": 499, "UNKNOWN": 500, "INVALID_ARGUMENT": 400, "DEADLINE_EXCEEDED": 504,
  "NOT_FOUND": 404, "ALREADY_EXISTS": 409, "PERMISSION_DENIED": 403, "UNAUTHENTICATED": 401,
  "RESOURCE_EXHAUSTED": 429, "FAILED_PRECONDITION": 400, "ABORTED": 409, "OUT_OF_RANGE": 400,
  "UNIMPLEMENTED": 501, "INTERNAL": 500, "UNAVAILABLE": 503, "DATA_LOSS": 500,
]

/// The `error` object as the service sends it, a google.rpc.Status.
private struct ErrorStatus {
  let json: JSON

  /// A stream's answer is an array, with the error as its only element.
  init(_ body: JSON) { json = (body.elements.first ?? body)["error"] ?? .null }

  /// Whether the API itself wrote it. A gateway's `error` is a text, or an object with other
  /// members.
  var isThere: Bool { ["code", "status", "message"].contains { json[$0] != nil } }

  /// From its code, or else from its word; nil when it has neither.
  var httpStatus: Int? {
    if let code = json["code"]?.integer, (300..<600).contains(code) { return code }
    return status.flatMap { httpStatuses[$0] }
  }

  var message: String { json["message"]?.string ?? "" }
  var status: String? { json["status"]?.string }

  /// The values under this name in all details.
  func details(_ key: String) -> [JSON] {
    (json["details"]?.elements ?? []).compactMap { $0[key] }
  }
}

private func badRequest(_ error: ErrorStatus, model: String) -> ServiceFault {
  let message = error.message
  if error.details("reason").contains("API_KEY_INVALID") { return .engine(.fatal(.badKey)) }
  if error.status == "FAILED_PRECONDITION" {
    return .engine(.fatal(message.contains("billing") ? .billing : .location))
  }
  if message.lowercased().contains("thinking") { return .thinkingLevel }
  // The schema is ours and the same for every ticket.
  if message.contains("schema") { return .engine(.fatal(.status(400))) }
  // For example "Developer instruction is not enabled for models/…". All tickets would fail.
  if message.lowercased().contains("model"), !message.contains("token count") {
    return .engine(.fatal(.unfitModel(model)))
  }
  return .request("the service refused the request (HTTP status 400)")
}

private func forbidden(_ error: ErrorStatus) -> EngineFault.Cause {
  let message = error.message
  if message.contains("unregistered callers") { return .badKey }
  return message.lowercased().contains("billing") ? .billing : .permission
}

private func exhausted(_ error: ErrorStatus, at now: Timestamp) -> EngineFault {
  let message = error.message
  let violations = error.details("violations").flatMap(\.elements)
  // A quota of zero never comes back. `quotaValue` is left out when it is 0.
  let isNothing = message.contains("limit: 0,") || violations.contains { $0["quotaValue"] == "0" }
  if isNothing || message.contains("credits are depleted") { return .fatal(.billing) }
  if violations.contains(where: { $0["quotaId"]?.string?.contains("PerDay") == true }) {
    return .quota(.day, resumeAt: nextPacificMidnight(after: now))
  }
  let told = error.details("retryDelay").compactMap(\.string).compactMap(seconds)
  let wait = (told + [hintedSeconds(in: message)].compactMap { $0 }).max() ?? unknownWait
  let jitter = Double.random(in: 0...1)
  return .quota(.minute, resumeAt: now.advanced(by: .seconds(wait + jitter)))
}

/// The wait in seconds when the service names no time: half of the minute by which its quotas
/// count.
private let unknownWait = 30.0

/// Parses a google.protobuf.Duration in JSON, such as `21s` or `3.5s`. A day is the most that is
/// believed.
private func seconds(_ text: String) -> Double? {
  guard text.hasSuffix("s"), let value = Double(text.dropLast()), (0...86_400).contains(value)
  else { return nil }
  return value
}

/// Finds the time in "Please retry in 21.497994s." or "… in 874.139428ms."
private func hintedSeconds(in message: String) -> Double? {
  guard let start = message.range(of: "retry in ")?.upperBound else { return nil }
  let number = message[start...].prefix { $0.isNumber || $0 == "." }
  let unit = message[number.endIndex...].prefix(while: \.isLetter)
  guard let value = seconds(number + "s") else { return nil }
  return unit == "s" ? value : unit == "ms" ? value / 1000 : nil
}

/// Quotas per day come back at midnight in Los Angeles
/// (https://ai.google.dev/gemini-api/docs/rate-limits), whatever `retryDelay` says.
func nextPacificMidnight(after now: Timestamp) -> Timestamp {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = TimeZone(identifier: "America/Los_Angeles") ?? .gmt
  let date = Date(timeIntervalSince1970: Double(now.milliseconds) / 1000)
  let midnight = calendar.dateInterval(of: .day, for: date)?.end ?? date.addingTimeInterval(86_400)
  return Timestamp(milliseconds: Int64(midnight.timeIntervalSince1970 * 1000))
}
