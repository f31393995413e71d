// How the agents' page and its files are served.

import Server
import Support
import Testing
import Tickets

extension ServerTests {
  @Suite struct PageTests {
    @Test func thePageIsFencedIn() async throws {
      let server = try await TestServer("--no-process")
      let page = try server.get("/")
      #expect(page.status == 200)
      #expect(page["content-type"] == "text/html; charset=utf-8")
      let policy = try #require(page["content-security-policy"])
      #expect(policy.contains("default-src 'none'"))
      #expect(policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe") && !policy.contains("*"))
      #expect(page["x-content-type-options"] == "nosniff")
      // Nothing that the policy would refuse.
      #expect(page.text.firstMatch(of: /<script(?![^>]*\bsrc=)|\bon[a-z]+=|\bstyle=|<style/) == nil)
      #expect(page.text.firstMatch(of: /(?:src|href)="(?!\/|#)/) == nil, "something from elsewhere")
    }

    @Test(arguments: ["words.en.js", "words.vi.js"])
    func thePageHasWordsForEveryReviewReason(file: String) async throws {
      let words = try await TestServer("--no-process").get("/assets/\(file)").text
      for reason in ReviewReasons.table.map(\.name) {
        #expect(words.contains("\"review.\(reason)\":"), "\(file) misses \(reason)")
        #expect(words.contains("\"review.short.\(reason)\":"), "\(file) misses \(reason)")
      }
    }

    @Test func everyFileIsThereAndKnownAgain() async throws {
      let server = try await TestServer("--no-process")
      for name in Asset.all.keys {
        let first = try server.get("/assets/\(name)")
        #expect(first.status == 200)
        #expect(!first.body.isEmpty)
        #expect(first["content-type"]?.hasPrefix("application/octet-stream") == false, "\(name)")
        let tag = try #require(first["etag"])
        let again = try server.get("/assets/\(name)", headers: [("If-None-Match", tag)])
        #expect(again.status == 304)
        #expect(again.body.isEmpty)
        #expect(again["etag"] == tag)
        let stale = try server.get("/assets/\(name)", headers: [("If-None-Match", "\"0\"")])
        #expect(stale.status == 200)
      }
    }
  }
}
