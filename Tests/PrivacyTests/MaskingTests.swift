// Personal data: masked on the way out, restored on the way in.

import Privacy
import Support
import Testing

@Suite struct MaskingTests {
  @Test func marksBehindAPlaceholderStay() {
    let text = "Write to jo@example.com\u{301}"
    let masked = mask(text, customer: nil)
    #expect(masked.restore(masked.text).text == text)
    #expect(masked.restore("To [EMAIL_1]\u{308}.").text == "To jo@example.com\u{301}\u{308}.")
  }

  @Test func aNoteSharesThePlaceholdersOfItsComplaint() {
    let complaint = "My name is Jane Doe. Mail jo@example.com!"
    let note = "Tell Jane Doe at jo@example.com, not at jim@example.com, card 4111111111111111"
    let masked = mask(complaint, customer: nil, note: note)
    #expect(masked.text == "My name is [NAME_1]. Mail [EMAIL_1]!")
    #expect(masked.note == "Tell [NAME_1] at [EMAIL_1], not at [EMAIL_2], card [CARD …1111]")
    #expect(masked.restore("[NAME_1] [EMAIL_2]").text == "Jane Doe jim@example.com")
    #expect(mask(complaint, customer: nil).note == nil)
  }

  @Test func theSameAddressHasTheSamePlaceholder() {
    let masked = mask(
      "Write to jo@example.com or Kim.Li+x@mail.example.org, not JO@example.com!", customer: nil)
    #expect(masked.text == "Write to [EMAIL_1] or [EMAIL_2], not [EMAIL_3]!")
  }

  @Test(arguments: ["@", "a@b", "@home", "a@.com", "a@b..com", "5 @ 3.20", "x@1.2"])
  func whatIsNoAddressStays(text: String) {
    #expect(mask(text, customer: nil).text == text)
  }

  @Test func theCustomersNameIsMaskedWhereItStands() {
    let masked = mask("JANE DOE here. Janet Doe is my aunt; (jane doe)", customer: " Jane Doe ")
    #expect(masked.text == "[CUSTOMER_1] here. [NAME_1] is my aunt; ([CUSTOMER_2])")
  }

  @Test(arguments: [
    ("Ömer Öztürk", "Ich bin ÖMER ÖZTÜRK.", "Ich bin [CUSTOMER_1]."),
    ("Иван Петров", "Я Иван  Петров, да", "Я [CUSTOMER_1], да"),
    ("田中太郎", "我是田中太郎的朋友", "我是[CUSTOMER_1]的朋友"),
    ("Jo Smith", "“Jo Smith”: Jo Smith’s order", "“[CUSTOMER_1]”: [CUSTOMER_1]’s order"),
    ("Jo Smith", "Jo\nSmith and Jo\u{A0}Smith", "[CUSTOMER_1] and [CUSTOMER_1]"),
    ("Jo", "a jolly banjo and JO", "a jolly banjo and [CUSTOMER_1]"),
    ("Jo Smith", "Jo Smith.x@example.com", "Jo [EMAIL_1]"),
    ("Pat O'Brien", "Pat O’Brien", "[CUSTOMER_1]"),
    ("Jane Doe <jane@x.com>", "I am Jane Doe", "I am [CUSTOMER_1]"),
  ])
  func theNameIsFoundInEveryScriptAndSpelling(name: String, text: String, sent: String) {
    let masked = mask(text, customer: name)
    #expect(masked.text.replacing("[CUSTOMER_2]", with: "[CUSTOMER_1]") == sent)
    #expect(masked.restore(masked.text).text == text)
  }

  @Test(arguments: [
    ("jo@example.com...please", "[EMAIL_1]...please"), ("jo@example.com.2nd", "[EMAIL_1].2nd"),
    ("ivan@xn--e1afmkfd.xn--p1ai!", "[EMAIL_1]!"),
    ("https://x.de/?email=jo@example.com&a=b", "https://x.de/?email=[EMAIL_1]&a=b"),
    ("我的邮箱zhangsan@example.com谢谢", "我的邮箱[EMAIL_1]谢谢"), ("müller@bücher.de", "[EMAIL_1]"),
    ("アドレスはtar@example.comです", "アドレスは[EMAIL_1]です"), ("<jo@example.com>", "<[EMAIL_1]>"),
    ("mailto:jo@example.com?subject=x", "mailto:[EMAIL_1]?subject=x"),
    ("иван@пример.рф", "[EMAIL_1]"),
  ])
  func addressesAreFoundWhereTheyBeginAndEnd(text: String, sent: String) {
    let masked = mask(text, customer: nil)
    #expect(masked.text == sent)
    #expect(masked.restore(masked.text).text == text)
  }

  @Test func anAddressWinsOverTheNameWithinIt() {
    #expect(mask("mail jane@example.com", customer: "jane").text == "mail [EMAIL_1]")
  }

  @Test func secretsThatReachedTheMaskAreNotSent() {
    #expect(mask("4111111111111111", customer: nil).text == "[CARD …1111]")
  }

  @Test func restoringGivesTheValuesBack() {
    let masked = mask("I am jo@example.com", customer: nil)
    let restored = masked.restore("We wrote to [EMAIL_1] and [EMAIL_1].")
    #expect(restored.text == "We wrote to jo@example.com and jo@example.com.")
    #expect(!restored.hasUnknownPlaceholder)
  }

  @Test func aPlaceholderThatWasNeverHandedOutIsReported() {
    let restored = mask("hello", customer: nil).restore("Dear [NAME_1], [EMAIL_7]")
    #expect(restored.text == "Dear [NAME_1], [EMAIL_7]")
    #expect(restored.hasUnknownPlaceholder)
  }

  @Test func aModelMayChangeAPlaceholdersCase() {
    let masked = mask("I am jo@example.com", customer: nil)
    #expect(masked.restore("[email_1], ［EMAIL_1］").text == "jo@example.com, jo@example.com")
    #expect(mask("[email_1]", customer: nil).text == "[TEXT_1]")
  }

  /// What models make of a placeholder: it comes back, or is reported.
  @Test(arguments: [
    "[ EMAIL_1 ]", "[EMAIL 1]", "[EMAIL-1]", "{EMAIL_1}", "{{EMAIL_1}}", "{{ EMAIL_1 }}",
    "<EMAIL_1>",
    "(EMAIL_1)", "\\[EMAIL_1\\]", "[EMAIL\\_1]", "EMAIL_1", "［EMAIL＿1］", "&#91;EMAIL_1&#93;",
    "%5BEMAIL_1%5D", "[Email_1]", "[\u{200B}EMAIL_1]",
  ])
  func aPlaceholderThatAModelAlteredComesBack(altered: String) {
    let masked = mask("I am jo@example.com", customer: nil)
    let restored = masked.restore("Write to \(altered), please.")
    #expect(restored.text == "Write to jo@example.com, please.")
    #expect(!restored.hasUnknownPlaceholder)
    let unknown = altered.replacing("1", with: "2")
    #expect(masked.restore("Write to \(unknown).").hasUnknownPlaceholder || altered.contains("&#"))
  }

  @Test(arguments: ["(phone 2)", "name_1", "[1]", "Email 1", "f(x_1)", "{id}", "<b>", "[sic]"])
  func whatIsNoPlaceholderStays(text: String) {
    let restored = mask("I am jo@example.com", customer: nil).restore(text)
    #expect(restored.text == text && !restored.hasUnknownPlaceholder)
  }

  @Test func aForgedPlaceholderIsNotTakenForOurs() {
    let text = "[EMAIL_1] is what I typed; my address is jo@example.com"
    let masked = mask(text, customer: nil)
    #expect(masked.text == "[TEXT_1] is what I typed; my address is [EMAIL_1]")
    #expect(masked.restore(masked.text).text == text)
  }

  /// Random texts of what the detectors look for, from a fixed seed.
  @Test func maskThenRestoreIsTheIdentity() {
    var random = SeededGenerator(seed: 42)
    let pieces = [
      "a@b.co", "@", "[EMAIL_1]", "[", "]", "_1]", "Jo", " ", "\n", "é", "👩‍👩‍👧", "\u{301}", "4", "-",
      "x.y@z.org", "[CARD …1111]", "sk-", "٣", "１", "\u{202E}", "おはよう",
      "ü", "я", "jo@x.de", "Ünal", ".", "+", "xn--p1ai", "a@xn--p1ai.xn--p1ai", "my password is ",
      "PIN: ", "token=", "\"", "'", "abc12", "4111111111111111", "cvv ", "//u:p@h", "1.2.3.4", "(",
      ")",
      "call ", "+1 555 123 4567", "IBAN ", "DE89370400440532013000", "my name is ", "Mr. ", "Smith",
      "12 ", "Baker ", "Street", "Apt 4", "lives at ", ", ", "London", "我叫", "密码是", "ß", "\u{200B}",
      "born on ", "1990", "æ", "œ", "bbbbbbbbbbbbbbbbbbbb", "12 A", "address is: ", "/", "[…]",
      "[PASSWORD]", "EMAIL_1", "{EMAIL_1}", "[EMAIL 1]", "\\", "<b>", "<p ", ">", "&#64;", "=40",
      "%40", "**", "_",
      "zip ", "12345", "::", "fe80", "－", "（",
      "［email_1］",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0..<30, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let masked = mask(text, customer: "Jo")
      let stored = redact(text).text
      #expect(masked.restore(masked.text).text == stored)
    }
  }

  @Test func hostileTextsAreNoTrouble() {
    for piece in [
      "4", "@", "a@", "[A_1", "\u{301}", "sk-", "-----BEGIN PRIVATE KEY-----", "4 ", "1.", "(1",
      "+",
      "A ", "12 A ", "Mr. ", "my name is ", "pin: ", "a:", "::", "我叫", "at ", "Apt 1 ", "://",
      "is ", "\n",
      "://a:", "password: ", "日", "я ", "x@y.", "a-", "1-", "\"",
    ] {
      let text = String(repeating: piece, count: 8_000 / piece.utf8.count)
      let stored = redact(text).text
      let masked = mask(text, customer: "a")
      #expect(masked.restore(masked.text).text == stored)
    }
  }

  /// Wherever a text is cut, no detector reads beyond its ends.
  @Test(arguments: [
    "Lange Straße No 5, nr. 7b, 10115 Berlin, Apt. 4B",
    "pin: 1234 CVV123 \"4111 1111 1111 1111\" 12/28",
    "(+49) 30-901820, P.O. Box 12 a@b.co ab(at)cd(dot)ef https://u:p@h.io/x?token=abcdef1234567890",
    "my name is Jo O'Neil-Ray. born on 1.2.1990; DE89 3704 0044 0532 0130 00, ::1, 10.0.0.1, SSN 078-05-1120",
    "密码是abc123 東京都港区1-2-3号 电话 138 0013 8000 –\u{200B} No 5 [EMAIL_1] sk-abcdefghijklmnop1234",
    "-- \nKim Lee\n-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY----- 12 bis rue de la Paix",
  ])
  func everyPieceOfATextCanBeMasked(text: String) {
    let characters = Array(text)
    for start in characters.indices {
      for end in start...characters.count {
        let piece = String(characters[start..<end])
        let masked = mask(piece, customer: "Jo O'Neil-Ray")
        #expect(masked.restore(masked.text).text == redact(piece).text)
      }
    }
  }
}
