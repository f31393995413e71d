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
    let hint =
      switch stop {
      case .fatal(let cause): cause.hint
      case .outage: "\(retry) later"
      case .budget: "\(retry) with a larger one"
      case .deadline, .signal: "\(retry) again"
      case .pace, .quota: "\(retry) after that"
      }
    self.init(.notNow, "\(withLocalTimes(stop.description)); \(rest)", hint: hint)
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
