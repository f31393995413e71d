// `triage draft --regenerate`: a new draft, and everything else as it was.

import Foundation
import Support
import Testing

@Suite struct RegenerateTests {
  /// A first draft, then others.
  private func fake(_ next: FakeGemini.Reply) async throws -> FakeGemini {
    try await FakeGemini.start { call in
      call.index == 0 ? .judge { $0["draft_response"] = "The first draft." } : next
    }
  }

  private let second = FakeGemini.Reply.judge { $0["draft_response"] = "Dear [EMAIL_1], second." }

  @Test(.onEveryStore) func theNoteGoesAlongMaskedAndTheOldDraftStaysInTheHistory() async throws {
    let (sandbox, fake) = (try Sandbox(), try await fake(second))
    let settings = fake.environment
    try await sandbox.expect(0, "submit", "It broke, says jo@example.com", environment: settings)
    try await sandbox.expect(0, "draft", "1", "--set", "Mine")
    try await sandbox.expect(0, "fix", "1", "--urgency", "low")
    let outcome = try await sandbox.expect(
      0, "draft", "1", "--regenerate", "--note", "Greet jo@example.com, not jim@example.com",
      environment: settings)
    #expect(outcome.out == "Dear jo@example.com, second.\n")
    #expect(outcome.err.contains("the agent's reply stays"))
    let body = try #require(await fake.calls.last?.body)
    #expect(requestErrors(in: body).isEmpty)
    #expect(await fake.violations.isEmpty)
    let sent = String(decoding: body, as: UTF8.self)
    #expect(sent.contains(#"\"note\":\"Greet [EMAIL_1], not [EMAIL_2]\""#))
    #expect(!sent.contains("example.com"))
    #expect(try await sandbox.expect(0, "draft", "1").out == "Mine\n")
    #expect(try await sandbox.ticket(1)["urgency"] as? String == "Low")
    let history = try await sandbox.expect(0, "show", "1", "--history").out
    for words in ["The first draft.", "Dear jo@example.com, second.", "Greet jo@example.com"] {
      #expect(history.contains(words))
    }
    await fake.stop()
  }

  @Test(
    .onEveryStore,
    arguments: [
      (FakeGemini.Reply.recorded("429_per_day"), 3, "used up until"),
      (.recorded("400_key_invalid"), 3, "the API key was refused; the reply stays as it was"),
      (.results("no JSON"), 1, "there is no new reply: "),
    ])
  func whatCannotBeHadNowChangesNothing(
    reply: FakeGemini.Reply, code: Int32, words: String
  ) async throws {
    let (sandbox, fake) = (try Sandbox(), try await fake(reply))
    try await sandbox.expect(0, "submit", "It broke", environment: fake.environment)
    let outcome = try await sandbox.expect(
      code, "draft", "1", "--regenerate", environment: fake.environment)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.contains(words), "\(outcome.err)")
    #expect(lines(outcome.err).count == 2)
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["status"] as? String == "completed")
    #expect(ticket["ai_draft_response"] as? String == "The first draft.")
    await fake.stop()
  }

  /// The ticket is as it was, whether it failed before or waits; the history has the reason.
  @Test(.onEveryStore) func aBlockedAnswerChangesNothing() async throws {
    let fake = try await FakeGemini.start { _ in .recorded("200_safety") }
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "It broke")
    var lastBefore: NSDictionary = [:]
    for round in 0...5 {
      let before = try await sandbox.ticket(1)
      let outcome = try await sandbox.expect(
        1, "draft", "1", "--regenerate", environment: fake.environment)
      #expect(outcome.err.contains("there is no new reply: the model did not finish its answer"))
      var after = try await sandbox.ticket(1)
      #expect(after["attempts"] as? Int == round + 1)
      after["attempts"] = before["attempts"]
      lastBefore = before as NSDictionary
      #expect(lastBefore == after as NSDictionary)
    }
    #expect(lastBefore["status"] as? String == "pending")
    await fake.stop()
  }

  @Test(.onEveryStore) func rulesFollowNoNoteAndReplaceNoModelsDraft() async throws {
    let (sandbox, fake) = (try Sandbox(), try await fake(second))
    try await sandbox.expect(0, "submit", "It broke", environment: fake.environment)
    try await sandbox.expect(3, "draft", "1", "--regenerate")
    try await sandbox.expect(1, "draft", "1", "--regenerate", "--note", "be kind")
    #expect(try await sandbox.expect(0, "draft", "1").out == "The first draft.\n")
    // Whoever asks for rules gets them, and a ticket that waits is analysed by the way.
    let offline = ["TRIAGE_ENGINE": "offline"]
    try await sandbox.expect(0, "draft", "1", "--regenerate", environment: offline)
    #expect(try await sandbox.ticket(1)["engine"] as? String == "offline")
    try await sandbox.expect(0, "submit", "--queue", "It broke again")
    let draft = try await sandbox.expect(0, "draft", "2", "--regenerate", environment: offline)
    #expect(try await sandbox.expect(0, "draft", "2").out == draft.out)
    #expect(try await sandbox.ticket(2)["status"] as? String == "completed")
    await fake.stop()
  }
}
