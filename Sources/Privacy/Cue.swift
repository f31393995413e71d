// The meanings of words near sensitive data, and their last positions in a scan.

/// The meaning of a word or phrase near sensitive data.
enum Cue: UInt8, CaseIterable, Sendable {
  // A secret follows. `isOfSecrets` needs this order.
  case password, oneTimeCode, backupCode, code, securityCode, cardBack, cardCode, pinCode, token,
    bearer
  // Personal data follows.
  case account, debit, bank, governmentID, birth, birthBehind, name, holder, introduction, relative,
    title,
    signature
  case address, postcode, streetPrefix, addressPart, unit, box, at
  // The author of quoted text: "On Monday, Jo Doe wrote:".
  case attribution
  // The kind of numbers nearby.
  case phone, order, version
  /// Looks like another cue but is harmless.
  case harmless

  /// Whether it announces a secret, which must not be stored.
  var isOfSecrets: Bool { self <= .bearer }
}

extension Cue: Comparable {
  static func < (left: Cue, right: Cue) -> Bool { left.rawValue < right.rawValue }
}

/// The last position of each cue in a scan.
struct RecentCues {
  /// One lane for each cue. An array would need an allocation for each text.
  private var ends = SIMD64<Int32>(repeating: -10_000)

  /// The end of the last cue of this kind. If there was none, a position far before the text.
  subscript(cue: Cue) -> Int {
    get { Int(ends[Int(cue.rawValue)]) }
    set { ends[Int(cue.rawValue)] = Int32(clamping: newValue) }
  }

  /// Whether `cue` is at most `reach` bytes before `position`, and `rival` does not follow it.
  func announce(_ cue: Cue, at position: Int, reach: Int, over rival: Cue? = nil) -> Bool {
    position - self[cue] <= reach && rival.map { self[$0] > self[cue] } != true
  }
}
