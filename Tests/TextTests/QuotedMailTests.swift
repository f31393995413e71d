// What a customer wrote now, told apart from quoted mail and signatures in any mail program's way.

import Testing
import Text

@Suite struct QuotedMailTests {
  /// "HARM" stands for all that is quoted; the rest is the customer's.
  @Test(arguments: introductions)
  func whatAMailProgramQuotesIsLeftOut(_ introduction: String) {
    for quote in ["\n> HARM\n> HARM again", "\n\n> HARM", "\nHARM\n\nHARM again"] {
      let mail = "It works now, thanks.\n\n" + introduction + quote
      #expect(wordsWrittenNow(in: mail).trimmed == "It works now, thanks.", "\(mail)")
    }
  }

  @Test(arguments: introductions)
  func aReplyBelowMarkedQuotesCounts(_ introduction: String) {
    let mail = introduction + "\n> HARM\n> HARM again\n\nMy hand is burned.\n> HARM\nAnd my foot."
    let own = wordsWrittenNow(in: mail)
    #expect(!own.contains("HARM") && own.contains("My hand is burned."), "\(own)")
    #expect(own.contains("And my foot.") && !own.contains("32"), "\(own)")
  }

  @Test(arguments: introductions + ["> We are sorry.\n> Your Acme team", "-- \nJo Doe"])
  func whatOnlyQuotesIsReadWhole(_ introduction: String) {
    for rest in ["", "\nThe house burns."] where !introduction.hasPrefix(">") || rest.isEmpty {
      #expect(wordsWrittenNow(in: introduction + rest) == introduction + rest)
    }
  }

  @Test(arguments: [
    ("Late again.\n-- \nJo Doe\nFire Safety Officer", "Late again."),
    ("Late again.\r\n--\r\nJo Doe\r\nLawyer\r\n", "Late again."),
    ("Late again.\n\nSent from my iPhone", "Late again."),
    ("Zu spät.\nVon meinem Samsung Galaxy gesendet", "Zu spät."),
    (
      "Tarde.\nEnviado desde mi iPhone\n\nEl 5/1/2026 a las 10:32, A <a@b.c> escribió:\nHARM",
      "Tarde."
    ),
    (
      "Late.\n-- \nJo\n\nOn Mon, 5 Jan 2026 at 10:32, A <a@b.c> wrote:\n> HARM\nStill late.",
      "Late.\n\n\nStill late."
    ),
    ("It broke. <blockquote class=x>HARM <b>x</b></BLOCKQUOTE> Help!", "It broke. \n\n Help!"),
    ("[quote=\"Acme\"]HARM[/quote]My lamp broke.", "My lamp broke."),
    ("＞ HARM\n届きません。", "届きません。"), ("&gt; HARM\nStill broken.", "Still broken."),
    (
      "Ok\n\n-------- Forwarded Message --------\nSubject: \tx\nDate: \tMon\nFrom: \tA <a@b.c>\n\n"
        + "> HARM\n\nThis is below.", "Ok\n\n\n\n\nThis is below."
    ),
  ])
  func signaturesAndOtherMarksAreKnown(_ mail: String, _ own: String) {
    #expect(wordsWrittenNow(in: mail).replacing("\r", with: "").trimmed.collapsed == own.collapsed)
  }

  @Test(arguments: [
    "My lamp broke.", "", "\n", ">:( I am angry\nmy lamp broke", "My order:\n1 lamp\n2 bulbs",
    "My trip failed.\nFrom: Berlin\nTo: Munich\nDate: 5 May\nThe train was late.",
    "On 12 May 2026 your agent wrote:\n\"We will refund you\"\nbut nothing came.",
    "On 5 May at 10:32 I got this from support@acme.com:\n\"No refund\"\nA scandal.",
    "My order is late.\n--\nAlso, somebody hacked my account yesterday.",
    "First:\n---\nSecond thing, and it burns!", "--- UPDATE ---\nIt broke again.",
    "The mail sent from your shop says that I owe 50 euro\nplease check my phone",
    "Subject: broken lamp\nOrder: 123\n\nIt broke.", "<blockquote>never closed, and it burns",
    "Am 5. Mai schrieb ich Ihnen um 10:32:\nKeine Antwort!",
    "These happened:\n10:32 it smoked\n10:40 it burned",
  ])
  func whatOnlyLooksLikeMailIsReadWhole(_ text: String) {
    #expect(wordsWrittenNow(in: text) == text)
  }

  @Test func rangesAreInOrderAndApart() {
    let bytes = Array("a\n> b\nc\n> d\ne".utf8)
    #expect(writtenNow(in: bytes) == [0..<2, 6..<8, 12..<13])
    #expect(writtenNow(in: []).isEmpty)
  }

  /// Were any of these read in more than linear time, it would take minutes.
  @Test(arguments: [
    ">", "\n", "\n> ", "a:\n", "--\n", "-- \nx\n", "From: a\n", "<blockquote>", "</blockquote>",
    "[quote",
    "On 5.1.26 10:32 A <a@b.c> wrote:\n", "-----Original Message-----\n", "\n\n:",
    "Sent from my iPhone\n",
    "From: a@b.c\nSubject: x\n", "_____\n", "----- ", "：\n", "x\n--\n",
  ])
  func hostileTextsAreReadInOnePass(_ piece: String) {
    let text = "Hello\n" + String(repeating: piece, count: 65_536 / piece.utf8.count)
    let ranges = writtenNow(in: Array(text.utf8))
    #expect(ranges.allSatisfy { !$0.isEmpty })
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed()).drop(while: \.isWhitespace).reversed())
  }

  fileprivate var collapsed: String { split(separator: "\n").joined(separator: "\n") }
}

private let introductions = [
  "On Mon, Jan 5, 2026 at 10:32 AM Acme Support <support@acme.com> wrote:",
  "On Mon, Jan 5, 2026 at 10:32 AM Acme Support\n<support@acme.com> wrote:",
  "On 05.01.26 10:32, Acme Support wrote:",
  "On Jan 5, 2026, at 10:32, [NAME_1] <[EMAIL_1]> wrote:",
  "Acme Support <support@acme.com> wrote on 2026-01-05 10:32:",
  "Am Mo., 5. Jan. 2026 um 10:32 Uhr schrieb Acme <support@acme.de>:",
  "Am 05.01.26 um 10:32 schrieb Acme Support:",
  "Le lun. 5 janv. 2026 à 10:32, Acme <a@b.fr> a écrit :",
  "Le 05/01/2026 à 10:32, Acme Support a écrit :",
  "El lun, 5 ene 2026 a las 10:32, Acme (<a@b.es>) escribió:",
  "Em seg., 5 de jan. de 2026 às 10:32, Acme <a@b.br> escreveu:",
  "Il giorno lun 5 gen 2026 alle ore 10:32 Acme <a@b.it> ha scritto:",
  "Op ma 5 jan 2026 om 10:32 schreef Acme <a@b.nl>:",
  "pon., 5 sty 2026 o 10:32 Acme <a@b.pl> napisał(a):",
  "пн, 5 янв. 2026 г. в 10:32, Acme <a@b.ru>:",
  "05.01.2026 10:32, Acme Support пишет:",
  "Acme <a@b.tr>, 5 Oca 2026 Pzt, 10:32 tarihinde şunu yazdı:",
  "Pada tanggal Sen, 5 Jan 2026 pukul 10.32 Acme <a@b.id> menulis:",
  "Vào Th 2, 5 thg 1, 2026 vào lúc 10:32 Acme <a@b.vn> đã viết:",
  "ในวันที่ จ. 5 ม.ค. 2026 เวลา 10:32 Acme <a@b.th> เขียนว่า:",
  "सोम, 5 जन॰ 2026 को 10:32 am बजे को Acme <a@b.in> ने लिखा:",
  "في الاثنين، 5 يناير 2026 في 10:32 ص تمت كتابة ما يلي بواسطة Acme <a@b.ae>:",
  "2026年1月5日(月) 10:32 Acme Support <support@acme.com>:",
  "Acme <a@b.cn> 于2026年1月5日周一 10:32写道：",
  "在 2026-01-05 10:32:00，\"Acme\" <a@b.cn> 写道：",
  "2026년 1월 5일 (월) 오전 10:32, Acme <a@b.kr>님이 작성:",
  "-----Original Message-----", "-----Ursprüngliche Nachricht-----",
  "---------- Forwarded message ---------", "-----Mensaje original-----",
  "----- Исходное сообщение -----", "------------------ 原始邮件 ------------------",
  "Begin forwarded message:", "Anfang der weitergeleiteten Nachricht:",
  "From: Acme Support <a@b.c>\nSent: Monday, January 5, 2026 10:32 AM\nTo: Jo Doe\nSubject: RE: x\n",
  "*From:* Acme\n*Sent:* Monday\n*To:* Jo\n*Subject:* x\n",
  "________________________________\nVon: Acme\nGesendet: Montag, 5. Januar\nAn: Jo\nBetreff: x\n",
  "De : Acme <a@b.fr>\nEnvoyé : lundi 5 janvier\nÀ : Jo\nObjet : x\n",
  "Từ: Acme <a@b.vn>\nĐã gửi: Thứ Hai\nTới: Jo\nChủ đề: x\n",
  "发件人: Acme\n发送时间: 2026年1月5日\n收件人: Jo\n主题: x\n",
  "От: Acme <a@b.ru>\nОтправлено: 5 января\nКому: Jo\nТема: x\n",
  "差出人: Acme <a@b.jp>\n日時: 2026年1月5日\n宛先: Jo\n件名: x\n",
  "보낸 사람: Acme <a@b.kr>\n보낸 날짜: 2026년\n받는 사람: Jo\n제목: x\n",
  "من: Acme <a@b.ae>\nتاريخ الإرسال: الاثنين\nإلى: Jo\nالموضوع: x\n",
]
