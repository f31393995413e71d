// Quotas that are used up: kept in the store for every process, waited for when they come back soon.

import Engines
import Store
import Tickets

extension Pass {
  /// Waits until the model's quota is there; says why to stop when that takes longer than the pass
  /// has patience for.
  func waitForQuota() async throws(StoreError) -> PassStop? {
    guard let model = engine.maker.model else { return nil }
    while let quota = try store.quota(of: model, at: clock.now()) {
      let wait = quota.resumeAt.duration(since: clock.now())
      guard quota.period == .minute, wait <= patience, (try? await clock.sleep(wait)) != nil else {
        return .quota(quota.period, resumeAt: quota.resumeAt)
      }
    }
    return nil
  }

  /// Keeps a quota's state; says whether to stop because of the fault.
  func stop(for fault: EngineFault, _ waits: Int) throws(StoreError) -> PassStop? {
    switch fault {
    case .fatal(let cause): return .fatal(cause)
    case .passing(let reason): return .outage(reason)
    case .quota(let period, let resumeAt):
      if let model = engine.maker.model {
        try store.set(QuotaState(period: period, resumeAt: resumeAt), of: model)
      }
      return waits < maximumQuotaWaits ? nil : .quota(period, resumeAt: resumeAt)
    }
  }
}

extension EngineFault {
  /// Why a ticket waits, as it shows.
  var message: String {
    switch self {
    case .fatal(let cause): cause.description
    case .passing(let reason): reason
    case .quota(let period, let resumeAt):
      "the quota per \(period) is used up until \(resumeAt.iso8601)"
    }
  }
}
