// The detectors: which there are, where each is asked, and in which order.
//
// To add one: write its file beside this one, with a function `(Scan, Range<Int>) -> Match?` and a
// `static let` in an extension of `Detector` that says where it is asked; put that into one of the
// tables below, before what it should win over; if words announce it, give them a `Cue` and a row in
// PersonalCueTable or SecretCueTable. Read a bounded number of bytes (`run(from:limit:)`), as a scan
// must be linear. Its test is a table of what it finds and of what must stay.

import Text

/// Finds one kind of sensitive data, or what is written in one way, where it is asked.
struct Detector: Sendable {
  /// Where a detector is asked.
  enum Place: Hashable, Sendable {
    /// At each word of ASCII that may begin a key, or the customer's name: letters, digits and `_`.
    case word
    /// At each word with a digit or a `_` in it, a digit right behind it, or what assigns a value to it.
    case code
    /// At each number's first digit.
    case number
    /// At the first digit of a number behind a character beyond ASCII, or a blank or two behind one.
    case numberBehindForeign
    /// At each letter beyond ASCII that begins a word.
    case foreignWord
    /// At each such sign of ASCII.
    case sign(Unicode.Scalar)
    /// At each word or phrase that is such a cue.
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

/// The detectors of one kind of scan, by where they are asked.
final class DetectorTable: Sendable {
  let cues: CueIndex
  let keys = KeyIndex.standard
  /// Whether keys are looked for, which any word may begin.
  let findsKeys: Bool
  /// Whether detectors ask for the number where they stand.
  let needsNumbers: Bool
  let atWords: [Finder]
  let atCodes: [Finder]
  let atNumbers: [Finder]
  /// The same and those of numbers behind other scripts.
  let atNumbersBehindForeign: [Finder]
  let atForeignWords: [Finder]
  /// Digits, what begins a marker of ours, and the signs that detectors are asked at.
  let stops: ASCIISet
  private let atSigns: [[Finder]]
  private let behindCues: [[Finder]]

  private init(
    _ cues: CueIndex, findsKeys: Bool = false, needsNumbers: Bool = false, _ detectors: [Detector]
  ) {
    (self.cues, self.findsKeys, self.needsNumbers) = (cues, findsKeys, needsNumbers)
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

  /// - Parameter sign: of ASCII.
  subscript(atSign sign: UInt8) -> [Finder] { atSigns[Int(sign & 0x7F)] }

  subscript(behind cue: Cue) -> [Finder] { behindCues[Int(cue.rawValue)] }

  /// What must not be stored.
  static let secrets = DetectorTable(
    .secrets, findsKeys: true,
    [
      .key, .setting, .cardBehindWord, .card, .botToken, .privateKey, .urlPassword,
      .password, .oneTimeCode, .backupCode, .pinCode, .securityCode, .cardBack, .cardCode, .code,
      .token,
      .bearer,
    ])

  /// What may be stored and must not be sent.
  static let personalData = DetectorTable(
    .personalData, needsNumbers: true,
    [
      .customer, .spelledEmail, .iban, .hexAddress, .letteredID, .letteredPostcode,
      .ipv4, .numericID, .namedStreet, .unspacedAddress, .hangulAddress, .namedDistrict,
      .postcodeSign, .postcodeLine, .phone, .numberedStreet,
      .displayName, .headerName, .attributedName, .email, .imitation, .delimitedSignature,
      .account, .governmentID, .birthDate, .birthDateBefore, .announcedName, .holder, .introduction,
      .relative,
      .title, .signature, .announcedAddress, .postcode, .prefixedStreet, .addressParts, .unit, .box,
    ])

  /// What stands for personal data in a model's text.
  static let placeholders = DetectorTable(.none, [.placeholder])
}
