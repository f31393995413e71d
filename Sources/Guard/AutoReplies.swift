// Detects automatic mails: absence notices, delivery reports, automatic receipts.

import Text

/// True for an automatic mail, by its header, its subject or its first words, in the languages of
/// `AutoReplyTable`. A customer who tells of such a mail or quotes one does not count.
func isAutomaticReply(_ complaint: String) -> Bool {
  let bytes = Array(complaint.utf8)
  var (count, position) = (0, 0)
  while position < bytes.count, count < AutoReplyTable.longestHead {
    let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
    let text = normalised(bytes[position..<min(end, position + 400)])
    position = end + 1
    if text.isEmpty { continue }
    let line = HeadLine(text)
    if line.isMachineField || (count < 3 || line.isSubject) && line.isMachineSubject { return true }
    if line.isQuoted { break }
    count += 1
  }
  return hasAutomaticOpening(complaint)
}

/// Checks the first words below the header. An absence notice is short and asks nothing.
private func hasAutomaticOpening(_ complaint: String) -> Bool {
  let own = wordsWrittenNow(in: String(decoding: complaint.utf8.prefix(2400), as: UTF8.self))
  let text = normalised(own.utf8.prefix(1200))
  let start = Array(text.utf8.prefix(500))
  if AutoReplyTable.machineWords.occurs(in: start) { return true }
  return text.utf8.count < 900 && !text.contains("?") && !text.contains("？")
    && AutoReplyTable.absences.occurs(in: start)
}

/// Lower case, without asterisks, with one space for each run of white space.
private func normalised(_ bytes: some Collection<UInt8>) -> String {
  if bytes.allSatisfy(\.isBlank) { return "" }
  var text: [UInt8] = []
  var isParted = false
  for scalar in String(decoding: bytes, as: UTF8.self).lowercased().unicodeScalars {
    if scalar.properties.isWhitespace {
      isParted = !text.isEmpty
    } else if scalar != "*" {
      if isParted { text.append(0x20) }
      text.append(scalar: scalar == "’" ? 0x27 : scalar.value)
      isParted = false
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// One of the first lines of a text, which may be part of a mail's header.
private struct HeadLine {
  /// In lower case.
  private let text: String
  /// The part before the colon; empty without a colon.
  private let label: Substring
  private let value: Substring

  init(_ text: String) {
    let colon = text.firstIndex { $0 == ":" || $0 == "：" }
    self.text = text
    label = colon.map { trimmed(text[..<$0]) } ?? ""
    value = colon.map { trimmed(text[text.index(after: $0)...]) } ?? text[...]
  }

  var isQuoted: Bool { text.hasPrefix(">") }
  var isSubject: Bool { AutoReplyTable.subjectLabels.contains(String(label)) }

  var isMachineField: Bool {
    switch label {
    case "auto-submitted": !value.hasPrefix("no")
    case "x-auto-response-suppress", "x-autoreply", "x-autorespond", "x-auto-reply",
      "x-auto-reply-from", "x-autoreply-from", "x-failed-recipients", "reporting-mta",
      "final-recipient", "diagnostic-code", "original-recipient":
      true
    case "precedence": value.hasPrefix("auto")
    case "return-path": value == "<>"
    case "content-type": value.contains("multipart/report") || value.contains("delivery-status")
    case _ where AutoReplyTable.fromLabels.contains(String(label)):
      AutoReplyTable.machineSenders.contains { value.contains($0) }
    default: AutoReplyTable.machineSenders.contains { text.hasPrefix($0) }
    }
  }

  /// Whether the line is an automatic subject: "Automatic reply: …". In "Automatic reply settings
  /// do not work" the phrase continues, so it does not count.
  var isMachineSubject: Bool {
    var subject = isSubject ? value : text[...]
    while let mark = AutoReplyTable.replyMarks.first(where: { subject.hasPrefix($0) }) {
      subject = trimmed(subject.dropFirst(mark.count))
    }
    if let bracket = subject.firstIndex(of: "]"), subject.hasPrefix("[") {
      subject = trimmed(subject[subject.index(after: bracket)...])
    }
    return AutoReplyTable.subjects.contains { phrase in
      guard subject.hasPrefix(phrase) else { return false }
      let rest = subject.dropFirst(phrase.count)
      guard let next = rest.first else { return true }
      if isSubject { return !next.isLetter || AutoReplyTable.isUnspaced(phrase) }
      let start = trimmed(rest)
      return start.isEmpty || start.first.map { ":：-–—(（!,;[".contains($0) } == true
        || AutoReplyTable.subjectTails.contains { start.hasPrefix($0) }
    }
  }
}

private func trimmed(_ text: Substring) -> Substring {
  var rest = text.drop { $0 == " " }
  while rest.last == " " { rest = rest.dropLast() }
  return rest
}
