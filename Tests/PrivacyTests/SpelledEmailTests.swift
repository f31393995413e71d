// E-mail addresses that are spelled in many languages: what is found, and what must stay.

import Privacy
import Testing

@Suite struct SpelledEmailTests {
  @Test(arguments: [
    "Write to ⟦jean arobase exemple point fr⟧ please",
    "⟦max (ät) beispiel (punkt) de⟧ ist meine Adresse",
    "mi correo es ⟦ana arroba ejemplo punto com⟧ gracias",
    "моя почта ⟦иван собака пример точка ру⟧",
    "⟦ivan.petrov собака mail точка ru⟧",
    "la mia mail è ⟦luca chiocciola esempio punto it⟧",
    "⟦jan apenstaartje voorbeeld punt nl⟧",
    "⟦jan małpa przyklad kropka pl⟧",
    "⟦joao arroba exemplo ponto com ponto br⟧",
    "⟦ayse kuyruklu a ornek nokta com⟧",
    "メールは⟦tanakaアットマークexampleドットjp⟧です",
    "邮箱⟦zhang艾特example点com⟧",
    "⟦nam a còng vidu chấm vn⟧",
    "⟦ravi at example dot co dot in⟧",
    "이메일 ⟦kim 골뱅이 example 점 com⟧",
    "البريد ⟦ali آت example نقطة com⟧",
    "मेल ⟦ravi ऐट example डॉट com⟧",
    "⟦somchai แอท example จุด com⟧",
    "⟦marie.dupont arobase exemple.fr⟧",
    "⟦marie point dupont (arobase) exemple (point) fr⟧",
    "⟦jo[at]example[punkt]de⟧",
    "⟦jo at example punkt de⟧",
    "⟦jean.dupont at exemple point fr⟧",
  ])
  func spelledAddressesAreMasked(marked: String) {
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: "⟧", omittingEmptySubsequences: false) }
    let masked = mask(parts.joined(), customer: nil).text
    #expect(masked == "\(parts[0])[EMAIL_1]\(parts[2])")
  }

  @Test(arguments: [
    "we met at example.com yesterday",
    "mi perro pesa una arroba punto final",
    "у меня собака точка",
    "la chiocciola è nel giardino punto",
    "treffen wir uns am Punkt de",
    "il a tourné au point de rencontre",
    "Je suis at home. Point.",
    "They hold the funds at this point illegally.",
    "I was told that one at this point it crashed",
    "hemos llegado a tal punto que no puedo trabajar",
    "siamo arrivati a questo punto e nessuno risponde",
    "chegamos a este ponto de novo",
  ])
  func otherSentencesStay(text: String) {
    #expect(mask(text, customer: nil).text == text)
  }
}
