// Values by hashes that were computed before, as a word's is once for all tables that it is looked
// up in. Swift's own dictionaries hash their keys anew, with a hash that is made to withstand attack.

/// Linear probing in a table that is never more than half full. The key is the hash and nothing
/// else: two words that collide would be taken for one, by which nobody gains.
@usableFromInline package struct HashTable<Value: Sendable>: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Value?]
  @usableFromInline package internal(set) var count = 0

  /// Has room for so many before it grows.
  @inlinable package init(capacity: Int = 32) {
    var slots = 64
    while slots < capacity * 2 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    values = Array(repeating: nil, count: slots)
  }

  /// A value cannot be taken out again.
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
    var slot = Int(truncatingIfNeeded: hash >> 20) & last
    while keys[slot] != hash, values[slot] != nil { slot = (slot + 1) & last }
    return slot
  }

  @inlinable mutating func grow() {
    var table = HashTable(capacity: count * 2)
    for (key, value) in zip(keys, values) where value != nil { table[key] = value }
    self = table
  }
}
