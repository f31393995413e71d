// The table of letters that training reads says what the program does.

import Foundation
import Testing
import Text

@testable import EmbeddedModel

@Suite struct FoldingTests {
  @Test func trainingFoldsAsTheProgramDoes() throws {
    let file = ModelFiles.training.appending(path: "folding.txt")
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(
      recorded == foldingTable(),
      "Training/folding.txt is not what Text folds to; this test's `foldingTable` writes it")
  }

  @Test func digitsAndCapitalsAreUnicodes() {
    let wrong = (UInt32(0x80)...0x32400).compactMap(Unicode.Scalar.init).filter { scalar in
      guard case .letter(let letter) = fold(scalar.value) else { return false }
      let isCapital = scalar.value < 0x590 && scalar.properties.isUppercase
      let isDecimal = scalar.properties.numericType == .decimal
      return EmbeddedModel.isCapital(scalar.value) != isCapital
        || EmbeddedModel.isDecimal(scalar.value, folded: letter) != isDecimal
    }
    #expect(wrong.isEmpty)
  }
}

/// For each stretch of characters beyond ASCII that are no letters of their own: what they become.
private func foldingTable() -> String {
  func entry(_ value: UInt32) -> String? {
    switch fold(value) {
    case .letter(let letter): letter == value ? nil : "l \(letter)"
    case .ideograph: "i"
    case .invisible, .hidden: "x"
    case .punctuation(let byte): "p \(byte)"
    }
  }
  var lines: [String] = []
  var (start, last) = (UInt32(0x80), entry(0x80))
  for value in UInt32(0x81)...0x32400 {
    let next = value == 0x32400 ? nil : entry(value)
    guard next != last || value == 0x32400 else { continue }
    if let last {
      lines.append("\(String(start, radix: 16)) \(String(value - 1, radix: 16)) \(last)")
    }
    (start, last) = (value, next)
  }
  return lines.joined(separator: "\n") + "\n"
}
