// The chance of each unit of a text to be part of a name, with its neighbours taken into account.
//
// This is a linear-chain conditional random field. Training/chain.py trains it and computes the same.

import Foundation

/// A unit is no part of a name, the first part of one, or a further part.
struct NameChain {
  /// A number for each of these states. The fourth is not used.
  typealias States = SIMD4<Float>

  private let units: [NameUnit]
  private let features: NameFeatures
  private let constants = Constants.shared
  /// The chance of each unit to be part of a name, from 0 to 1.
  private(set) var chances: [Float]

  init(_ text: NameUnits) {
    units = text.units
    features = NameFeatures(text)
    chances = Array(repeating: 0, count: units.count)
    var start = 0
    while start < units.count {
      var end = start
      while end < units.count, units[end].shape.mayBeName { end += 1 }
      if end > start { read(start..<end) }
      start = end + 1
    }
  }

  /// Computes the chances of units that follow one another: forward the weights of all ways to each
  /// state of a unit, backward those of all ways on from it. Only their ratios count.
  private mutating func read(_ chain: Range<Int>) {
    if chain.count == 1 {
      let first = evidence(at: chain.lowerBound).y
      chances[chain.lowerBound] = first / (1 + first)
      return
    }
    let evidence = chain.map(evidence)
    var ways: [States] = []
    ways.reserveCapacity(chain.count)
    var state = evidence[0] * States(1, 1, 0, 0)
    for index in chain {
      if index > chain.lowerBound {
        let rows = constants.nameLinks(link(index))
        state = state.x * rows.none + state.y * rows.first + state.z * rows.next
        state *= evidence[index - chain.lowerBound]
        state /= state.x
      }
      ways.append(state)
    }
    state = States(1, 1, 1, 0)
    for index in chain.reversed() {
      let both = ways[index - chain.lowerBound] * state
      chances[index] = (both.y + both.z) / both.sum()
      guard index > chain.lowerBound else { return }
      let rows = constants.nameLinks(link(index))
      let behind = evidence[index - chain.lowerBound] * state
      state = States(
        (rows.none * behind).sum(), (rows.first * behind).sum(), (rows.next * behind).sum(), 0)
      state /= state.x
    }
  }

  /// How strongly the features of a unit speak for each state.
  private func evidence(at index: Int) -> States {
    let sums = SIMD2<Float>(features.sums(at: index))
    let scores = sums * constants.nameScales + constants.nameBiases(units[index].writing)
    return States(1, exp(scores.x), exp(scores.y), 0)
  }

  /// The number of the link from the unit before: by the writing, and by what separates the two:
  /// nothing, what can occur within a name, or more.
  private func link(_ index: Int) -> Int {
    let part = !units.mayJoin(index - 1) ? 2 : units[index].gap == Gap.nothing ? 0 : 1
    return units[index].writing.rawValue * 3 + part
  }
}

extension [NameUnit] {
  /// Whether a unit and the next may be parts of one name: "Ana Ruiz", "J. Mbeki", "Öztürk-Meyer".
  func mayJoin(_ index: Int) -> Bool {
    switch self[index + 1].gap {
    case Gap.blank, Gap.nothing, Gap.sign(UInt8(ascii: "-")): true
    case Gap.sign(UInt8(ascii: ".")): self[index].shape == .capital
    default: false
    }
  }
}
