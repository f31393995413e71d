// What in an answer shows that the model was talked into something, or promised too much.

import Privacy
import Tickets

extension CheckedAnswer {
  /// The answer with what its texts give reason to review.
  func reviewed(_ complaint: Masked, _ request: WireRequest, _ prompt: Prompt) -> CheckedAnswer {
    var answer = self
    let read = ReadDraft(draft)
    let repeats = [draft, summary].contains { request.isNamed(in: $0) || prompt.isRepeated(in: $0) }
    if repeats || speaksAsMachine(read) { answer.reviewReasons.insert(.injectionSuspected) }
    if promisesUnsupported(read, complaint: complaint.text, playbook: prompt.playbook) {
      answer.reviewReasons.insert(.unsupportedPromise)
    }
    return answer
  }
}

extension WireRequest {
  /// What stands around the complaints is none of a reply's business.
  fileprivate func isNamed(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return ([boundary] + ids).contains { bytes.holds($0.utf8) }
  }
}

extension Prompt {
  /// Six words in a row of the system instruction, or a name that only it and the schema have. The
  /// playbook is left out: the house wants its words in the reply.
  fileprivate func isRepeated(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return !ownRuns.isDisjoint(with: wordRuns(of: bytes))
      || ["draft_response", "sentiment_score", "responseSchema", "systemInstruction"]
        .contains { bytes.holds($0.utf8) }
  }
}

private let ownRuns = Set(wordRuns(of: Array(systemInstruction.utf8)))

/// The hashes of every six words in a row; letter case and punctuation do not
/// matter.
private func wordRuns(of bytes: [UInt8]) -> [UInt64] {
  let words = bytes.split { !isWordByte($0) }.map { word in
    FNV1a.hash(word.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
  }
  let length = 6
  guard words.count >= length else { return [] }
  return (0...(words.count - length)).map { start in
    words[start..<start + length].reduce(0) { ($0 ^ $1) &* FNV1a.prime }
  }
}
