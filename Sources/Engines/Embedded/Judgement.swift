// How the offline engine judges a complaint: labels of the embedded model, quotes, and a template.

import EmbeddedModel
package import Tickets

/// The offline engine's judgement of a complaint.
package struct Judgement: Sendable, Equatable {
  package let labels: Labels
  /// One line, at most `Limits.summary` characters; empty for an empty complaint.
  package let summary: String
  /// BCP 47; `und` when the text is too short to tell.
  package let language: String
  /// Verbatim from the complaint, at most `Limits.evidence` characters; empty when no sentence
  /// carries the urgency.
  package let evidence: String
  /// In the complaint's language if there is a template, or else in English.
  package let draft: String
  /// `fallback` for a language that the model does not know, `uncertain` if it is not sure of a
  /// label.
  package let reasons: ReviewReasons
}

/// Judges a complaint of any length and language in linear time.
package func judge(_ complaint: String) -> Judgement {
  let text = ComplaintText(complaint)
  let language = Language(of: complaint)
  if text.asksContactOnly { return contactJudgement(of: text, language) }
  let reading = read(complaint)
  let sentences = Sentences(of: complaint)
  let alarm = Found(in: text, language, reading)
  var labels = reading.labels
  if let alarm { labels.raise(for: alarm.alarm) }
  let carrier = alarm?.quote ?? sentences.carrier(of: labels.urgency)?.text
  let telling = sentences.mostTelling(for: labels)?.text
  return Judgement(
    labels: labels, summary: oneLine(telling ?? text.ownText[...]), language: language.tag,
    evidence: carrier.map { $0.prefixOutsideBrackets(Limits.evidence).trimmed } ?? "",
    draft: ReplyTemplates.draft(
      for: text, labels, alarm?.alarm, language, isSure: reading.confidence > 0.8),
    reasons: reasons(for: reading, language, isRaised: alarm?.alarm.isGrave == true))
}

extension Labels {
  /// Raises the model's labels for an alarm.
  fileprivate mutating func raise(for alarm: Alarm) {
    guard alarm.isGrave else { return }
    urgency = .high
    sentiment = min(sentiment, Sentiment(clamping: alarm.isCrisis ? 2 : 4))
  }
}

private func reasons(
  for reading: Reading, _ language: Language, isRaised: Bool
) -> ReviewReasons {
  var reasons = ReviewReasons()
  if !language.isKnown { reasons.insert(.fallback) }
  if reading.isUncertain, !isRaised { reasons.insert(.uncertain) }
  return reasons
}

/// An alarm, and the sentence with it if the model is not asked.
private struct Found {
  let alarm: Alarm
  let quote: Substring?

  /// An alarm about a medicine counts only if the model found the complaint High.
  init?(in text: ComplaintText, _ language: Language, _ reading: Reading) {
    let sentence: Int
    if let found = text.alarm {
      (alarm, sentence) = (found.alarm, text.tokens[found.tokens.lowerBound].sentence)
    } else if let found = ForeignAlarm(of: text, language.tag) {
      (alarm, sentence) = (found.alarm, found.sentence)
    } else {
      return nil
    }
    guard alarm.isGrave || reading.labels.urgency == .high else { return nil }
    quote =
      alarm.isGrave ? text.quote(text.sentences[sentence].range, upTo: Limits.evidence)[...] : nil
  }
}

/// The complaint says nothing yet, so there is nothing to judge.
private func contactJudgement(of text: ComplaintText, _ language: Language) -> Judgement {
  Judgement(
    labels: Labels(category: .technical, urgency: .low, sentiment: .neutral),
    summary: oneLine(text.ownText[...]), language: language.tag, evidence: "",
    draft: ReplyTemplates.contact, reasons: language.tag == "en" ? [] : .fallback)
}

/// With white space as single spaces, cut at the end of a word.
private func oneLine(_ text: Substring) -> String {
  let line = text.prefix(2000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  guard line.count > Limits.summary else { return line }
  let head = line.prefix(Limits.summary - 1)
  let cut = head.lastIndex(of: " ") ?? head.endIndex
  let shortest = head.index(head.startIndex, offsetBy: Limits.summary / 2)
  let kept = line.distance(
    from: line.startIndex, to: cut < shortest ? head.endIndex : cut)
  return line[...].prefixOutsideBrackets(kept)[...].trimmingSuffix + "…"
}

extension Substring {
  /// Without punctuation at the end that no ellipsis may follow.
  fileprivate var trimmingSuffix: String {
    var rest = self
    while let last = rest.last, last != "]", last.isPunctuation || last.isWhitespace {
      rest.removeLast()
    }
    return String(rest)
  }
}
