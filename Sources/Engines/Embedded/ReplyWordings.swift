// The sentences of the offline engine's replies; `%` stands for the topic. Nothing has happened yet
// when a draft is written. Each sentence is true once a person has read the complaint and sends the
// draft. None says what was done, by when, or how it will end.

import Tickets

extension ReplyTemplates {
  static func openings(_ kind: ReplyKind, _ sentiment: Sentiment) -> [String] {
    switch kind {
    case .praise: ["Thank you for your kind words; they are good to read."]
    case .question:
      [
        "Thank you for your question about %.", "Thank you for getting in touch about %.",
        "Thank you for your question.", "Thank you for getting in touch.",
      ]
    case .note: ["Thank you for writing to us about %.", "Thank you for writing to us."]
    case .wish:
      [
        "Thank you for taking the time to suggest this.",
        "Thank you for the suggestion; it helps to hear what you miss.",
      ]
    case .danger, .health:
      ["I am very sorry to read this, and I take it seriously. Your safety comes first."]
    case .leak: ["Thank you for telling us. I have read your message, and I take it seriously."]
    case .law: ["I have read your message about %.", "I have read your message."]
    case .fraud, .pressing, .billing, .technical: troubleOpenings(sentiment)
    }
  }

  private static func troubleOpenings(_ sentiment: Sentiment) -> [String] {
    switch sentiment.score {
    case 1...2:
      [
        "I have read your message about %, and I can see how upset you are.",
        "I have read your message, and I am sorry for the trouble that % has given you.",
        "I have read your message, and I can see how upset you are.",
      ]
    case 3...4:
      [
        "I am sorry about the trouble with %. I can see why it is frustrating.",
        "Thank you for telling us about %, and I am sorry for the trouble it has caused you.",
        "I am sorry for the trouble, and I can see why it is frustrating.",
        "Thank you for telling us about this, and I am sorry for the trouble it has caused you.",
      ]
    default:
      [
        "Thank you for telling us about %. I have read your message.",
        "Thank you for writing to us about %. I have read your message.",
        "Thank you for telling us about this. I have read your message.",
      ]
    }
  }

  static func nextSteps(_ kind: ReplyKind) -> [String] {
    switch kind {
    case .praise: ["It is kind of you to take the time to tell us."]
    case .question: ["I have read your message, and we will look into what you ask."]
    case .note: ["I have read your message."]
    case .wish: ["I have read your message. I cannot say whether it will be built."]
    case .danger:
      [
        """
        If anyone is hurt or in danger, please call your local emergency services and do not wait \
        for our reply. Please stop using anything that may be unsafe.
        """
      ]
    case .health:
      [
        """
        If anyone's health depends on this now, please turn to a doctor, a pharmacist or your \
        local emergency services and do not wait for our reply.
        """
      ]
    case .fraud:
      [
        """
        We will look into it. Meanwhile, please change your password, and tell your bank about any \
        activity that you do not recognise.
        """
      ]
    case .leak:
      [
        """
        We will look into it. If you can see what belongs to others, please do not open or share it.
        """
      ]
    case .law: ["We will look into the matter; this reply only acknowledges your message."]
    case .pressing: ["I understand that time matters here, and we will look into it."]
    case .billing:
      ["We will look into the amounts that you mention.", "We will look into the details."]
    case .technical: ["We will look into what went wrong.", "We will look into it."]
    }
  }

  static func closings(_ kind: ReplyKind, hasReference: Bool) -> [String] {
    switch kind {
    case .praise: ["If there is anything that we can do for you, just reply to this message."]
    case .question: ["If there is more that we should know, just reply to this message."]
    case .note:
      ["If there is something that you would like us to look into, just reply to this message."]
    case .wish: ["If you would like to tell us how you would use it, just reply to this message."]
    case .danger:
      ["When you can, please tell us what product or place it was and what happened."]
    case .health: ["Please tell us which device or order it is about, and what you see."]
    case .fraud:
      [
        """
        Please tell us when you noticed it and what you do not recognise, but never send us \
        passwords or full card numbers.
        """
      ]
    case .leak: ["Please tell us when and where you noticed it."]
    case .law: ["If there are documents that we should consider, please reply with them."]
    case .pressing where hasReference: ["If anything changes, please reply to this message."]
    case .pressing:
      ["Please reply with an order or reference number, if there is one, and any change."]
    case .billing where hasReference:
      ["A copy of the statement or receipt would help us. Please send no full card numbers."]
    case .billing:
      [
        """
        So that we find it, please reply with the order or reference number and the amount in \
        question, but no full card numbers.
        """
      ]
    case .technical where hasReference:
      ["If there is more that we should know, a photo for example, please reply to this message."]
    case .technical:
      [
        "If you can, please tell us when it happened; a photo or a screenshot often helps.",
        "Any detail helps: an order number, when it happened, a photo or a screenshot.",
      ]
    }
  }
}
