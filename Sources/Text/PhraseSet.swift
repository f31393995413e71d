// Finds any of many exact phrases in a text, in one pass.

/// Phrases by their first two bytes. Trying each phrase in turn would read the text once for each.
package struct PhraseSet: Sendable {
  private var byBeginning = HashTable<[[UInt8]]>()

  /// - Parameter phrases: of at least two bytes each.
  package init(_ phrases: [String]) {
    for phrase in phrases.map({ Array($0.utf8) }) {
      byBeginning[Self.beginning(phrase, at: 0), default: []].append(phrase)
    }
  }

  /// Whether `bytes` contain one of the phrases.
  package func occurs(in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { occurs(in: bytes, at: $0) }
  }

  /// Whether one of the phrases is at `position`.
  package func occurs(in bytes: [UInt8], at position: Int) -> Bool {
    byBeginning[Self.beginning(bytes, at: position)]?.contains {
      bytes[position...].starts(with: $0)
    } == true
  }

  private static func beginning(_ bytes: [UInt8], at position: Int) -> UInt64 {
    let first = FNV1a.hash(bytes.byte(at: position), after: FNV1a.start)
    return FNV1a.hash(bytes.byte(at: position + 1), after: first)
  }
}
