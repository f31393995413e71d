// The report and the estimate of a pass, as text and as JSON.

import Processing
import Tickets

func printEstimate(_ estimate: Estimate, _ session: Session) throws {
  let usage = estimate.usage
  guard !session.isJSON else {
    let json: JSON = [
      "tickets": JSON(estimate.tickets), "calls": JSON(estimate.calls),
      "input_tokens": JSON(usage.inputTokens), "output_tokens": JSON(usage.outputTokens),
      "cost_usd": JSON(usage.cost),
    ]
    return try session.console.line(json.text)
  }
  let cost = usage.cost.map { "$\(dollars($0))" } ?? "an unknown price"
  try session.console.line(
    """
    \(counted(estimate.tickets, "ticket")) in \(counted(estimate.calls, "call")): at most \(usage.inputTokens) input and \
    \(usage.outputTokens) output tokens, \(cost)
    """)
}

func printReport(
  _ report: PassReport, since start: ContinuousClock.Instant, _ session: Session
) throws {
  let elapsed = Double((ContinuousClock.now - start).milliseconds) / 1000
  if session.isJSON { return try session.console.line(report.json(elapsed: elapsed).text) }
  guard session.console.error.isTerminal, !session.isQuiet else { return }
  let parts = [
    report.completed > 0 ? "\(report.completed) analysed" : nil,
    report.failed > 0 ? "\(report.failed) failed" : nil,
    report.waiting > 0 ? "\(report.waiting) to be tried again" : nil,
  ].compactMap { $0 }
  let sum = parts.isEmpty ? "nothing to do" : parts.joined(separator: ", ")
  try session.console.error.write("\(sum) in \(elapsed) s\n")
}

extension PassReport {
  fileprivate func json(elapsed: Double) -> JSON {
    [
      "claimed": JSON(claimed), "completed": JSON(completed), "failed": JSON(failed),
      "waiting": JSON(waiting), "calls": JSON(calls), "input_tokens": JSON(usage.inputTokens),
      "output_tokens": JSON(usage.outputTokens), "cost_usd": JSON(usage.cost),
      "elapsed_s": .double(elapsed),
      "stopped": JSON(stop?.name), "resume_at": JSON(stop?.resumeAt),
    ]
  }
}
