// What the rate limiter remembers, and for how long.

import Support
import Testing
import Tickets

@testable import Server

extension ServerTests {
  @Suite struct RateLimiterTests {
    private func access(_ clock: FakeClock, perMinute: Int = 3) -> AccessControl {
      var settings = AccessSettings()
      settings.requestsPerMinute = perMinute
      let clock = Clock(
        now: { Timestamp(milliseconds: clock.now) }, uptime: { .milliseconds(clock.now) },
        sleep: { _ in })
      return AccessControl(settings, clock: clock)
    }

    private func caller(_ address: String) -> Caller {
      Caller(address: address, isAgent: false, isSubmitter: true, isSignedIn: false)
    }

    @Test func requestsOfManyPathsLiftNoLimit() {
      let access = access(FakeClock())
      let caller = caller("203.0.113.5")
      for _ in 1...10 { #expect(throws: Never.self) { try access.limitSignIn(caller) } }
      for _ in 1...3 { #expect(throws: Never.self) { try access.limit(caller, "/api/tickets") } }
      for number in 1...50_000 { try? access.limit(caller, "/api/tickets/\(number)") }
      #expect(throws: APIError.self) { try access.limit(caller, "/api/tickets") }
      #expect(throws: APIError.self) { try access.limitSignIn(caller) }
    }

    @Test func aWindowEndsAfterAMinuteWhateverTheWallClockSays() {
      let (wall, uptime) = (FakeClock(), FakeClock(now: 0))
      let clock = Clock(
        now: { Timestamp(milliseconds: wall.now) }, uptime: { .milliseconds(uptime.now) },
        sleep: { _ in })
      let limiter = RateLimiter(perMinute: 1, clock: clock)
      #expect(throws: Never.self) { try limiter.count("203.0.113.5") }
      wall.advance(by: .seconds(-86_400))
      uptime.advance(by: .seconds(20))
      let refusal = #expect(throws: APIError.self) { try limiter.count("203.0.113.5") }
      guard case .limited(perMinute: 1, seconds: 40) = refusal else {
        Issue.record("\(String(describing: refusal))")
        return
      }
      uptime.advance(by: .seconds(40))
      #expect(throws: Never.self) { try limiter.count("203.0.113.5") }
    }

    @Test func anIPv6ClientHasManyAddresses() {
      let access = access(FakeClock(), perMinute: 1)
      func isLimited(_ address: String) -> Bool {
        (try? access.limit(caller(address), "/api/tickets")) == nil
      }
      #expect(!isLimited("2001:db8:1:2::1"))
      for address in ["2001:db8:1:2::2", "2001:0db8:1:2:ffff::1", "2001:DB8:1:2:3:4:5:6"] {
        #expect(isLimited(address), "\(address)")
      }
      #expect(!isLimited("2001:db8:1:3::1"))
      #expect(!isLimited("203.0.113.5"))
      #expect(!isLimited("203.0.113.6"))
      #expect(isLimited("::ffff:203.0.113.6"))
    }
  }
}
