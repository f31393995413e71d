// Announced keys and tokens: what is found, and what must stay.

import Privacy
import Testing

@Suite struct TokenTests {
  @Test(arguments: [
    #"ACME_CLIENT_SECRET=⟦fk29dk20dkw92kd⟧"#,
    #"my API key is ⟦a8f2-99dk-22lx-00pq⟧"#,
    #"api key ⟦9f8e7d6c5b4a39281706⟧"#,
    #""apiToken": "⟦tok_29fk20fk29⟧""#,
    #"access token: ⟦eyx8293.fk29.dk29⟧"#,
    #"export DB_PASSWORD=⟦swordfish⟧"#,
    #"dbPassword: "⟦letmein⟧""#,
    #"STRIPE_KEY=⟦pk29fk20fk20fk2⟧"#,
    #"client secret → ⟦9d8f7g6h5j4k⟧"#,
    #"the secret key I use is ⟦ZXCV-1234-ASDF-5678⟧"#,
    #"Mein API-Schlüssel lautet ⟦k3y9f8e7d6c5⟧"#,
    #"Der Zugriffstoken ist ⟦tk-88f7e6d5c4⟧"#,
    #"Ma clé API est ⟦cle29dk29dk29⟧"#,
    #"clé secrète : ⟦9x8y7z6w5v4u⟧"#,
    #"Mi clave de API es ⟦mk92jd82js82j⟧"#,
    #"token de acceso: ⟦at.92kd92kd92⟧"#,
    #"La chiave API è ⟦ch92kd82ks82k⟧"#,
    #"A chave da API é ⟦ck28dj28dj28⟧"#,
    #"Mijn API-sleutel is ⟦sl82jd82jd82⟧"#,
    #"Klucz API: ⟦kl82jd82js82⟧"#,
    #"Ключ API ⟦kl92kd92kd92kd⟧"#,
    #"токен доступа: ⟦t0k3n-92kd92kd⟧"#,
    #"API anahtarım ⟦an82jd82jd82j⟧"#,
    #"kunci API saya adalah ⟦kc82jd82jd82⟧"#,
    #"khóa API của tôi là ⟦kh82jd82jd82⟧"#,
    #"API key ของผมคือ ⟦th82jd82jd82⟧"#,
    #"एपीआई कुंजी ⟦in82jd82jd82⟧ है"#,
    #"مفتاح API هو ⟦ar82jd82jd82⟧"#,
    #"API密钥是⟦zh82jd82jd82⟧"#,
    #"APIキーは⟦jp82jd82jd82⟧です"#,
    #"API 키는 ⟦kr82jd82jd82⟧입니다"#,
    #"Authorization: Bearer ⟦abcdef1234567890ABCDEF⟧"#,
    #"x-auth-token: ⟦92kd92kd92kd92kd⟧"#,
    #"password reset token ⟦8f7e6d5c4b3a2910⟧"#,
    #"token ⟦ghx_29dk20dk29dk20⟧"#,
    #"MY_SERVICE_TOKEN: ⟦8f7e6d5c4b3a⟧"#,
    #"secret=⟦a1b2c3d4e5f6⟧"#,
    #"The key for your API is ⟦key-92kd-82js-71hd⟧"#,
    #"apiKey: '⟦92kd82js71hd⟧'"#,
    #"refresh token: ⟦1//0gk29dk29dk29⟧"#,
    #"webhook secret ⟦wh92kd82js71hd⟧"#,
    #"SMTP_PASS=⟦mailpw99⟧"#,
    #"AWS_SECRET=⟦Zx/92kd+82js⟧"#,
    #"Das Token ⟦tk92kd82js71hd⟧ ist ungültig"#,
    #"Unser API Key: ⟦92kd82js71hd99⟧"#,
    #"le jeton ⟦jt92kd82js71hd⟧ est expiré"#,
    #"clé d'accès : ⟦92kd-82js-71hd⟧"#,
    #"mi token es ⟦tk92kd82js71⟧"#,
    #"llave de API: ⟦92kd82js71hd⟧"#,
    #"il token ⟦it92kd82js71hd⟧ non funziona"#,
    #"meu token de acesso: ⟦92kd82js71hd⟧"#,
    #"mijn token is ⟦92kd82js71hd⟧"#,
    #"mój token: ⟦92kd82js71hd⟧"#,
    #"мой токен ⟦ru92kd82js71hd⟧"#,
    #"gizli anahtarım: ⟦92kd82js71hd⟧"#,
    #"token saya ⟦92kd82js71hd⟧"#,
    #"token của em là ⟦92kd82js71hd⟧"#,
    #"โทเคนคือ ⟦92kd82js71hd⟧"#,
    #"टोकन ⟦92kd82js71hd⟧"#,
    #"التوكن هو ⟦92kd82js71hd⟧"#,
    #"令牌：⟦92kd82js71hd⟧"#,
    #"トークンは⟦92kd82js71hd⟧"#,
    #"토큰: ⟦92kd82js71hd⟧"#,
  ])
  func keysAreTakenOut(text: String) {
    expectTaken(text)
  }

  @Test(arguments: [
    #"token: expired"#,
    #"the secret is out"#,
    #"the key is under the mat"#,
    #"The token ring network is down"#,
    #"my secret garden subscription was charged 29.99"#,
    #"the API key page is broken"#,
    #"We rotated the key on 2024-05-12"#,
    #"clé perdue depuis lundi"#,
    #"a chave do carro sumiu"#,
    #"de sleutel ligt onder de mat"#,
    #"Schlüssel verloren am 12.05.2024"#,
  ])
  func whatIsSaidOfKeysStays(text: String) {
    #expect(redact(text).text == text)
  }
}
