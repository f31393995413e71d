// Passwords, codes and tokens: secrets that the words around them betray.

import Privacy
import Testing

@Suite struct SecretTests {
  @Test(arguments: [
    ("My card is ４１１１\u{3000}１１１１\u{3000}１１１１\u{3000}１１１１ ok", "My card is [CARD …1111] ok"),
    (
      "card 4111 1111 1111 1111 exp 12/27 cvv 123 thanks",
      "card [CARD …1111] exp 12/27 cvv […] thanks"
    ),
    ("4111-1111-1111-1111 12/27 123", "[CARD …1111] 12/27 123"),
    (
      "CVV: 123, CVC2=4567, security code is 999, cvv123",
      "CVV: […], CVC2=[…], security code is […], cvv[…]"
    ),
    ("my password is hunter2 and it fails", "my password is […] and it fails"),
    ("my password is swordfish.", "my password is […]."),
    ("Password: Tr0ub4dor&3", "Password: [PASSWORD]"),
    ("mi contraseña es Perro123", "mi contraseña es […]"),
    ("mein Passwort lautet Sommer2024!", "mein Passwort lautet [PASSWORD]!"),
    ("mon mot de passe est Soleil99", "mon mot de passe est […]"),
    ("мой пароль: qwerty123", "мой пароль: […]"),
    ("我的密码是abc12345，请帮忙", "我的密码是[…]，请帮忙"),
    ("パスワードはabc12345です", "パスワードは[…]です"),
    ("a minha senha é Gato2020", "a minha senha é […]"),
    ("OTP 482913 never came", "OTP [CODE] never came"),
    ("your verification code is 482 913", "your verification code is [CODE]"),
    (
      "https://user:s3cret@host.com/x?token=abcdef123456&x=1",
      "https://user:[…]@host.com/x?token=[API KEY]&x=1"
    ),
    ("Authorization: Bearer abcdef1234567890ABCDEF", "Authorization: Bearer [API KEY]"),
    (
      "api_key=abcd1234efgh5678 and client_secret: \"Zx81kk22LLpp\"",
      "api_key=[API KEY] and client_secret: \"[API KEY]\""
    ),
    ("bot 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1 leak", "bot [API KEY] leak"),
  ])
  func announcedSecretsAreTakenOut(text: String, stored: String) {
    #expect(redact(text).text == stored)
    #expect(redact(stored).text == stored)
  }
}
