// A ticket laid out like a letter: the facts, the complaint, the reply.

import Store
import Tickets

extension Session {
  /// - Parameter short: leaves out what the caller has just typed.
  func printLetter(_ ticket: Ticket, short: Bool = false) throws {
    if isJSON { return try console.line(ticket.json.text) }
    if isQuiet { return try console.line(String(ticket.id)) }
    try console.out.write(console.letter(ticket, short: short, at: clock.now()))
  }
}

extension Console {
  fileprivate func letter(_ ticket: Ticket, short: Bool, at now: Timestamp) -> String {
    var text = head(of: ticket) + "\n"
    if let summary = ticket.analysis?.summary {
      for line in wrap(out.safe(summary), width: textWidth) { text += styled(line, .bold) + "\n" }
    }
    text += "\n" + facts(of: ticket, at: now)
    if !short {
      text += section("Complaint", ticket.complaint, marking: ticket.analysis?.evidence ?? "")
    }
    if let reply = ticket.reply {
      text += section(ticket.agentReply == nil ? "Draft" : "Reply", reply)
    }
    return text
  }

  /// Longer lines are hard to read.
  var textWidth: Int { max(20, min(width, 80)) }

  private func head(of ticket: Ticket) -> String {
    let (labels, judged) = (ticket.labels, ticket.analysis?.labels)
    let parts: [(text: String, style: Style?)?] = [
      ("#\(ticket.id)", .bold),
      labels.urgency.map { urgency in
        (beside(urgency.rawValue, judged?.urgency.rawValue), urgency.style)
      },
      labels.category.map { (beside($0.rawValue, judged?.category.rawValue), nil) },
      labels.sentiment.map { mood in
        (
          "mood " + beside("\(mood.score)", judged.map { "\($0.sentiment.score)" }, unit: "/10"),
          mood.style
        )
      },
      (ticket.standing, nil),
    ]
    var lines: [(shown: String, columns: Int)] = []
    for (text, style) in parts.compactMap(\.self) {
      let shown = style.map { styled(text, $0) } ?? text
      if let last = lines.last, last.columns + 2 + text.columns <= textWidth {
        lines[lines.count - 1] = (last.shown + "  " + shown, last.columns + 2 + text.columns)
      } else {
        lines.append((shown, text.columns))
      }
    }
    return lines.map(\.shown).joined(separator: "\n")
  }

  /// `High (AI said Low)`
  private func beside(_ label: String, _ judged: String?, unit: String = "") -> String {
    guard let judged, judged != label else { return label + unit }
    return "\(label)\(unit) (AI said \(judged))"
  }

  private func facts(of ticket: Ticket, at now: Timestamp) -> String {
    let analysis = ticket.analysis
    let rows: [(String, String?)] = [
      ("customer", ticket.origin.customer), ("channel", ticket.origin.channel),
      ("key", ticket.origin.key), ("created", ticket.createdAt.forPeople(at: now)),
      ("analysed", analysis.map(description)),
      ("evidence", analysis.flatMap { $0.evidence.isEmpty ? nil : "“\($0.evidence)”" }),
      (
        "corrected",
        ticket.correction.map { correction in
          let reason = correction.reason.map { ": \($0)" } ?? ""
          return "\(correction.at.forPeople(at: now)) by \(correction.agent)\(reason)"
        }
      ),
      ("review", analysis.map { $0.reviewReasons.meanings.joined(separator: "; ") }),
      ("waits", ticket.status == .pending ? ticket.errorMessage.map(withLocalTimes) : nil),
      ("not before", ticket.status == .pending ? ticket.nextAttemptAt?.forPeople(at: now) : nil),
      ("failed", ticket.status == .failed ? ticket.errorMessage : nil),
      ("resolved", ticket.resolution.map { "\($0.at.forPeople(at: now)) by \($0.agent)" }),
    ]
    return rows.compactMap { name, value in
      guard let value, !value.isEmpty else { return nil }
      let lines = wrap(out.safe(value), width: textWidth - 14)
      let rest = "\n" + String(repeating: " ", count: 14)
      return "  \(styled(name.padded(to: 10), .dim))  \(lines.joined(separator: rest))\n"
    }.joined()
  }

  /// - Parameter quotation: the words to emphasise.
  func section(_ title: String, _ text: String, marking quotation: String = "") -> String {
    let safe = out.safe(text, lines: true)
    let marked = marked(out.safe(quotation, lines: true), in: safe)
    let lines = wrap(marked, width: textWidth - 2).map { $0.isEmpty ? "" : "  " + $0 }
    return "\n" + styled(title, .bold) + "\n" + emphasised(lines).joined(separator: "\n") + "\n"
  }

  func description(of analysis: Analysis<String>) -> String {
    // The models of a service have names that tell their engine.
    let (engine, model) = (analysis.maker.engine, analysis.maker.model)
    let maker = model.map { engine == "offline" ? "\(engine), \($0)" : $0 } ?? engine
    let tokens = analysis.usage.inputTokens + analysis.usage.outputTokens
    return "by \(maker), language \(analysis.language)"
      + (tokens > 0 ? ", \(grouped(tokens)) tokens, \(price(analysis.usage.cost))" : "")
  }
}

/// Marks of emphasis while lines are broken. They have no width, and safe text never contains them.
private let (emphasisStart, emphasisEnd): (Character, Character) = ("\u{1}", "\u{2}")

extension Console {
  private func marked(_ quotation: String, in text: String) -> String {
    guard isColored, !quotation.isEmpty, let range = text.firstRange(of: quotation) else {
      return text
    }
    return text[..<range.lowerBound] + String(emphasisStart) + text[range] + String(emphasisEnd)
      + text[range.upperBound...]
  }

  /// Replaces the marks by the terminal's own. Emphasis ends with the line, so that it cannot run
  /// on.
  private func emphasised(_ lines: [String]) -> [String] {
    var isEmphasised = false
    return lines.map { line in
      let begin = isEmphasised ? String(emphasisStart) : ""
      for character in line where [emphasisStart, emphasisEnd].contains(character) {
        isEmphasised = character == emphasisStart
      }
      let whole = begin + line + (isEmphasised ? String(emphasisEnd) : "")
      return whole.replacing(String(emphasisStart), with: Style.emphasis.start)
        .replacing(String(emphasisEnd), with: Style.end)
    }
  }
}
