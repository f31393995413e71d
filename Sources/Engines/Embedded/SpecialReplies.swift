// Whole replies for cases in which the usual sentences would be cold, false or unsafe.

extension ReplyTemplates {
  /// To somebody who has not yet said what it is about.
  static let contact = letter(
    """
    Thank you for writing to us. How can we help you?

    Please tell us in a sentence or two what happened and what you would like us to do. If there \
    is an order number, it helps us to find it.
    """)

  static let threat = letter(
    """
    I have read your message. We take threats against people seriously and cannot accept them.

    If there is something that you would like us to look into, please write to us again, tell us \
    what happened and leave threats out, and we will look into it.
    """)

  static let assault = letter(
    """
    I have read your message, and I take it very seriously. Nobody should have to go through what \
    you describe. If anyone is in danger now, please call your local emergency services.

    We will look into it with care. You need not tell us more than you wish to; if you can, please \
    tell us where and when it happened and how you would like us to contact you.
    """)

  static func reply(for occasion: Occasion) -> String {
    switch occasion {
    case .bereavement:
      letter(
        """
        I am very sorry for your loss, and I offer you my sincere condolences.

        I have read your message, and we will look into what you ask. Please reply whenever it \
        suits you, and tell us the name on the account if you have not done so; please send no \
        passwords.
        """)
    case .press:
      letter(
        """
        I have read your enquiry. This reply only acknowledges it and is no statement on the matter.

        If you have not done so, please tell us for whom you are writing, what you would like to \
        know and how to reach you.
        """)
    case .dataRequest:
      letter(
        """
        I have read your request about personal data, and we will look into it.

        If you have not done so, please tell us which account or address it is about. To protect \
        your data we may have to ask you to confirm who you are; please send no passwords.
        """)
    }
  }

  static func letter(_ body: String) -> String {
    "Hello,\n\n\(body)\n\nKind regards,\nCustomer Support"
  }
}
