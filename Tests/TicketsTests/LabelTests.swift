// Labels: read in any spelling, ordered, bounded.

import Testing
import Tickets

@Suite struct LabelTests {
  @Test(arguments: ["Feature Request", "feature request", "FEATURE_REQUEST", "feature-request"])
  func aLabelIsReadHoweverItIsWritten(text: String) {
    #expect(Category(parsing: text) == .featureRequest)
  }

  @Test(arguments: ["", "Featur", "Billing and more", "3"])
  func otherWordsAreNoLabel(text: String) {
    #expect(Category(parsing: text) == nil)
  }

  @Test func sentimentKeepsToItsRange() {
    #expect(Sentiment(0) == nil)
    #expect(Sentiment(11) == nil)
    #expect(Sentiment(10)?.score == 10)
    #expect(Sentiment(clamping: -7).score == 1)
  }

  @Test func everyReviewReasonHasItsOwnBitAndName() {
    let table = ReviewReasons.table
    #expect(Set(table.map(\.reason.rawValue)).count == table.count)
    #expect(Set(table.map(\.name)).count == table.count)
    #expect(ReviewReasons(table.map(\.reason)).names == table.map(\.name))
  }

  @Test func longTextIsCutWithAnEllipsis() {
    #expect("abcdef".clipped(to: 6) == "abcdef")
    #expect("abcdef".clipped(to: 4) == "abc…")
    #expect("\u{FEFF} \n text\t ".trimmed == "text")
    #expect(" \n".trimmed.isEmpty)
  }
}
