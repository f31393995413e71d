// The history of a ticket, event by event.

import Store
import Tickets

extension Session {
  func printEntry(_ entry: HistoryEntry, of id: Int64) throws {
    if isJSON { return try console.line(entry.json(of: id).text) }
    try console.out.write(console.text(of: entry))
  }
}

extension Console {
  fileprivate func text(of entry: HistoryEntry) -> String {
    let (what, texts) = describe(entry.event)
    let time = entry.at.local(withSeconds: true) + "  "
    // Beside the time, or below it when space is short.
    let indent = textWidth < 2 * time.count ? 4 : time.count
    let rest = "\n" + String(repeating: " ", count: indent)
    let lines = wrap(out.safe(what), width: textWidth - indent).joined(separator: rest)
    let head = indent < time.count ? time.trimmed + rest + lines : time + lines
    let end = texts.isEmpty ? "" : "\n"
    return head + "\n" + texts.map { section($0, $1) }.joined() + end
  }

  /// The event in words, and its texts with their titles.
  private func describe(_ event: HistoryEntry.Event) -> (String, [(String, String)]) {
    switch event {
    case .analysed(let analysis, let note):
      let labels = words(for: PartialLabels(analysis.labels))
      return (
        "analysed: \(labels); \(description(of: analysis))",
        (note.map { [("Note", $0)] } ?? []) + [("Draft", analysis.draft)]
      )
    case .faulted(let reason, let maker):
      return ("\(maker.model ?? maker.engine) failed: \(reason)", [])
    case .replied(let agent, let text): return ("reply by \(agent)", [("Reply", text)])
    case .corrected(let labels, let agent, let reason):
      let what =
        labels.isEmpty
        ? "corrections withdrawn by \(agent)" : "corrected by \(agent): \(words(for: labels))"
      return (what + (reason.map { "; \($0)" } ?? ""), [])
    case .resolved(let agent): return ("resolved by \(agent)", [])
    case .reopened(let agent): return ("opened again by \(agent)", [])
    }
  }
}
