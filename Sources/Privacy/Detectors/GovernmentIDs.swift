// Finds identity numbers of persons by their shapes and check digits.

import Text

extension Detector {
  static let numericID = Detector(at: .number) { scan, place in
    // Digits one by one are just a row of digits, and there may be many.
    guard let number = scan.number, number.hasLongGroup else { return nil }
    return unlessInEmail(scan, findNumericID(number, scan.bytes, scan.cues))
  }
  static let letteredID = Detector(at: .code) { scan, word in
    unlessInEmail(scan, findLetteredID(scan.bytes, word))
  }
  static let governmentID = Detector(at: .cue(.governmentID)) { scan, label in
    findAnnouncedNumber(scan.bytes, after: label.upperBound, .governmentID)
  }
}

/// Finds an identity number of digits. Some are certain by shape and check digits; others need the
/// right words before them.
func findNumericID(_ number: Number, _ bytes: [UInt8], _ cues: RecentCues) -> Match? {
  let start = number.range.lowerBound
  for count in stride(from: min(number.groupCount, 5), to: 0, by: -1) {
    let candidate = number.prefix(count)
    guard (9...18).contains(candidate.digitCount), candidate.isWhole(in: bytes) else { continue }
    let isNamed = cues.announce(.governmentID, at: start, reach: 48, over: .order)
    let isOrder = cues.announce(.order, at: start, reach: 24, over: .governmentID)
    let (shape, digits) = (candidate.shape, candidate.digits(in: bytes))
    for id in numericIDs where isNamed || (id.isCertain && !isOrder) {
      guard id.shapes.contains(shape), id.check(digits) else { continue }
      return (.governmentID, start..<candidate.range.upperBound)
    }
  }
  return findDigitsWithLetter(number, bytes)
}

/// A kind of identity number.
private struct NumericID: Sendable {
  let shapes: [[Int]]
  /// Whether shape and check digits are enough, without words before it.
  let isCertain: Bool
  let check: @Sendable ([UInt8]) -> Bool
}

private let numericIDs: [NumericID] = [
  // United States: SSN and ITIN.
  NumericID(shapes: [[3, 2, 4]], isCertain: true) { digits in
    let area = remainder(digits.prefix(3), by: 1000)
    return area != 0 && area != 666 && digits.pair(at: 3) != 0
      && remainder(digits.suffix(4), by: 10_000) != 0
  },
  // Canada: SIN.
  NumericID(shapes: [[3, 3, 3], [9]], isCertain: false, check: hasLuhnDigit),
  // India: Aadhaar.
  NumericID(shapes: [[4, 4, 4]], isCertain: true) { $0[0] >= 2 && hasVerhoeffDigit($0) },
  // China: 18 digits with a date of birth (GB 11643).
  NumericID(shapes: [[18]], isCertain: true) { digits in
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let check = (12 - weighted(digits.prefix(17), weights) % 11) % 11
    return isBirthDate(day: digits.pair(at: 12), month: digits.pair(at: 10))
      && check == Int(digits[17])
  },
  // Brazil: CPF.
  NumericID(shapes: [[3, 3, 3, 2], [11]], isCertain: true) { digits in
    let first = weighted(digits.prefix(9), [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10
    let second = weighted(digits.prefix(10), [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10
    return Set(digits).count > 1 && first == Int(digits[9]) && second == Int(digits[10])
  },
  // France: NIR, with its key.
  NumericID(shapes: [[15], [1, 2, 2, 2, 3, 3, 2], [13, 2]], isCertain: true) { digits in
    (1...2).contains(digits[0]) && (1...12).contains(digits.pair(at: 3))
      && 97 - remainder(digits.prefix(13), by: 97) == digits.pair(at: 13)
  },
  // Turkey: kimlik number.
  NumericID(shapes: [[11]], isCertain: true) { digits in
    let odd = weighted(digits.prefix(9), [1, 0, 1, 0, 1, 0, 1, 0, 1])
    let even = weighted(digits.prefix(8), [0, 1, 0, 1, 0, 1, 0, 1])
    let sum = weighted(digits.prefix(10), [Int](repeating: 1, count: 10))
    return digits[0] != 0 && (odd * 7 - even + 90) % 10 == Int(digits[9])
      && sum % 10 == Int(digits[10])
  },
  // Poland: PESEL.
  NumericID(shapes: [[11]], isCertain: true) { digits in
    let sum = weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1])
    return sum.isMultiple(of: 10)
      && isBirthDate(day: digits.pair(at: 4), month: digits.pair(at: 2) % 20)
  },
  // Germany: tax number of a person.
  NumericID(shapes: [[11], [2, 3, 3, 3]], isCertain: false, check: hasMod11And10Digit),
  // Belgium: national register.
  NumericID(shapes: [[2, 2, 2, 3, 2]], isCertain: true) { digits in
    let body = digits.prefix(9)
    let check = digits.pair(at: 9)
    return 97 - remainder(body, by: 97) == check || 97 - remainder([2] + body, by: 97) == check
  },
  // Korea: resident registration number.
  NumericID(shapes: [[6, 7]], isCertain: true) { digits in
    isBirthDate(day: digits.pair(at: 4), month: digits.pair(at: 2)) && (1...8).contains(digits[6])
  },
  // Sweden: personnummer.
  NumericID(shapes: [[6, 4], [8, 4]], isCertain: true) { digits in
    let body = Array(digits.suffix(10))
    return isBirthDate(day: body.pair(at: 4), month: body.pair(at: 2)) && hasLuhnDigit(body)
  },
  // Denmark: CPR number.
  NumericID(shapes: [[6, 4]], isCertain: true) { digits in
    isBirthDate(day: digits.pair(at: 0), month: digits.pair(at: 2))
  },
  // Russia: SNILS.
  NumericID(shapes: [[3, 3, 3, 2]], isCertain: true) { digits in
    let sum = weighted(digits.prefix(9), [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100
    return sum == digits.pair(at: 9)
  },
  // South Africa: identity number.
  NumericID(shapes: [[13]], isCertain: true) { digits in
    isBirthDate(day: digits.pair(at: 4), month: digits.pair(at: 2)) && digits[10] <= 2
      && hasLuhnDigit(digits)
  },
  // Pakistan: CNIC.
  NumericID(shapes: [[5, 7, 1]], isCertain: true) { _ in true },
]

/// Finds the Spanish DNI, and Finnish and Chinese numbers that end in a letter.
private func findDigitsWithLetter(_ number: Number, _ bytes: [UInt8]) -> Match? {
  let first = number.prefix(1).range
  guard [6, 8, 17].contains(first.count) else { return nil }
  let digits = number.digits(in: bytes)
  var letter = first.upperBound
  if first.count == 8 {
    if bytes.byte(at: letter) == UInt8(ascii: "-") { letter += 1 }
    let check = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)[remainder(digits.prefix(8), by: 23)]
    guard bytes.byte(at: letter) & 0xDF == check, !bytes.isWord(at: letter + 1) else { return nil }
    return (.governmentID, first.lowerBound..<letter + 1)
  }
  if first.count == 17, bytes.byte(at: letter).lowered == UInt8(ascii: "x"),
    !bytes.isWord(at: letter + 1),
    isBirthDate(day: digits.pair(at: 12), month: digits.pair(at: 10))
  {
    return (.governmentID, first.lowerBound..<letter + 1)  // China's check digit ten
  }
  guard first.count == 6, bytes.byte(at: letter).isOne(of: "-+Aa"), digits.count >= 6,
    isBirthDate(day: digits.pair(at: 0), month: digits.pair(at: 2)),
    bytes.run(from: letter + 1, limit: 3, while: \.isDigit) == letter + 4,
    bytes.byte(at: letter + 4).isAlphanumeric, !bytes.isWord(at: letter + 5)
  else { return nil }
  return (.governmentID, first.lowerBound..<letter + 5)
}

/// Finds an identity number that begins with a letter, by its pattern.
func findLetteredID(_ bytes: [UInt8], _ word: Range<Int>) -> Match? {
  guard bytes[word].contains(where: \.isDigit) || word.count == 2 else { return nil }
  for pattern in letteredIDs {
    if let end = pattern.match(bytes, word.lowerBound) {
      return (.governmentID, word.lowerBound..<end)
    }
  }
  return nil
}

/// A pattern: `A` is a letter, `9` a digit, a blank is optional.
private struct LetteredID: Sendable {
  let shape: StaticString
  let check: @Sendable (_ solid: [UInt8]) -> Bool

  func match(_ bytes: [UInt8], _ start: Int) -> Int? {
    var position = start
    for wanted in UnsafeBufferPointer(start: shape.utf8Start, count: shape.utf8CodeUnitCount) {
      let byte = bytes.byte(at: position)
      if wanted == 0x20 {
        if byte == 0x20 { position += 1 }
        continue
      }
      guard wanted == 0x39 ? byte.isDigit : byte.isLetter else { return nil }
      position += 1
    }
    if bytes.isWord(at: position) { return nil }
    let solid = bytes[start..<position].filter { $0 != 0x20 }
      .map { $0 & ($0.isLetter ? 0xDF : 0xFF) }
    return check(solid) ? position : nil
  }
}

private let letteredIDs = [
  // Britain: National Insurance number, without the prefixes that are not used.
  LetteredID(shape: "AA 99 99 99 A") { solid in
    !solid[0].isOne(of: "DFIQUV") && !solid[1].isOne(of: "DFIOQUV")
      && solid[8].isOne(of: "ABCD")
  },
  // India: PAN. The fourth letter is the type of the holder.
  LetteredID(shape: "AAAAA9999A") { $0[3].isOne(of: "PCHFATBLJG") },
  // Italy: codice fiscale.
  LetteredID(shape: "AAAAAA99A99A999A") { $0[8].isOne(of: "ABCDEHLMPRST") },
  // Mexico: CURP.
  LetteredID(shape: "AAAA999999AAAAAA99") { $0[10].isOne(of: "HMX") },
  LetteredID(shape: "AAAA999999AAAAAAA9") { $0[10].isOne(of: "HMX") },
  // Spain: NIE with its check letter.
  LetteredID(shape: "A9999999A") { solid in
    guard let lead = Array("XYZ".utf8).firstIndex(of: solid[0]) else { return false }
    let value = lead * 10_000_000 + remainder(solid[1...7].map { $0 - 0x30 }, by: 10_000_000)
    return Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)[value % 23] == solid[8]
  },
]
