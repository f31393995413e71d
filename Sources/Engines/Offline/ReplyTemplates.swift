// The reply drafts of the offline engine. None promises money, a result or a time: a person must.

import Tickets

enum ReplyTemplates {
  /// An English reply: how the customer feels, what we understood, what happens next.
  static func english(
    for text: ComplaintText, _ labels: Labels, _ cues: ComplaintCues
  ) -> String {
    let kind = ReplyKind(labels, cues, in: text)
    let topic = ReplyTopic(of: text)
    // The same complaint always gets the same reply; two complaints rarely the same wording.
    let turn = text.text.utf8.prefix(400).reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    let about = topic.reference.map { " (\($0))" } ?? ""
    let name = topic.name.map { $0 + about }
    let opening = pick(openings(kind, labels.sentiment), turn, name)
    let next = pick(nextSteps(kind), turn / 7, name)
    let close = pick(closings(kind, hasReference: topic.reference != nil), turn / 49, name)
    return "Hello,\n\n\(opening) \(next)\n\n\(close)\n\nKind regards,\nCustomer Support"
  }

  /// A short acknowledgement in the complaint's language, or the English one.
  static func foreign(_ tag: String, for text: ComplaintText, _ labels: Labels) -> String {
    acknowledgements[tag]
      ?? """
      Hello,

      Thank you for your message. We have received it, and a colleague will read it and reply to \
      you. If you can, please tell us in a sentence or two what happened and what you would like \
      us to do.

      Kind regards,
      Customer Support
      """
  }

  /// One of several wordings, its `%` replaced by the topic; without a topic, one without `%`.
  private static func pick(_ wordings: [String], _ turn: Int, _ topic: String?) -> String {
    let fitting = wordings.filter { $0.utf8.contains(UInt8(ascii: "%")) == (topic != nil) }
    let choice = fitting.isEmpty ? wordings : fitting
    guard !choice.isEmpty else { return "" }
    let parts = choice[turn % choice.count].split(separator: "%", omittingEmptySubsequences: false)
    return parts.joined(separator: topic ?? "this")
  }
}

/// What kind of reply a complaint needs.
enum ReplyKind {
  case praise, question, wish
  case danger, fraud, leak, outage, law, pressing
  case billing, technical

  init(_ labels: Labels, _ cues: ComplaintCues, in text: ComplaintText) {
    if labels.urgency == .high {
      self = Self.grave(cues.grave?.cue, labels.category)
    } else if labels.category == .featureRequest {
      self = .wish
    } else if labels.urgency == .low, labels.sentiment.score >= 7 {
      self = .praise
    } else if labels.urgency == .low, text.sentences.contains(where: { $0.questions > 0 }) {
      self = .question
    } else {
      self = labels.category == .billing ? .billing : .technical
    }
  }

  private static func grave(_ cue: UrgencyCue?, _ category: Category) -> ReplyKind {
    switch cue {
    case .danger: .danger
    case .fraud: .fraud
    case .leak: .leak
    case .outage: .outage
    case .law: .law
    case .locked, .deadline: .pressing
    default: category == .billing ? .billing : .pressing
    }
  }
}

/// What a complaint is about, in words that are safe to give back.
struct ReplyTopic {
  /// "your order", "the app"; never the customer's free text, nil when nothing is named.
  let name: String?
  /// "order #123", when the complaint has such a number.
  let reference: String?

  init(of text: ComplaintText) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for token in text.tokens.prefix(2000) where token.kind == .word {
      guard let name = Self.names[token.word] else { continue }
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += 1
    }
    // The first named wins unless another is named far more often.
    let often = order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    name = order.first { (counts[$0] ?? 0) * 2 >= often.flatMap { counts[$0] } ?? 0 }
    reference = Self.reference(in: text)
  }

  /// A number after "order #" and the like: short, and no account's or card's.
  private static func reference(in text: ComplaintText) -> String? {
    for (index, token) in text.tokens.enumerated().dropFirst() where token.kind == .number {
      guard (2...12).contains(token.word.utf8.count), token.word.utf8.allSatisfy(isPlain) else {
        continue
      }
      let before = text.tokens[max(0, index - 2)..<index].reversed().map(\.word)
      guard let noun = before.first(where: { ["order", "invoice", "ticket"].contains($0) }),
        before[0] == noun || ["number", "no", "nr", "id"].contains(before[0])
      else { continue }
      return "\(noun) #\(token.word)"
    }
    return nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
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
      ("your return", "return returned returns"),
      ("your booking", "flight hotel booking reservation ticket"),
      ("the discount", "coupon discount promo voucher promotion"),
    ] {
      for word in words.words { table[String(word)] = name }
    }
    return table
  }()
}
