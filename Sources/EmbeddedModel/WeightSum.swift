// The sum of the tagger's weights over the features of a word.

/// The hash of two consecutive parts.
@inline(__always)
func joined(_ before: UInt64, _ next: UInt64) -> UInt64 {
  before &* LetterHash.base &+ next
}

/// Adds up the tagger's weights, feature by feature. A feature is a number and its parts, hashed
/// together. There is one `add` for each number of parts, because a variadic one would make an
/// array for each of the forty features of a word.
struct WeightSum {
  private var first: Int32 = 0
  private var next: Int32 = 0
  private let weights: Weights

  private static let factor: UInt64 = 0xD6E8_FEB8_6659_FD93

  var total: SIMD2<Int32> { SIMD2(first, next) }

  init(_ weights: Weights) { self.weights = weights }

  @inline(__always)
  private mutating func add(hash: UInt64) {
    let weight = weights.tagger(hash &* Self.factor)
    first &+= Int32(weight.first)
    next &+= Int32(weight.next)
  }

  /// - Parameter run: the hash of `count` parts.
  @inline(__always)
  mutating func add(_ feature: UInt64, run: UInt64, of count: Int) {
    var hash = feature
    for _ in 0..<count { hash = hash &* LetterHash.base }
    add(hash: hash &+ run)
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64) {
    add(hash: joined(feature, a))
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64, _ b: UInt64) {
    add(hash: joined(joined(feature, a), b))
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    add(hash: joined(joined(joined(feature, a), b), c))
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    add(hash: joined(joined(joined(joined(feature, a), b), c), d))
  }

  @inline(__always)
  mutating func add(
    _ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64
  ) {
    add(hash: joined(joined(joined(joined(joined(feature, a), b), c), d), e))
  }

  @inline(__always)
  mutating func add(
    _ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64, _ f: UInt64
  ) {
    add(hash: joined(joined(joined(joined(joined(joined(feature, a), b), c), d), e), f))
  }
}
