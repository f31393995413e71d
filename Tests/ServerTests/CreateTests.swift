// `POST /api/tickets`, sentence by sentence.

import Foundation
import Support
import Testing
import Tickets

extension ServerTests {
  @Suite(.onEveryStore) struct CreateTests {
    @Test func aTicketHasItsKeysInOrder() async throws {
      let server = try await TestServer()
      let answer = try server.post(
        "/api/tickets", ["customer_complaint": "  \n It broke, and nobody answers.\t "])
      #expect(answer.status == 201)
      #expect(answer["content-type"] == "application/json")
      let ticket = try #require(answer.json)
      #expect(
        ticket.keys.prefix(14) == [
          "id", "customer_complaint", "status", "category", "sentiment_score", "urgency",
          "ai_draft_response", "ai_status", "agent_edited_response", "resolved_at", "agent_id",
          "created_at", "updated_at", "error_message",
        ])
      #expect(ticket.keys == Ticket.keys)
      #expect(ticket["customer_complaint"] == "It broke, and nobody answers.")
      #expect(ticket["status"] == "pending")
      for key in ticket.keys.dropFirst(3).prefix(8) { #expect(ticket[key] == .null, "\(key)") }
      #expect(ticket["created_at"] == ticket["updated_at"])
      #expect(!answer.text.contains(": "))
    }

    @Test func textComesBackAsItWas() async throws {
      let server = try await TestServer()
      let text = "“quoted” 日本語 मदद עזרה 😀🔥 \u{301} a\r\n\tb"
      let id = try server.create(text)
      let answer = try server.get("/api/tickets/\(id)")
      #expect(answer.json?["customer_complaint"] == .string(text))
      #expect(answer.text.contains("“quoted” 日本語 मदद עזרה 😀🔥"))
    }

    @Test func aRawMailIsReadAndItsSecretsAreNotStored() async throws {
      let server = try await TestServer()
      let body = Data("My card 4111 1111 1111 1111 was charged twice.".utf8).base64EncodedString()
      let mail = """
        From: Jo <jo@example.com>
        Subject: =?utf-8?B?\(Data("Zwölf".utf8).base64EncodedString())?=
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        \(body)
        """
      let id = try server.create(mail)
      let ticket = try server.get("/api/tickets/\(id)").json
      let stored = ticket?["customer_complaint"]?.string ?? ""
      #expect(stored.contains("Subject: Zwölf"))
      #expect(stored.contains("My card [CARD …1111] was charged twice."))
      #expect(!stored.contains(body))
    }

    @Test func aRawMailThatCannotBeReadIsRefused() async throws {
      let server = try await TestServer()
      let mail =
        "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgoAAAANSUhEUg=="
      let answer = try server.post("/api/tickets", ["customer_complaint": .string(mail)])
      #expect(answer.status == 422)
      let fault = try #require(answer.json?["detail"]?.elements.first)
      #expect(fault["type"] == "value_error")
      #expect(fault["loc"] == ["body", "customer_complaint"])
      #expect(fault["msg"]?.string?.contains("as a mail program shows it") == true)
    }

    @Test(
      arguments: [
        (JSON.string("too few"), "string_too_short", "String should have at least 10 characters"),
        (.string(" \n\t  "), "value_error", "Value error, Complaint cannot be empty"),
        (.string(""), "value_error", "Value error, Complaint cannot be empty"),
        (
          .string(String(repeating: "x", count: 5001)), "string_too_long",
          "String should have at most 5000 characters"
        ),
        (.null, "string_type", "Input should be a valid string"),
        (.int(5), "string_type", "Input should be a valid string"),
        (.bool(true), "string_type", "Input should be a valid string"),
        (["text": "a long enough text"], "string_type", "Input should be a valid string"),
      ] as [(JSON, String, String)])
    func aComplaintThatIsNone(input: JSON, type: String, message: String) async throws {
      let server = try await TestServer()
      let answer = try server.post("/api/tickets", ["customer_complaint": input])
      #expect(answer.status == 422)
      let fault = try #require(answer.json?["detail"]?.elements.first)
      #expect(fault["type"] == .string(type))
      #expect(fault["msg"] == .string(message))
      #expect(fault["input"] == input)
      #expect(fault["loc"] == ["body", "customer_complaint"])
      #expect(fault.keys.prefix(4) == ["type", "loc", "msg", "input"])
    }

    @Test func faultsHaveTheirContext() async throws {
      let server = try await TestServer()
      let short = try server.post("/api/tickets", ["customer_complaint": "x"])
      #expect(short.text.hasSuffix(#""input":"x","ctx":{"min_length":10}}]}"#), "\(short)")
      let blank = try server.post("/api/tickets", ["customer_complaint": " "])
      #expect(blank.text.hasSuffix(#""input":" ","ctx":{"error":{}}}]}"#), "\(blank)")
      let missing = try server.post("/api/tickets", ["other": 1])
      #expect(
        missing.text == #"""
          {"detail":[{"type":"missing","loc":["body","customer_complaint"],"msg":"Field required",\#
          "input":{"other":1}}]}
          """#)
    }

    @Test func aNULIsRefused() async throws {
      let server = try await TestServer()
      let answer = try server.post(
        "/api/tickets", ["customer_complaint": "a NUL \u{0} in the text"])
      #expect(answer.status == 422)
    }

    @Test func codePointsCount() async throws {
      let server = try await TestServer()
      let family = "👨‍👩‍👧‍👦"
      for (text, status) in [
        (family, 422), (String(repeating: family, count: 715), 422),
        (String(repeating: "é", count: 5000), 201), (family + "abc", 201), (" 123456789 ", 422),
      ] {
        let answer = try server.post("/api/tickets", ["customer_complaint": .string(text)])
        #expect(answer.status == status, "\(text.prefix(20))")
      }
    }

    @Test func aKnownKeyGivesItsTicket() async throws {
      let server = try await TestServer()
      let body: JSON = [
        "customer_complaint": "It broke again today", "key": "A-17", "customer": "Jo",
        "channel": "web",
      ]
      let first = try server.post("/api/tickets", body)
      #expect(first.status == 201)
      #expect(first.json?["key"] == "A-17")
      #expect(first.json?["customer"] == "Jo")
      #expect(first.json?["channel"] == "web")
      let second = try server.post("/api/tickets", body)
      #expect(second.status == 200)
      #expect(second.json?["id"] == first.json?["id"])
      #expect(try server.get("/api/tickets").json?["pagination", "total"] == 1)
    }

    @Test(arguments: ["key", "customer", "channel"])
    func ourOwnFields(name: String) async throws {
      let server = try await TestServer()
      for (value, status) in [
        (JSON.null, 201), (.string("  "), 201), (.int(5), 422),
        (.string(String(repeating: "x", count: 201)), 422), (.string("two\nlines"), 422),
        (.string("a\u{0}b"), 422),
      ] {
        let answer = try server.post(
          "/api/tickets",
          .object([.init("customer_complaint", "a long enough text"), .init(name, value)]))
        #expect(answer.status == status, "\(value.text): \(answer)")
      }
    }

    @Test func secretsAreNeverStored() async throws {
      let server = try await TestServer()
      let answer = try server.post(
        "/api/tickets",
        [
          "customer_complaint": "My card 4111 1111 1111 1111 is charged twice",
          "customer": "4111111111111111",
        ])
      #expect(answer.status == 201)
      #expect(!answer.text.contains("1111 1111"))
      let key = try server.post(
        "/api/tickets",
        ["customer_complaint": "a long enough text", "key": "4111111111111111"])
      #expect(key.status == 422)
      #expect(!key.text.contains("41111111"))
    }

    @Test func theComplaintIsStoredBeforeTheAnswerAndAnalysedAfterIt() async throws {
      let server = try await TestServer()
      let id = try server.create("I was charged twice for order #123! Refund me NOW!")
      let ticket = try await server.analysed(id)
      #expect(ticket["category"] == "Billing")
      #expect(ticket["ai_status"] == "success")
      #expect(ticket["ai_draft_response"]?.string?.isEmpty == false)
    }

    @Test func manyAtOnce() async throws {
      let server = try await TestServer("--no-process")
      let ids = try await withThrowingTaskGroup(of: Int64.self) { group in
        for number in 0..<60 {
          group.addTask { try server.create("Complaint number \(number) of many") }
        }
        return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
      }
      #expect(ids.count == 60)
      #expect(try server.get("/api/tickets").json?["pagination", "total"] == 60)
    }
  }
}
