// Parses times in parameters of the API.

import Tickets

extension Timestamp {
  /// ISO 8601 with an offset, with `Z` or without (UTC), or seconds or milliseconds since 1970. A
  /// date means its first moment.
  init(parameter text: String) throws(InputError) {
    let word = text.trimmed
    // Without percent-encoding, the plus sign of an offset arrives as a space.
    let repaired = word.utf8.count > 16 ? word.replacingBlank(from: 11) : word
    if let time = Timestamp(iso8601: word) ?? Timestamp(iso8601: repaired) {
      self = time
      return
    }
    guard let number = Double(word), number.isFinite else {
      throw .noTime(
        word.utf8.count < 10 ? "input is too short" : "invalid character", .string(text))
    }
    // As seconds, larger numbers would be after the year 2603, so they are milliseconds. pydantic
    // has the same limit.
    let milliseconds = abs(number) > 2e10 ? number : number * 1000
    guard Self.writable.contains(milliseconds) else {
      throw .noTime("dates after 9999 are not supported", .string(text))
    }
    self.init(milliseconds: Int64(milliseconds.rounded(.down)))
  }

  /// The years 1 to 9999, in milliseconds.
  static let writable = -62_135_596_800_000.0..<253_402_300_800_000.0
}

extension String {
  /// The text with plus signs for the blanks from `place` on.
  fileprivate func replacingBlank(from place: Int) -> String {
    let head = prefix(place)
    return String(head)
      + dropFirst(place).map { $0 == " " ? "+" : String($0) }.joined()
  }
}
