// The drafts of the offline engine. They promise no money, result or time, as only a person may.

import EmbeddedModel
import Text
import Tickets

enum ReplyTemplates {
  /// A reply in the complaint's language, or in English.
  ///
  /// - Parameter isSure: whether the labels are sure. Only then does the reply give thanks for
  ///   praise.
  static func draft(
    for text: ComplaintText, _ labels: Labels, _ alarm: Alarm?, _ language: Language, isSure: Bool
  ) -> String {
    if language.tag == "en" { return english(for: text, labels, alarm, isSure) }
    return foreign(language.tag, alarm)
  }

  /// How the customer feels, what we understood, and what to do meanwhile.
  private static func english(
    for text: ComplaintText, _ labels: Labels, _ alarm: Alarm?, _ isSure: Bool
  ) -> String {
    switch alarm {
    case .selfHarm: return selfHarm["en"] ?? contact
    case .threat: return threat
    case .assault: return assault
    default: break
    }
    // A report of a fire or a theft gets the reply for that. Only the press asks about harm to
    // others.
    if let occasion = Occasion(of: text), alarm == nil || occasion == .press {
      return reply(for: occasion)
    }
    return ordinary(ReplyKind(labels, alarm, in: text, isSure), for: text, labels.sentiment)
  }

  private static func ordinary(
    _ kind: ReplyKind, for text: ComplaintText, _ sentiment: Sentiment
  ) -> String {
    let topic = ReplyTopic(of: text)
    // The same complaint always gets the same reply; two complaints rarely get the same wording.
    let turn = text.text.utf8.prefix(400).reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    let about = topic.reference.map { " (\($0))" } ?? ""
    let name = topic.name.map { $0 + about }
    let opening = pick(openings(kind, sentiment), turn, name)
    let next = pick(nextSteps(kind), turn / 7, name)
    let close = pick(closings(kind, hasReference: topic.reference != nil), turn / 49, name)
    return letter("\(opening) \(next)\n\n\(close)")
  }

  /// A short reply that says the complaint has arrived.
  private static func foreign(_ tag: String, _ alarm: Alarm?) -> String {
    switch alarm {
    case .selfHarm: selfHarm[tag] ?? selfHarm["en"] ?? contact
    case .danger: danger[tag] ?? acknowledgements[tag] ?? contact
    default: acknowledgements[tag] ?? contact
    }
  }

  /// One of several wordings with its `%` replaced by the topic; without a topic, a wording without
  /// `%`.
  private static func pick(_ wordings: [String], _ turn: Int, _ topic: String?) -> String {
    let fitting = wordings.filter { $0.utf8.contains(UInt8(ascii: "%")) == (topic != nil) }
    let choice = fitting.isEmpty ? wordings : fitting
    guard !choice.isEmpty else { return "" }
    let parts = choice[turn % choice.count].split(separator: "%", omittingEmptySubsequences: false)
    return parts.joined(separator: topic ?? "this")
  }
}

/// The kind of reply that a complaint needs.
enum ReplyKind: CaseIterable {
  case praise, question, wish
  /// Content on the whole, with a small problem or a request.
  case note
  case danger, health, fraud, leak, law, pressing
  case billing, technical

  init(_ labels: Labels, _ alarm: Alarm?, in text: ComplaintText, _ isSure: Bool) {
    if labels.urgency == .high {
      self = Self.grave(alarm, labels.category)
    } else if labels.category == .featureRequest {
      self = .wish
    } else if labels.urgency == .low, text.asks {
      self = .question
    } else if labels.urgency == .low, labels.sentiment.score >= 8, isSure, !text.requests {
      self = .praise
    } else if labels.urgency == .low, labels.sentiment.score >= 6 {
      self = .note
    } else {
      self = labels.category == .billing ? .billing : .technical
    }
  }

  private static func grave(_ alarm: Alarm?, _ category: Category) -> ReplyKind {
    switch alarm {
    case .danger: .danger
    case .health: .health
    case .fraud: .fraud
    case .leak: .leak
    case .law: .law
    default: category == .billing ? .billing : .pressing
    }
  }
}

/// The topic of a complaint, in words that a reply can safely repeat.
struct ReplyTopic {
  /// "your order", "the app". Never the customer's own text; nil when nothing is named.
  let name: String?
  /// "order #123", when the complaint has such a number.
  let reference: String?

  init(of text: ComplaintText) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for (index, token) in text.tokens.prefix(2000).enumerated() where token.kind == .word {
      guard let name = Self.names[token.word.text], !text.namesPhoneNumber(index) else { continue }
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += 1
    }
    // The first named topic wins, unless another is named far more often.
    let often = order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    name = order.first { (counts[$0] ?? 0) * 2 >= often.flatMap { counts[$0] } ?? 0 }
    reference = Self.reference(in: text)
  }

  /// A number that the customer calls an order's, invoice's or ticket's: short, and no account's or
  /// card's. "I ordered 12" and "invoice 30 days late" have none.
  private static func reference(in text: ComplaintText) -> String? {
    for (index, token) in text.tokens.enumerated().dropFirst() {
      guard isCode(token), !text.standsInDigitGroup(index) else { continue }
      let before = text.tokens[max(0, index - 2)..<index].reversed().map(\.word)
      guard let place = before.firstIndex(where: { nouns.contains($0) }) else { continue }
      let mark = text[text.tokens[index - 1].range.upperBound..<token.range.lowerBound]
      let isMarked = mark.utf8.contains(UInt8(ascii: "#"))
      let isNamed = place == 1 && ["number", "no", "nr", "num", "id"].contains(before[0])
      guard isNamed || (place == 0 && (isMarked || isUnmistakable(token.word.text))) else {
        continue
      }
      return "\(before[place].text) #\(text[token.range])"
    }
    return nil
  }

  private static let nouns: WordSet = ["order", "invoice", "ticket"]

  private static func isCode(_ token: ComplaintText.Token) -> Bool {
    (token.kind == .number || token.kind == .word) && (2...12).contains(token.word.text.utf8.count)
      && token.word.text.utf8.allSatisfy(isPlain) && token.word.text.utf8.contains(where: \.isDigit)
  }

  /// Six digits or more, or letters and then digits, so it is not a count.
  private static func isUnmistakable(_ word: String) -> Bool {
    guard word.utf8.contains(where: { !$0.isDigit }) else { return word.utf8.count >= 6 }
    return word.utf8.count >= 4 && word.utf8.last.map(\.isDigit) == true
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static let names: [String: String] = {
    var table: [String: String] = [:]
    for (name, words) in [
      ("your order", "order orders ordered item items purchase"),
      (
        "your delivery",
        "delivery delivered package parcel shipment shipping courier driver tracking"
      ),
      ("the charge on your account", "charged charge charges billed debited overcharged deducted"),
      ("your invoice", "invoice invoices bill"),
      ("your refund request", "refund refunds refunded"),
      ("your payment", "payment payments pay checkout"),
      ("your subscription", "subscription renewal subscribed membership"),
      ("your account", "account login password locked profile"),
      ("the app", "app application android ios"),
      ("our website", "website site page browser webpage"),
      ("your device", "phone laptop device camera printer router player tablet battery screen"),
      ("your connection", "internet wifi connection network signal"),
      ("your credit report", "equifax experian transunion bureau bureaus"),
      ("your loan", "loan mortgage escrow lender"),
      ("the fees", "fee fees"),
      ("your ticket", "ticket"), ("your return", "return returned returns"),
      ("your booking", "flight hotel booking reservation"),
      ("the discount", "coupon discount promo voucher promotion"),
    ] {
      for word in words.words { table[String(word)] = name }
    }
    return table
  }()
}

extension ComplaintText {
  fileprivate var requests: Bool { tokens.contains { $0.word == "please" } }

  fileprivate var asks: Bool { sentences.contains { $0.questions > 0 || isQuestion($0) } }

  /// Begins like a question; many people leave out the question mark.
  private func isQuestion(_ sentence: Sentence) -> Bool {
    let words = tokens[sentence.tokens].prefix(2).map(\.word)
    guard words.count > 1, sentence.exclamations == 0 else { return false }
    return Self.askingPairs[words[0].text]?.contains(words[1]) == true
  }

  private static let askingPairs: [String: WordSet] = [
    "how": ["do", "can", "to", "does", "long", "much", "many", "is", "are", "should", "would"],
    "what": ["is", "are", "does", "do", "time", "about", "kind", "happens"],
    "where": ["can", "do", "is", "are", "does"], "can": ["i", "you", "we"], "do": ["you", "i"],
    "is": ["there", "it"], "just": ["wondering", "curious"],
  ]

  /// Whether another number stands right beside it, as in "4111 1111 …", with no word or comma
  /// between.
  fileprivate func standsInDigitGroup(_ index: Int) -> Bool {
    func isNumber(_ other: Int) -> Bool {
      tokens.indices.contains(other) && tokens[other].kind == .number
        && tokens[other].clause == tokens[index].clause
    }
    return isNumber(index - 1) || isNumber(index + 1)
  }

  /// "phone +44…", "my phone number", "by phone": a way to reach somebody, and no device.
  fileprivate func namesPhoneNumber(_ index: Int) -> Bool {
    guard tokens[index].word == "phone" else { return false }
    let next = tokens[(index + 1)...].first
    return next?.kind == .number || next?.kind == .placeholder
      || ["number", "call", "line"].contains(next?.word)
      || (index > 0 && ["by", "over", "via"].contains(tokens[index - 1].word))
  }
}
