// The terms by which a customer is found, in whatever way the name was written.

import Text

/// The name and the address in a `--customer` value: `Jo Doe <jo@example.com>` has both.
package struct CustomerTerms: Sendable, Equatable {
  /// Folded; nil when there is only an address.
  package let name: String?
  /// In lower case.
  package let address: String?

  package init(_ customer: String) {
    let parts = customer.split { $0.isWhitespace || "<>()[]\"".contains($0) }
    let place = parts.firstIndex(where: isAddress)
    address = place.map { index in
      let address = folded(String(parts[index]).trimmingSigns)
      return address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
    }
    let words = parts.indices.filter { $0 != place }.map { String(parts[$0]) }
    let name = folded(words.joined(separator: " ")).trimmingSigns
    self.name = name.isEmpty && address == nil ? folded(customer) : name.isEmpty ? nil : name
  }

  private init(name: String?, address: String?) { (self.name, self.address) = (name, address) }

  /// What to search for: with both given, the address alone.
  package var narrowest: CustomerTerms {
    address == nil ? self : CustomerTerms(name: nil, address: address)
  }
}

private func isAddress(_ word: Substring) -> Bool {
  guard let sign = word.lastIndex(of: "@") else { return false }
  return sign > word.startIndex && word.index(after: sign) < word.endIndex
}

/// In lower case, without marks and styles: `Đỗ Nam` and `DO NAM` become equal.
private func folded(_ text: String) -> String { foldedName(text) }

extension String {
  /// Without the signs that separate names in a list.
  fileprivate var trimmingSigns: String {
    let isSign = { (character: Character) in ",;: ".contains(character) }
    return String(drop(while: isSign).reversed().drop(while: isSign).reversed())
  }
}
