// Finds names of people in running text with the model.

import Text

/// The ranges of names in the UTF-8 of a text, in order. A name of several words is one range.
///
/// It never finds words in lower case. The detectors of introduced names ("my name is …") find
/// those in any letter case.
package func namesOfPeople(in text: String) -> [Range<Int>] {
  var text = text
  return text.withUTF8 { bytes in
    let units = NameUnits(bytes)
    guard !units.possible.isEmpty else { return [] }
    var tagger = NameTagger(units)
    return tagger.names()
  }
}

/// Training/tagger.py decides in the same way.
struct NameTagger {
  private let text: NameUnits
  private var units: [NameUnit] { text.units }
  private var possible: [Int] { text.possible }
  /// Whether each unit is part of a name.
  private(set) var isName: [Bool]

  init(_ text: NameUnits) {
    self.text = text
    isName = Array(repeating: false, count: text.units.count)
    let chances = NameChain(text).chances
    let least = Constants.shared.nameThresholds
    for (index, chance) in zip(possible, chances) {
      isName[index] = chance > least[units[index].writing.rawValue]
    }
    addFurtherParts(chances)
  }

  /// Beside a part of a name, a lower chance is enough.
  private mutating func addFurtherParts(_ chances: [Float]) {
    let least = Constants.shared.nameFurther
    for place in chances.indices.dropFirst()
    where isName[possible[place - 1]] && chances[place] > least && goesOn(place) {
      isName[possible[place]] = true
    }
    for place in chances.indices.dropFirst().reversed()
    where isName[possible[place]] && chances[place - 1] > least && goesOn(place) {
      isName[possible[place - 1]] = true
    }
  }

  /// Whether a possible name and the one before may be parts of one: with particles between them, or
  /// a comma: "Ruiz, Ana".
  private func goesOn(_ place: Int) -> Bool {
    let (last, next) = (possible[place - 1], possible[place])
    if next == last + 1 {
      return units.mayJoin(last)
        || units[next].gap == Gap.sign(UInt8(ascii: ",")) && units[last].shape.hasCapital
          && units[next].shape.hasCapital
    }
    return next <= last + 3 && units[next].gap == Gap.blank
      && (last + 1..<next).allSatisfy(isParticle)
  }

  private func isParticle(_ index: Int) -> Bool {
    units[index].gap == Gap.blank && Self.particles.contains(units[index].hash)
  }

  mutating func names() -> [Range<Int>] {
    guard isName.contains(true) else { return [] }
    repeatNames()
    dropTitles()
    bridgeParticles()
    var names: [Range<Int>] = []
    for index in units.indices where isName[index] {
      if index > 0, isName[index - 1], units.mayJoin(index - 1), let last = names.last {
        names[names.count - 1] = last.lowerBound..<units[index].bytes.upperBound
      } else {
        names.append(units[index].bytes)
      }
    }
    return names
  }

  /// A word that is a name in one place is a name everywhere.
  private mutating func repeatNames() {
    let parts = units.indices.filter {
      isName[$0] && !units[$0].shape.standsAlone && units[$0].letters.count > 2
    }
    let known = Set(parts.map { units[$0].hash })
    if known.isEmpty { return }
    for index in possible where !isName[index] {
      isName[index] = known.contains(units[index].hash)
    }
  }

  /// Titles are not masked, because the reply needs them: "Hanım", "Hanım'a".
  private mutating func dropTitles() {
    let title = UInt64(KnownNames.before | KnownNames.behind)
    for index in units.indices where isName[index] && !units[index].shape.standsAlone {
      let known = text.known(index)
      // From 256 on, it tells of syllables.
      if known < 256, known & title != 0 { isName[index] = false }
    }
  }

  /// Marks particles within a name: "Pieter van der Zyl".
  private mutating func bridgeParticles() {
    for index in units.indices where isName[index] {
      var end = index + 1
      while end < units.count, end < index + 3, isParticle(end) { end += 1 }
      guard end > index + 1, end < units.count, isName[end], units[end].gap == Gap.blank
      else { continue }
      for place in index + 1..<end { isName[place] = true }
    }
  }

  private static let particles = Set(
    "van von de da do dos das del della di du la le der den ter ten zu bin ibn al el بن"
      .split(separator: " ").map { LetterHash.word($0.unicodeScalars.map(\.value)) })
}
