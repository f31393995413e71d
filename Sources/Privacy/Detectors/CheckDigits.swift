// Check digits: what tells a card, an account or an identity number from any other row of digits.

/// The algorithm of Luhn, ISO/IEC 7812-1 annex B.
func hasLuhnDigit(_ digits: [UInt8]) -> Bool {
  var sum = 0
  for (index, digit) in digits.reversed().enumerated() {
    let digit = Int(digit)
    sum += index.isMultiple(of: 2) ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum.isMultiple(of: 10)
}

/// The same digit by digit, for each of a number's beginnings.
struct LuhnSums {
  /// With the digits at even places doubled, and with those at odd ones.
  private var (even, odd) = (0, 0)

  mutating func add(_ digit: Int, at place: Int) {
    let doubled = digit > 4 ? digit * 2 - 9 : digit * 2
    even += place.isMultiple(of: 2) ? doubled : digit
    odd += place.isMultiple(of: 2) ? digit : doubled
  }

  /// The last digit but one is doubled, and every other before it.
  func isRight(_ count: Int) -> Bool {
    (count.isMultiple(of: 2) ? even : odd).isMultiple(of: 10)
  }
}

/// The sum of the digits, each times its weight.
func weighted(_ digits: some Sequence<UInt8>, _ weights: [Int]) -> Int {
  zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
}

/// The remainder of a long decimal number.
func remainder(_ digits: some Sequence<UInt8>, by divisor: Int) -> Int {
  digits.reduce(0) { ($0 * 10 + Int($1)) % divisor }
}

/// The algorithm of Verhoeff, by the tables of the dihedral group of order 10.
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

/// Whether six digits may be a date in the order of `parts`: a day, a month, and the year's last two.
func isBirthDate(day: Int, month: Int) -> Bool {
  (1...31).contains(day) && (1...12).contains(month)
}

extension [UInt8] {
  /// Two digits as a number.
  func pair(at index: Int) -> Int { Int(self[index]) * 10 + Int(self[index + 1]) }
}
