// Passwords, codes and tokens: secrets that the words around them betray.

import Privacy
import Testing

@Suite struct SecretTests {
  @Test(arguments: [
    ("cvc is 737 for 5555 5555 5555 4444", "cvc is […] for [CARD …4444]"),
    (
      "My card number is 4111-1111-1111-1111, expiry 01/28, security code 123",
      "My card number is [CARD …1111], expiry 01/28, security code […]"
    ),
    (
      "6011 0009 9013 9424; 3530111333300000; 5105-1051-0510-5100; 30569309025904; 6304 0000 0000 0000",
      "[CARD …9424]; [CARD …0000]; [CARD …5100]; [CARD …5904]; [CARD …0000]"
    ),
    ("card:4111111111111111.", "card:[CARD …1111]."),
    ("4111 1111 1111 1111 1111", "[CARD …1111] 1111"),
    ("pan=4111111111111111&cvv=123&exp=1228", "pan=[CARD …1111]&cvv=[…]&exp=1228"),
    ("the OTP was 4821-99", "the OTP was [CODE]"),
    ("My login is jo and password hunter2!", "My login is jo and password […]!"),
    ("pwd=hunter2", "pwd=[…]"),
    ("password=hunter2;user=jo", "password=[…];user=jo"),
    ("username: jo / password: hunter2", "username: jo / password: […]"),
    ("PASSWORD IS HUNTER22", "PASSWORD IS […]"),
    ("my new password will be Sommer99!", "my new password will be […]!"),
    ("Mot de passe: soleil", "Mot de passe: […]"),
    ("contraseña: perro", "contraseña: […]"),
    ("le code de vérification est 482913", "le code de vérification est [CODE]"),
    ("Ihr Einmalcode lautet 482913", "Ihr Einmalcode lautet [CODE]"),
    ("код подтверждения 482913", "код подтверждения [CODE]"),
    ("验证码是482913", "验证码是[CODE]"),
    (
      "AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
      "[API KEY] wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
    ),
    (
      "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
      "aws_secret_access_key = [API KEY]"
    ),
    ("AIzaSyA1234567890abcdefghijklmnopqrstuvw", "[API KEY]"),
    ("AQ.Ab8RN6Kx9x0123456789abcdefABCDEF", "[API KEY]"),
    ("x-api-key: 5f4dcc3b5aa765d61d8327deb882cf99", "x-api-key: [API KEY]"),
    ("sk-ant-api03-AbCd1234EfGh5678IjKl", "[API KEY]"),
    (
      "DefaultEndpointsProtocol=https;AccountName=x;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;",
      "DefaultEndpointsProtocol=https;AccountName=x;AccountKey=[API KEY];"
    ),
    (
      "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXX1234",
      "https://[API KEY]"
    ),
    ("postgres://admin:p4ss@db.host/x", "postgres://admin:[…]@db.host/x"),
    ("Cookie: sessionid=abc123def456ghi", "Cookie: sessionid=[API KEY]"),
    (
      "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----",
      "[PRIVATE KEY]"
    ),
    ("order paid with 4111111111111111", "order paid with [CARD …1111]"),
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
    ("my pw: hunter2 doesnt work", "my pw: […] doesnt work"),
    ("login: bob / pass: Tr0ub4dor", "login: bob / pass: […]"),
    ("the password I use is Blume77", "the password I use is […]"),
    ("내 비밀번호는 abcd1234 입니다", "내 비밀번호는 […] 입니다"),
    ("şifrem 123456", "şifrem […]"),
    ("the code you sent me, 991827, says expired", "the code you sent me, [CODE], says expired"),
  ])
  func announcedSecretsAreTakenOut(text: String, stored: String) {
    #expect(redact(text).text == stored)
    #expect(redact(stored).text == stored)
  }
}
