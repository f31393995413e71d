// The fake Gemini answers and refuses over real HTTP.

import Foundation
import Support
import Synchronization
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

private let path = "/v1beta/models/gemini-3.5-flash-lite:generateContent"

@Suite struct FakeGeminiTests {
  @Test func judgesEveryTicketAndEchoesItsId() async throws {
    let fake = try await FakeGemini.start()
    let complaints = ["I was charged twice. Help!", "I wish it had dark mode", "Crash [EMAIL_1]"]
    let answer = try await curl(fake.baseURL + path, body: try request(complaints))
    #expect(answer.status == 200)
    let results = try results(of: answer)
    #expect(results.map { $0["id"] as? String } == ["t0", "t1", "t2"])
    #expect(
      results.map { $0["category"] as? String } == ["Billing", "Feature Request", "Technical"])
    #expect(results[0]["evidence"] as? String == "I was charged twice.")
    #expect(results[0]["sentiment_score"] as? Int == 2)
    #expect((results[2]["draft_response"] as? String)?.hasSuffix("[EMAIL_1]") == true)

    let call = try #require(await fake.calls.first)
    #expect(call.tickets.map(\.complaint) == complaints)
    #expect(call.headers["x-goog-api-key"] == "test-key")
    #expect(call.model == "gemini-3.5-flash-lite")
    #expect(await fake.violations == [])
    await fake.stop()
  }

  @Test func countsTokens() async throws {
    let fake = try await FakeGemini.start()
    for index in 0..<2 {
      let answer = try await curl(fake.baseURL + path, body: try request()).json()
      let usage = try #require(answer["usageMetadata"] as? [String: Any])
      let counts = ["promptTokenCount", "candidatesTokenCount", "thoughtsTokenCount"]
        .map { usage[$0] as? Int ?? 0 }
      #expect(counts[0] > 0 && counts[1] > 0)
      #expect((counts[2] > 0) == (index == 1))
      #expect(usage["totalTokenCount"] as? Int == counts.reduce(0, +))
      #expect(answer["modelVersion"] as? String == "gemini-3.5-flash-lite")
    }
  }

  @Test func turnsWithoutTicketsAreAnswered() async throws {
    let fake = try await FakeGemini.start()
    let ping = #"{"contents":[{"parts":[{"text":"ping"}]}],"generationConfig":null}"#
    let answer = try await curl(fake.baseURL + path, body: ping)
    #expect(answer.status == 200)
    #expect(answer.body.contains(#""text":"OK""#))
    #expect(await fake.calls.first?.tickets == [])
  }

  @Test(arguments: [
    ("x", "0", "Unknown name \"x\" at 'generation_config': Cannot find field."),
    ("temperature", "true", "Invalid value at 'generation_config.temperature'"),
    ("maxOutputTokens", "7.5", "Invalid value at 'generation_config.max_output_tokens'"),
    ("responseLogprobs", "1", "Invalid value at 'generation_config.response_logprobs'"),
    ("stopSequences", #""x""#, "expected a list"),
    ("thinkingConfig", "[1]", "expected an object"),
    ("thinkingConfig", #"{"thinkingLevel":"TINY"}"#, #"ThinkingConfig.ThinkingLevel), "TINY""#),
    ("thinkingConfig", #"{"thinkingLevel":"LOW","thinkingBudget":0}"#, "only one of budget"),
    ("responseSchema", #"{"type":"ENUM"}"#, "v1beta.Type)"),
    ("responseSchema", #"{"type":"STRING","const":1}"#, "Unknown name \"const\""),
    ("responseSchema", #"{"type":"OBJECT"}"#, "should be non-empty for OBJECT type"),
    (
      "responseSchema", #"{"type":"OBJECT","properties":{"a":{"type":"ARRAY"}}}"#,
      "response_schema.properties[a].items: missing field"
    ),
    (
      "responseSchema", #"{"type":"OBJECT","properties":{"a":{"type":"NULL"}},"required":["b"]}"#,
      "required: property is not defined"
    ),
    (
      "responseSchema", #"{"type":"ARRAY","items":{"type":"STRING","minItems":"1"}}"#,
      "too many states for serving"
    ),
    ("responseJsonSchema", #"{"type":"object"}"#, "only one kind"),
    ("responseJsonSchemaOrdered", #"{"type":"object"}"#, "only one kind"),
    ("responseMimeType", #""text/plain""#, "needs response_mime_type application/json"),
  ])
  func refusesConfiguration(name: String, value: String, message: String) async throws {
    let fake = try await FakeGemini.start()
    let body = try request(change: config(name, value))
    let answer = try await curl(fake.baseURL + path, body: body)
    #expect(answer.status == 400)
    let error = try answer.error()
    #expect(error["code"] as? Int == 400)
    #expect(error["status"] as? String == "INVALID_ARGUMENT")
    #expect((error["message"] as? String)?.contains(message) == true, "\(answer.body)")
    #expect(await fake.violations.count == 1)
    #expect(await fake.calls.first?.refusal == 400)
  }

  @Test func refusesRequests() async throws {
    let fake = try await FakeGemini.start()
    let bodies = [
      try request { $0["contents"] = [] }, try request { $0["contents"] = nil },
      try request { $0["system_instruction"] = ["parts": [["text": "x"]]] },
      try request { $0["contents"] = [["role": "system", "parts": [["text": "x"]]]] },
      try request { $0["contents"] = [["parts": [["text": "x", "txt": "y"]]]] },
      try request { $0["contents"] = [["parts": [["text": "x", "inlineData": [:]]]]] },
      "{", "[]", "",
    ]
    for body in bodies {
      let answer = try await curl(fake.baseURL + path, body: body)
      #expect(answer.status == 400, "\(body)")
      #expect(try answer.error()["status"] as? String == "INVALID_ARGUMENT")
    }
    #expect(await fake.violations.count == bodies.count)
  }

  @Test func refusesKeys() async throws {
    let fake = try await FakeGemini.start(key: "right")
    #expect(
      fake.environment == ["GOOGLE_GEMINI_BASE_URL": fake.baseURL, "GOOGLE_API_KEY": "right"])
    let absent = try await curl(fake.baseURL + path, body: try request(), key: nil)
    #expect(absent.status == 403)
    #expect(absent.body.contains("unregistered callers"))
    let wrong = try await curl(fake.baseURL + path, body: try request(), key: "wrong")
    #expect(wrong.status == 400)
    #expect(wrong.body.contains("API_KEY_INVALID"))
    #expect(await fake.violations == [])
    let leaked = try await curl(
      fake.baseURL + path + "?key=right", body: try request(), key: "right")
    #expect(leaked.status == 200)
    #expect(await fake.violations == ["key in the URL"])
  }

  @Test func refusesModelsAndThinkingLevels() async throws {
    let fake = try await FakeGemini.start()
    func post(_ model: String, _ level: String?) async throws -> Answer {
      let level = level.map { #"{"thinkingLevel":"\#($0)"}"# }
      return try await curl(
        "\(fake.baseURL)/v1beta/models/\(model):generateContent",
        body: try request(change: config("thinkingConfig", level)))
    }
    let unknown = try await post("gemini-nine", nil)
    #expect(unknown.status == 404)
    #expect(unknown.body.contains("models/gemini-nine is not found for API version v1beta"))
    #expect(try await post("gemini-3.8-flash", "LOW").status == 200)
    #expect(try await post("gemini-2.5-flash-lite", nil).status == 200)
    for (model, level) in [("gemini-3.8-flash", "MINIMAL"), ("gemini-2.5-flash-lite", "LOW")] {
      let refused = try await post(model, level)
      #expect(refused.status == 400)
      #expect(refused.body.contains("Thinking level is not supported for this model."))
    }
    #expect(await fake.violations == [])
  }

  @Test func otherAddressesAndMethodsAreNotFound() async throws {
    let fake = try await FakeGemini.start()
    #expect(try await curl(fake.baseURL + path).status == 404)
    let other = try await curl(fake.baseURL + "/v1/models/x:countTokens", body: "{}")
    #expect(other.status == 404)
  }

  @Test func repliesAreScripted() async throws {
    let fake = try await FakeGemini.start { call in
      switch call.index {
      case 0: .recorded("429_per_day")
      case 1: .judge { $0["urgency"] = "Urgent" }
      case 2: .judged { $0.append($0[0]) }
      case 3: .results("not JSON")
      case 4: .parts([.object(["text": "hm", "thought": true])], finishReason: "MAX_TOKENS")
      case 5: .status(503, body: "<html>", headers: ["Retry-After": "7"])
      case 6: .delayed(.milliseconds(300), .recorded("500"))
      default: .recorded("no such name")
      }
    }
    func post(_ options: [String] = []) async throws -> Answer {
      try await curl(fake.baseURL + path, body: try request(), key: "test-key", options)
    }
    let limited = try await post()
    #expect(limited.status == 429)
    #expect(limited.body.contains("PerDay"))
    #expect(try results(of: try await post()).first?["urgency"] as? String == "Urgent")
    #expect(try results(of: try await post()).count == 2)
    #expect(try modelText(of: try await post()) == "not JSON")
    #expect(try await post().body.contains(#""finishReason":"MAX_TOKENS""#))
    let down = try await post(["-i"])
    #expect(down.status == 503)
    #expect(down.body.contains("Retry-After: 7") && down.body.contains("<html>"))
    let late = try await post()
    #expect(late.status == 500 && late.elapsed > .milliseconds(300))
    #expect(try await post().body.contains("no recorded response"))
  }

  @Test func keepsConnectionsOpen() async throws {
    let fake = try await FakeGemini.start()
    let sandbox = try Sandbox(binary: "/usr/bin/curl")
    let body = try sandbox.write(try request(), to: "body.json")
    let url = fake.baseURL + path
    _ = try await sandbox.run([
      "-sS", "-H", "x-goog-api-key: test-key", "--json", "@\(body)", url, url, url,
    ])
    let ports = await fake.calls.map(\.clientPort)
    #expect(ports.count == 3 && Set(ports).count == 1 && ports[0] > 0)
  }

  @Test func answersDozensAtOnce() async throws {
    // No answer before thirty calls are open.
    let arrivals = Atomic(0)
    let fake = try await FakeGemini.start { _ in
      arrivals.add(1, ordering: .relaxed)
      while arrivals.load(ordering: .relaxed) < 30 { try? await Task.sleep(for: .milliseconds(5)) }
      return .judge
    }
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpMaximumConnectionsPerHost = 60
    let session = URLSession(configuration: configuration)
    var post = URLRequest(url: try #require(URL(string: fake.baseURL + path)))
    post.httpMethod = "POST"
    post.httpBody = Data(try request().utf8)
    post.setValue("application/json", forHTTPHeaderField: "Content-Type")
    post.setValue("test-key", forHTTPHeaderField: "x-goog-api-key")
    let statuses = try await withThrowingTaskGroup(of: Int.self) { [post] group in
      for _ in 0..<60 {
        group.addTask { (try await session.data(for: post).1 as? HTTPURLResponse)?.statusCode ?? 0 }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == Array(repeating: 200, count: 60))
    #expect(await fake.peakConcurrency >= 30)
    #expect(await fake.calls.map(\.index) == Array(0..<60))
    // The session still holds its connections.
    await fake.stop()
  }

  @Test func stopsInTheMiddleOfACall() async throws {
    let fake = try await FakeGemini.start { _ in .delayed(.seconds(600), .judge) }
    async let answer = curl(fake.baseURL + path, body: try request())
    try await until("the call") { await !fake.calls.isEmpty }
    await fake.stop()
    #expect(try await answer.status != 200)
    #expect(try await curl(fake.baseURL + path, body: try request()).exit == 7)
  }

  @Test func survivesClientsThatDieInTheMiddleOfACall() async throws {
    let fake = try await FakeGemini.start { call in
      call.index < 10
        ? .delayed(.milliseconds(200), .results(String(repeating: "x", count: 1 << 22))) : .judge
    }
    // On a busy machine, some die before their call is heard.
    try await until("ten calls") {
      _ = try await curl(fake.baseURL + path, body: try request(), ["-m", "0.1"])
      return await fake.calls.count >= 10
    }
    #expect(try await curl(fake.baseURL + path, body: try request()).status == 200)
  }

  @Test func isFreedWhenNobodyHoldsIt() async throws {
    var fake: FakeGemini? = try await FakeGemini.start()
    let url = try #require(fake?.baseURL)
    fake = nil
    var exit: Int32 = 0
    for _ in 0..<50 where exit != 7 {
      exit = try await curl(url + path, body: try request(), key: "k", ["-m", "1"]).exit
    }
    #expect(exit == 7)
  }

  @Test func recordedResponsesAreWhole() throws {
    #expect(recordedResponses.count == 21)
    for (name, response) in recordedResponses {
      #expect(name.hasPrefix("\(response.status)"))
      #expect(response.body.hasPrefix("{") && !response.provenance.isEmpty)
    }
  }
}

private func modelText(of answer: Answer) throws -> String {
  let candidates = try #require(try answer.json()["candidates"] as? [[String: Any]])
  let content = try #require(candidates.first?["content"] as? [String: Any])
  let parts = try #require(content["parts"] as? [[String: Any]])
  return try #require(parts.first?["text"] as? String)
}

private func results(of answer: Answer) throws -> [[String: Any]] {
  let text = Data(try modelText(of: answer).utf8)
  let object = try JSONSerialization.jsonObject(with: text) as? [String: Any]
  return try #require(object?["results"] as? [[String: Any]])
}
