// What the tables of secrets expect.

import Privacy
import Testing

/// What stands between `⟦` and `⟧` is taken out, and taking out is done at once.
func expectTaken(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let pieces = marked.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst()
  let values = pieces.compactMap {
    $0.split(separator: "⟧", omittingEmptySubsequences: false).first
  }
  let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
  let stored = redact(text).text
  #expect(!values.isEmpty)
  for value in values {
    #expect(!stored.contains(value), "\(stored)", sourceLocation: sourceLocation)
  }
  #expect(redact(stored).text == stored, sourceLocation: sourceLocation)
  #expect(stored.unicodeScalars.count <= text.unicodeScalars.count, sourceLocation: sourceLocation)
}
