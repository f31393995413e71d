// The list of detectors, the places at which each runs, and their order.
//
// To add a detector:
//
// - Write its file beside this one: a function `(Scan, Range<Int>) -> Match?`, and a `static let`
//   in an extension of `Detector` that names its places.
// - Add it to one of the tables below, before the detectors that it should win over.
// - If words announce it, add a `Cue`, and a row in PersonalCueTable.swift or SecretCueTable.swift.
// - Read a limited number of bytes (`run(from:limit:)`), because a scan must take linear time.
// - Test it with a table of texts that it finds and of texts that must stay.

import Text

/// Finds one kind or form of sensitive data at certain places of a text.
struct Detector: Sendable {
  /// The places at which a detector runs.
  enum Place: Hashable, Sendable {
    /// Each ASCII word that may begin a key or the customer's name: letters, digits and `_`.
    case word
    /// Each word with a digit or `_`, or with a digit or a sign that assigns a value after it.
    case code
    /// The first digit of each number.
    case number
    /// The first digit of a number that follows a character outside ASCII, with at most two blanks
    /// between them.
    case numberBehindForeign
    /// Each letter outside ASCII that begins a word.
    case foreignWord
    /// Each occurrence of this ASCII sign.
    case sign(Unicode.Scalar)
    /// Each word or phrase with this cue.
    case cue(Cue)
  }

  /// - Parameter place: the word, the digit or sign, or the last word of the cue.
  typealias Find = @Sendable (_ scan: Scan, _ place: Range<Int>) -> Match?

  let places: [Place]
  let find: Find

  init(at places: Place..., find: @escaping Find) {
    (self.places, self.find) = (places, find)
  }
}

/// A detector's function. An array of bare functions would call each through a thunk.
struct Finder: Sendable {
  let find: Detector.Find
}

/// The detectors of one kind of scan, by their places.
final class DetectorTable: Sendable {
  let cues: CueIndex
  let keys = KeyIndex.standard
  /// Whether the scan finds API keys. Any word can begin one.
  let findsKeys: Bool
  /// Its places in `ScanStops`.
  let stopBit: Int
  /// Whether detectors use `Scan.number`.
  let needsNumbers: Bool
  let atWords: [Finder]
  let atCodes: [Finder]
  let atNumbers: [Finder]
  /// These, and the detectors of numbers after other scripts.
  let atNumbersBehindForeign: [Finder]
  let atForeignWords: [Finder]
  /// Digits, the start of our markers, and the signs at which detectors run.
  let stops: ASCIISet
  private let atSigns: [[Finder]]
  private let behindCues: [[Finder]]

  private init(
    _ cues: CueIndex, findsKeys: Bool = false, needsNumbers: Bool = false, stopBit: Int = 1,
    _ detectors: [Detector]
  ) {
    (self.cues, self.findsKeys, self.needsNumbers) = (cues, findsKeys, needsNumbers)
    self.stopBit = stopBit
    func asked(at places: Detector.Place...) -> [Finder] {
      detectors.filter { !Set($0.places).isDisjoint(with: places) }.map { Finder(find: $0.find) }
    }
    atWords = asked(at: .word)
    atCodes = asked(at: .code)
    atNumbers = asked(at: .number)
    atNumbersBehindForeign = asked(at: .number, .numberBehindForeign)
    atForeignWords = asked(at: .foreignWord)
    let atSigns = (0..<128).map { asked(at: .sign(Unicode.Scalar($0))) }
    self.atSigns = atSigns
    stops = ASCIISet { byte in
      byte.isDigit || byte == UInt8(ascii: "[") || !atSigns[Int(byte)].isEmpty
    }
    behindCues = Cue.allCases.map { asked(at: .cue($0)) }
  }

  /// - Parameter sign: an ASCII sign.
  subscript(atSign sign: UInt8) -> [Finder] { atSigns[Int(sign & 0x7F)] }

  subscript(behind cue: Cue) -> [Finder] { behindCues[Int(cue.rawValue)] }

  /// Detectors of data that must not be stored.
  static let secrets = DetectorTable(
    .secrets, findsKeys: true,
    [
      .key, .setting, .cardBehindWord, .card, .botToken, .privateKey, .urlPassword,
      .password, .oneTimeCode, .backupCode, .pinCode, .securityCode, .cardBack, .cardCode, .code,
      .token,
      .bearer,
    ])

  /// Detectors of data that may be stored but must not be sent.
  static let personalData = DetectorTable(
    .personalData, needsNumbers: true, stopBit: 2,
    [
      .customer, .spelledEmail, .iban, .hexAddress, .letteredID, .letteredPostcode,
      .ipv4, .numericID, .namedStreet, .streetBeforeUnit, .unspacedAddress, .hangulAddress,
      .namedDistrict,
      .postcodeSign, .postcodeLine, .phone, .numberedStreet,
      .displayName, .headerName, .attributedName, .email, .imitation, .delimitedSignature,
      .account, .debited, .governmentID, .birthDate, .birthDateBefore, .announcedName, .holder,
      .introduction,
      .relative,
      .title, .signature, .announcedAddress, .postcode, .prefixedStreet, .addressParts, .unit, .box,
    ])

  /// Detectors of placeholders in a model's text.
  static let placeholders = DetectorTable(.none, [.placeholder])
}
