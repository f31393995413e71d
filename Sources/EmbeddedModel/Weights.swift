// Reads the model's weights from the read-only data of the program.

import CModelWeights

/// The layout of the weights, as Training/format.py writes it. All numbers are little-endian.
///
/// | bytes | content |
/// | --- | --- |
/// | 8 | `TRIAGEM1` |
/// | 16 | the version of the model, ASCII, padded with zeros |
/// | 1024 | 256 numbers, Float32: see `Constants` |
/// | `Features.pairs` x 14 | the classifier: two tags (UInt8), then six Int8 for each: one for each lane |
/// | `LanguageFeatures.buckets` x 32 | the languages: Int8 for each of 32 lanes |
/// | 32 x 12 | the tag of a language (8 bytes, ASCII) and its bias (Float32) |
/// | `NameFeatures.pairs` x 6 | the tagger: two tags (UInt8), then two Int8 for each: see `tagger` |
/// | `KnownNames.slots` x 4 | known names: UInt32, see `KnownNames` |
struct Weights: Sendable {
  // The pointer leads to constant data of the program, which nothing can change or free.
  nonisolated(unsafe) private let start: UnsafeRawPointer

  static var shared: Weights { Weights() }

  private init() { start = UnsafeRawPointer(triage_model_weights()) }

  private static let constantsOffset = 24
  private static let classifierOffset = constantsOffset + 256 * 4
  private static let lanes = 6
  private static let classifierPair = 2 + 2 * lanes
  private static let languagesOffset = classifierOffset + Features.pairs * classifierPair
  private static let tagsOffset = languagesOffset + LanguageFeatures.buckets * 32
  private static let taggerOffset = tagsOffset + 32 * 12
  private static let namesOffset = taggerOffset + NameFeatures.pairs * 6
  static let size = namesOffset + KnownNames.slots * 4

  var isWhole: Bool {
    triage_model_weights_size() == Self.size
      && UnsafeRawBufferPointer(start: start, count: 8).elementsEqual("TRIAGEM1".utf8)
  }

  var version: String { text(at: 8, limit: 16) }

  func constant(_ index: Int) -> Float {
    start.loadUnaligned(fromByteOffset: Self.constantsOffset + index * 4, as: Float.self)
  }

  /// The slot of a feature, or `Features.slots` if training gave it none.
  @inline(__always)
  func slot(of hash: UInt64) -> Int {
    // Scales the high half of the hash to the number of pairs.
    let pair = Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(Features.pairs)) >> 32)
    let tag = UInt8(truncatingIfNeeded: hash >> 24)
    let tags = start.loadUnaligned(
      fromByteOffset: Self.classifierOffset &+ pair &* Self.classifierPair, as: UInt16.self)
    // No branches, which nobody could foresee. The tag of an empty slot is 0.
    let isFirst = UInt8(truncatingIfNeeded: tags) == tag ? 1 : 0
    let isSecond = UInt8(truncatingIfNeeded: tags >> 8) == tag ? 1 : 0
    let isFound = (isFirst | isSecond) & (tag == 0 ? 0 : 1)
    return Features.slots &+ (2 &* pair &+ isSecond &- Features.slots) &* isFound
  }

  /// The last two lanes are what follows in the file. Their scale is 0.
  @inline(__always)
  func classifier(_ slot: Int) -> SIMD8<Int8> {
    let offset = (slot >> 1) &* Self.classifierPair &+ 2 &+ (slot & 1) &* Self.lanes
    return start.loadUnaligned(
      fromByteOffset: Self.classifierOffset &+ offset, as: SIMD8<Int8>.self)
  }

  @inline(__always)
  func languages(_ bucket: Int) -> SIMD32<Int8> {
    start.loadUnaligned(fromByteOffset: Self.languagesOffset + bucket * 32, as: SIMD32<Int8>.self)
  }

  func languageTag(_ index: Int) -> String { text(at: Self.tagsOffset + index * 12, limit: 8) }

  func languageBias(_ index: Int) -> Float {
    start.loadUnaligned(fromByteOffset: Self.tagsOffset + index * 12 + 8, as: Float.self)
  }

  /// The weights of a feature by its hash; zeros if training gave it no slot.
  @inline(__always)
  func tagger(_ hash: UInt64) -> (first: Int8, next: Int8) {
    let pair = Int(truncatingIfNeeded: hash >> (64 - NameFeatures.pairBits))
    let tag = UInt8(truncatingIfNeeded: hash >> (56 - NameFeatures.pairBits))
    // Known names follow, so that 8 bytes can be read. No branches, which nobody could foresee.
    let slots = start.loadUnaligned(fromByteOffset: Self.taggerOffset + pair * 6, as: UInt64.self)
    let isFirst: UInt64 = UInt8(truncatingIfNeeded: slots) == tag ? 1 : 0
    let isSecond: UInt64 = UInt8(truncatingIfNeeded: slots >> 8) == tag ? 1 : 0
    let weights = (slots >> 16) &* isFirst | (slots >> 32) &* (isSecond & ~isFirst)
    return (Int8(truncatingIfNeeded: weights), Int8(truncatingIfNeeded: weights >> 8))
  }

  @inline(__always)
  func knownName(_ slot: Int) -> UInt32 {
    start.loadUnaligned(fromByteOffset: Self.namesOffset + slot * 4, as: UInt32.self)
  }

  private func text(at offset: Int, limit: Int) -> String {
    let bytes = UnsafeRawBufferPointer(start: start + offset, count: limit)
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}

/// Changes with every change of the weights.
package let modelVersion = Weights.shared.version
