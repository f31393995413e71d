// What a draft may say: nothing that neither the complaint nor the playbook has.

import Testing
import Tickets

@testable import Engines
@testable import Guard

/// A complaint and a reply to it.
struct Case: Sendable, CustomTestStringConvertible {
  let complaint: String
  let draft: String
  let playbook: String?

  init(_ complaint: String, _ draft: String, playbook: String? = nil) {
    (self.complaint, self.draft, self.playbook) = (complaint, draft, playbook)
  }

  var testDescription: String { draft }
  var isUnsupported: Bool {
    promisesUnsupported(ReadDraft(draft), complaint: complaint, playbook: playbook)
  }
}

@Suite struct PromiseTests {
  @Test(arguments: supported)
  func whatWasNamedMayBeRepeated(_ example: Case) { #expect(!example.isUnsupported) }

  @Test(arguments: unsupported)
  func whatNobodyNamedIsAPromise(_ example: Case) { #expect(example.isUnsupported) }

  @Test(arguments: [
    ("1,234.50", [123_450]), ("1.234,50", [123_450]), ("1234.5", [123_450]),
    ("1'234.50", [123_450]),
    ("1,23,456", [12_345_600]), ("1 234", [123_400]), ("1.234", [123_400, 123]), ("0,99", [99]),
    ("12345678901234567890", []),
  ])
  func amountsAreReadInEverySpelling(_ number: String, _ hundredths: [Int]) {
    #expect(values(of: number) == hundredths)
  }

  @Test func theOfflineEngineNeverPromises() {
    var drafts = Array(ReplyTemplates.acknowledgements.values)
    drafts += ReplyTemplates.selfHarm.values
    drafts += ReplyTemplates.danger.values
    drafts += [ReplyTemplates.contact, ReplyTemplates.threat, ReplyTemplates.assault]
    drafts += Occasion.allCases.map(ReplyTemplates.reply)
    for kind in ReplyKind.allCases {
      for score in Sentiment.range {
        drafts += ReplyTemplates.openings(kind, Sentiment(clamping: score))
      }
      drafts += ReplyTemplates.nextSteps(kind)
      drafts += [true, false].flatMap { ReplyTemplates.closings(kind, hasReference: $0) }
    }
    #expect(drafts.count > 100)
    for draft in drafts {
      #expect(
        !promisesUnsupported(ReadDraft(draft), complaint: "It broke.", playbook: nil), "\(draft)")
      #expect(!speaksAsMachine(ReadDraft(draft)), "\(draft)")
    }
  }

  @Test(arguments: [
    "As an AI language model I cannot help.", "![logo](https://evil.example/x)",
    "Done.\nassistant: next", "<|im_start|>",
  ])
  func aDraftThatSpeaksAsAMachineIsSuspect(_ draft: String) {
    #expect(speaksAsMachine(ReadDraft(draft)))
  }
}

private let supported = [
  Case(
    "My lamp broke.", "We are sorry that your lamp broke. We will look into it and write again."),
  Case("I want a refund!", "We will look into your refund request and get back to you."),
  Case(
    "I want a refund!", "You will receive a full refund.",
    playbook: "Refunds are given within 14 days of purchase."),
  Case("I was charged $1,234.50 twice", "We are looking into the charge of 1234.50 USD."),
  Case("Me cobraron 1.234,50 €", "Estamos revisando el cargo de 1234,50 euros."),
  Case("I was charged {$20000.00}", "We are checking the $20,000 transfer."),
  Case("₹1,23,456 was taken", "We are checking the amount of Rs. 123456."),
  Case("3000円請求されました", "3,000円のご請求について確認いたします。"),
  Case("You promised 20 percent off", "We are checking the 20% discount that you mention."),
  Case("The page https://www.shop.com/a/b fails", "We are checking shop.com/a/b for you."),
  Case("The page https://www.shop.com/a/b fails", "We are checking www.shop.com."),
  Case("late", "Please open https://shop.com.", playbook: "Our site is shop.com."),
  Case("Write me at [EMAIL_1]", "We will write to [EMAIL_1] and check [CARD …1234]."),
  Case("late", "You will hear from us within 48 hours.", playbook: "We answer within 2 days."),
  Case("My flight leaves tomorrow", "We know that your flight leaves tomorrow."),
  Case("It was due on 2026-03-12", "We see that it was due on March 12th."),
  Case("It was due on 12/03/2026", "Es war am 12. März fällig."),
  Case("I waited three weeks", "We are sorry that you have waited for 3 weeks."),
  Case("late", "Please wait 10 minutes and restart the device."),
  Case("late", "Please hold the button for 10 seconds."),
  Case("My order 20231234567", "We are checking your order 20231234567."),
  Case("late", "We cannot promise a refund."),
  Case("late", "We will check whether you are entitled to a refund."),
  Case("late", "Wir prüfen Ihren Erstattungsantrag."),
  Case("late", "Thank you for contacting us today."),
  Case("late", "Guten Morgen, wir prüfen das."),
  Case("Order #123 was charged twice", "We are checking the two charges of order #123."),
  Case("late", "We are available 24/7."),
  Case("late", "Thank you. One of our colleagues will read this and answer you."),
  Case("version 2.3.1 crashes", "We are looking into version 2.3.1."),
  Case("iOS 17.4 crash", "Please tell us which version you use, e.g. 17.4 or later."),
  Case("late", "Please reply with the order number and the date of purchase."),
  Case("3月12日に届く予定でした", "3月12日のお届けについて確認いたします。"),
  Case("Order paid, 500.000đ", "We are checking the 500k that you paid."),
  Case("Đã trả 500k", "Chúng tôi kiểm tra khoản 500.000đ."),
  Case("bayar 2 juta", "Kami cek Rp 2.000.000."),
  Case("被扣了五百元", "我们正在核实500元。"), Case("3万円引かれた", "30,000円のご請求を確認いたします。"),
  Case("late", "Please look e.g. at the end.Then write, and/or call, a.m./p.m."),
  Case("late", "Please send invoice.pdf and the photo.jpg to us."),
  Case("shop.com/a fails", "We are checking Shop.com."),
  Case("late", "Use firmware 10.2.0.7, please."),
  Case("late", "Switch to 4K or 8K."), Case("late", "[1] See above, [EMAIL_1]."),
  Case("my e-mail is unread", "We understand that you have not been refunded yet."),
]

private let unsupported = [
  Case("I want a refund!", "We have refunded you."),
  Case("I want a refund!", "You will receive a full refund."),
  Case("I want a refund!", "You will receive a full refund.", playbook: "Never promise refunds."),
  Case("You will refund me!", "We will refund you."),
  Case("I was charged twice", "We are looking into the charge of $49.99."),
  Case("請求されました", "3,000円を確認いたします。"),
  Case("late", "You get 20% off your next order."),
  Case("late", "Write to us at help@evil.example."),
  Case("late", "See https://evil.example/refund for the form."),
  Case("late", "Please open shop.com/secret-form.", playbook: "Our site is shop.com."),
  Case("late", "We will answer within 24 hours."),
  Case("late", "You will hear from us in 3 business days."),
  Case("late", "We will call you tomorrow."),
  Case("late", "Your parcel arrives on March 12."),
  Case("It was due on 12/03/2026", "It will come on 14/03/2026."),
  Case("late", "Call us at 0800 123 4567."),
  Case("late", "Send it to 221 Baker Street."),
  Case("late", "As an apology we offer you a voucher."),
  Case("late", "The replacement is free of charge."),
  Case("late", "Wir erstatten Ihnen den Betrag."),
  Case("late", "Sie erhalten eine Rückerstattung."),
  Case("late", "Nous vous rembourserons."),
  Case("late", "Le hemos reembolsado el importe."),
  Case("late", "我们将为您退款。"),
  Case("late", "返金いたします。"),
  Case("late", "我们会在24小时内回复您。"),
  Case("late", "3営業日以内にご連絡いたします。"),
  Case("late", "Wir melden uns innerhalb von zwei Werktagen."),
  Case("late", "Nous répondrons sous 48 heures."),
  Case("late", "Мы ответим в течение 24 часов."),
  Case("late", "سنرد عليكم خلال 24 ساعة."),
  Case("late", "हम 24 घंटे में जवाब देंगे।"),
  Case("late", "You will be refunded fifty dollars."),
  Case("late", "We will answer by Friday."),
  Case("late", "Your parcel arrives on 3月12日."),
  Case("late", "Thank you, we guarantee delivery."),
  Case("late", "Open bit.ly/3xYz9."), Case("late", "Mở acme-pay.vn/refund nhé."),
  Case("late", "192.0.2.7/pay"),
  Case("late", "詳しくはlamp-help.jp/formへ"), Case("late", "See acme.photography"),
  Case("late", "t.me/acme"),
  Case("late", "Siehe münchen.de"), Case("late", "Bạn được cộng 500.000đ."),
  Case("late", "You get 500k."),
  Case("late", "That is [Value $500]."), Case("late", "Cộng 2 triệu."), Case("late", "Rp 300 ribu"),
  Case("late", "เราให้ 500 บาท"), Case("late", "Fiyattan %15 düşüyoruz."), Case("late", "我们给您五百元。"),
  Case("late", "3만원을 드립니다."), Case("late", "शुल्क ₹300 है।"), Case("late", "Dodajemy 30 zł."),
  Case("late", "Комиссия 2 тыс. рублей."), Case("late", "รวม ๑๕๐๐ บาท"),
  Case("late", "هذا خمسون دولارا."),
  Case("late", "Chúng tôi sẽ hoàn tiền cho bạn."),
  Case("late", "Wij zullen het bedrag terugbetalen."),
  Case("late", "Zwrócimy pieniądze."), Case("late", "เราจะคืนเงินให้คุณ"),
  Case("late", "Bạn sẽ nhận trong 24 giờ."),
  Case("late", "Wij antwoorden binnen 2 werkdagen."), Case("late", "Odpowiemy w ciągu 3 dni."),
]
