// The order of the queue before any engine was asked.

import Privacy
import Processing
import Testing

@Suite struct RoughUrgencyTests {
  /// The queue takes these up first, whatever language the rules take them for.
  @Test(arguments: [
    "Voy a llamar a mi abogado", "Der Akku ist in Brand geraten!", "बैटरी में आग लग गई",
    "Аккумулятор загорелся, есть пострадавшие", "我的孩子触电了", "The charger caught fire.",
  ])
  func graveWordsOfAnyLanguageComeFirst(text: String) {
    #expect(roughUrgency(of: redact(text)) == .high)
  }

  @Test(arguments: ["How do you protect accounts against fraud?", "I love my Kindle Fire."])
  func graveWordsThatMeanNothingGraveDoNot(text: String) {
    #expect(roughUrgency(of: redact(text)) == .low)
  }
}
