// Splits a text into numbers, words and marks, to find amounts, dates and spans of time.

import Text

struct Lexeme: Equatable {
  enum Kind { case word, number, mark }

  let kind: Kind
  /// Folded like the words of `CueText`. A number keeps its separators.
  let text: String
  /// Whether a blank is before it.
  let isParted: Bool
}

/// The lexemes of a text. Placeholders and markers are left out: `[CARD …1234]`.
func lexemes(of text: String) -> [Lexeme] {
  var reader = LexemeReader(Array(text.utf8))
  reader.read()
  return reader.lexemes
}

private struct LexemeReader {
  private let bytes: [UInt8]
  private var position = 0
  private var current: [UInt8] = []
  private var isNumber = false
  private var isIdeographic = false
  private var isParted = true
  var lexemes: [Lexeme] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "["), let end = placeholderEnd(in: bytes, at: position) {
        endLexeme()
        position = end
        isParted = true
        continue
      }
      let (value, length) = bytes.codePoint(at: position)
      let start = position
      position += length
      take(value < 0x80 ? foldASCII(bytes[start]) : fold(value), value, start)
    }
    endLexeme()
  }

  private mutating func take(_ folded: FoldedScalar, _ value: UInt32, _ start: Int) {
    switch folded {
    case .letter(let letter):
      let isDigit = (0x30...0x39).contains(letter)
      if !current.isEmpty, isDigit != isNumber || isIdeographic { endLexeme() }
      isNumber = isDigit
      current.append(scalar: letter)
    case .ideograph:
      if !isIdeographic { endLexeme() }
      isIdeographic = true
      current += bytes[start..<position]
    case .invisible, .hidden: break
    case .punctuation(let byte):
      if isNumber, isSeparator(byte, value) { return current.append(byte) }
      endLexeme()
      takeMark(byte, value)
    }
  }

  /// Whether the character separates two groups of one number: "1,234.50", "1'234", "1 234",
  /// "12.03.2026".
  private func isSeparator(_ byte: UInt8, _ value: UInt32) -> Bool {
    guard position < bytes.count, digits(from: position) > 0 else { return false }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"): return true
    case 0x20:
      let last = current.reversed().prefix { (0x30...0x39).contains($0) }.count
      return last <= 3 && digits(from: position) == 3 && value != 0x0A
    default: return false
    }
  }

  private func digits(from start: Int) -> Int {
    bytes[start...].prefix(8).prefix { (0x30...0x39).contains($0) }.count
  }

  private mutating func takeMark(_ byte: UInt8, _ value: UInt32) {
    guard let mark = Unicode.Scalar(value), byte > 0x20 || value > 0x7F, !isBlank(value) else {
      isParted = true
      return
    }
    // A full-width mark becomes the ASCII mark.
    let text = byte > 0x20 ? String(Unicode.Scalar(byte)) : String(Character(mark))
    lexemes.append(Lexeme(kind: .mark, text: text, isParted: isParted))
    isParted = false
  }

  private func isBlank(_ value: UInt32) -> Bool {
    value == 0xA0 || value == 0x3000 || (0x2000...0x200A).contains(value) || value == 0x202F
  }

  private mutating func endLexeme() {
    guard !current.isEmpty else { return }
    let text = String(decoding: current, as: UTF8.self)
    lexemes.append(Lexeme(kind: isNumber ? .number : .word, text: text, isParted: isParted))
    current.removeAll(keepingCapacity: true)
    (isNumber, isIdeographic, isParted) = (false, false, false)
  }
}

/// The end of a placeholder or marker: `[EMAIL_1]`, `[CARD …1234]`, `[API KEY]`. Nil for other
/// brackets: "[Value $500]".
func placeholderEnd(in bytes: [UInt8], at start: Int) -> Int? {
  let inside = bytes[(start + 1)...].prefix(40)
  let word = inside.prefix { $0.isUppercase || $0 == UInt8(ascii: " ") }
  guard !word.isEmpty else { return nil }
  var rest = inside[word.endIndex...]
  if rest.first == UInt8(ascii: "_") {
    rest = rest.dropFirst()
  } else if rest.starts(with: "…".utf8) {
    rest = rest.dropFirst("…".utf8.count)
  }
  rest = rest.drop(while: \.isDigit)
  return rest.first == UInt8(ascii: "]") ? rest.startIndex + 1 : nil
}

/// All readings of a number, in hundredths, so that equal amounts are equal. "1.234" is a thousand
/// in some countries and about one in others.
func values(of number: String) -> [Int] {
  let text = Substring(number).utf8
  let whole = hundredths(text, text.suffix(0))
  guard let place = text.lastIndex(where: { !$0.isDigit }) else { return whole.map { [$0] } ?? [] }
  let fraction = text[text.index(after: place)...]
  let decimal = hundredths(text[..<place], fraction)
  let separators = text.filter { !$0.isDigit }
  // With two kinds of separators, the last one is the decimal separator. A repeated separator marks
  // thousands.
  if separators.contains(where: { $0 != text[place] }) { return [decimal].compactMap(\.self) }
  if separators.count > 1 || text[place] == 0x20 { return [whole].compactMap(\.self) }
  return (fraction.count == 3 ? [whole, decimal] : [decimal]).compactMap(\.self)
}

/// - Parameter fraction: digits; the first two count.
private func hundredths(_ whole: Substring.UTF8View, _ fraction: Substring.UTF8View) -> Int? {
  var (value, count) = (0, 0)
  for byte in whole where byte.isDigit {
    (value, count) = (value * 10 + Int(byte - 0x30), count + 1)
    if count > 12 { return nil }
  }
  let places = fraction.prefix(2).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  return value * 100 + (fraction.count == 1 ? places * 10 : places)
}
