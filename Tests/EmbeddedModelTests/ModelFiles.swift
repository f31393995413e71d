// Where the corpus and what training recorded lie.

import Foundation
import Tickets

enum ModelFiles {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
  static let training = sources.appending(path: "EmbeddedModel/Training")
  static let weightsSource = sources.appending(path: "CModelWeights/CModelWeights.c")
  static let corpus = sources.appending(path: "EmbeddedModel/Corpus")

  /// The lines of a file as values of JSON.
  static func lines<Row: Decodable>(_ url: URL, as type: Row.Type) throws -> [Row] {
    try Data(contentsOf: url).split(separator: 0x0A).map {
      try JSONDecoder().decode(Row.self, from: Data($0))
    }
  }

  /// A sum of what the weights were trained from; `digest` in train.py takes the same.
  static func trainingDigest() throws -> String {
    var sum = CRC32()
    for folder in [corpus, training] {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        [".jsonl", ".txt", ".py"].contains(where: $0.hasSuffix)
          && !["recorded.jsonl", "requirements.txt"].contains($0)
      }
      for name in names.sorted() {
        sum.add(Data(name.utf8))
        sum.add(try Data(contentsOf: folder.appending(path: name)))
      }
    }
    return String(format: "%08x", sum.value)
  }
}

/// The check sum of ZIP and PNG (https://www.w3.org/TR/png/#D-CRCAppendix).
private struct CRC32 {
  private var register: UInt32 = 0xFFFF_FFFF
  var value: UInt32 { ~register }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  mutating func add(_ data: Data) {
    for byte in data {
      register = Self.table[Int((register ^ UInt32(byte)) & 0xFF)] ^ (register >> 8)
    }
  }
}
