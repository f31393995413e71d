// A ticket laid out for reading: the facts, the complaint, the reply.

import Store
import Tickets

extension Console {
  /// - Parameter short: leaves out what whoever submitted it has just typed.
  func print(_ ticket: Ticket, _ session: Session, short: Bool = false) throws {
    if session.isJSON { return try line(ticket.json.text) }
    if session.isQuiet { return try line(String(ticket.id)) }
    var text = head(of: ticket) + "\n"
    if let summary = ticket.analysis?.summary { text += styled(out.safe(summary), .bold) + "\n" }
    text += "\n" + facts(of: ticket, at: session.clock.now())
    if !short { text += section("Complaint", ticket.complaint) }
    if let reply = ticket.reply {
      text += section(ticket.agentReply == nil ? "Draft" : "Reply", reply)
    }
    try out.write(text)
  }

  func print(_ entry: HistoryEntry, of id: Int64, _ session: Session) throws {
    if session.isJSON { return try line(entry.json(of: id).text) }
    try out.write(describe(entry))
  }

  private func head(of ticket: Ticket) -> String {
    var parts = ["#\(ticket.id)"]
    if let labels = ticket.labels {
      parts += [
        styled(labels.urgency.rawValue, labels.urgency.style), labels.category.rawValue,
        styled("mood \(labels.sentiment.score)/10", labels.sentiment.style),
      ]
    }
    parts.append(ticket.standing)
    return styled(parts[0], .bold) + "  " + parts.dropFirst().joined(separator: "  ")
  }

  private func facts(of ticket: Ticket, at now: Timestamp) -> String {
    let rows: [(String, String?)] = [
      ("customer", ticket.origin.customer), ("channel", ticket.origin.channel),
      ("key", ticket.origin.key), ("created", ticket.createdAt.forPeople(at: now)),
      ("analysed", ticket.analysis.map(description)),
      ("evidence", ticket.analysis.flatMap { $0.evidence.isEmpty ? nil : "“\($0.evidence)”" }),
      ("review", ticket.analysis.map { $0.reviewReasons.meanings.joined(separator: "; ") }),
      ("waits", ticket.status == .pending ? ticket.errorMessage : nil),
      ("not before", ticket.nextAttemptAt?.forPeople(at: now)),
      ("failed", ticket.status == .failed ? ticket.errorMessage : nil),
      ("resolved", ticket.resolution.map { "\($0.at.forPeople(at: now)) by \($0.agent)" }),
    ]
    return rows.compactMap { name, value in
      guard let value, !value.isEmpty else { return nil }
      let label = styled(name.padded(to: 10), .dim)
      return "  \(label)  \(out.safe(value))\n"
    }.joined()
  }

  private func section(_ title: String, _ text: String) -> String {
    let safe = out.safe(text, lines: true)
    let lines = wrap(safe, width: max(20, min(width, 80) - 2)).map { $0.isEmpty ? "" : "  " + $0 }
    return "\n" + styled(title, .bold) + "\n" + lines.joined(separator: "\n") + "\n"
  }

  private func describe(_ entry: HistoryEntry) -> String {
    let time = entry.at.iso8601
    switch entry.event {
    case .analysed(let analysis):
      let labels = analysis.labels
      let words =
        "\(labels.urgency.rawValue), \(labels.category.rawValue), mood \(labels.sentiment.score)/10"
      return "\(time)  analysed: \(words); \(description(of: analysis))"
        + section("Draft", analysis.draft)
    case .faulted(let reason, let maker):
      return "\(time)  \(maker.model ?? maker.engine) failed: \(out.safe(reason))\n"
    case .replied(let agent, let text):
      return "\(time)  reply by \(out.safe(agent))" + section("Reply", text)
    }
  }

  private func description(of analysis: Analysis<String>) -> String {
    let maker = analysis.maker.model ?? (analysis.maker.engine + " rules")
    let tokens = analysis.usage.inputTokens + analysis.usage.outputTokens
    let cost = analysis.usage.cost.map { ", $\(dollars($0))" } ?? ""
    return "by \(out.safe(maker)), language \(out.safe(analysis.language))"
      + (tokens > 0 ? ", \(tokens) tokens\(cost)" : "")
  }
}

extension Ticket {
  /// Where it stands, in the word that matters to a person.
  var standing: String {
    if resolution != nil { return "resolved" }
    return status == .pending ? "waiting" : status.rawValue
  }
}

extension Urgency {
  var style: Style {
    switch self {
    case .high: .bad
    case .medium: .warning
    case .low: .good
    }
  }
}

extension Sentiment {
  var style: Style {
    switch score {
    case ...3: .bad
    case 4...6: .warning
    default: .good
    }
  }
}

/// A small sum with what matters of it: `0.0013`.
func dollars(_ amount: Double) -> String {
  let tenthsOfMills = Int((amount * 10_000).rounded(.up))
  let digits = String(tenthsOfMills % 10_000)
  return "\(tenthsOfMills / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
}
