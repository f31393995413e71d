// The sentences that the offline engine's replies are made of; `%` stands for the topic.

import Tickets

extension ReplyTemplates {
  static func openings(_ kind: ReplyKind, _ sentiment: Sentiment) -> [String] {
    switch kind {
    case .praise:
      [
        "Thank you for your kind words; they are good to read.",
        "Thank you for taking the time to tell us. It is good to hear from a happy customer.",
      ]
    case .question:
      [
        "Thank you for your question about %.", "Thank you for getting in touch about %.",
        "Thank you for your question.", "Thank you for getting in touch.",
      ]
    case .wish:
      [
        "Thank you for taking the time to suggest this.",
        "Thank you for the suggestion; it helps to hear what you miss.",
      ]
    case .danger:
      [
        "Thank you for telling us, and we are very sorry. Your safety comes first.",
        "We are very sorry to hear this, and we take it seriously. Your safety comes first.",
      ]
    case .fraud, .leak, .outage, .law, .pressing, .billing, .technical:
      troubleOpenings(sentiment)
    }
  }

  private static func troubleOpenings(_ sentiment: Sentiment) -> [String] {
    switch sentiment.score {
    case 1...2:
      [
        """
        We are very sorry about what happened with %. We understand that you are upset, and you \
        have every right to expect better.
        """,
        "We are truly sorry. We can see how much trouble % has given you, and take it seriously.",
        "We are truly sorry. What you describe is upsetting, and we take it seriously.",
      ]
    case 3...4:
      [
        "We are sorry about the trouble with %. We understand how frustrating this is.",
        "Thank you for telling us about %, and we are sorry for the trouble it has caused you.",
        "We are sorry that this happened, and we understand how frustrating it is.",
        "Thank you for telling us about this, and we are sorry for the trouble it has caused you.",
      ]
    default:
      [
        "Thank you for telling us about %. We are sorry for the inconvenience.",
        "Thank you for writing to us about %; we are sorry that it is not as it should be.",
        "Thank you for telling us about this. We are sorry for the inconvenience.",
      ]
    }
  }

  static func nextSteps(_ kind: ReplyKind) -> [String] {
    switch kind {
    case .praise: ["We have shared your message with the team."]
    case .question:
      [
        "A colleague who knows the subject will read your message and answer you.",
        "We have passed your message to the colleagues who can answer it.",
      ]
    case .wish:
      [
        """
        We have passed it to our product team, who weigh such ideas when they plan their work. We \
        cannot say yet whether it will be built.
        """,
        """
        Your idea is now with our product team. We cannot tell you yet whether it will be built, \
        but it has been noted.
        """,
      ]
    case .danger, .fraud, .leak, .outage, .law, .pressing: graveSteps(kind)
    case .billing:
      [
        "Our billing team will go through the details and then tell you what they found.",
        "We have passed this to our billing team, who will check it and come back to you.",
      ]
    case .technical:
      [
        "Our support team will look into what went wrong and come back to you.",
        "We have passed this to the colleagues responsible, who will look into it and reply.",
      ]
    }
  }

  private static func graveSteps(_ kind: ReplyKind) -> [String] {
    switch kind {
    case .danger:
      [
        """
        If anyone may be hurt or in danger, please get medical help or call the emergency \
        services first. Please stop using anything that may be unsafe and keep it as it is. Your \
        report goes to the people responsible for safety ahead of all others.
        """
      ]
    case .fraud:
      [
        """
        Your case is at the top of our queue for review. Meanwhile, please change your password \
        and tell your bank about any activity that you do not recognise.
        """
      ]
    case .leak:
      [
        """
        Your report goes to our security team ahead of all others. Please do not open or share \
        what you saw; a note of when and where you saw it will help us.
        """
      ]
    case .outage:
      [
        """
        Your report goes to the technical team on duty ahead of all others, and a colleague will \
        keep you informed.
        """
      ]
    case .law:
      ["We are giving your case to a senior colleague, who will review all of it and answer you."]
    default:
      [
        "Your case is at the top of our queue, and a colleague will look at it before others.",
        "We have marked your case as urgent, so that a colleague looks at it before others.",
      ]
    }
  }

  static func closings(_ kind: ReplyKind, hasReference: Bool) -> [String] {
    switch kind {
    case .praise: ["If there is anything that we can do for you, just reply to this message."]
    case .question: ["If there is more that we should know, just reply to this message."]
    case .wish: ["If you would like to tell us how you would use it, just reply to this message."]
    case .danger: ["If you can, please tell us what product or place it was and what happened."]
    case .fraud:
      [
        """
        If you notice anything else, please reply to this message, but never send us passwords or \
        full card numbers.
        """
      ]
    case .leak: ["If you notice anything else, please reply to this message."]
    case .outage: ["If you can, please tell us when it began and what message you see."]
    case .law: ["If there are documents that we should consider, please reply with them."]
    case .pressing: ["If anything changes meanwhile, please reply to this message."]
    case .billing: billingClosings(hasReference)
    case .technical where hasReference:
      ["If there is more that we should know, a photo for example, please reply to this message."]
    case .technical:
      [
        "If you can, please tell us when it happened; a photo or a screenshot often helps.",
        "Any detail helps: an order number, when it happened, a photo or a screenshot.",
      ]
    }
  }

  private static func billingClosings(_ hasReference: Bool) -> [String] {
    hasReference
      ? ["A copy of the statement or receipt would help us. Please send no full card numbers."]
      : [
        """
        So that we find it quickly, please reply with the order or reference number and the amount \
        in question, but no full card numbers.
        """
      ]
  }
}
