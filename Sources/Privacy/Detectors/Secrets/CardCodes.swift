// The codes that stand on payment cards beside their numbers.

import Text

extension Detector {
  static let securityCode = Detector(at: .cue(.securityCode)) { scan, label in
    findSecurityCode(scan, label)
  }
  /// Near a card's number, three digits are its code.
  static let cardCode = Detector(at: .cue(.cardCode), .cue(.code)) { scan, label in
    guard label.lowerBound - scan.cardEnd < 80 else { return nil }
    var announcement = Announcement(scan.bytes, after: label.upperBound)
    while announcement.advance(), announcement.strangers <= 3 {
      if let code = digitCode(scan.bytes, announcement.position, lengths: 3...4) {
        return (.securityCode, code)
      }
    }
    return nil
  }
}

private func findSecurityCode(_ scan: Scan, _ label: Range<Int>) -> Match? {
  let bytes = scan.bytes
  var announcement = Announcement(bytes, after: label.upperBound)
  while announcement.advance() {
    let isNear =
      announcement.strangers == 0
      || (announcement.joint >= .copula && announcement.strangers <= 6)
    guard isNear, !announcement.isOfOther else { continue }
    let start = quoted(bytes, announcement.position)?.lowerBound ?? announcement.position
    if let code = digitCode(bytes, start, lengths: 3...8) { return (.securityCode, code) }
  }
  return findValueBefore(scan, label, .securityCode) { $0.isNumber && (3...4).contains($0.count) }
}
