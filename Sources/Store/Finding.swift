// What `doctor` found in a store, in words for people.

/// One result of a check.
package struct Finding: Sendable {
  package let name: String
  package let verdict: String
  /// What to do; nil when nothing is wrong.
  package let cure: String?

  package init(_ name: String, _ verdict: String, cure: String? = nil) {
    self.name = name
    self.verdict = verdict
    self.cure = cure
  }
}

/// `12 KiB`, `3.4 GiB`
package func byteSize(_ bytes: Int64) -> String {
  var (tenths, units) = (bytes * 10 / 1024, ["KiB", "MiB", "GiB", "TiB"][...])
  while tenths >= 10_240, units.count > 1 {
    tenths /= 1024
    units.removeFirst()
  }
  return (tenths >= 100 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)")
    + " \(units.first ?? "")"
}
