// The terms by which a customer is found, in whatever way the name was written.

import Text
import Tickets

/// The name and the address in a `--customer` value: `Jo Doe <jo@example.com>` has both.
package struct CustomerTerms: Sendable, Equatable {
  /// Folded; nil when there is only an address.
  package let name: String?
  /// In lower case.
  package let address: String?

  package init(_ customer: String) {
    let parts = customer.unicodeScalars.split { $0.isBlank || isBracket($0) }.map(String.init)
    let place = parts.firstIndex(where: isAddress)
    address = place.map { index in
      let address = foldedName(parts[index].trimmingSigns)
      return address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
    }
    let words = parts.indices.filter { $0 != place }.map { parts[$0] }
    let name = foldedName(words.joined(separator: " ")).trimmingSigns
    self.name = name.isEmpty && address == nil ? foldedName(customer) : name.isEmpty ? nil : name
  }

  private init(name: String?, address: String?) { (self.name, self.address) = (name, address) }

  /// What to search for: with both given, the address alone.
  package var narrowest: CustomerTerms {
    address == nil ? self : CustomerTerms(name: nil, address: address)
  }
}

private func isBracket(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "<", ">", "(", ")", "[", "]", "\"": true
  default: false
  }
}

private func isAddress(_ word: String) -> Bool {
  guard let sign = word.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
  return sign > word.utf8.startIndex && word.utf8.index(after: sign) < word.utf8.endIndex
}

extension String {
  /// Without the signs that separate names in a list.
  fileprivate var trimmingSigns: String {
    String(
      trimming { scalar in
        switch scalar {
        case ",", ";", ":", " ": true
        default: false
        }
      })
  }
}
