// Secrets: what is taken out before a text is stored, and what stays.

import Privacy
import Testing

@Suite struct RedactionTests {
  @Test(arguments: [
    ("card 4111111111111111 please", "card [CARD …1111] please"),
    ("4111 1111 1111 1111", "[CARD …1111]"),
    ("4111-1111-1111-1111.", "[CARD …1111]."),
    ("exp 5500 0000 0000 0004 12/27 cvc", "exp [CARD …0004] 12/27 cvc"),
    ("4111 1111 1111 1111 123", "[CARD …1111] 123"),
    ("amex 3782 822463 10005", "amex [CARD …0005]"),
    ("“4111 1111 1111 1111”", "“[CARD …1111]”"),
    ("Karte—4111111111111111", "Karte—[CARD …1111]"),
    ("我的卡号是4111111111111111请退款", "我的卡号是[CARD …1111]请退款"),
    ("card:\u{A0}4111\u{A0}1111\u{A0}1111\u{A0}1111\u{A0}ok", "card:\u{A0}[CARD …1111]\u{A0}ok"),
    ("4111–1111–1111–1111 and 4111  1111  1111  1111", "[CARD …1111] and [CARD …1111]"),
    (
      "4111.1111.1111.1111, 4111/1111/1111/1111, 4111_1111_1111_1111",
      "[CARD …1111], [CARD …1111], [CARD …1111]"
    ),
    ("4111111111111111EUR", "[CARD …1111]EUR"),
    ("4111 1111 1111\n1111 and 4111 - 1111 - 1111 - 1111", "[CARD …1111] and [CARD …1111]"),
    ("AB4111111111111111", "AB[CARD …1111]"), ("+4111111111111111", "+[CARD …1111]"),
    ("visa4111-1111-1111-1111", "visa[CARD …1111]"), ("card_4111111111111111", "card_[CARD …1111]"),
    ("378282246310005usd", "[CARD …0005]usd"),
    ("two: 4111111111111111, 5555555555554444", "two: [CARD …1111], [CARD …4444]"),
  ])
  func cardsAreTakenOutButForTheirLastFour(text: String, stored: String) {
    #expect(redact(text).text == stored)
  }

  @Test(arguments: [
    "order 4111111111111112 is late",  // wrong check digit
    "order #1234567890123456",  // no issued prefix
    "call 0049 30 1234567", "invoice 2026-11-22-0001", "$4,111.11",
    "+49 151 23456787", "+63 917 123 4565", "4.1111111111.1111.11", "version 4.111111.111.111.11",
    "tracking 00340434161094042557",
  ])
  func otherNumbersStay(text: String) {
    #expect(redact(text).text == text)
  }

  @Test(arguments: [
    "AIzaSyA1234567890abcdefghijklmnopqrstuvw", "AQ.Ab8RN6Kx9x0123456789abcdefABCDEF",
    "AKIAIOSFODNN7EXAMPLE", "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
    "github_pat_11ABCDEFG0abcdefghijklmnopqrstuv", "glpat-abcdefghijklmnopqrst",
    "sk_live_abcdefghijklmnop", "xoxb-1234567890-abcdefghij",
    "sk-proj-abcdefghijklmnopqrstuvwx", "sk-ant-api03-abcdefghijklmnopqrst",
    "SG.abcdefghijklmnopqrst.uvwxyzABCDEFGHIJ",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P",
  ])
  func keysOfKnownServicesAreTakenOut(key: String) {
    #expect(redact("my key is \(key).").text == "my key is [API KEY].")
    #expect(redact("“\(key)” 是\(key)").text == "“[API KEY]” 是[API KEY]")
  }

  @Test(arguments: [
    "sk-8", "task-management-is-broken-again-today", "eyJ", "SG.1", "AIza is a prefix",
  ])
  func wordsThatOnlyBeginLikeAKeyStay(text: String) {
    #expect(redact(text).text == text)
  }

  @Test func aPrivateKeyIsTakenOutWhole() {
    let key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nIBAAKC\n-----END RSA PRIVATE KEY-----"
    #expect(redact("see\n\(key)\nthanks").text == "see\n[PRIVATE KEY]\nthanks")
    #expect(redact("-----BEGIN PRIVATE KEY-----\nMIIEow").text == "[PRIVATE KEY]")
    let pgp = "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQO\n-----END PGP PRIVATE KEY BLOCK-----"
    #expect(redact(pgp).text == "[PRIVATE KEY]")
    let quoted =
      "> -----BEGIN RSA PRIVATE KEY-----\n> Proc-Type: 4,ENCRYPTED\n> MIIEowIBAAKC\n> please help"
    #expect(redact(quoted).text == "> [PRIVATE KEY]\n> please help")
    let words = "-----BEGIN RSA PRIVATE KEY----- headers crash your uploader, order 123"
    #expect(redact(words).text == "[PRIVATE KEY] headers crash your uploader, order 123")
    let publicKey = "-----BEGIN PUBLIC KEY-----\nMIIBIj\n-----END PUBLIC KEY-----"
    #expect(redact(publicKey).text == publicKey)
  }

  @Test func redactingTwiceChangesNothing() {
    let once = redact("4111 1111 1111 1111 and AKIAIOSFODNN7EXAMPLE é 👩‍👩‍👧").text
    #expect(redact(once).text == once)
  }

  /// A marker is never longer than what it stands for, so a text stays within its limit.
  @Test func redactingNeverMakesATextLonger() {
    for text in [
      "5018 0000 0009", "4222222222222", "AKIAIOSFODNN7EXAMPLE", "AQ.abcdefghijklmnopqrst",
    ] {
      #expect(redact(text).text.count <= text.count)
    }
  }
}
