// Control characters in a model's answer: PostgreSQL stores no NUL, and the answer was paid for.

import Foundation
import Support
import Testing

@Suite struct ControlCharacterTests {
  /// The answer of a model whose texts have a NUL and an escape sequence everywhere.
  private static func answer(_ call: FakeGemini.Call) throws -> String {
    let results = call.tickets.map { ticket in
      [
        "id": ticket.id, "category": "Billing", "urgency": "Low", "sentiment_score": 5,
        "summary": "A \0summary\u{1B}[2J", "language": "e\0n", "evidence": "It\0 broke",
        "draft_response": "Dear Jo,\n\tthank\0 you.\u{1B}[2J",
      ] as [String: Any]
    }
    let text = try JSONSerialization.data(withJSONObject: ["results": results])
    let parts = [["text": String(decoding: text, as: UTF8.self)]]
    let body: [String: Any] = [
      "candidates": [["content": ["parts": parts, "role": "model"], "finishReason": "STOP"]],
      "usageMetadata": ["promptTokenCount": 100, "candidatesTokenCount": 50],
      "modelVersion": "gemini\0-9\u{7}",
    ]
    let data = try JSONSerialization.data(withJSONObject: body)
    return String(decoding: data, as: UTF8.self)
  }

  @Test(.onEveryStore) func theyAreDropped() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { call in
      .status(200, body: (try? Self.answer(call)) ?? "")
    }
    try await sandbox.expect(0, "submit", "It broke", environment: fake.environment)
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["status"] as? String == "completed")
    #expect(ticket["model"] as? String == "gemini-9")
    #expect(ticket["summary"] as? String == "A summary[2J")
    #expect(ticket["ai_draft_response"] as? String == "Dear Jo,\n\tthank you.[2J")
    #expect(await fake.calls.count == 1)
    await fake.stop()
  }
}
