// What the offline engine answers: in a crisis, to a plain defect, to praise; and what it never says.

import Testing
import Tickets

@testable import Engines

@Suite struct OfflineCrises {
  @Test(arguments: [
    ("I lost my job over this and I want to die.", "crisis line"),
    ("There is no reason to live after what you did.", "crisis line"),
    ("Ich möchte nicht mehr leben, alles ist weg.", "Krisentelefon"),
    ("Estoy sin dinero y quiero morir.", "emergencia"),
    ("Je n'ai plus envie de vivre à cause de cette facture.", "urgence"),
    ("Ho perso tutto e voglio morire.", "emergenza"),
    ("Perdi o meu dinheiro e quero morrer.", "emergência"),
    ("Ik heb niets meer en ik wil niet meer leven.", "crisislijn"),
  ])
  func despairIsHighAndAnsweredByAHuman(_ text: String, _ advice: String) {
    let judgement = judge(text)
    #expect(judgement.labels.urgency == .high)
    #expect(judgement.draft.contains(advice))
    #expect(!judgement.draft.contains { $0.isNumber })
    #expect(text.contains(judgement.evidence) && !judgement.evidence.isEmpty)
  }

  @Test(arguments: [
    ("I will kill every one of you, I know where you work.", "threats"),
    ("Somebody should put a bomb under your shop.", "threats"),
    ("Your waiter groped me while I paid.", "emergency services"),
    ("I fell on your stairs and fractured my ankle.", "safety"),
    ("My daughter swallowed a magnet from your toy.", "safety"),
    ("There was smoke coming from the charger.", "safety"),
    ("My insulin parcel is late.", "doctor"),
    ("You published my medical file and leaked my private photos.", "look into"),
    ("We hereby give notice that our solicitors will act.", "acknowledges"),
  ])
  func whatIsGraveGetsItsOwnReply(_ text: String, _ words: String) {
    let judgement = judge(text)
    #expect(judgement.labels.urgency == .high)
    #expect(judgement.draft.contains(words), "\(judgement.draft)")
  }

  @Test(arguments: [
    "I don't want to live with this squeaking chair.",
    "I'm killing myself laughing at your advert.",
    "I feel trapped in a contract with you.", "My new tablets crash.",
    "I have a gun safe from your shop and its lock jams.",
    "I will shoot you an email tomorrow morning.", "Our hospital needs a copy of the manual.",
    "We sell smoke machines, do you stock the fluid?", "You are a bunch of frauds, the lamp broke.",
    "The medication label printer is slow.", "Meine brandneue Lampe flackert.",
    "L'avocat de mon burger était dur.", "Unser Krankenhaus hat eine Frage zur Lieferung.",
  ])
  func turnsOfSpeechAreNoAlarm(_ text: String) {
    let draft = judge(text).draft
    for words in ["emergency", "threats", "password", "Notruf", "crisis"] {
      #expect(!draft.contains(words), "\(draft)")
    }
  }

  @Test(arguments: [
    ("My father passed away and his contract goes on.", "condolences"),
    ("My grandmother has died, her phone is still billed.", "condolences"),
    ("My late husband had an account with you.", "condolences"),
    ("I am a journalist, please comment on your security breach.", "no statement"),
    ("Please erase all my personal data.", "confirm who you are"),
  ])
  func someOccasionsNeedNoScreenshot(_ text: String, _ words: String) {
    let draft = judge(text).draft
    #expect(draft.contains(words), "\(draft)")
    #expect(!draft.contains("screenshot") && !draft.contains("inconvenience"))
  }

  @Test(arguments: [
    "Les serveurs sont en panne, personne ne peut se connecter.",
    "Niemand kann sich anmelden, alle Kunden sind betroffen.",
    "Der Akku ist explodiert und ich habe Verbrennungen.",
  ])
  func graveWordsOfOtherLanguagesAreWhole(_ text: String) {
    #expect(judge(text).labels.urgency == .high)
    #expect(judge(text).evidence == text)
  }

  @Test func aFireAbroadGetsTheAdviceOnSafety() {
    #expect(judge("Der Akku ist explodiert und brennt.").draft.contains("Sicherheit"))
    #expect(judge("Tidak ada ruang di aplikasi ini.").labels.category == .technical)
  }
}

@Suite struct OfflineTone {
  @Test(arguments: ["Help", "hello", "please call me", "Can someone help me please?", "Hey there"])
  func whoSaysNothingYetIsAsked(_ text: String) {
    let judgement = judge(text)
    #expect(judgement.labels.sentiment == .neutral)
    #expect(judgement.labels.urgency == .low)
    #expect(judgement.draft.contains("How can we help you?"))
  }

  @Test(arguments: [
    "Well done! Second time this week that my lunch is missing.",
    "Fantastic. It stopped working after a day.", "Nice job, you charged me twice. Bravo.",
  ])
  func applauseBesideTroubleIsMeant(_ text: String) {
    #expect(score(text) <= 6)
    #expect(!judge(text).draft.contains("kind words"))
  }

  @Test(arguments: [
    "Great job, the sofa was late but you sorted it out quickly!",
    "I love my new kettle, thank you for the refund of the old one!",
    "Is your sunscreen kind and safe for happy toddlers?",
  ])
  func onlyPureAndPlainPraiseIsThankedFor(_ text: String) {
    #expect(!judge(text).draft.contains("kind words"))
    #expect(!judge(text).draft.contains("sorry"))
  }

  @Test func aDeniedOrFaintGoodWordIsNoPraise() {
    #expect(score("Nobody at the counter helped me.") <= 5)
    #expect(!judge("My son passed his exam with your book.").draft.contains("loss"))
    #expect(!judge("The cake came and the till kept my card.").draft.contains("kind words"))
  }

  @Test(arguments: [
    "It would be really nice if the site had a map view.", "Night mode please",
    "I would die for a weekly export.", "I'd kill for an offline mode",
  ])
  func wishesAreSeenHoweverTheyAreSaid(_ text: String) {
    #expect(judge(text).labels.category == .featureRequest)
    #expect(judge(text).labels.urgency == .low)
  }

  @Test func aWishAroundAWrongChargeIsBilling() {
    let text = "You keep charging me every month after I left your plan. Refund me."
    #expect(judge(text).labels.category == .billing)
    #expect(score("Your team is killing it") >= 7)
  }

  @Test(arguments: [
    ("I tried to order 24 mugs and the page crashes.", "24"), ("Your invoice 14 days late.", "14"),
    ("Invoice 3 pages long and wrong.", "#3"), ("My order no. 4000 1234 5678 is lost.", "4000"),
  ])
  func whatIsNoReferenceIsNotGivenBack(_ text: String, _ digits: String) {
    #expect(!judge(text).draft.contains(digits))
  }

  @Test(arguments: [
    ("My order #77 is lost.", "order #77"), ("My order number 77 is lost.", "order #77"),
    ("My invoice INV2077 is wrong.", "invoice #INV2077"), ("Order 8812345 is lost.", "#8812345"),
    ("Ticket id 15 is still unanswered.", "ticket #15"),
  ])
  func aReferenceIsGivenBack(_ text: String, _ reference: String) {
    #expect(judge(text).draft.contains(reference), "\(judge(text).draft)")
  }

  @Test func aPhoneNumberIsNoDevice() {
    let draft = judge("The delivery is wrong. My phone: 0301 23125, phone +49 301 23125.").draft
    #expect(!draft.contains("device"))
  }

  @Test func placeholdersAreNeverTorn() {
    let text = "Visa [CARD …1881], maestro [CARD …0604] declined. My key is [API KEY]."
    #expect(text.contains(judge(text).evidence))
    let long = String(repeating: "a", count: 20) + " refused " + String(repeating: "x ", count: 35)
    for count in 0..<30 {
      let summary = judge(long + String(repeating: "y", count: count) + " [CARD …1881] again")
        .summary
      #expect(summary.contains("[") == summary.contains("]"), "\(summary)")
    }
  }

  @Test(arguments: ["a - b", "a", "o", "y - x"])
  func aLetterIsNoLanguage(_ text: String) { #expect(judge(text).language == "und") }
}

@Suite struct OfflineReplies {
  private static let texts = [
    "I was charged twice for order #123! Refund me NOW!", "I demand a refund of $400 today.",
    "Your charger caught fire.", "My account was hacked.", "The site is down for everyone.",
    "I can see other customers' data.", "My lawyer will sue you.",
    "My flight is tomorrow, need help",
    "Please add a dark mode.", "Is there a dark mode?", "I love it!", "ok", "", "The app crashes.",
    "Invoice 4411 is wrong.", "Your staff was rude.", "worst company ever!!!",
    "I want to die.", "I will stab you.", "Your guard groped me.", "My mother passed away.", "hi",
    "Great, but the lid is loose. Thanks!", "Delete my data, GDPR article 17.",
    "Mi pedido no llega.",
  ]

  @Test(arguments: texts)
  func noReplyPromisesMoneyOrATime(_ text: String) {
    let draft = judge(text).draft
    #expect((1...Limits.draft).contains(draft.count))
    #expect(draft.split(whereSeparator: \.isWhitespace).count < 120)
    let promises = [
      "will refund", "will be refunded", "we refund", "reimburse", "compensat", "credit you",
      "money back", "$", "€", "within ", "hours", "days", "today", "tomorrow", "guarantee", "%",
      "ahead of", "informed", "queue", "colleague who", "passed", "shared", "marked", "our fault",
    ]
    for promise in promises {
      #expect(!draft.lowercased().contains(promise), "\(promise) in \(draft)")
    }
  }

  @Test func aReplyFitsTheCase() {
    #expect(judge("Your charger caught fire.").draft.contains("safety"))
    #expect(judge("Please add a dark mode.").draft.contains("cannot say whether"))
    #expect(judge("I love this, thank you!").draft.hasPrefix("Hello,\n\nThank you"))
    #expect(judge("The app crashes.").draft.contains("the app"))
    #expect(judge("My order no. 8842 is late.").draft.contains("order #8842"))
    #expect(!judge("Card number 4111 was declined.").draft.contains("4111"))
  }

  @Test func theSameComplaintAlwaysGetsTheSameReply() {
    #expect(judge("The app crashes.") == judge("The app crashes."))
  }
}
