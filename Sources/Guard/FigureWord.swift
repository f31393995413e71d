// Looks up the meaning of a word near numbers in the tables.

/// The meaning of a word near numbers.
struct FigureWord {
  var roles: FigureRoles = []
  /// The unit of time, in minutes.
  var unit: Int?
  var multiplier: Multiplier?

  init() {}

  init(_ word: String) {
    guard isOfFigures(word) else { return }
    roles = .any
    for (role, words) in roleWords where words.contains(word) { roles.insert(role) }
    if isCurrency(word) { roles.insert(.currency) }
    if lastingEndings.contains(where: word.hasSuffix) { roles.insert(.lastingEnding) }
    if streetEndings.contains(where: word.hasSuffix) { roles.insert(.streetEnding) }
    unit = timeUnits[word] ?? timeUnitBeginnings.first { word.hasPrefix($0.key) }?.value
    multiplier = multipliers.first { $0.isBeginning ? word.hasPrefix($0.word) : word == $0.word }
  }
}

struct FigureRoles: OptionSet {
  let rawValue: UInt16
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
}

func isCurrency(_ word: String) -> Bool {
  currencyMarks.contains(word) || currencyNames.contains(word)
    || currencyBeginnings.contains { word.hasPrefix($0) }
}

private let roleWords: [(FigureRoles, Set<String>)] = [
  (.currencyMark, currencyMarks), (.currencyName, currencyNames), (.timeAdjective, timeAdjectives),
  (.lasting, lastingWords), (.past, pastWords), (.streetAfter, streetsAfter),
  (.streetBefore, streetsBefore),
]

/// Whether a word is in one of these tables, or has a beginning or ending from them.
private func isOfFigures(_ word: String) -> Bool {
  if exactWords.contains(word) { return true }
  guard let first = word.utf8.first, let last = word.utf8.last else { return false }
  return firstBytes.contains(first) && beginnings.contains { word.hasPrefix($0) }
    || lastBytes.contains(last) && endings.contains { word.hasSuffix($0) }
}

private let exactWords: Set<String> = {
  var words = currencyMarks.union(currencyNames).union(timeAdjectives).union(lastingWords)
  words.formUnion(pastWords.union(streetsAfter).union(streetsBefore))
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
