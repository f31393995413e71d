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
    guard units.mayHoldName else { return [] }
    var tagger = NameTagger(units)
    return tagger.names()
  }
}

/// Training/tagger.py decides in the same way.
struct NameTagger {
  private let units: [NameUnit]
  private let features: NameFeatures
  private let scale = Constants.shared.nameScale
  private let bias = Constants.shared.nameBias
  private let thresholds = Constants.shared.nameThresholds
  /// Whether each unit is part of a name. Empty if none is.
  private var isName: [Bool] = []

  init(_ text: NameUnits) {
    units = text.units
    features = NameFeatures(text)
    for index in units.indices where units[index].shape.mayBeName {
      guard score(index) > thresholds[units[index].writing.rawValue].alone else { continue }
      if isName.isEmpty { isName = Array(repeating: false, count: units.count) }
      isName[index] = true
    }
  }

  @inline(__always)
  private func score(_ index: Int) -> Float {
    Float(features.sum(at: index)) * scale + bias
  }

  mutating func names() -> [Range<Int>] {
    guard !isName.isEmpty else { return [] }
    let last = units.count - 1
    for index in 0..<last where isName[index] { spread(from: index, to: index + 1) }
    for index in (0..<last).reversed() where isName[index + 1] {
      spread(from: index + 1, to: index)
    }
    repeatNames()
    dropTitles()
    bridgeParticles()
    dropUnlikely()
    var names: [Range<Int>] = []
    for index in units.indices where isName[index] {
      if index > 0, isName[index - 1], joins(index - 1), let last = names.last {
        names[names.count - 1] = last.lowerBound..<units[index].bytes.upperBound
      } else {
        names.append(units[index].bytes)
      }
    }
    return names
  }

  /// Beside a name, a lower threshold applies.
  private mutating func spread(from index: Int, to other: Int) {
    guard !isName[other], units[other].shape.mayBeName, joins(min(index, other)) else { return }
    isName[other] = score(other) > thresholds[units[other].writing.rawValue].beside
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
    for index in units.indices where units[index].shape.mayBeName && !isName[index] {
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
      let uses = KnownNames.uses(of: units[index].hash)
      if uses > KnownNames.given | KnownNames.family { isName[index] = false }
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

  /// Removes runs that are probably no names: one or two Thai characters, one Han character, a
  /// single word after a number (such as a town after its postcode), and words for places and
  /// things.
  private mutating func dropUnlikely() {
    var index = 0
    while index < units.count {
      var end = index
      while end < units.count, isName[end], end == index || joins(end - 1) { end += 1 }
      if end > index, isUnlikely(index..<end) {
        for place in index..<end { isName[place] = false }
      }
      index = max(end, index + 1)
    }
  }

  private func isUnlikely(_ run: Range<Int>) -> Bool {
    switch units[run.lowerBound].shape {
    case .thai: return run.count <= 2
    case .han: return run.count == 1
    case let shape where shape.standsAlone: return false
    default: break
    }
    let isBehindNumber = run.lowerBound > 0 && units[run.lowerBound - 1].shape == .number
    return run.count == 1 && isBehindNumber
      || units[run.lowerBound...].prefix(run.count + 1).contains { Self.things[$0.hash] != nil }
  }

  private static let things = words(
    """
    street road avenue lane boulevard park square station airport bridge tower hotel mall museum \
    hospital university school church building river lake garantie warranty garantia garanzia visa \
    mastercard
    """)

  /// Whether a unit and the next can be parts of one name: "Ana Ruiz", "J. Mbeki", "Öztürk-Meyer".
  private func joins(_ index: Int) -> Bool {
    switch units[index + 1].gap {
    case Gap.blank, Gap.nothing, Gap.sign(UInt8(ascii: "-")): true
    case Gap.sign(UInt8(ascii: ".")): units[index].shape == .capital
    default: false
    }
  }
}
