// The program computes what training recorded, to the last bit.

import Foundation
import Testing

@testable import EmbeddedModel

@Suite struct ParityTests {
  private struct Row: Decodable {
    let text: String
    let features: Int
    /// Of the classifier's lanes, before scale and bias.
    let sums: [Int32]
    /// Number of a unit that may be a name, and the two sums of its weights.
    let names: [[Int32]]
  }

  private func rows() throws -> [Row] {
    try ModelFiles.lines(ModelFiles.training.appending(path: "recorded.jsonl"), as: Row.self)
  }

  @Test func theClassifierSeesWhatTrainingSaw() throws {
    for row in try rows() {
      var sums = SIMD8<Int32>()
      var count = 0
      Features.each(of: Letters(row.text).values[...]) { slot in
        sums &+= SIMD8<Int32>(truncatingIfNeeded: Weights.shared.classifier(slot))
        count += 1
      }
      #expect(count == row.features, "\(row.text)")
      #expect((0..<6).map { sums[$0] } == row.sums, "\(row.text)")
    }
  }

  @Test func theTaggerSeesWhatTrainingSaw() throws {
    for row in try rows() {
      var text = row.text
      let units = text.withUTF8 { NameUnits($0) }
      let found = zip(units.possible, NameFeatures(units).sums)
        .map { unit, sums in [Int32(unit), sums.x, sums.y] }
      #expect(found == row.names, "\(row.text)")
    }
  }
}
