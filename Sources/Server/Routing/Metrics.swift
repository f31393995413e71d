// Metrics for Prometheus: requests, their times, connections, tickets.

import Synchronization
import Tickets

/// Counts responses.
final class Metrics: Sendable {
  private struct Key: Hashable {
    let method: String
    let path: String
    let status: Int
  }

  private struct State {
    var requests: [Key: Int] = [:]
    /// The responses that took at most the time in `bounds`, cumulative as in Prometheus.
    var buckets = [Int](repeating: 0, count: bounds.count)
    var count = 0
    var seconds = 0.0
  }

  /// In seconds.
  private static let bounds = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]

  private let state = Mutex(State())

  /// - Parameter route: nil for a path without a route. Such a path can be anything, so it is not
  ///   recorded.
  func count(_ route: Route?, _ status: Int, after time: Duration) {
    let key = Key(
      method: route?.method.rawValue ?? "", path: route?.path ?? "", status: status)
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    state.withLock { state in
      state.requests[key, default: 0] += 1
      state.count += 1
      state.seconds += seconds
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound {
        state.buckets[index] += 1
      }
    }
  }

  /// All metrics in Prometheus's text format.
  func text(sockets: Int, tickets: [Status: Int]) -> String {
    let state = state.withLock { $0 }
    var lines = ["# TYPE triage_http_requests_total counter"]
    lines += state.requests.map { key, count in
      """
      triage_http_requests_total{method="\(key.method)",path="\(key.path)",\
      status="\(key.status)"} \(count)
      """
    }.sorted()
    lines.append("# TYPE triage_http_request_seconds histogram")
    lines += zip(Self.bounds, state.buckets).map {
      "triage_http_request_seconds_bucket{le=\"\($0)\"} \($1)"
    }
    lines += [
      "triage_http_request_seconds_bucket{le=\"+Inf\"} \(state.count)",
      "triage_http_request_seconds_sum \(state.seconds)",
      "triage_http_request_seconds_count \(state.count)",
      "# TYPE triage_sockets gauge", "triage_sockets \(sockets)",
      "# TYPE triage_tickets gauge",
    ]
    lines += Status.allCases.map { status in
      "triage_tickets{status=\"\(status.rawValue)\"} \(tickets[status] ?? 0)"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
