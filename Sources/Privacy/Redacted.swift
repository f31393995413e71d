// Text that may be stored: its secrets are removed for good.

import Text

/// Text without payment cards, passwords and keys. Only this module can create one, so a store
/// cannot get a secret by mistake.
package struct Redacted: Sendable, Equatable {
  package let text: String

  fileprivate init(proven text: String) { self.text = text }
}

/// Replaces every secret in `text` by a marker, for good. Redacting twice changes nothing. A NUL
/// byte would end the text in the C interfaces of databases, so it becomes U+FFFD.
package func redact(_ text: String) -> Redacted {
  let whole = text.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  return Redacted(proven: redacted(whole, .secrets).text)
}

/// The text without its secrets, its plain form, and the places that `finder` found in that. The text
/// around a marker may be a new secret, so it is read again until nothing is found.
func redacted(
  _ text: String, _ finder: StopFinder
) -> (text: String, plain: PlainText, stops: ScanStops) {
  var text = text
  var plain = PlainText(text)
  var stops = ScanStops(in: plain.bytes, finder)
  for _ in 0..<maximumRounds {
    let findings = plain.findings(of: .secrets, at: stops)
    if findings.isEmpty { break }
    text = text.replacing(findings) { $0.kind.marker(for: $0.value) }
    plain = PlainText(text)
    stops = ScanStops(in: plain.bytes, finder)
  }
  return (text, plain, stops)
}

/// Natural texts needed at most two rounds. The limit keeps the time proportional to the length of
/// a text.
private let maximumRounds = 16
