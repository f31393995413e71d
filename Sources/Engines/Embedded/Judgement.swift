// The offline engine's judgement of one complaint: rules and a lexicon, no network, no model.

package import Tickets

/// What the offline engine makes of a complaint.
package struct Judgement: Sendable, Equatable {
  package let labels: Labels
  /// One line, at most `Limits.summary` characters; empty for an empty complaint.
  package let summary: String
  /// BCP 47; `und` when the text is too short or odd to tell.
  package let language: String
  /// Verbatim from the complaint, at most `Limits.evidence` characters; empty when nothing in it
  /// carries the urgency.
  package let evidence: String
  /// In the complaint's language where there is a template, else in English.
  package let draft: String
  /// False: a language that these rules cannot read; the labels are neutral.
  package let isUnderstood: Bool
}

/// Judges a complaint of any length and language, in time linear in its length.
package func judge(_ complaint: String) -> Judgement {
  let text = ComplaintText(complaint)
  let language = LanguageGuess(of: text)
  if text.asksContactOnly { return contactJudgement(of: text, language.tag) }
  let mood = Mood(of: text)
  guard language.isEnglish else { return foreignJudgement(of: text, language.tag) }
  let cues = ComplaintCues(of: text)
  let (urgency, carrier) = cues.urgency(mood: mood.normalized)
  let sentiment = sentiment(of: mood, cues, urgency)
  let labels = Labels(category: cues.category, urgency: urgency, sentiment: sentiment)
  return Judgement(
    labels: labels, summary: summary(of: text, cues), language: language.tag,
    evidence: carrier.map { evidence(for: $0.tokens, in: text) } ?? "",
    draft: ReplyTemplates.english(for: text, labels, cues), isUnderstood: true)
}

/// The urgency alone.
package func offlineUrgency(of complaint: String) -> Urgency {
  let text = ComplaintText(complaint)
  let language = LanguageGuess(of: text)
  if text.asksContactOnly { return .low }
  guard language.isEnglish else { return ForeignCues(of: text, language.tag).urgency }
  return ComplaintCues(of: text).urgency(mood: Mood(of: text).normalized).urgency
}

/// Nothing is told yet, so nothing is judged.
private func contactJudgement(of text: ComplaintText, _ tag: String) -> Judgement {
  Judgement(
    labels: Labels(category: .technical, urgency: .low, sentiment: .neutral),
    summary: oneLine(text.ownText), language: tag, evidence: "", draft: ReplyTemplates.contact,
    isUnderstood: tag == "en")
}

/// The mood of a language that the lexicon does not know stays neutral; where no language shows,
/// faces still do.
private func foreignJudgement(of text: ComplaintText, _ tag: String) -> Judgement {
  let cues = ForeignCues(of: text, tag)
  let faces = tag == "und" ? Mood(of: text, facesOnly: true).normalized : 0
  let sentiment = faces == 0 ? Sentiment.neutral : Sentiment(mood: faces)
  let labels = Labels(category: cues.category, urgency: cues.urgency, sentiment: sentiment)
  let first = text.sentences.first { !$0.tokens.isEmpty }?.range
  return Judgement(
    labels: labels, summary: oneLine(first.map { text.quote($0, upTo: 400) } ?? text.ownText),
    language: tag,
    evidence: cues.carrier.map { text.quote($0.range, upTo: Limits.evidence) } ?? "",
    draft: ReplyTemplates.foreign(tag, cues.alarm), isUnderstood: false)
}

/// The mood as a score, kept within what the facts allow: polite words around a serious problem
/// do not make it a pleasant one.
private func sentiment(of mood: Mood, _ cues: ComplaintCues, _ urgency: Urgency) -> Sentiment {
  let score = Sentiment(mood: mood.normalized).score
  if cues.has(.selfHarm) || cues.has(.threat) { return Sentiment(clamping: 1) }
  if urgency == .high { return Sentiment(clamping: min(score, mood.best > 1 ? 4 : 3)) }
  if urgency == .medium, !cues.finds.isEmpty {
    let isPlain = cues.has(.trouble) || cues.has(.takenMoney) || cues.grave != nil
    let most =
      mood.normalized > 0.6 && !isPlain ? 6 : mood.normalized > 0 || cues.has(.asking) ? 5 : 4
    return Sentiment(clamping: min(score, most))
  }
  // Whoever only asks about something bad is not angry about it.
  if cues.asksOnly, mood.normalized > -0.5 { return Sentiment(clamping: max(score, 5)) }
  return Sentiment(clamping: score)
}

extension Sentiment {
  /// From a mood of -1 to 1; what lies between the steps is 5 and 6, neutral.
  init(mood: Double) {
    let steps = [-0.83, -0.7, -0.55, -0.22, 0.04, 0.28, 0.54, 0.72, 0.85]
    self.init(clamping: 1 + steps.count { mood > $0 })
  }
}

/// The sentence around a find; if that is long, the clauses that hold it.
private func evidence(for find: Range<Int>, in text: ComplaintText) -> String {
  let token = text.tokens[find.lowerBound]
  let whole = text.quote(text.sentences[token.sentence].range, upTo: Limits.evidence + 1)
  guard whole.count > 200 else { return whole }
  let last = text.tokens[find.upperBound - 1]
  let sentence = text.sentences[token.sentence].tokens
  let start = text.tokens[sentence].first { $0.clause == token.clause } ?? token
  let end = text.tokens[sentence].last { $0.clause == last.clause } ?? last
  let clause = text.quote(start.range.lowerBound..<end.range.upperBound, upTo: Limits.evidence + 1)
  guard clause.count > Limits.evidence else { return clause }
  return text.quote(token.range.lowerBound..<end.range.upperBound, upTo: 200)
}

/// The most telling sentence on one line.
private func summary(of text: ComplaintText, _ cues: ComplaintCues) -> String {
  let scores = text.sentences.enumerated().map { number, sentence in
    // Between equals the earlier; a single word says nothing.
    cues.telling[number] + (sentence.tokens.count > 2 ? 1 : 0) - 0.05 * Double(min(number, 20))
  }
  guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else {
    return oneLine(text.ownText)
  }
  return oneLine(text.quote(text.sentences[best].range, upTo: 400))
}

/// White space made single spaces, cut at a word's end.
private func oneLine(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  guard line.count > Limits.summary else { return line }
  let head = line.prefix(Limits.summary - 1)
  let cut = head.lastIndex(of: " ") ?? head.endIndex
  let shortest = head.index(head.startIndex, offsetBy: Limits.summary / 2)
  let kept = line.distance(
    from: line.startIndex, to: cut < shortest ? head.endIndex : cut)
  return line[...].prefixOutsideBrackets(kept)[...].trimmingSuffix + "…"
}

extension Substring {
  /// Without commas and the like at the end, which an ellipsis must not follow.
  fileprivate var trimmingSuffix: String {
    var rest = self
    while let last = rest.last, last != "]", last.isPunctuation || last.isWhitespace {
      rest.removeLast()
    }
    return String(rest)
  }
}
