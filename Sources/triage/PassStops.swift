// Why a pass stopped: in words for a person, and as a name for a script.

import Engines
import Processing
import Tickets

extension Failure {
  /// Why a pass stopped, and what to do.
  ///
  /// - Parameters:
  ///   - rest: what happens to the work that is left.
  ///   - retry: how to have it done.
  init(
    _ stop: PassStop, otherwise rest: String = "the work waits",
    retry: String = "run `triage process --all`"
  ) {
    switch stop {
    case .fatal(let cause):
      self.init(.notNow, "\(cause.description); \(rest)", hint: cause.hint)
    case .outage(let reason):
      self.init(.notNow, "\(reason); \(rest)", hint: "\(retry) later")
    case .budget:
      self.init(.notNow, "the budget is reached; \(rest)", hint: "\(retry) with a larger one")
    case .deadline:
      self.init(.notNow, "the deadline is reached; \(rest)", hint: "\(retry) again")
    case .pace(let resumeAt):
      self.init(
        .notNow, "TRIAGE_RPM allows no call until \(resumeAt.iso8601); \(rest)",
        hint: "\(retry) after that")
    case .signal:
      self.init(.notNow, "stopped by a signal; \(rest)", hint: "\(retry) again")
    case .quota(let period, let resumeAt):
      self.init(
        .notNow, "the quota per \(period) is used up until \(resumeAt.local()); \(rest)",
        hint: "\(retry) after that")
    }
  }
}

extension PassStop {
  var name: String {
    switch self {
    case .quota: "quota"
    case .outage: "outage"
    case .budget: "budget"
    case .deadline: "deadline"
    case .pace: "pace"
    case .signal: "signal"
    case .fatal(let cause):
      switch cause {
      case .noKey, .badKey, .billing, .permission, .location, .malformedRequest: "key"
      case .model, .unfitModel, .redirect, .baseURL, .certificate, .noLibrary, .refused, .status,
        .notTheAPI:
        "outage"
      }
    }
  }

  var resumeAt: Timestamp? {
    switch self {
    case .quota(_, let resumeAt), .pace(let resumeAt): resumeAt
    case .outage, .fatal, .budget, .deadline, .signal: nil
    }
  }
}
