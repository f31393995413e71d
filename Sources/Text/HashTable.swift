// Maps hashes to values. A word is hashed once for all the tables in which it is looked up. Swift's
// own dictionaries would hash it again for each, with a slower hash that withstands attacks.

/// A table with linear probing, at most half full. The hash is the only key, so two words with the
/// same hash count as one. An attacker gains nothing by that.
@usableFromInline package struct HashTable<Value: Sendable>: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Value?]
  @usableFromInline package internal(set) var count = 0

  /// - Parameter capacity: the number of values that fit before the table grows.
  @inlinable package init(capacity: Int = 32) {
    var slots = 64
    while slots < capacity * 2 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    values = Array(repeating: nil, count: slots)
  }

  /// A value cannot be removed: setting nil would break the probing.
  @inlinable package subscript(hash: UInt64) -> Value? {
    get { values[slot(of: hash)] }
    set {
      let slot = slot(of: hash)
      if values[slot] == nil { count += 1 }
      keys[slot] = hash
      values[slot] = newValue
      if count * 2 > keys.count { grow() }
    }
  }

  @inlinable package subscript(hash: UInt64, default fallback: Value) -> Value {
    get { self[hash] ?? fallback }
    set { self[hash] = newValue }
  }

  @inlinable func slot(of hash: UInt64) -> Int {
    let last = keys.count - 1
    // FNV-1a alone would put words that differ in their last letter side by side.
    var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 32) & last
    while keys[slot] != hash, values[slot] != nil { slot = (slot + 1) & last }
    return slot
  }

  @inlinable mutating func grow() {
    var table = HashTable(capacity: count * 2)
    for (key, value) in zip(keys, values) where value != nil { table[key] = value }
    self = table
  }
}
