// A fake Gemini over real HTTP. It refuses the same requests as the real service, and gives the
// answers of a test's script.

import FlyingFox
import Foundation

/// A server on 127.0.0.1. It runs until `stop()`, or until the last reference goes.
package actor FakeGemini {
  /// Decides the answer to a call that passed the service's own checks. It runs concurrently.
  package typealias Behaviour = @Sendable (Call) async -> Reply

  /// The default models, each with the thinking levels that it accepts.
  package static let defaultModels = [
    "gemini-3.5-flash-lite": ["MINIMAL", "LOW", "MEDIUM", "HIGH"],
    "gemini-3.6-flash": ["MINIMAL", "LOW", "MEDIUM", "HIGH"],
    "gemini-3.8-flash": ["LOW", "MEDIUM", "HIGH"],
    "gemini-2.5-flash-lite": [],
  ]

  /// The value for `GOOGLE_GEMINI_BASE_URL`: scheme, host and port, without a final slash.
  package nonisolated let baseURL: String
  /// The environment that makes triage call this server with the right key.
  package nonisolated var environment: [String: String] {
    ["GOOGLE_GEMINI_BASE_URL": baseURL, "GOOGLE_API_KEY": key]
  }

  /// All requests so far, including refused ones.
  package private(set) var calls: [Call] = []
  /// Errors that no correct client makes: a key in the URL, unknown fields, wrong types, bad
  /// schemas. A wrong key, an unknown model and an unsupported thinking level are not errors of the
  /// client.
  package private(set) var violations: [String] = []
  /// The most calls that were open at the same time.
  package private(set) var peakConcurrency = 0

  private var inFlight = 0
  private let key: String
  private let models: [String: [String]]
  private let behaviour: Behaviour
  private let server: HTTPServer
  private let running: Task<Void, any Error>

  /// Starts a server on a free port.
  /// - Parameters:
  ///   - key: the only key that it accepts.
  ///   - models: the models that it has, each with the thinking levels that it accepts.
  /// - Throws: if no port is free.
  package static func start(
    key: String = "test-key", models: [String: [String]] = defaultModels,
    behaviour: @escaping Behaviour = { _ in .judge }
  ) async throws -> FakeGemini {
    // The limit is for the handler: a test may script long delays.
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 3600, logger: .disabled)
    let running = Task { try await server.run() }
    // Starting can take long while the machine runs other tests.
    try await server.waitUntilListening(timeout: 60)
    guard case .ip4(_, let port) = await server.listeningAddress else {
      running.cancel()
      throw POSIXError(.EADDRNOTAVAIL)
    }
    let fake = FakeGemini(
      baseURL: "http://127.0.0.1:\(port)", key: key, models: models, behaviour: behaviour,
      server: server, running: running)
    await server.appendRoute("*") { [weak fake] request in
      guard let fake else { return HTTPResponse(statusCode: .serviceUnavailable) }
      return try await fake.answer(request)
    }
    return fake
  }

  private init(
    baseURL: String, key: String, models: [String: [String]],
    behaviour: @escaping Behaviour, server: HTTPServer, running: Task<Void, any Error>
  ) {
    self.baseURL = baseURL
    self.key = key
    self.models = models
    self.behaviour = behaviour
    self.server = server
    self.running = running
  }

  deinit { running.cancel() }

  /// Closes all connections, including those of unanswered calls, and frees the port.
  package func stop() async {
    await server.stop()
    running.cancel()
    _ = await running.result
  }

  private func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    let body = try await request.bodyData
    inFlight += 1
    defer { inFlight -= 1 }
    peakConcurrency = max(peakConcurrency, inFlight)

    let json = try? JSON(data: body)
    let refusal = refusal(of: request, json)
    if let bug = refusal?.bug { violations.append(bug) }
    noteViolations(of: request)
    let call = Call(
      index: calls.count, request: request, body: body, json: json, refusal: refusal?.status)
    calls.append(call)
    if let refusal { return plain(refusal.status, refusal.body, [:]) }
    return try await behaviour(call).response(to: call)
  }

  /// Checks in the order of the real service: address, key, form, model, rules.
  private func refusal(of request: HTTPRequest, _ json: JSON?) -> Refusal? {
    guard request.method == .POST, let model = model(in: request.path) else {
      return Refusal(404, "NOT_FOUND", "no such method: \(request.method.rawValue) \(request.path)")
    }
    let given = request.headers[HTTPHeader("x-goog-api-key")] ?? ""
    if given.isEmpty { return Refusal(recorded: "403_no_key") }
    if given != key { return Refusal(recorded: "400_key_invalid") }
    guard let json else {
      return Refusal(400, "INVALID_ARGUMENT", "Invalid JSON payload received. Syntax error.")
    }
    let errors = requestErrors(in: json)
    if !errors.isEmpty {
      return Refusal(400, "INVALID_ARGUMENT", errors.joined(separator: "\n"))
    }
    guard let levels = models[model] else { return unknownModel(model) }
    return brokenRule(in: json, thinkingLevels: levels)
  }

  private func noteViolations(of request: HTTPRequest) {
    let query = request.target.query()
    if query.contains("key=") || (!key.isEmpty && query.contains(key)) {
      violations.append("key in the URL")
    }
    let type = request.headers[.contentType] ?? "absent"
    if !type.lowercased().hasPrefix("application/json") {
      violations.append("Content-Type is \(type)")
    }
  }
}

private func unknownModel(_ model: String) -> Refusal {
  let version = "is not found for API version v1beta, or is not supported for generateContent."
  let advice =
    "Call ModelService.ListModels to see the list of available models and their supported methods."
  return Refusal(404, "NOT_FOUND", "models/\(model) \(version) \(advice)", isBug: false)
}

/// The model of `/v1beta/models/{model}:generateContent`.
private func model(in path: String) -> String? {
  let prefix = "/v1beta/models/"
  let suffix = ":generateContent"
  guard path.hasPrefix(prefix), path.hasSuffix(suffix) else { return nil }
  let model = path.dropFirst(prefix.count).dropLast(suffix.count)
  return model.isEmpty || model.contains("/") ? nil : String(model)
}

extension FakeGemini.Call {
  fileprivate init(index: Int, request: HTTPRequest, body: Data, json: JSON?, refusal: Int?) {
    self.index = index
    self.body = body
    self.refusal = refusal
    time = .now
    method = request.method.rawValue
    path = request.target.rawValue
    model = Support.model(in: request.path) ?? ""
    headers = request.headers.reduce(into: [:]) { $0[$1.key.rawValue.lowercased()] = $1.value }
    clientPort =
      if case .ip4(_, let port) = request.remoteAddress { Int(port) } else { 0 }
    tickets = json.map(Self.tickets) ?? []
  }

  private static func tickets(of request: JSON) -> [FakeGemini.Ticket] {
    guard let contents = request["contents"]?.array, contents.count == 1,
      let parts = contents[0]["parts"]?.array, parts.count == 1,
      let text = parts[0]["text"]?.string, let turn = try? JSON(data: Data(text.utf8)),
      turn["boundary"]?.string != nil, let tickets = turn["tickets"]?.array
    else { return [] }
    return tickets.compactMap { ticket in
      guard let id = ticket["id"]?.string, let complaint = ticket["complaint"]?.string else {
        return nil
      }
      return FakeGemini.Ticket(id: id, complaint: complaint)
    }
  }
}
