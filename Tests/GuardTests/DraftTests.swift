// What is wrong with a draft: blanks, repetition, another language than the complaint's.

import EmbeddedModel
import Privacy
import Testing
import Tickets

@testable import Guard

@Suite struct DraftTests {
  @Test(arguments: [
    "Dear [Your Name],", "Dear {{customer_name}},", "Dear ___,", "Dear ......,", "Dear **,",
    "Your order XXXX is late.", "We will write by XX/XX/XXXX.", "It costs $XX.", "Hi <First Name>,",
    "Hi %FIRST_NAME%,", "Hi *|FNAME|*,", "Hi %s, thanks.", "Yours\n[Company Name]",
    "Yours\n{agent}",
    "We will answer by [insert date].", "Call [phone number].", "Your code: TBD",
    "Order ### is late.",
    "Sehr geehrte/r [Name],", "Hallo {{vorname}},", "Grüße\n[Ihre Unterschrift]",
    "Estimado [Nombre]:",
    "Hola <nombre>,", "Bonjour [Prénom],", "Cordialement\n[Votre nom]", "Gentile [Cognome],",
    "Prezado [Seu nome],", "Beste [Naam],", "Met groet\n{{handtekening}}",
    "Szanowny Panie [Nazwisko],",
    "Уважаемый <ФИО>!", "Здравствуйте, [Имя]!", "Заказ № ХХХХ", "Sayın [Ad Soyad],", "Yth. [Nama],",
    "Kính gửi [Tên khách hàng],", "Chào <họ tên>,", "عزيزي [الاسم]،", "प्रिय [ग्राहक का नाम],",
    "○○様", "〇〇株式会社", "○月○日に", "[お名前]様", "OOO 고객님", "[이름]님", "เรียน คุณ [ชื่อลูกค้า]", "尊敬的[姓名]",
    "XX先生，您好", "某某先生", "【お名前】様", "<<Name>>", "[[customer]]", "${name}", "{0}",
  ])
  func blanksAreFound(_ reply: String) {
    #expect(unfilledBlank(in: reply + "\nWe are looking into it.", to: "It broke.") != nil)
  }

  @Test(arguments: [
    "See note [1].", "You wrote \"brocken [sic]\".", "To [EMAIL_1] and [CARD …1234].",
    "Never send [PASSWORD].",
    "as you say [...]", "Order [48213] is late.", "Open Settings > [Network].",
    "Click [Save] and wait.",
    "[設定]をタップしてください。", "Press the <b>red</b> button.", "Write to <jo@example.com>.", "I <3 it.",
    "See [our page](https://a.example).", "Size XXL or XL.",
    "Card XXXX XXXX XXXX 1234",
    "Hello,\n\nwe are on it.", "Hello...\nwe see.", "It costs {$20.00}.", "50 % off 20 %", "a % b",
    "**Important**: wait.", "__Note__: wait.", "5 x 3 = 15", "## Heading\ntext", "siglo XX",
    "-----\nYours",
    "********", "二〇二六年", "【重要】ご確認ください。", "(see above)", "We miss you xx", "Rating: ★★★",
    "the [final] word",
    "[NAME_1] wrote", "{\"a\": 1}", "1 < 2 > 0", "100%sure", "https://a.example/%d0%bf",
  ])
  func whatIsNoBlankStays(_ reply: String) {
    #expect(unfilledBlank(in: reply, to: "It broke.") == nil)
  }

  @Test func whatTheCustomerWroteIsNoBlank() {
    #expect(unfilledBlank(in: "You say that XXXX took it.", to: "XXXX took my money") == nil)
    #expect(unfilledBlank(in: "Dear [Max],", to: "My name is [Max].") == nil)
  }

  @Test(arguments: [
    "We will check. We will check. We will check.",
    "We are sorry for the broken lamp! We are sorry for the broken lamp.",
    "Sorry. Sorry. Sorry. Sorry.", "申し訳ございません。申し訳ございません。申し訳ございません。",
    "ขออภัยในความไม่สะดวก ขออภัยในความไม่สะดวก ขออภัยในความไม่สะดวก ขออภัยในความไม่สะดวก ขออภัยในความไม่สะดวก",
    "हम जाँच कर रहे हैं। हम जाँच कर रहे हैं। हम जाँच कर रहे हैं।",
  ])
  func oneSentenceOverAndOverIsFound(_ draft: String) { #expect(repeatsItself(draft)) }

  @Test(arguments: [
    "Sorry! We are sorry for the trouble. We will look into it.", "Yes. Yes.", "",
    "Please send us:\n- the order number\n- the date of purchase\n- a photo of the lamp",
    "Thank you for your patience. We check the lamp. Thank you for your patience.",
  ])
  func anOrdinaryReplyDoesNotRepeatItself(_ draft: String) { #expect(!repeatsItself(draft)) }

  @Test func aReplyInAnotherLanguageIsFound() {
    for (tag, reply) in replies {
      for (other, complaint) in replies where other != tag {
        #expect(isForeign(reply, to: complaint, in: "und"), "\(tag) to \(other)")
      }
      #expect(Language(of: reply).tag == tag && Language(of: reply).isSure, "\(tag)")
      #expect(!isForeign(reply, to: reply, in: "und"))
      // Too short to tell: the engine's word counts.
      #expect(!isForeign(reply, to: "???", in: tag))
      #expect(isForeign(reply, to: "???", in: tag == "en" ? "de" : "en"))
    }
  }

  @Test func theCustomersOwnWordsTellTheLanguage() {
    let mail = "Meine Lampe ist kaputt, bitte helfen Sie mir.\n\n> " + (replies["en"] ?? "")
    #expect(!isForeign(replies["de"] ?? "", to: mail, in: "en"))
  }

  @Test func eachFaultHasItsReason() {
    let complaint = mask("My lamp arrived broken and nobody answers me.", customer: nil)
    func reasons(_ draft: String) -> ReviewReasons {
      let analysis = Analysis(
        labels: Labels(category: .technical, urgency: .high, sentiment: .neutral), summary: "s",
        language: "en", evidence: "", draft: draft, reviewReasons: [], maker: Maker(engine: "e"),
        usage: .free)
      return review(analysis, of: complaint, playbook: nil).reasons
    }
    #expect(reasons("Dear customer, we are sorry and look into it.").isEmpty)
    #expect(reasons("Dear [Name], we are sorry and look into it.") == .unknownPlaceholder)
    #expect(reasons(replies["de"] ?? "") == .draftLanguage)
    #expect(reasons("We look into it. We look into it. We look into it.") == .draftRepetition)
    #expect(reasons("We are sorry, see bit.ly/3xYz9 for more.") == .unsupportedPromise)
  }

  @Test(arguments: [
    "[", "[a ", "{", "<a", "_", "X", "○", "%", "%a", "*|", "#", ".", "O", "T", "[[", "x ", "【",
    "(a",
  ])
  func longRunsOfAnythingAreRead(_ piece: String) {
    let text = String(repeating: piece, count: 5_000 / piece.utf8.count)
    _ = unfilledBlank(in: text, to: text)
    _ = repeatsItself(text)
    _ = isForeign(text, to: text, in: "und")
    _ = isAutomaticReply(text)
  }
}

private let replies = [
  "ar": "نأسف لأن المصباح وصل مكسورا. نحن نراجع طلبك وسنكتب إليك مرة أخرى.",
  "de":
    "Es tut uns leid, dass Ihre Lampe kaputt angekommen ist. Wir prüfen das und melden uns wieder.",
  "en": "We are sorry that your lamp arrived broken. We are looking into it and will write again.",
  "es":
    "Lamentamos que su lámpara llegara rota. Estamos revisando el pedido y le escribiremos de nuevo.",
  "fr": "Nous sommes désolés que votre lampe soit arrivée cassée. Nous examinons votre commande.",
  "hi": "हमें खेद है कि आपका लैंप टूटा हुआ पहुँचा। हम जाँच कर रहे हैं।",
  "id": "Kami mohon maaf lampu Anda tiba dalam keadaan rusak. Kami sedang memeriksa pesanan Anda.",
  "it":
    "Ci dispiace che la sua lampada sia arrivata rotta. Stiamo verificando l'ordine e le scriveremo.",
  "ja": "ランプが破損した状態で届き、申し訳ございません。確認して改めてご連絡いたします。",
  "ko": "램프가 파손된 상태로 도착해 죄송합니다. 확인하고 다시 연락드리겠습니다.",
  "nl":
    "Het spijt ons dat uw lamp kapot is aangekomen. Wij onderzoeken dit en schrijven u opnieuw.",
  "pl": "Przykro nam, że lampa dotarła uszkodzona. Sprawdzamy to i napiszemy do Państwa ponownie.",
  "pt": "Lamentamos que a sua luminária tenha chegado quebrada. Estamos verificando o seu pedido.",
  "ru": "Нам жаль, что лампа пришла разбитой. Мы проверяем заказ и напишем вам снова.",
  "th": "ขออภัยที่โคมไฟมาถึงในสภาพแตก เรากำลังตรวจสอบและจะเขียนถึงคุณอีกครั้ง",
  "tr": "Lambanızın kırık ulaşmasına üzüldük. Siparişinizi inceliyoruz ve size yeniden yazacağız.",
  "vi":
    "Chúng tôi rất tiếc vì đèn bị vỡ khi giao đến. Chúng tôi đang kiểm tra và sẽ viết lại cho bạn.",
  "zh": "很抱歉您的台灯到货时已破损。我们正在核实，并会再次与您联系。",
]
