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
  private let units: [NameUnit]
  private let possible: [Int]
  /// Whether each unit is part of a name.
  private(set) var isName: [Bool]

  init(_ text: NameUnits) {
    (units, possible) = (text.units, text.possible)
    isName = Array(repeating: false, count: units.count)
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
    func join(_ place: Int) -> Bool {
      possible[place - 1] + 1 == possible[place] && units.mayJoin(possible[place - 1])
    }
    for place in chances.indices.dropFirst()
    where isName[possible[place - 1]] && chances[place] > least && join(place) {
      isName[possible[place]] = true
    }
    for place in chances.indices.dropFirst().reversed()
    where isName[possible[place]] && chances[place - 1] > least && join(place) {
      isName[possible[place - 1]] = true
    }
  }

  mutating func names() -> [Range<Int>] {
    guard isName.contains(true) else { return [] }
    repeatNames()
    dropTitles()
    bridgeParticles()
    dropThings()
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
    var known: [UInt64] = []
    for index in units.indices where isName[index] {
      let unit = units[index]
      if !unit.shape.standsAlone, unit.letters.count > 2 { known.append(unit.hash) }
    }
    if known.isEmpty { return }
    known.sort()
    for index in possible where !isName[index] {
      isName[index] = holds(known, units[index].hash)
    }
  }

  /// Binary search.
  private func holds(_ sorted: [UInt64], _ hash: UInt64) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == hash
  }

  /// Titles are not masked, because the reply needs them.
  private mutating func dropTitles() {
    for index in units.indices where isName[index] && !units[index].shape.standsAlone {
      if units[index].uses & (KnownNames.before | KnownNames.behind) != 0 { isName[index] = false }
    }
  }

  /// Marks particles within a name: "Pieter van der Zyl".
  private mutating func bridgeParticles() {
    for index in units.indices where isName[index] {
      var end = index + 1
      while end < units.count, end < index + 3, units[end].gap == Gap.blank,
        Self.particles[units[end].hash] != nil
      { end += 1 }
      guard end > index + 1, end < units.count, isName[end], units[end].gap == Gap.blank
      else { continue }
      for place in index + 1..<end { isName[place] = true }
    }
  }

  private static let particles = words(
    "van von de da do dos das del della di du la le der den ter ten zu bin ibn al el")

  private static func words(_ text: String) -> HashTable<Bool> {
    var table = HashTable<Bool>()
    for word in text.split(separator: " ") {
      table[LetterHash.word(word.unicodeScalars.lazy.map(\.value))] = true
    }
    return table
  }

  /// Removes names of places and things: a run with such a word in it, or directly after it.
  private mutating func dropThings() {
    var index = 0
    while index < units.count {
      var end = index
      while end < units.count, isName[end], end == index || units.mayJoin(end - 1) { end += 1 }
      if end > index, !units[index].shape.standsAlone,
        units[index...].prefix(end - index + 1).contains(where: { Self.things[$0.hash] != nil })
      {
        for place in index..<end { isName[place] = false }
      }
      index = max(end, index + 1)
    }
  }

  private static let things = words(
    """
    street road avenue lane boulevard park square station airport bridge tower hotel mall museum \
    hospital university school church building river lake garantie warranty garantia garanzia visa \
    mastercard
    """)
}
