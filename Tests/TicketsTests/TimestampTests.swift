// Times: between milliseconds and ISO 8601.

import Testing
import Tickets

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"),
    (-1, "1969-12-31T23:59:59.999Z"),
    (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    (1_798_761_600_000, "2027-01-01T00:00:00.000Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
  ])
  func writesAndReadsTheSameMoment(milliseconds: Int64, text: String) {
    #expect(Timestamp(milliseconds: milliseconds).iso8601 == text)
    #expect(Timestamp(iso8601: text) == Timestamp(milliseconds: milliseconds))
  }

  @Test func everyDayOfFourCenturiesSurvivesTheRoundTrip() {
    for day in stride(from: Int64(-146_097), through: 146_097, by: 1) {
      let time = Timestamp(milliseconds: day * 86_400_000)
      #expect(Timestamp(iso8601: time.iso8601) == time)
    }
  }

  @Test(arguments: [
    ("2026-11-22", "2026-11-22T00:00:00.000Z"),
    ("2026-11-22T08:30", "2026-11-22T08:30:00.000Z"),
    ("2026-11-22 08:30:15", "2026-11-22T08:30:15.000Z"),
    ("2026-11-22T08:30:15.5Z", "2026-11-22T08:30:15.500Z"),
    ("2026-11-22T08:30:15.123456Z", "2026-11-22T08:30:15.123Z"),
    ("2026-11-22T08:30:15+02:00", "2026-11-22T06:30:15.000Z"),
    ("2026-11-22T08:30-0530", "2026-11-22T14:00:00.000Z"),
    ("2024-03-02 10:00:00 UTC", "2024-03-02T10:00:00.000Z"),
    ("2024-03-02 10:00:00 +0200", "2024-03-02T08:00:00.000Z"),
    ("2024-03-02 10:00:00+00", "2024-03-02T10:00:00.000Z"),
    ("2024-03-02 10:00:00.123456-08", "2024-03-02T18:00:00.123Z"),
    ("2024-03-02T10:00:00,5 gmt", "2024-03-02T10:00:00.500Z"),
    ("2024-03-02 10:00:00 +0000 UTC", "2024-03-02T10:00:00.000Z"),
    ("2024/03/02 10:00", "2024-03-02T10:00:00.000Z"),
    ("2026-11-22Z", "2026-11-22T00:00:00.000Z"), ("2026-11-22+01:00", "2026-11-21T23:00:00.000Z"),
    ("2026-11-22 UTC", "2026-11-22T00:00:00.000Z"),
  ])
  func readsWhatPeopleWrite(text: String, meaning: String) {
    #expect(Timestamp(iso8601: text)?.iso8601 == meaning)
  }

  @Test func aTimeWithoutAZoneIsThatOfTheGivenClock() {
    let berlin = { (_: Int64) in Int64(3_600_000) }
    #expect(Timestamp(iso8601: "2026-11-22", offset: berlin)?.iso8601 == "2026-11-21T23:00:00.000Z")
    let zoned = Timestamp(iso8601: "2026-11-22T00:00Z", offset: berlin)
    #expect(zoned?.iso8601 == "2026-11-22T00:00:00.000Z")
  }

  @Test(arguments: [
    "", "2026", "2026-13-01", "2026-02-29", "2026-11-31", "2026-11-22T", "2026-11-22T24:00",
    "2026-11-22T08:61", "2026-11-22T08:30:15.", "2026-11-22X", "22.11.2026", "２０２６-11-22",
    "2026-11-22 ", "2026-11-22 08", "2026-11-22T08:30 CET", "2026-11-22T08:30 +2", "2026/11-22",
    "2026-11-22T08:30 +0200 UTC", "2026-11-22T08:30+", "2026-11-22T08:30  UTC", "0000-01-01",
  ])
  func refusesWhatIsNoTime(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }
}
