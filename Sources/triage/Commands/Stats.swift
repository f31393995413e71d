// `triage stats`: counts of tickets, urgency, moods and cost.

import Store
import Tickets

private let since = Flag<TimeReference>.time("since", "created at this time or later")
private let until = Flag<TimeReference>.time("until", "created before this time")

extension Command {
  static let stats = Command(
    "stats", synopses: ["[FLAGS]"], summary: "count tickets, moods, tokens and costs",
    details: [
      """
      Tickets count by when they were created, tokens and costs by when the analysis was made. \
      Dates are in the local time zone (TZ), but a week begins on Monday, 00:00 UTC. A price that \
      is not known is shown as unknown and never counted as 0.
      """
    ],
    flags: [since.description, until.description],
    examples: [
      .init("triage stats", "all of them"),
      .init("triage stats --since 30d", "the last thirty days"),
      .init("triage stats --json | jq .cost_usd", "one number, for a script"),
    ],
    run: runStats)
}

private func runStats(_ session: Session) async throws -> ExitCode {
  let now = session.clock.now()
  let since = try session.arguments.value(since)?.time(at: now)
  let until = try session.arguments.value(until)?.time(at: now)
  try checkOrder(since: since, until: until)
  let statistics =
    try session.existingStore()?.statistics(since: since, until: until) ?? .none
  if session.isJSON {
    try session.console.line(statistics.json.text)
  } else {
    let text = session.console.text(for: statistics, upTo: min(until ?? now, now))
    try session.console.out.write(text)
  }
  return .done
}
