// Moves from the label of a secret to the places where its value may begin.

import Text

/// Moves from place to place after a label such as "password" while its value may still follow. It
/// skips blanks, signs, words in brackets, and words. `connector` tells what joins label and value, and
/// so how much the value itself must look like a secret.
struct Announcement {
  let bytes: [UInt8]
  /// The position where a value may begin.
  private(set) var position: Int
  private(set) var connector = Connector.none
  /// The number of unrelated words in between: "the password *I use for the shop* is".
  private(set) var unknownWords = 0
  /// Whether an equals sign is directly before the value, as in a settings file or a URL.
  private(set) var isAssigned = false
  /// Whether a sign is directly before the value, without a blank.
  private(set) var isTight = false
  /// Whether the value is in a cell of a table.
  private(set) var isInCell = false
  /// Whether the value is on the line after the label.
  private(set) var isOnNextLine = false
  /// Whether a word announced the number of something else, such as an order or a ticket.
  private(set) var isForOtherThing = false
  private(set) var isBehindComma = false
  private(set) var hasPassedComma = false
  /// Whether "is" came before the last unrelated words: "is *simply* hunter2".
  private(set) var hadCopula = false
  /// Whether a word told how the value came: "received", "by SMS".
  private(set) var isDelivered = false
  /// Whether the value directly follows its connector. "is hunter2" does, "is *my* hunter2" does not.
  private(set) var isDirect = false
  /// A value of the label has been taken out before: what follows may be another, as in "from … to …".
  private(set) var isBehindValue = false
  private let phrase: Range<Int>
  private let passesValues: Bool
  private var hasBegun = false
  private var lastWasNoun = false
  private var hasPassedNumber = false

  /// The most bytes between label and value, and the most unrelated words.
  private static let reach = 110
  private static let maximumUnknownWords = 8

  /// - Parameters:
  ///   - label: empty when there is no word to stop at when it comes again.
  ///   - passesValues: whether to go on behind a value that has been taken out already.
  init(_ bytes: [UInt8], behind label: Range<Int>, passesValues: Bool = false) {
    (self.bytes, phrase, position) = (bytes, label, label.upperBound)
    self.passesValues = passesValues
  }

  private var label: Int { phrase.upperBound }

  /// Moves to the next place where the value may begin. False if there is none.
  mutating func advance() -> Bool {
    if hasBegun {
      guard passWord() else { return false }
    } else {
      passSuffix()
    }
    hasBegun = true
    guard passGap(), position < bytes.count, position - label < Self.reach else { return false }
    return bytes[position] != PlainText.barrier && !isLabelAgain
  }

  /// Whether the same label follows again. It has its own walk, so this one ends, and repeated
  /// labels take linear time.
  private var isLabelAgain: Bool {
    guard connector < .copula, !phrase.isEmpty, position + phrase.count <= bytes.count,
      bytes[position] == bytes[phrase.lowerBound]
    else { return false }
    return bytes[position..<position + phrase.count].elementsEqual(bytes[phrase])
  }

  /// Skips an apostrophe and its letters. `'s` counts as "is"; others are a case ending: `PIN'imi`.
  private mutating func passSuffix() {
    guard bytes.byte(at: position) == UInt8(ascii: "'") else { return }
    let end = bytes.run(from: position + 1, limit: 6, while: \.isLetter)
    guard end > position + 1, !bytes.isWord(at: end), bytes.byte(at: end) != 0x27 else { return }
    if end == position + 2, bytes[end - 1].lowered == UInt8(ascii: "s") { join(.copula) }
    position = end
  }

  // MARK: Words

  private mutating func passWord() -> Bool {
    guard unknownWords <= Self.maximumUnknownWords else { return false }
    (isAssigned, isTight, lastWasNoun) = (false, false, false)
    if passesValues, let end = takenValueEnd(bytes, position) {
      pass(takenValue: end)
      return true
    }
    let end = announcedWordEnd(bytes, position)
    guard end > position else { return passNumber() }
    let word = position..<end
    let kind = joiner(bytes, word)
    // After a comma, only words of the same sentence count.
    if isBehindComma, kind == nil || kind == .other {
      guard let insertion = insertionEnd(bytes, end) else { return false }
      position = insertion
      return true
    }
    isBehindComma = false
    if kind != .other, bytes.isUnspaced(at: position) {
      isDelivered = isDelivered || unspacedJoiner(bytes, word).isDelivery
    }
    position = end
    return apply(kind)
  }

  /// Past a value that has been taken out, and the ending of a case behind it: `[…]'den`.
  private mutating func pass(takenValue end: Int) {
    (isBehindValue, isDirect, isBehindComma, isForOtherThing) = (true, false, false, false)
    (connector, unknownWords, position) = (.none, 0, end)
    if let from = unspacedOrigins.first(where: { bytes[end...].starts(with: $0) }) {
      join(.toward)
      position = end + from.count
      return
    }
    guard bytes.byte(at: end) == UInt8(ascii: "'") else { return }
    let ending = bytes.run(from: end + 1, limit: 6, while: \.isLetter)
    if ending > end + 1, !bytes.isWord(at: ending) { position = ending }
  }

  private mutating func apply(_ kind: JoiningWord?) -> Bool {
    isDirect = false
    switch kind {
    case .neutral: lastWasNoun = true
    case .delivery: isDelivered = true
    case .toward: join(.toward)
    case .copula:
      join(.copula)
      hadCopula = true
    case .statement: join(.statement)
    case .breaking: return false
    case .rule where unknownWords == 0 && connector == .none: return false
    case .other: (isForOtherThing, connector, unknownWords) = (true, .none, unknownWords + 1)
    case .rule, nil: (connector, unknownWords) = (.none, unknownWords + 1)
    }
    return true
  }

  private mutating func join(_ next: Connector) {
    // "for the card ending 1234 is": the other thing already has its number.
    if next >= .copula, hasPassedNumber { isForOtherThing = false }
    connector = max(connector, next)
    isDirect = next >= .copula
  }

  /// Skips a number or another non-word. It counts as an unrelated word, except in "the *6*
  /// digits".
  private mutating func passNumber() -> Bool {
    if isBehindComma { return false }
    let stop = bytes.run(from: position, limit: 40) { $0.isWordByte }
    guard stop > position else { return false }
    let isCount = stop == position + 1 && bytes[position].isDigit
    position = stop
    isDirect = false
    if !isCount { (connector, unknownWords, hasPassedNumber) = (.none, unknownWords + 1, true) }
    return true
  }

  // MARK: Between words

  /// Skips blanks and signs. False if the clause ends here.
  private mutating func passGap() -> Bool {
    let limit = min(bytes.count, position + 160)
    let start = position
    while position < limit {
      switch bytes[position] {
      case 0x20, 0x09, 0x0B, 0x0C, UInt8(ascii: "#"), UInt8(ascii: "*"): position += 1
      case 0x0A, 0x0D: guard passLineEnd() else { return false }
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"): passSign()
      case UInt8(ascii: "|"):
        passSign()
        isInCell = true
      case UInt8(ascii: "-"): guard passHyphen(start) else { return true }
      case UInt8(ascii: "("): guard passBracket() else { return true }
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"), UInt8(ascii: ")"):
        guard passClosing(start) else { return true }
      case UInt8(ascii: ","):
        guard connector < .sign, !isBehindComma else { return false }
        (isBehindComma, hasPassedComma) = (true, true)
        position += 1
      case UInt8(ascii: "/"): position += 1
      case UInt8(ascii: "."):
        guard isAbbreviated else { return false }
        position += 1
      case UInt8(ascii: "?"): guard passQuestion() else { return false }
      case UInt8(ascii: "!"), UInt8(ascii: ";"): return false
      // n°, n.º
      case 0xC2 where [0xB0, 0xBA].contains(bytes.byte(at: position + 1)): position += 2
      case 0xE2, 0xF0...: guard passSymbol() else { return true }
      default: return true
      }
    }
    return position < bytes.count
  }

  private var isAbbreviated: Bool {
    let next = bytes.run(from: position + 1, limit: 2) { $0 == 0x20 }
    return (lastWasNoun && next > position + 1)
      || (position == label && mayHoldNumber(bytes, behindDot: next))
  }

  private mutating func passSign() {
    join(.sign)
    isAssigned = bytes[position] == UInt8(ascii: "=")
    position += 1
    isTight = !bytes.byte(at: position).isBlank
  }

  /// "Your PIN? 4711", "Your PIN? It's 4711"
  private mutating func passQuestion() -> Bool {
    let next = bytes.run(from: position + 1, limit: 3) { $0 == 0x20 }
    if !bytes.byte(at: next).isDigit {
      let word = announcedWordEnd(bytes, next)
      guard word > next, joiner(bytes, next..<word) == .copula else { return false }
    }
    join(.toward)
    position = next
    return true
  }

  /// The value of a form, or of a table with one column, may be on the next line.
  private mutating func passLineEnd() -> Bool {
    let lines = bytes.run(from: position, limit: 4, while: \.isLineEnd)
    guard bytes[position..<lines].count(where: { $0 == 0x0A }) <= 2 else { return false }
    guard !isOnNextLine, connector == .sign || unknownWords == 0 else { return false }
    isOnNextLine = true
    position = lines
    return true
  }

  /// `- ` and `->` join. A hyphen directly before the value means nothing.
  private mutating func passHyphen(_ start: Int) -> Bool {
    let end = bytes.run(from: position, limit: 3) { $0 == UInt8(ascii: "-") }
    let next = bytes.byte(at: end)
    if next == UInt8(ascii: ">") || next.isBlank {
      join(.sign)
      position = next.isBlank ? end : end + 1
      return true
    }
    guard position == label, end == start + 1, next.isAlphanumeric else { return false }
    position = end
    return true
  }

  private mutating func passBracket() -> Bool {
    guard let end = remarkEnd(bytes, position) else { return false }
    position = end
    return true
  }

  /// Skips the closing quotation mark or bracket around the label: `{"password": …`, `(PIN) …`.
  private mutating func passClosing(_ start: Int) -> Bool {
    let byte = bytes[position]
    let next = bytes.byte(at: bytes.run(from: position + 1, limit: 4) { $0.isOne(of: "\"'])} ") })
    let isClosing = position == start && (next.isOne(of: ":=|>-") || !byte.isOne(of: "\"'"))
    guard isClosing else { return false }
    position += 1
    return true
  }

  /// Arrows join. Other symbols, such as emoji, mean nothing.
  private mutating func passSymbol() -> Bool {
    let (scalar, length) = bytes.scalar(at: position)
    switch scalar.value {
    case 0x2190...0x21FF, 0x25B6, 0x25BA, 0x2794...0x27BE, 0x27F0...0x27FF: join(.sign)
    case 0x2000...0x2BFF, 0x1F000...0x1FAFF: break
    default: return false
    }
    position += length
    return true
  }
}

/// "From" behind a value, where no blank parts them.
private let unspacedOrigins = ["から", "より", "에서", "부터"].map { Array($0.utf8) }
