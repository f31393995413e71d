// Whole raw mails: what they say is read, or they are refused.

import Testing
import Text

@Suite struct MailMessageTests {
  @Test func aTextBodyIsDecoded() throws {
    let mail = """
      From: =?utf-8?B?SsO2?= <jo@example.com>\r
      Subject: =?iso-8859-1?Q?Pa=DFwort_=FCber?=\r
       =?utf-8?Q?_alles?=\r
      Content-Type: text/plain; charset="utf-8"\r
      Content-Transfer-Encoding: base64\r
      \r
      bXkgUElOIGlz\r
      IDQ3MTE=\r
      """
    #expect(
      try mailText(mail)
        == "From: Jö <jo@example.com>\nSubject: Paßwort über alles\n\nmy PIN is 4711")
  }

  @Test func ofManyPartsThePlainTextIsTaken() throws {
    let mail = """
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=outer

      --outer
      Content-Type: multipart/alternative; boundary="in ner"

      --in ner
      Content-Type: text/plain; charset=windows-1252
      Content-Transfer-Encoding: quoted-printable

      caf=E9 4=
      711 =80

      --in ner
      Content-Type: text/html

      <p>other</p>
      --in ner--
      --outer
      Content-Type: image/png
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      --outer--
      """
    #expect(try mailText(mail.replacing("in ner", with: "inner"))?.trimmingLines == "café 4711 €")
  }

  @Test(arguments: [
    "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=koi8-r\n\nzfk=",
    "Subject: x\nContent-Transfer-Encoding: base64\n\n!!!",
    "They wrote this.\nContent-Transfer-Encoding: base64\n\nbXkgUElOIGlzIDQ3MTE=",
    "Content-Type: multipart/mixed\nContent-Transfer-Encoding: base64\n\nx",
  ])
  func whatCannotBeReadIsRefused(mail: String) {
    #expect(throws: MailFault.unreadable) { try mailText(mail) }
  }

  @Test func aMailWithoutTextIsRefused() {
    #expect(throws: MailFault.noText) {
      try mailText("Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=")
    }
  }

  @Test(arguments: [
    "", "I wrote: Content-Transfer-Encoding: base64 is broken",
    "From: Jo\nSubject: hello\n\nIt broke",
  ])
  func otherTextsStandAsTheyAre(text: String) throws {
    #expect(try mailText(text) == nil)
  }
}

extension String {
  fileprivate var trimmingLines: String {
    split(separator: "\n").joined(separator: "\n")
  }
}
