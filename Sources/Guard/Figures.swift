// Reads the numbers of a text: amounts, percentages, dates, spans of time, references, house
// numbers.

import Text

/// The numbers of a text. A draft may only repeat them.
struct Figures {
  /// A day and a month. "3/4" has two readings.
  struct Date: Hashable {
    let day: Int
    let month: Int
  }

  /// Amounts of money and percentages, each with all its readings, in hundredths.
  var amounts: [[Int]] = []
  var dates: [[Date]] = []
  /// Future spans of time, in minutes.
  var spans: [Int] = []
  /// Long numbers without separators: telephone, account and reference numbers.
  var references: [String] = []
  /// House numbers.
  var houses: [[Int]] = []
  /// All numbers and spans, whatever they count. A draft may repeat them.
  var numbers: Set<Int> = []
  var allSpans: Set<Int> = []

  var isEmpty: Bool {
    amounts.isEmpty && dates.isEmpty && spans.isEmpty && references.isEmpty && houses.isEmpty
  }

  init(in text: String) {
    let lexemes = lexemes(of: text)
    // Each different word is looked up once, because texts repeat their words, and many are near
    // several numbers.
    var known = HashTable<FigureWord>()
    let words = lexemes.map { lexeme in
      if lexeme.kind == .number { return FigureWord() }
      let hash = FNV1a.hash(lexeme.text.utf8)
      if let word = known[hash] { return word }
      let word = FigureWord(lexeme.text)
      known[hash] = word
      return word
    }
    for index in lexemes.indices { read(lexemes, words, index) }
  }

  private mutating func read(_ lexemes: [Lexeme], _ words: [FigureWord], _ index: Int) {
    let lexeme = lexemes[index]
    let line = FigureLine(lexemes: lexemes, words: words, index: index)
    if lexeme.kind == .word {
      if !words[index].roles.isEmpty, let number = numberWords[lexeme.text] {
        readSpan(line, [number * 100])
      }
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
    var scaled = values
    if factor > 1 {
      scaled = values.map { $0.multipliedReportingOverflow(by: factor).partialValue }
      numbers.formUnion(scaled)
    }
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
  /// Whether it is a digit of any script.
  var isFigure: Bool {
    value < 0x80 ? ("0"..."9").contains(self) : properties.numericType == .decimal
  }
}

/// Whether a text has a number in words. Without one and without digits it has no span of time.
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
