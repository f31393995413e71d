// A hash that is the same on every machine and in every run. Swift's own hashes are not.

/// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
@usableFromInline package enum FNV1a {
  @inlinable package static var start: UInt64 { 0xcbf2_9ce4_8422_2325 }
  @inlinable package static var prime: UInt64 { 0x0000_0100_0000_01b3 }

  /// - Parameter before: the hash of the bytes before these. The result is the hash of both
  ///   together.
  @inlinable @inline(__always)
  package static func hash(_ bytes: some Sequence<UInt8>, after before: UInt64 = start) -> UInt64 {
    bytes.reduce(before) { hash($1, after: $0) }
  }

  @inlinable @inline(__always)
  package static func hash(_ byte: UInt8, after before: UInt64) -> UInt64 {
    (before ^ UInt64(byte)) &* prime
  }
}
