// Signs in an answer that a complaint made the model reveal its instructions.

import Text
import Tickets

extension CheckedAnswer {
  /// The answer, with a reason for review if its texts show such signs.
  func reviewed(_ request: WireRequest) -> CheckedAnswer {
    var answer = self
    let repeats = [draft, summary].contains { text in
      let bytes = Array(text.utf8)
      return request.isNamed(in: bytes) || repeatsInstructions(bytes)
    }
    if repeats { answer.reviewReasons.insert(.injectionSuspected) }
    return answer
  }
}

extension WireRequest {
  /// The ids and the boundary of the request are nothing that a reply may name.
  fileprivate func isNamed(in bytes: [UInt8]) -> Bool {
    ([boundary] + ids).contains { bytes.contains($0.utf8) }
  }
}

/// Whether the text has six words in a row from the system instruction, or a name that only the
/// instruction and the schema have. The playbook is left out, because the reply may use its words.
private func repeatsInstructions(_ bytes: [UInt8]) -> Bool {
  wordRuns(of: bytes) { ownRuns[$0] != nil }
    || ["draft_response", "sentiment_score", "responseSchema", "systemInstruction"]
      .contains { bytes.contains($0.utf8) }
}

private let ownRuns: HashTable<Bool> = {
  var runs = HashTable<Bool>(capacity: 512)
  _ = wordRuns(of: Array(systemInstruction.utf8)) { run in
    runs[run] = true
    return false
  }
  return runs
}()

/// Calls `body` with the hash of every six words in a row, until it returns true. Letter case and
/// punctuation do not matter.
private func wordRuns(of bytes: [UInt8], _ body: (UInt64) -> Bool) -> Bool {
  let length = 6
  var lastWords = [UInt64](repeating: 0, count: length)
  var count = 0
  return anyWord(in: bytes) { word in
    lastWords[count % length] = word
    count += 1
    let run = (0..<length).reduce(0) { ($0 ^ lastWords[(count + $1) % length]) &* FNV1a.prime }
    return count >= length && body(run)
  }
}
