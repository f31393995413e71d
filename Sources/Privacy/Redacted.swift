// Text that may be stored: its secrets are gone for good.

/// Text without payment cards, passwords and keys. Only this module makes one, so a store that
/// takes nothing else cannot be handed a secret.
package struct Redacted: Sendable, Equatable {
  package let text: String

  fileprivate init(proven text: String) { self.text = text }
}

/// Replaces every secret in `text` by a marker of its kind, for good. Idempotent.
package func redact(_ text: String) -> Redacted {
  Redacted(proven: text.replacing(findSecrets(in: text)) { $0.kind.marker(for: $0.value) })
}
