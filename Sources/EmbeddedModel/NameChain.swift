// The chance of each unit of a text to be part of a name, with its neighbours taken into account.
//
// This is a linear-chain conditional random field. Training/chain.py trains it and computes the same.

import Foundation

/// A unit is no part of a name, the first part of one, or a further part.
struct NameChain {
  /// A number for each of these states. The fourth is not used.
  typealias States = SIMD4<Float>

  private let units: [NameUnit]
  private let constants = Constants.shared
  /// For each of `NameUnits.possible`, the chance to be part of a name, from 0 to 1.
  private(set) var chances: [Float] = []

  init(_ text: NameUnits) {
    units = text.units
    chances.reserveCapacity(text.possible.count)
    let sums = NameFeatures(text).sums
    var chain = Chain()
    for (index, sums) in zip(text.possible, sums) {
      if let last = chain.units.last, last + 1 < index { read(&chain) }
      chain.units.append(index)
      chain.evidence.append(evidence(of: units[index], sums))
    }
    read(&chain)
  }

  /// Units that follow one another.
  private struct Chain {
    var units: [Int] = []
    /// How strongly the features of each unit speak for each state.
    var evidence: [States] = []
    /// For each unit, the weights of all ways to each state of it. Only their ratios count.
    var ways: [States] = []
  }

  /// Adds the chances of the units of a chain: forward the weights of all ways to each state of a
  /// unit, backward those of all ways on from it. Clears the chain.
  private mutating func read(_ chain: inout Chain) {
    defer {
      chain.units.removeAll(keepingCapacity: true)
      chain.evidence.removeAll(keepingCapacity: true)
      chain.ways.removeAll(keepingCapacity: true)
    }
    let count = chain.units.count
    if count == 1 { return chances.append(chain.evidence[0].y / (1 + chain.evidence[0].y)) }
    var state = States(1, 1, 0, 0)
    for place in 0..<count {
      if place > 0 {
        let rows = constants.nameLinks[link(chain.units[place])]
        state = state.x * rows.none + state.y * rows.first + state.z * rows.next
      }
      state *= chain.evidence[place]
      state /= state.x
      chain.ways.append(state)
    }
    state = States(1, 1, 1, 0)
    let first = chances.count
    chances.append(contentsOf: repeatElement(0, count: count))
    for place in (0..<count).reversed() {
      let both = chain.ways[place] * state
      chances[first + place] = (both.y + both.z) / both.sum()
      guard place > 0 else { return }
      let rows = constants.nameLinks[link(chain.units[place])]
      let behind = chain.evidence[place] * state
      state = States(
        (rows.none * behind).sum(), (rows.first * behind).sum(), (rows.next * behind).sum(), 0)
      state /= state.x
    }
  }

  /// How strongly the features of a unit speak for each state.
  private func evidence(of unit: NameUnit, _ sums: SIMD2<Int32>) -> States {
    let scores =
      SIMD2<Float>(sums) * constants.nameScales + constants.nameBiases[unit.writing.rawValue]
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
