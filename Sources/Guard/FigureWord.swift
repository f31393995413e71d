// Looks up the meaning of a word near numbers in the tables.

/// The meaning of a word near numbers.
struct FigureWord {
  var roles: FigureRoles = []
  /// The unit of time, in minutes.
  var unit: Int?
  /// What it multiplies the number before it by: "million".
  var factor: Int?

  init() {}

  init(_ word: String) {
    guard isOfFigures(word) else { return }
    roles = .any
    for (role, words) in roleWords where words.contains(word) { roles.insert(role) }
    if isCurrency(word) { roles.insert(.currency) }
    if lastingEndings.contains(where: word.ends) { roles.insert(.lastingEnding) }
    if streetEndings.contains(where: word.ends) { roles.insert(.streetEnding) }
    unit = timeUnits[word] ?? timeUnitBeginnings.first { word.begins(with: $0.key) }?.value
    let multiplier = multipliers.first {
      $0.isBeginning ? word.begins(with: $0.word) : word == $0.word
    }
    guard let multiplier else { return }
    factor = multiplier.factor
    let rest = String(decoding: word.utf8.dropFirst(multiplier.word.utf8.count), as: UTF8.self)
    if rest.isEmpty { roles.insert(.multiplier) }
    if multiplier.isMoney || isCurrency(rest) { roles.insert(.multipliedMoney) }
  }
}

struct FigureRoles: OptionSet {
  let rawValue: UInt32
  /// In one of the tables, or with a beginning or ending from them.
  static let any = FigureRoles(rawValue: 1)
  static let currencyMark = FigureRoles(rawValue: 2)
  static let currencyName = FigureRoles(rawValue: 4)
  static let currency = FigureRoles(rawValue: 8)
  static let timeAdjective = FigureRoles(rawValue: 16)
  static let lasting = FigureRoles(rawValue: 32)
  static let lastingEnding = FigureRoles(rawValue: 64)
  static let past = FigureRoles(rawValue: 128)
  static let streetAfter = FigureRoles(rawValue: 256)
  static let streetBefore = FigureRoles(rawValue: 512)
  static let streetEnding = FigureRoles(rawValue: 1024)
  /// Only a multiplier: "million".
  static let multiplier = FigureRoles(rawValue: 2048)
  /// A multiplier that is said of money, or with a currency in one word: "万円".
  static let multipliedMoney = FigureRoles(rawValue: 4096)
  /// Between the parts of a long number.
  static let joint = FigureRoles(rawValue: 8192)
  /// Between two numbers of which the unit follows the second.
  static let until = FigureRoles(rawValue: 16384)
  /// Between a day and its month.
  static let ordinal = FigureRoles(rawValue: 32768)
}

private func isCurrency(_ word: String) -> Bool {
  currencyMarks.contains(word) || currencyNames.contains(word)
    || currencyBeginnings.contains(where: word.begins)
}

private let roleWords: [(FigureRoles, Set<String>)] = [
  (.currencyMark, currencyMarks), (.currencyName, currencyNames), (.timeAdjective, timeAdjectives),
  (.lasting, lastingWords), (.past, pastWords), (.streetAfter, streetsAfter),
  (.streetBefore, streetsBefore), (.joint, ["-", "(", ")", "/"]),
  (.until, ["-", "to", "a", "bis", "or"]),
  (.ordinal, ["st", "nd", "rd", "th", ".", "de", "of", "a", "o", "er"]),
]

/// Whether a word is in one of these tables, or has a beginning or ending from them.
private func isOfFigures(_ word: String) -> Bool {
  if exactWords.contains(word) { return true }
  guard let first = word.utf8.first, let last = word.utf8.last else { return false }
  return firstBytes.contains(first) && beginnings.contains(where: word.begins)
    || lastBytes.contains(last) && endings.contains(where: word.ends)
}

private let exactWords: Set<String> = {
  var words = roleWords.reduce(into: Set<String>()) { $0.formUnion($1.1) }
  words.formUnion(attachedFactors.keys)
  words.formUnion(timeUnits.keys)
  words.formUnion(monthNames.keys)
  words.formUnion(numberWords.keys)
  words.formUnion(multipliers.map(\.word) + shareWords.map(\.0))
  return words
}()
private let beginnings =
  currencyBeginnings + timeUnitBeginnings.map(\.key) + multipliers.filter(\.isBeginning).map(\.word)
private let endings = streetEndings + lastingEndings
private let firstBytes = Set(beginnings.compactMap(\.utf8.first))
private let lastBytes = Set(endings.compactMap(\.utf8.last))

// Swift's own functions compare characters, which takes several times as long.
extension String {
  fileprivate func begins(with start: String) -> Bool { utf8.starts(with: start.utf8) }

  fileprivate func ends(with end: String) -> Bool {
    utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
  }
}
