// What the offline engine makes of complaints: labels by the rubric, quotes, languages, replies.

import Testing
import Tickets

@testable import Engines

func score(_ text: String) -> Int { judge(text).labels.sentiment.score }

@Suite struct OfflineJudgement {
  @Test func aDoubleChargeWithADemandIsBillingAndNegative() {
    let judgement = judge("I was charged twice for order #123! Refund me NOW!")
    #expect(judgement.labels.category == .billing)
    // Shouting raises nothing: one customer's money, and it keeps for a few days.
    #expect(judgement.labels.urgency == .medium)
    #expect(judgement.labels.sentiment.score <= 4)
    #expect(judgement.language == "en")
    #expect(!judgement.reasons.contains(.fallback))
    #expect(judgement.draft.contains("#123"))
  }

  /// A learnt model is right about most of them; which ones is not for a test to say.
  @Test func theRubricsBordersHold() {
    let borders: [(String, Category, Urgency)] = [
      ("The app crashes every time I open it.", Category.technical, Urgency.medium),
      ("Please add a dark mode.", .featureRequest, .low),
      ("Is there a dark mode?", .technical, .low),
      ("I wish there was a dark mode.", .featureRequest, .low),
      ("Nice app. Would love to see an offline mode.", .featureRequest, .low),
      ("URGENT!!! How do I change my profile picture?", .technical, .low),
      ("The payment page hangs and I can't check out.", .technical, .medium),
      ("The transfer failed, no money has left my account.", .technical, .medium),
      ("Please repair the dryer, or refund me if that is not possible.", .technical, .medium),
      ("You raised the price without telling me. I want my money back.", .billing, .medium),
      ("The invoice shows the wrong VAT number.", .billing, .medium),
      ("I have a question about the invoice for May.", .billing, .low),
      ("My parcel has still not arrived.", .technical, .medium),
      ("Hi there, hope you have a nice day!", .technical, .low),
      ("There's a typo on the help page.", .technical, .low),
      ("Your charger caught fire and burned my desk.", .technical, .high),
      ("My account was hacked and someone ordered a laptop.", .technical, .high),
      ("Someone else's medical records show up in my portal.", .technical, .high),
      ("I can see other customers' invoices in my account!", .technical, .high),
      ("The website is down and none of our customers can order.", .technical, .high),
      ("If this is not solved by Friday my lawyer will contact you.", .technical, .high),
      ("Under the Consumer Rights Act I am entitled to a repair.", .technical, .medium),
      ("I'm stranded at the airport because you cancelled my booking.", .technical, .high),
      ("My flight leaves tomorrow and the booking is still not confirmed.", .technical, .high),
      ("My savings account is frozen and I cannot pay my rent.", .technical, .high),
      ("There are fraudulent charges on my statement.", .billing, .high),
      ("Two years ago my card was used fraudulently. The bank refunded it.", .billing, .medium),
      ("How do you protect accounts against fraud?", .billing, .low),
      (
        "Could you export reports to a spreadsheet some day? It would be nice to have.",
        .featureRequest, .low
      ),
      ("My elderly mother's medical alert device stopped working.", .technical, .high),
      ("The smoke detector does not beep.", .technical, .medium),
      ("I forgot my password and the reset mail never comes.", .technical, .medium),
    ]
    let right = borders.map { text, category, urgency in
      let labels = judge(text).labels
      return (category: labels.category == category, urgency: labels.urgency == urgency)
    }
    #expect(right.count(where: \.category) * 5 >= borders.count * 4)
    #expect(right.count(where: \.urgency) * 5 >= borders.count * 4)
  }

  @Test func quotedMailIsNoEvidenceAndNoSummary() {
    let mail = """
      The lamp flickers, please tell me how to set it.

      On Mon, 5 Jan 2026 at 10:32, Acme <help@acme.example> wrote:
      > Your house is on fire and somebody hacked your account!
      -- 
      Jo Doe
      """
    let judgement = judge(mail)
    #expect(judgement.labels.urgency < .high)
    #expect(judgement.summary.contains("flickers"))
    #expect(!judgement.evidence.contains("fire"))
    let bottom = "> Which order is it?\nOrder 12. The charger caught fire and burned my hand."
    #expect(judge(bottom).labels.urgency == .high)
    #expect(bottom.contains(judge(bottom).evidence))
    #expect(judge("> The charger caught fire and burned my hand.").labels.urgency == .high)
  }

  @Test func whatIsNotOverStaysGrave() {
    #expect(judge("My account was hacked and it has not been fixed.").labels.urgency == .high)
    #expect(judge("The site is down, call me until it is fixed.").labels.urgency == .high)
    #expect(judge("The site was down but is now fixed.").labels.urgency < .high)
  }

  @Test func praiseThatNamesADangerIsNoAlarm() {
    let text = "Thank you to the whole team, you stopped the fraud at once. Wonderful, I love it!"
    #expect(judge(text).labels.urgency == .low)
    #expect(judge(text).labels.sentiment.score >= 8)
  }

  @Test func aPoliteStoryIsNoPraise() {
    let text = """
      Hello team, I hope you are doing well. I placed an order three weeks ago, number 99231, for
      a garden table. It was supposed to be here within five days. I would be grateful if you could
      let me know where it is. Thank you very much for your help and have a lovely day.
      """
    let judgement = judge(text)
    #expect(!judgement.draft.contains("kind words"))
  }

  @Test func theEvidenceIsVerbatimAndCarriesTheUrgency() {
    let text = "Hello.\n  Your charger caught fire — twice!  Please call [PHONE_1]."
    let judgement = judge(text)
    #expect(judgement.evidence == "Your charger caught fire — twice!")
    #expect(judge("What a lovely day.").evidence.isEmpty)
    let filler = String(repeating: "and so it goes, ", count: 250)
    let long = filler + "there was smoke, and so on"
    #expect(long.contains(judge(long).evidence))
    #expect(judge(long).evidence.contains("smoke"))
    #expect(judge(long).evidence.count <= Limits.evidence)
  }

  @Test func placeholdersStayAsTheyAre() {
    let text = "Someone used my [CARD ending 1111] without my consent, write to [EMAIL_1]."
    #expect(judge(text).evidence == text)
  }

  @Test func theSummaryIsTheMostTellingSentenceOnOneLine() {
    let text = "Hello there. I hope you are well.\nMy order\nhas not arrived. Thanks, Jo"
    #expect(judge(text).summary == "My order has not arrived.")
    let long = judge("The app crashes " + String(repeating: "again and again ", count: 40)).summary
    #expect(long.count <= Limits.summary)
    #expect(long.hasSuffix("again…") || long.hasSuffix("and…"))
  }
}

@Suite struct OfflineSentiment {
  @Test func facesCount() {
    #expect(score("my order 😡") < score("my order 😍"))
    #expect(score("😡😡") <= 4)
  }

  @Test func scoresFollowTheRubric() {
    #expect(score("you people are thieves, worst company EVER, I hate you!!!") <= 3)
    #expect(score("I am extremely disappointed.") <= 5)
    #expect((4...6).contains(score("I ordered the blue one on Monday.")))
    #expect((4...6).contains(score("Can I pay by bank transfer?")))
    #expect(score("Thank you, this works really well.") >= 7)
    #expect(score("I absolutely love it, best purchase ever!") >= 8)
  }

  @Test func politeWordsDoNotMakeASeriousProblemPleasant() {
    let polite = "Thank you for your kind help so far, however my parcel has still not arrived."
    #expect((3...5).contains(score(polite)))
    #expect((2...4).contains(score("Our servers are down for all users.")))
    #expect((2...4).contains(score("There was an unauthorized transaction on my card.")))
  }

  @Test func sarcasmIsNoPraise() {
    let praise = score("Oh wow, great camera!")
    #expect(score("Oh great, three weeks without internet. Fantastic service.") < praise)
    #expect(
      score("Wow, great, another update that breaks everything. Thanks for nothing.") < praise)
  }
}

@Suite struct OfflineLanguages {
  @Test(arguments: [
    ("Mobile keyboard covers payment buttons", "en"), ("Battery drains fast", "en"),
    ("Mi pedido no ha llegado y quiero que me devuelvan el dinero.", "es"),
    ("L'application ne marche plus depuis hier.", "fr"),
    ("Ich habe zweimal bezahlt und möchte mein Geld zurück.", "de"),
    ("Il pacco non è mai arrivato.", "it"), ("O aplicativo não abre no meu celular.", "pt"),
    ("De app werkt niet meer sinds gisteren.", "nl"), ("Aplikacja nie działa od wczoraj.", "pl"),
    ("Appen fungerar inte och jag kan inte logga in.", "sv"),
    ("Appen virker ikke, og jeg kan ikke logge ind. Hvad gør jeg?", "da"),
    ("Appen fungerer ikke, og jeg får ikke logget inn. Hva gjør jeg nå?", "nb"),
    ("Sovellus ei toimi enää päivityksen jälkeen.", "fi"),
    ("Uygulama açılmıyor, lütfen yardım edin.", "tr"), ("Ứng dụng không hoạt động.", "vi"),
    ("Aplikasi tidak bisa dibuka, tolong bantu saya.", "id"),
    ("Aplicația nu mai funcționează de ieri.", "ro"), ("Aplikace mi od včera nefunguje.", "cs"),
    ("Az alkalmazás nem működik tegnap óta.", "hu"), ("Приложение не работает.", "ru"),
    ("Додаток не працює, і я не можу увійти.", "uk"),
    ("Приложението не работи и не мога да вляза в профила си, къде да се обърна?", "bg"),
    ("التطبيق لا يعمل منذ الأمس", "ar"), ("برنامه کار نمی‌کند، لطفاً کمک کنید", "fa"),
    ("ایپ کام نہیں کر رہی ہے", "ur"), ("האפליקציה לא עובדת", "he"), ("ऐप काम नहीं कर रहा है", "hi"),
    ("অ্যাপটি কাজ করছে না", "bn"), ("செயலி வேலை செய்யவில்லை", "ta"), ("แอปใช้งานไม่ได้", "th"),
    ("我被重复扣款了，请退款", "zh"), ("アプリが起動しません。", "ja"), ("앱이 작동하지 않습니다.", "ko"),
    ("Η εφαρμογή δεν λειτουργεί.", "el"), ("", "und"), ("12345", "und"),
  ])
  func languagesAreTold(_ text: String, _ tag: String) {
    let judgement = judge(text)
    #expect(judgement.language == tag)
    #expect(judgement.reasons.contains(.fallback) == !known.contains(tag))
    #expect(!judgement.draft.isEmpty)
  }

  private let known: Set<String> = [
    "ar", "de", "en", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr",
    "vi", "zh",
  ]

  @Test func otherLanguagesAreRead() {
    let labels = judge("Il pacco è nel giardino del vicino.").labels
    #expect(labels.category == .technical)
    let plain = judge("Mi cuenta fue hackeada y me cobraron dos veces.")
    #expect(plain.labels.category == .billing)
    #expect(plain.labels.urgency == .high)
    #expect(plain.evidence == "Mi cuenta fue hackeada y me cobraron dos veces.")
  }

  @Test func everyLanguageHasItsOwnReply() {
    #expect(judge("Die Rechnung ist falsch, und ich bin nicht froh.").draft.hasPrefix("Guten Tag"))
    #expect(judge("12345").draft.hasPrefix("Hello"))
    #expect(ReplyTemplates.acknowledgements.values.allSatisfy { $0.count < Limits.draft })
    for tag in known where tag != "en" {
      #expect(ReplyTemplates.acknowledgements[tag] != nil, "\(tag)")
    }
  }
}

@Suite struct OfflineRobustness {
  @Test(arguments: [
    "a", "\u{301}", "e\u{301}", "😡", "👨‍👩‍👧‍👦",
    "🇩🇪", "not ", "!", "[", "A", "charged ", "\n", "'", "@",
    "1,", "я",
    "漢", "\u{200D}", "\r\n", "\u{0}", "a.", "://", "[A", "[A …", "i'm blow up ", "mother ",
    "great job ", ":(", "now. ", " \u{301}. ",
  ])
  func longTextsOfOneThingAreHarmless(_ piece: String) {
    let judgement = judge(String(repeating: piece, count: 20_000 / piece.utf8.count))
    #expect(judgement.evidence.count <= Limits.evidence)
    #expect(judgement.summary.count <= Limits.summary)
  }

  @Test func blankTextsAreJudged() {
    for text in ["", " ", "\n\n", "...", "?", "\u{FEFF}"] {
      let judgement = judge(text)
      #expect(judgement.evidence.isEmpty)
      #expect(!judgement.draft.isEmpty)
    }
  }

  @Test func aQuoteNeverSplitsACharacter() {
    let text = "fire. \u{301}The house is on fire\u{301}.\u{308} And e\u{301}so it was."
    let evidence = judge(text).evidence
    #expect(evidence.isEmpty || text.contains(evidence))
  }
}
