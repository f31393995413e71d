// What a text says in figures: amounts, shares, dates, spans of time, numbers to call, addresses.

import Text

/// What a draft may only repeat.
struct Figures {
  /// A day and a month, both readings of "3/4".
  struct Date: Hashable {
    let day: Int
    let month: Int
  }

  /// Amounts of money and shares in percent, each in the ways that it can be read, in hundredths.
  var amounts: [[Int]] = []
  var dates: [[Date]] = []
  /// Spans of time ahead, in minutes.
  var spans: [Int] = []
  /// Long numbers without their separators: telephones, accounts, references.
  var references: [String] = []
  /// Numbers of houses.
  var houses: [[Int]] = []
  /// Every number, and every span, whatever it counts: what a draft may repeat.
  var numbers: Set<Int> = []
  var allSpans: Set<Int> = []

  var isEmpty: Bool {
    amounts.isEmpty && dates.isEmpty && spans.isEmpty && references.isEmpty && houses.isEmpty
  }

  init(in text: String) {
    let lexemes = lexemes(of: text)
    // Most words are in no table: each is looked up once, not by every number near it.
    let known = lexemes.map { $0.kind != .number && isOfFigures($0.text) }
    for index in lexemes.indices { read(lexemes, known, index) }
  }

  private mutating func read(_ lexemes: [Lexeme], _ known: [Bool], _ index: Int) {
    let lexeme = lexemes[index]
    let line = FigureLine(lexemes: lexemes, known: known, index: index)
    if lexeme.kind == .word {
      if known[index], let number = numberWords[lexeme.text] { readSpan(line, [number * 100]) }
      for amount in hanAmounts(in: lexeme.text) {
        amounts.append([amount])
        numbers.insert(amount)
      }
      return
    }
    guard lexeme.kind == .number else { return }
    if let date = line.date {
      dates.append(date)
      return
    }
    let values = values(of: lexeme.text)
    numbers.formUnion(values)
    let (isAmount, factor) = line.amount
    let scaled = factor == 1 ? values : values.map { $0.multipliedReportingOverflow(by: factor).0 }
    numbers.formUnion(scaled)
    if isAmount { amounts.append(scaled) }
    if line.isHouse { houses.append(values) }
    if !readSpan(line, values), !isAmount, let reference = line.reference {
      references.append(reference)
    }
  }

  @discardableResult
  private mutating func readSpan(_ line: FigureLine, _ values: [Int]) -> Bool {
    guard let unit = line.unit, let value = values.first else { return false }
    let span = value / 100 * unit
    allSpans.insert(span)
    if !line.isPast { spans.append(span) }
    return true
  }
}

extension Unicode.Scalar {
  /// A digit of any script.
  var isFigure: Bool {
    value < 0x80 ? ("0"..."9").contains(self) : properties.numericType == .decimal
  }
}

/// Whether a text has a number that is written out: only these can tell a span of time without a
/// digit.
func hasNumberWord(_ text: [UInt8]) -> Bool { anyWord(in: text) { numberWordHashes[$0] != nil } }

private let numberWordHashes: HashTable<Bool> = {
  var hashes = HashTable<Bool>(capacity: 256)
  for word in numberWords.keys {
    for form in [word, word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()] {
      _ = anyWord(in: Array(form.utf8)) { hash in
        hashes[hash] = true
        return false
      }
    }
  }
  return hashes
}()
