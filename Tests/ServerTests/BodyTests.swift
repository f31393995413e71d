// The body of a request: what is JSON, in which encoding, and under which type it comes.

import Support
import Testing
import Tickets

extension ServerTests {
  @Suite(.onEveryStore) struct BodyTests {
    private func post(_ body: String, to server: TestServer) throws -> Answer {
      try server.send(
        "POST", "/api/tickets", body: Array(body.utf8),
        headers: [("Content-Type", "application/json")])
    }

    @Test(
      arguments: [
        ("", "missing", JSON.null), ("null", "missing", .null),
        ("[1]", "model_attributes_type", [1]),
        ("\"text\"", "model_attributes_type", "text"), ("5", "model_attributes_type", 5),
      ] as [(String, String, JSON)])
    func aBodyThatIsNoObject(body: String, type: String, input: JSON) async throws {
      let server = try await TestServer()
      let answer = try post(body, to: server)
      #expect(answer.status == 422)
      let fault = try #require(answer.json?["detail"]?.elements.first)
      #expect(fault["type"] == .string(type))
      #expect(fault["loc"] == ["body"])
      #expect(fault["input"] == input)
    }

    @Test(
      arguments: [
        (#"{"customer_complaint":"a long enough text"} x"#, 44), ("{", 1), (" ", 1), ("nope", 0),
        (#"{"é": nope}"#, 6), (#"{"customer_complaint": NaN}"#, 23),
        (#"{"customer_complaint":"half \ud83d a pair"}"#, 34),
      ] as [(String, Int64)])
    func aBodyThatIsNoJSON(body: String, offset: Int64) async throws {
      let server = try await TestServer()
      let answer = try post(body, to: server)
      #expect(answer.status == 422)
      let fault = try #require(answer.json?["detail"]?.elements.first)
      #expect(fault["type"] == "json_invalid")
      #expect(fault["loc"] == ["body", .int(offset)], "\(answer)")
      #expect(fault["input"] == .object([]))
      #expect(fault["ctx", "error"]?.string?.isEmpty == false)
    }

    @Test func unknownFieldsAreIgnoredAndTheLastOfTwoCounts() async throws {
      let server = try await TestServer()
      let body =
        #"{"customer_complaint":5,"status":"failed","id":77,"customer_complaint":"the last counts"}"#
      let answer = try post(body, to: server)
      #expect(answer.status == 201)
      #expect(answer.json?["customer_complaint"] == "the last counts")
      #expect(answer.json?["status"] == "pending")
      #expect(answer.json?["id"] == 1)
    }

    @Test(arguments: [
      ("application/json; charset=utf-8", 201), ("APPLICATION/JSON", 201),
      ("application/vnd.shop+json", 201), ("text/plain", 422), ("application/xml", 422),
      ("application/x-www-form-urlencoded", 422), ("multipart/form-data; boundary=x", 422),
    ])
    func contentTypes(type: String, status: Int) async throws {
      let server = try await TestServer()
      let body: JSON = ["customer_complaint": "a long enough text"]
      let answer = try server.send(
        "POST", "/api/tickets", body: body.utf8, headers: [("Content-Type", type)])
      #expect(answer.status == status, "\(answer)")
      if status == 422 {
        let fault = answer.json?["detail"]?.elements.first
        #expect(fault?["type"] == "model_attributes_type")
      }
    }

    @Test func noContentTypeIsJSON() async throws {
      let server = try await TestServer()
      let body: JSON = ["customer_complaint": "a long enough text"]
      #expect(try server.send("POST", "/api/tickets", body: body.utf8).status == 201)
    }

    @Test func otherEncodingsOfUnicode() async throws {
      let server = try await TestServer()
      let text = #"{"customer_complaint":"größer als zehn 😀"}"#
      let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      for body in [
        [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little,
        big,
      ] {
        let answer = try server.send("POST", "/api/tickets", body: body)
        #expect(answer.status == 201, "\(answer)")
        #expect(answer.json?["customer_complaint"] == "größer als zehn 😀")
      }
    }

    @Test func bytesThatAreNoText() async throws {
      let server = try await TestServer()
      let body =
        Array(#"{"customer_complaint":"a bad byte "#.utf8) + [0xFF] + Array(#" here"}"#.utf8)
      let answer = try server.send("POST", "/api/tickets", body: body)
      #expect(answer.status == 400)
      #expect(answer.text == #"{"detail":"There was an error parsing the body"}"#)
    }
  }
}
