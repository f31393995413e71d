// The answers of the fake model. They follow from a few keywords and are always the same.

extension FakeGemini {
  /// The fake model's answer for a ticket, unless a test changes it.
  package static func judgement(of ticket: Ticket) -> Result {
    let (category, urgency, sentiment) = labels(of: ticket.complaint)
    let sentence = firstSentence(of: ticket.complaint)
    let repeated = placeholders(in: ticket.complaint).joined(separator: " ")
    let reply = "Thank you for writing to us. We are looking into it and will write again soon."
    return [
      "id": .string(ticket.id),
      "category": .string(category),
      "urgency": .string(urgency),
      "sentiment_score": .number(sentiment),
      "summary": .string(String(sentence.prefix(140))),
      "language": "en",
      "evidence": .string(sentence),
      "draft_response": .string(repeated.isEmpty ? reply : "\(reply) \(repeated)"),
    ]
  }
}

private func labels(of complaint: String) -> (String, String, Double) {
  let text = complaint.lowercased()
  if ["charged", "refund", "invoice"].contains(where: text.contains) {
    return ("Billing", "High", 2)
  }
  // Whole words, because "address" contains "add".
  let words = Set(text.split { !$0.isLetter })
  if !words.isDisjoint(with: ["wish", "feature", "add"]) {
    return ("Feature Request", "Low", 6)
  }
  return ("Technical", "Medium", 4)
}

/// The text up to the first full stop, question mark, exclamation mark or line break. The mark is
/// included, a line break is not.
private func firstSentence(of text: String) -> String {
  guard let end = text.firstIndex(where: { ".?!\n".contains($0) }) else { return text }
  return String(text[end].isNewline ? text[..<end] : text[...end])
}

/// All texts like `[EMAIL_1]`, each once: capitals, an underscore and a number in brackets.
private func placeholders(in text: String) -> [String] {
  text.split(separator: "[").dropFirst().reduce(into: []) { found, piece in
    guard let end = piece.firstIndex(of: "]") else { return }
    let halves = piece[..<end].split(separator: "_", omittingEmptySubsequences: false)
    guard halves.count >= 2, let number = halves.last, Int(number) != nil,
      halves.dropLast().allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isUppercase) })
    else { return }
    let placeholder = "[\(piece[..<end])]"
    if !found.contains(placeholder) { found.append(placeholder) }
  }
}
