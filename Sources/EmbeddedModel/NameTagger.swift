// Names of people in running text, as the model has learnt to tell them.

import Text

/// Where names stand in a text: ranges of its UTF-8, in their order. A name of several words is one.
///
/// Words of small letters are never one; what introduces a name says so in any letter case, and is
/// somebody else's to find.
package func namesOfPeople(in text: String) -> [Range<Int>] {
  var text = text
  return text.withUTF8 { bytes in
    let units = NameUnits(bytes)
    return NameTagger(units).names
  }
}

private struct NameTagger {
  let names: [Range<Int>]

  init(_ text: NameUnits) {
    let units = text.units
    let features = NameFeatures(text)
    let constants = Constants.shared
    let scores = units.indices.map { index -> Float in
      guard units[index].shape.mayBeName else { return -.infinity }
      return Float(features.sum(at: index)) * constants.nameScale + constants.nameBias
    }
    var isName = units.indices.map { index in
      scores[index]
        > (units[index].shape.standsAlone
          ? constants.nameAloneThreshold : constants.nameThreshold)
    }
    /// What stands beside a name needs less to be one.
    func spread(from index: Int, to other: Int) {
      guard isName[index], !isName[other], Self.joins(units, min(index, other)) else { return }
      isName[other] =
        scores[other]
        > (units[other].shape.standsAlone
          ? constants.nameAloneNeighbour : constants.nameNeighbour)
    }
    for index in units.indices.dropLast() { spread(from: index, to: index + 1) }
    for index in units.indices.dropLast().reversed() { spread(from: index + 1, to: index) }
    Self.dropUnlikely(text, &isName)
    Self.dropTitles(text, &isName)
    var names: [Range<Int>] = []
    for index in units.indices where isName[index] {
      if index > 0, isName[index - 1], Self.joins(units, index - 1), let last = names.last {
        names[names.count - 1] = last.lowerBound..<units[index].bytes.upperBound
      } else {
        names.append(units[index].bytes)
      }
    }
    self.names = names
  }

  /// Of Thai, one or two characters are no name, and of Han, one; nor is a word alone behind a number,
  /// as a town is behind its postcode, and what names a place or a thing.
  private static func dropUnlikely(_ text: NameUnits, _ isName: inout [Bool]) {
    let units = text.units
    var index = 0
    while index < units.count {
      var end = index
      while end < units.count, isName[end], end == index || joins(units, end - 1) { end += 1 }
      if end > index, isUnlikely(units, index..<end) {
        for place in index..<end { isName[place] = false }
      }
      index = max(end, index + 1)
    }
  }

  private static func isUnlikely(_ units: [NameUnit], _ run: Range<Int>) -> Bool {
    switch units[run.lowerBound].shape {
    case .thai: return run.count <= 2
    case .han: return run.count == 1
    default: break
    }
    let next = run.upperBound < units.count ? units[run.upperBound...].prefix(1) : []
    if (units[run] + next).contains(where: { thingWords.contains($0.hash) }) { return true }
    let isBehindNumber = run.lowerBound > 0 && units[run.lowerBound - 1].shape == .number
    return run.count == 1 && isBehindNumber
  }

  /// Words that stand in the names of places and things, and in those of no person.
  private static let thingWords = Set(
    """
    street road avenue lane boulevard park square station airport bridge tower hotel mall museum \
    hospital university school church building river lake garantie warranty garantia garanzia
    """.split(separator: " ").map { LetterHash.word($0.unicodeScalars.lazy.map(\.value)) })

  /// A title before a name stays, as the reply needs it.
  private static func dropTitles(_ text: NameUnits, _ isName: inout [Bool]) {
    for index in text.units.indices where isName[index] && titles.contains(text.units[index].hash) {
      isName[index] = false
    }
  }

  private static let titles = Set(
    """
    mr mrs ms miss mister dr doctor prof sir madam herr frau fraulein monsieur madame mme mlle \
    senor senora srta sr sra signor signora sig dott heer mevrouw mevr dhr pan pani bey hanim
    """.split(separator: " ").map { LetterHash.word($0.unicodeScalars.lazy.map(\.value)) })

  /// Whether a unit and the next may be parts of one name: "Ana Ruiz", "J. Mbeki", "Öztürk-Meyer".
  private static func joins(_ units: [NameUnit], _ index: Int) -> Bool {
    switch units[index + 1].gap {
    case Gap.blank, Gap.nothing, Gap.sign(UInt8(ascii: "-")): true
    case Gap.sign(UInt8(ascii: ".")): units[index].shape == .capital
    default: false
    }
  }
}
