// Prices: of the model that served, at the time it served.

import Testing
import Tickets

@testable import Engines

@Suite struct ModelTableTests {
  private let today = Timestamp(milliseconds: 1_795_348_800_000)

  @Test func aCallCostsWhatTheModelThatServedItCosts() {
    let price = Price.of("gemini-3.5-flash-lite", at: today)
    #expect(price?.cost(input: 1_000_000, output: 100_000) == 0.3 + 0.25)
    #expect(Price.of("gemini-3.5-flash-lite-001", at: today) == price)
  }

  @Test func anUnknownPriceIsUnknown() {
    #expect(Price.of("gemini-9", at: today) == nil)
    #expect(Price.of("gemini-3.5-flash-lite-preview", at: today) == nil)
  }

  @Test func anIntroductoryPriceEnds() throws {
    let newYear = try #require(Timestamp(iso8601: "2027-01-01"))
    #expect(
      Price.of("gemini-3.8-flash", at: newYear.advanced(by: .milliseconds(-1)))?.input == 0.75)
    #expect(Price.of("gemini-3.8-flash", at: newYear)?.input == 1.5)
  }
}
