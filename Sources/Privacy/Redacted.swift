// Text that may be stored: its secrets are gone for good.

import Text

/// Text without payment cards, passwords and keys. Only this module makes one, so a store that
/// takes nothing else cannot be handed a secret.
package struct Redacted: Sendable, Equatable {
  package let text: String

  fileprivate init(proven text: String) { self.text = text }
}

/// Replaces every secret in `text` by a marker of its kind, for good. Idempotent. A zero byte, which
/// would end the text for the databases' C interfaces, becomes the character for what cannot be read.
package func redact(_ text: String) -> Redacted {
  let whole = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  return Redacted(proven: redacted(whole).text)
}

/// The text without its secrets, and as the detectors read it. What is left around a marker may be
/// a secret of its own, so the text is read again until there is none.
func redacted(_ text: String) -> (text: String, plain: PlainText) {
  var text = text
  for _ in 0..<maximumRounds {
    let plain = PlainText(text)
    let findings = plain.findings(of: .secrets)
    if findings.isEmpty { return (text, plain) }
    text = text.replacing(findings) { $0.kind.marker(for: $0.value) }
  }
  return (text, PlainText(text))
}

/// Two are the most that a text has needed which was not made for this; a limit, so that no text
/// takes longer than its length allows.
private let maximumRounds = 16
