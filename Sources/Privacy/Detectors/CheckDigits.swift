// Check digits, which distinguish cards, accounts and identity numbers from other digits.

/// The Luhn algorithm, ISO/IEC 7812-1 annex B.
func hasLuhnDigit(_ digits: [UInt8]) -> Bool {
  var sum = 0
  for (index, digit) in digits.reversed().enumerated() {
    let digit = Int(digit)
    sum += index.isMultiple(of: 2) ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum.isMultiple(of: 10)
}

/// The Luhn algorithm digit by digit, for each prefix of a number.
struct LuhnSums {
  /// The sums with the digits at even positions doubled, and with those at odd positions doubled.
  private var (even, odd) = (0, 0)

  mutating func add(_ digit: Int, at place: Int) {
    let doubled = digit > 4 ? digit * 2 - 9 : digit * 2
    even += place.isMultiple(of: 2) ? doubled : digit
    odd += place.isMultiple(of: 2) ? digit : doubled
  }

  /// Whether a prefix of `count` digits is valid. Every second digit is doubled, from the last but
  /// one back.
  func isRight(_ count: Int) -> Bool {
    (count.isMultiple(of: 2) ? even : odd).isMultiple(of: 10)
  }
}

/// The sum of the digits, each multiplied by its weight.
func weighted(_ digits: some Sequence<UInt8>, _ weights: [Int]) -> Int {
  zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
}

/// The remainder of a long decimal number.
func remainder(_ digits: some Sequence<UInt8>, by divisor: Int) -> Int {
  digits.reduce(0) { ($0 * 10 + Int($1)) % divisor }
}

/// The Verhoeff algorithm, which uses the dihedral group of order 10.
func hasVerhoeffDigit(_ digits: [UInt8]) -> Bool {
  var check = 0
  for (index, digit) in digits.reversed().enumerated() {
    var permuted = Int(digit)
    for _ in 0..<(index % 8) { permuted = permutation[permuted] }
    check = dihedralProduct(check, permuted)
  }
  return check == 0
}

private let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

/// Rotations are 0 to 4, reflections 5 to 9.
private func dihedralProduct(_ left: Int, _ right: Int) -> Int {
  switch (left < 5, right < 5) {
  case (true, true): (left + right) % 5
  case (true, false): 5 + (left + right) % 5
  case (false, true): 5 + (left - right + 5) % 5
  case (false, false): (left - right + 5) % 5
  }
}

/// ISO/IEC 7064 MOD 11,10, as in German tax numbers.
func hasMod11And10Digit(_ digits: [UInt8]) -> Bool {
  guard let check = digits.last else { return false }
  var product = 10
  for digit in digits.dropLast() {
    var sum = (Int(digit) + product) % 10
    if sum == 0 { sum = 10 }
    product = sum * 2 % 11
  }
  return (11 - product) % 10 == Int(check)
}

/// Whether these can be the day and month of a birth date.
func isBirthDate(day: Int, month: Int) -> Bool {
  (1...31).contains(day) && (1...12).contains(month)
}

extension [UInt8] {
  /// Two digits as a number.
  func pair(at index: Int) -> Int { Int(self[index]) * 10 + Int(self[index + 1]) }
}
