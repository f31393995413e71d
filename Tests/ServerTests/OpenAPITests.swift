// The document says what the server does: what the table of routes takes, checks and answers.

import Foundation
import NIOHTTP1
import Support
import Testing
import Tickets

@testable import Server

extension ServerTests {
  @Suite struct OpenAPITests {
    private let document = (try? JSON.read(openAPI).get()) ?? .null

    @Test func theOldNamesAreThere() throws {
      #expect(document["openapi"] == "3.1.0")
      #expect(document["info", "title"] == "Triage & Recovery Hub API")
      let schemas = try #require(document["components", "schemas"])
      let complaint = schemas["TicketCreateRequest", "properties"]?["customer_complaint"]
      #expect(complaint?["minLength"] == 10)
      #expect(complaint?["maxLength"] == 5000)
      #expect(schemas["TicketResponse", "required"]?.elements.count == 14)
      #expect(
        schemas["PaginationMeta", "required"] == [
          "total", "page", "per_page", "total_pages", "has_more",
        ])
      #expect(schemas["TicketListResponse", "required"] == ["data", "pagination"])
      #expect(schemas["TicketResponse", "properties"]?.keys == Ticket.keys)
    }

    @Test func everyReferenceLeadsSomewhere() throws {
      let schemas = try #require(document["components", "schemas"]).keys
      let text = String(decoding: openAPI, as: UTF8.self)
      let references = text.matches(of: /#\/components\/schemas\/(\w+)/).map { String($0.1) }
      #expect(references.allSatisfy(schemas.contains))
      #expect(
        Set(schemas).subtracting(references).isEmpty, "\(Set(schemas).subtracting(references))")
    }

    /// What each kind of parameter and field refuses, and in which words.
    private func wrong(_ schema: JSON) -> (query: String, type: String)? {
      if schema["type"] == "integer" {
        if let most = schema["maximum"]?.int { return ("\(most + 1)", "less_than_equal") }
        return ("x", "int_parsing")
      }
      if schema["anyOf"]?.elements.first?["format"] == "date-time" {
        return ("x", "datetime_parsing")
      }
      if schema["type"] == "boolean" { return ("x", "bool_parsing") }
      if schema["enum"] != nil { return ("x", "literal_error") }
      if let most = schema["maxLength"]?.int {
        return (String(repeating: "x", count: Int(most) + 1), "string_too_long")
      }
      return nil
    }

    @Test func everyParameterIsCheckedAsTheDocumentSays() async throws {
      let server = try await TestServer("--no-process")
      var checked = 0
      for route in documentedRoutes {
        let operation = try #require(
          document["paths", route.path]?[route.method.rawValue.lowercased()])
        for parameter in operation["parameters"]?.elements ?? [] {
          guard parameter["in"] != "header", let schema = parameter["schema"],
            let (value, type) = wrong(schema), let name = parameter["name"]?.string
          else { continue }
          var path = route.path.replacing("{ticket_id}", with: "1")
          if parameter["in"] == "path" {
            path = route.path.replacing("{\(name)}", with: value)
          } else {
            path += "?\(name)=\(value)"
          }
          let answer = try server.send(
            route.method.rawValue, path, body: route.body == nil ? nil : Array("{}".utf8))
          #expect(answer.status == 422, "\(route.method) \(path.prefix(60)): \(answer)")
          let places = answer.json?["detail"]?.elements ?? []
          #expect(
            places.contains {
              $0["loc"] == [parameter["in"] ?? .null, .string(name)] && $0["type"] == .string(type)
            }, "\(answer)")
          #expect(operation["responses", "422"] != nil)
          checked += 1
        }
      }
      #expect(checked > 20)
    }

    @Test func everyFieldIsCheckedAsTheDocumentSays() async throws {
      let server = try await TestServer("--no-process")
      for route in documentedRoutes {
        guard let body = route.body else { continue }
        let path = route.path.replacing("{ticket_id}", with: "1")
        for field in body.fields {
          let schema = document["components", "schemas"]?[body.name, "properties"]?[field.name]
          let value = schema?["anyOf"]?.elements.first ?? schema ?? .null
          let input: JSON = value["type"] == "string" ? 5 : "no such thing"
          let answer = try server.send(
            route.method.rawValue, path,
            body: JSON.object([.init(field.name, input)]).utf8)
          #expect(answer.status == 422, "\(path) \(field.name): \(answer)")
          #expect(
            (answer.json?["detail"]?.elements ?? []).contains {
              $0["loc"] == ["body", .string(field.name)]
            }, "\(answer)")
        }
      }
    }

    @Test func whatIsAnsweredIsDocumented() async throws {
      let server = try await TestServer("--no-process")
      let id = try server.create()
      for route in documentedRoutes {
        let path = route.path.replacing("{ticket_id}", with: "\(id)")
        let missing = route.path.replacing("{ticket_id}", with: "777")
        for (path, body) in [
          (path, "{}"), (missing, "{}"), (path, "[]"), (path, "{"), (missing, ""),
        ] {
          let answer = try server.send(
            route.method.rawValue, path, body: route.body == nil ? nil : Array(body.utf8))
          let responses = document["paths", route.path]?[
            route.method.rawValue.lowercased(), "responses"]
          #expect(responses?["\(answer.status)"] != nil, "\(route.name): \(answer)")
        }
      }
    }

    @Test func theDocumentAndItsPageAreServed() async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.get("/openapi.json")
      #expect(answer["content-type"] == "application/json")
      #expect(answer.body == openAPI)
      let page = try server.get("/docs")
      #expect(page.status == 200)
      #expect(page["content-type"]?.hasPrefix("text/html") == true)
      for route in documentedRoutes {
        #expect(page.text.contains("\(route.method.rawValue) \(route.path)"))
      }
      #expect(!page.text.contains("http://") && !page.text.contains("https://"))
      #expect(page["content-security-policy"]?.contains("default-src 'none'") == true)
    }
  }
}
