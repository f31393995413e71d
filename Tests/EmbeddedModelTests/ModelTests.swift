// Weights, corpus and recorded figures belong together, and any text is read.

import Foundation
import Testing
import Tickets

@testable import EmbeddedModel

@Suite struct ModelTests {
  @Test func theWeightsAreWhole() {
    #expect(Weights.shared.isWhole)
    #expect(Weights.size <= 4 << 20)
  }

  /// Whoever changes the corpus, a list or the training has to run `make model`, which measures anew.
  @Test func theFiguresAreThoseOfTheseWeightsAndThisCorpus() throws {
    struct Recorded: Decodable {
      let version: String
      let trainedFrom: String

      enum CodingKeys: String, CodingKey {
        case version
        case trainedFrom = "trained from"
      }
    }
    let file = try Data(contentsOf: ModelFiles.training.appending(path: "figures.json"))
    let recorded = try JSONDecoder().decode(Recorded.self, from: file)
    #expect(recorded.version == modelVersion)
    let source = try String(contentsOf: ModelFiles.weightsSource, encoding: .utf8)
    #expect(source.contains(modelVersion), "a build would keep the old weights")
    #expect(try recorded.trainedFrom == ModelFiles.trainingDigest(), "run `make model`")
  }

  @Test(arguments: ["en", "de", "fr", "es", "ru", "zh", "ja", "ko", "hi", "ar", "vi", "th", "tr"])
  func theCorpusIsRead(_ language: String) throws {
    struct Row: Decodable {
      let text, category, urgency: String
    }
    let rows = try ModelFiles.lines(
      ModelFiles.corpus.appending(path: "\(language).jsonl"), as: Row.self
    ).prefix(100)
    let right = rows.count { read($0.text).labels.category.rawValue == $0.category }
    #expect(right >= rows.count * 9 / 10)
    let languages = rows.count { Language(of: $0.text).tag == language }
    #expect(languages >= rows.count * 9 / 10)
  }

  @Test(arguments: [
    "", " ", "\n", "🔥", "a", String(repeating: "a", count: 5000),
    "e" + String(repeating: "\u{301}", count: 20_000), String(repeating: "🇩🇪", count: 1000),
    String(repeating: "[NAME_1]", count: 600), String(repeating: "[", count: 5000),
    "שלום עולם, my Konto ist 消えた. שלום", "\u{202E}gnp.exe\u{202C}", "\0\u{1}",
  ])
  func anyTextIsRead(_ text: String) {
    let reading = read(text)
    #expect((0...1).contains(reading.categoryProbability))
    #expect((0...1).contains(reading.highProbability))
    #expect(reading.highProbability <= reading.pressingProbability)
    _ = Language(of: text)
    let sentences = Sentences(of: text)
    for sentence in sentences.all { #expect(text[...].contains(sentence.text)) }
    var last = 0
    for name in namesOfPeople(in: text) {
      #expect(name.lowerBound >= last && name.upperBound <= text.utf8.count)
      last = name.upperBound
    }
  }

  @Test func whatIsMaskedReadsTheSame() {
    let masked = read("[NAME_1] was charged twice, call [PHONE_1]")
    #expect(masked == read("  was charged twice, call  "))
  }

  @Test func namesStandInRunningText() {
    let text = "Your driver Marek Kowalski was rude, and Mrs Okafor saw it."
    let bytes = Array(text.utf8)
    let names = namesOfPeople(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(names == ["Marek Kowalski", "Okafor"])
  }
}
