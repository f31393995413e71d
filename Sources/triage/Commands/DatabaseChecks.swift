// What `doctor` checks of the database and of this machine.

import Configuration
import Store
import Tickets

func databaseChecks(_ session: Session) -> [Check] {
  let now = session.clock.now()
  do {
    guard let store = try session.settings.existingStore(evenNamed: true, asItIs: true)
    else {
      let findings = try session.settings.findingsWithoutStore()
      return findings.map(Check.init) + [clockCheck(now, nil)]
    }
    let health = try store.health(at: store.clock.now())
    return health.findings.map(Check.init) + [
      queueCheck(health, now), clockCheck(now, health.latestChange),
    ]
  } catch {
    return [Check("database", error), clockCheck(now, nil)]
  }
}

private func queueCheck(_ health: StoreHealth, _ now: Timestamp) -> Check {
  let counts = Status.allCases.map { "\(grouped(health.countByStatus[$0] ?? 0)) \($0.rawValue)" }
  var verdict = counts.joined(separator: ", ")
  if let oldest = health.oldestWaiting { verdict += "; the oldest waits \(oldest.age(at: now))" }
  if health.failing > 0 { verdict += "; \(grouped(health.failing)) to be tried again" }
  if health.expiredLeases > 0 {
    return Check(
      "tickets", "\(verdict); \(health.expiredLeases) left behind by a pass that ended",
      cure: "run `triage process --all`; it takes them back")
  }
  let failed = health.countByStatus[.failed] ?? 0
  return Check(
    "tickets", verdict,
    cure: failed > 0 ? "`triage list --status failed`, then `triage process ID`" : nil)
}

/// A wrong clock spoils leases, quotas and ages.
private func clockCheck(_ now: Timestamp, _ latestChange: Timestamp?) -> Check {
  let verdict = now.local()
  let cure = "set this machine's clock; NTP can do that"
  if now < released {
    return Check("clock", "\(verdict), before this version of triage was made", cure: cure)
  }
  if let latestChange, latestChange > now.advanced(by: .seconds(300)) {
    return Check("clock", "\(verdict), before a ticket's last change", cure: cure)
  }
  return Check("clock", verdict)
}

/// 2026-11-01. A right clock shows no earlier time.
private let released = Timestamp(milliseconds: 1_793_491_200_000)
