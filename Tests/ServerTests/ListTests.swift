// `GET /api/tickets`, sentence by sentence.

import Support
import Testing
import Tickets

extension ServerTests {
  @Suite(.onEveryStore) struct ListTests {
    /// A server with three tickets that nobody analyses, the oldest first.
    private func serverWithThree() async throws -> (TestServer, [JSON]) {
      let server = try await TestServer("--no-process")
      let ids = try (1...3).map { try server.create("Complaint number \($0) of three") }
      return (server, try ids.map { try server.ticket($0) })
    }

    private func ids(_ server: TestServer, _ query: String) throws -> [Int64] {
      let answer = try server.get("/api/tickets?\(query)")
      #expect(answer.status == 200, "\(query): \(answer)")
      return try #require(answer.json?["data"]).elements.compactMap { $0["id"]?.int }
    }

    @Test func newestFirstInPages() async throws {
      let (server, _) = try await serverWithThree()
      #expect(try ids(server, "") == [3, 2, 1])
      #expect(try ids(server, "per_page=2&page=2") == [1])
      let answer = try server.get("/api/tickets?per_page=2")
      #expect(
        answer.text.hasSuffix(
          #""pagination":{"total":3,"page":1,"per_page":2,"total_pages":2,"has_more":true}}"#))
      let behind = try server.get("/api/tickets?page=9")
      #expect(
        behind.text
          == #"{"data":[],"pagination":{"total":3,"page":9,"per_page":20,"total_pages":1,"has_more":false}}"#
      )
    }

    @Test(arguments: [
      ("page=0", "page", "greater_than_equal", "0"),
      ("page=-1", "page", "greater_than_equal", "-1"),
      ("page=abc", "page", "int_parsing", "abc"), ("page=", "page", "int_parsing", ""),
      ("page=1.5", "page", "int_parsing", "1.5"),
      ("per_page=101", "per_page", "less_than_equal", "101"),
      ("per_page=0", "per_page", "greater_than_equal", "0"),
      ("created_after=", "created_after", "datetime_parsing", ""),
      ("created_after=yesterday", "created_after", "datetime_parsing", "yesterday"),
      ("created_before=2026-02-30", "created_before", "datetime_parsing", "2026-02-30"),
      ("sort=age", "sort", "literal_error", "age"), ("open=maybe", "open", "bool_parsing", "maybe"),
      ("search=%00", "search", "value_error", "\0"),
    ])
    func wrongParameters(query: String, name: String, type: String, input: String) async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.get("/api/tickets?\(query)")
      #expect(answer.status == 422)
      let fault = try #require(answer.json?["detail"]?.elements.first)
      #expect(fault["type"] == .string(type))
      #expect(fault["loc"] == ["query", .string(name)])
      #expect(fault["input"] == .string(input))
    }

    @Test func allFaultsAtOnce() async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.get("/api/tickets?per_page=0&page=x&created_before=never")
      let places = try #require(answer.json?["detail"]).elements.compactMap { $0["loc"]?.text }
      #expect(
        places == [#"["query","created_before"]"#, #"["query","page"]"#, #"["query","per_page"]"#])
      let least = answer.json?["detail"]?.elements.last
      #expect(least?["msg"] == "Input should be greater than or equal to 1")
      #expect(least?["ctx"] == ["ge": 1])
      let most = try server.get("/api/tickets?per_page=500").json?["detail"]?.elements.first
      #expect(most?["msg"] == "Input should be less than or equal to 100")
      #expect(most?["ctx"] == ["le": 100])
    }

    @Test func aPageBeyondAllNumbers() async throws {
      let (server, _) = try await serverWithThree()
      for page in ["9223372036854775807", "99999999999999999999999"] {
        let answer = try server.get("/api/tickets?page=\(page)&per_page=100")
        #expect(answer.status == 422 || answer.json?["data"] == [], "\(answer)")
      }
    }

    @Test func filtersAreLetterForLetter() async throws {
      let (server, _) = try await serverWithThree()
      for query in [
        "status=Pending", "status=nothing", "urgency=high", "category=Other", "ai_status=SUCCESS",
        "status=pending%20", "status=pending&urgency=High",
      ] {
        let answer = try server.get("/api/tickets?\(query)")
        #expect(answer.json?["data"] == [], "\(query)")
        #expect(answer.json?["pagination", "total"] == 0, "\(query)")
        #expect(answer.json?["pagination", "total_pages"] == 0, "\(query)")
      }
      for query in ["status=", "urgency=&category=&ai_status=", "unknown=1", "status=pending"] {
        #expect(try ids(server, query).count == 3, "\(query)")
      }
      #expect(try ids(server, "status=completed&status=pending").count == 3)
    }

    @Test func timesHaveManyForms() async throws {
      let (server, tickets) = try await serverWithThree()
      let text = try #require(tickets[1]["created_at"]?.string)
      let time = try #require(Timestamp(iso8601: text))
      let local = Timestamp(milliseconds: time.milliseconds + 7_200_000).iso8601.dropLast()
      let exact = [
        text, text.replacing("T", with: "%20"), String(text.dropLast()), "\(local)%2B02:00",
        "\(local)+02:00", "\(time.milliseconds)", "\(Double(time.milliseconds) / 1000)",
      ]
      for form in exact {
        let found = try ids(server, "created_after=\(form)&created_before=\(form)")
        #expect(found.contains(2), "\(form): \(found)")
      }
      for form in ["\(text.prefix(10))", "\(text.prefix(16))", "\(text.prefix(16))Z", "1000000000"]
      {
        #expect(try ids(server, "created_after=\(form)").count == 3, "\(form)")
        #expect(try ids(server, "created_before=\(form)").isEmpty, "\(form)")
      }
    }

    @Test func ourOwnFilters() async throws {
      let server = try await TestServer()
      let angry = try server.create("I was charged twice! This is fraud, I will call my lawyer!")
      let calm = try server.post(
        "/api/tickets",
        ["customer_complaint": "Please add a dark mode, thank you", "customer": "Jo"])
      let calmID = try #require(calm.json?["id"]?.int)
      for id in [angry, calmID] { _ = try await server.analysed(id) }
      #expect(try ids(server, "search=lawyer") == [angry])
      #expect(try ids(server, "search=nowhere").isEmpty)
      #expect(try ids(server, "search=%21%21").isEmpty)
      #expect(try ids(server, "search=").count == 2)
      #expect(try ids(server, "customer=jo") == [calmID])
      #expect(try ids(server, "sort=urgency").first == angry)
      #expect(try ids(server, "sort=sentiment").first == angry)
      #expect(try server.post("/api/tickets/\(angry)/resolve?agent_id=Kim").status == 200)
      #expect(try ids(server, "open=true") == [calmID])
      #expect(try ids(server, "open=false") == [angry])
      let reviewed = try ids(server, "needs_review=true")
      for id in [angry, calmID] {
        let reasons = try server.ticket(id)["review_reasons"]?.elements ?? []
        #expect(reviewed.contains(id) == !reasons.isEmpty)
      }
    }

    @Test func totalsFollowChanges() async throws {
      let (server, _) = try await serverWithThree()
      func total(_ query: String) throws -> JSON? {
        try server.get("/api/tickets?\(query)").json?["pagination", "total"]
      }
      #expect(try total("") == 3)
      #expect(try total("open=true") == 3)
      _ = try server.create()
      #expect(try total("") == 4)
      #expect(try server.post("/api/tickets/1/resolve?agent_id=Kim").status == 200)
      #expect(try total("open=true") == 3)
      // Another process's change counts, too.
      let outcome = try await server.sandbox.run(["submit", "--queue", "From the command line"])
      #expect(outcome.status == 0)
      #expect(try total("") == 5)
    }

    @Test func resolvedBeforeAnyAnalysisIsCompleted() async throws {
      let (server, _) = try await serverWithThree()
      #expect(try server.post("/api/tickets/2/resolve?agent_id=Kim").json?["status"] == "completed")
      #expect(try server.ticket(2)["status"] == "completed")
      #expect(try ids(server, "status=completed") == [2])
      #expect(try ids(server, "status=pending") == [3, 1])
      #expect(try server.post("/api/tickets/2/reopen").json?["status"] == "pending")
      #expect(try ids(server, "status=completed").isEmpty)
    }
  }
}
