// `triage draft` and `triage resolve`: the agent's part.

import Foundation
import Support
import Testing

@Suite struct ReplyTests {
  @Test(.onEveryStore) func theAgentsReplyComesFirstAndTheDraftIsKept() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "It broke")
    let draft = try await sandbox.expect(0, "draft", "1").out
    #expect(!draft.isEmpty)
    try await sandbox.expect(0, "draft", "1", "--set", "-", stdin: "Dear Jo\n")
    #expect(try await sandbox.expect(0, "draft", "1").out == "Dear Jo\n")
    #expect(try await sandbox.expect(0, "draft", "1", "--ai").out == draft)
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["agent_edited_response"] as? String == "Dear Jo")
    #expect(draft == (ticket["ai_draft_response"] as? String ?? "") + "\n")
  }

  @Test(.onEveryStore) func badRepliesAreRefused() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "It broke")
    let long = String(repeating: "x", count: 2001)
    try await sandbox.expect(2, "draft")
    try await sandbox.expect(2, "draft", "1", "2")
    try await sandbox.expect(2, "draft", "1", "--set", " ")
    try await sandbox.expect(2, "draft", "1", "--set", long)
    try await sandbox.expect(2, "draft", "1", "--ai", "--edit")
    try await sandbox.expect(1, "draft", "9", "--set", "x")
    #expect(try await sandbox.expect(1, "draft", "1").err.contains("no reply yet"))
    #expect(try await sandbox.ticket(1)["agent_edited_response"] is NSNull)
    try await sandbox.expect(0, "draft", "1", "--set", String(repeating: "é", count: 2000))
  }

  @Test(.onEveryStore) func whoActsIsTheLoginNameUnlessSaidOtherwise() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "It broke")
    let login = lines(try await sandbox.run(["-un"], program: "/usr/bin/id").out)[0]
    for act in [
      ["draft", "1", "--set", "x"], ["fix", "1", "--urgency", "low"], ["resolve", "1"],
    ] {
      let outcome = try await sandbox.run(act, environment: ["USER": "Kim", "LOGNAME": "Kim"])
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    let history = try await sandbox.expect(0, "show", "1", "--history", "--json").out
    #expect(
      history.matches(of: /"agent_id":"([^"]+)"/).map { String($0.1) } == [login, login, login])
  }

  @Test func theEditorGetsThePrivateFileAndItsResultIsStored() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "It broke")
    // The editor's own arguments are split, a path with blanks is not.
    let editor = try sandbox.write(
      """
      #!/bin/sh
      [ "$1" = --wait ] || exit 9
      stat -c %a "$2" "$(dirname "$2")" >mode
      printf 'Better, with card 4111111111111111\\n' >"$2"
      """, to: "my editor")
    chmod(editor, 0o700)
    let settings = ["VISUAL": "'\(editor)' --wait", "EDITOR": "false"]
    try await sandbox.expect(0, "draft", "1", "--edit", environment: settings)
    #expect(try await sandbox.expect(0, "draft", "1").out == "Better, with card [CARD …1111]\n")
    #expect(try sandbox.holds("600\n700\n"))
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder + "/tmp")
    #expect(left.isEmpty)
  }

  @Test(.onEveryStore) func anEditThatCannotBeStoredIsKept() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "It broke")
    let blank = try await sandbox.expect(
      2, "draft", "1", "--edit", environment: ["EDITOR": "sh -c 'printf \" \" >\"$1\"' sh"])
    #expect(blank.err.contains("the reply is empty"))
    let failed = try await sandbox.expect(
      1, "draft", "1", "--edit", environment: ["EDITOR": "sh -c 'echo mine >\"$1\"; exit 1' sh"])
    let place = try #require(failed.err.split(separator: " ").last).trimmingCharacters(
      in: .whitespacesAndNewlines)
    #expect(FileManager.default.contents(atPath: place) == Data("mine\n".utf8))
    let unchanged = try await sandbox.expect(
      0, "draft", "1", "--edit", environment: ["EDITOR": "true"])
    #expect(unchanged.err.contains("nothing was changed"))
    #expect(try await sandbox.ticket(1)["agent_edited_response"] is NSNull)
  }

  @Test(.onEveryStore) func resolvingAndReopening() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "one")
    try await sandbox.expect(0, "submit", "--queue", "two")
    try await sandbox.expect(1, "resolve", "1", "9")
    #expect(try await sandbox.ticket(1)["resolved_at"] is NSNull)
    try await sandbox.expect(0, "resolve", "1", "2", "--agent", "Kim")
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["agent_id"] as? String == "Kim")
    #expect((ticket["resolved_at"] as? String)?.hasSuffix("Z") == true)
    // Resolving never invents an analysis.
    #expect(ticket["status"] as? String == "pending")
    #expect(ticket["category"] is NSNull)
    try await sandbox.expect(0, "resolve", "--reopen", "1")
    #expect(try await sandbox.ticket(1)["resolved_at"] is NSNull)
    #expect(try await sandbox.ticket(1)["agent_id"] is NSNull)
    #expect(try await sandbox.expect(0, "list", "--open", "-q").out == "1\n")
  }
}
