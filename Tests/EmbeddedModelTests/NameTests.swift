// Which words are found as names of people in running text, and which stay: one row for each kind.

import Testing

@testable import EmbeddedModel

@Suite struct NameTests {
  private func names(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return namesOfPeople(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Names of people stand in braces.
  @Test(arguments: [
    // The family name first, and a comma before the given name.
    "Versichert ist {Böhmert}, {Annegret}, nicht ich", "Titular: {Urrutia Echeverría}, {Begoña}",
    "Ubezpieczony: {Gwiazda-Szymczyk Teofil}", "Kiện hàng của {Vũ Đình Khôi}, không phải của tôi.",
    "Bonjour, {Le Goff Yannick}, client depuis 2011.", "被保险人:{司马青云}",
    // Particles, initials, hyphens, two family names.
    "{Charlotte de la Rue} and her son share the flat",
    "Das Paket ist für {Ottilie von der Heide} bestimmt", "Regards, {R. J. Thistlethwaite}",
    "Saludos de {Ximena de la Cruz Ortiz}", "Gruß, {Jörn-Uwe}",
    // A sign-off, and a name alone in a line.
    "Nothing works since Monday.\nCheers, {Malcolm}", "thanks a lot, {Jaz}", "Grazie mille, {Vale}",
    // The endings of cases.
    "Spytajcie {Halinę} z księgowości.", "Говорил с {Артуром}, потом с {Ксенией Львовной}.",
    "Передайте {Георгию}, что вода течёт", "{Songül'e} sorun, o biliyor.",
    // Titles stay, with their endings, too.
    "Paketi {Serkan} Bey'e, anahtarı komşuya verdiler.",
    // Beside a company's name, and where a company has a person's name, too.
    "Chez Darty, {Quentin} m'avait promis un échange.",
    "Ask {Ophelia}, she was on the call with Fletcher Bank.",
    "I bought it from Macy's, {Tanisha} served me and was lovely.",
    "高島屋で{堤}さんに接客してもらいました", "한샘에서 {곽민철} 팀장이 교환해 준댔어요",
    // Rare names and names from elsewhere.
    "{Ngozi} told me one thing, {Bartholomew} another.",
    "Mein Schwiegervater {Hinnerk} sieht schlecht",
    "O motorista, {Adailson}, jogou por cima do muro.", "Teknisi {Asep} lupa kabel",
    "मिस्त्री {इक़बाल} पाइप भूल गया", "الفني {عبدالباسط} نسي الخرطوم",
    "ช่าง{สมยศ}มาตอนเช้า",
  ])
  func isFound(_ text: String) {
    let wanted = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "}" })
    }
    #expect(names(text.filter { $0 != "{" && $0 != "}" }) == wanted)
  }

  @Test(arguments: [
    // Companies and brands that are people's names.
    "Peek und Cloppenburg nimmt die Jil Sander Jacke nicht zurück.",
    "My Harley has been in your garage for five weeks.", "Autohaus Schröder GmbH ruft nicht an",
    "Hargreaves & Sons Plumbing left the boiler in pieces.",
    "Sonia Rykiel, Nina Ricci et Yves Rocher : trois flacons cassés.",
    "El bufete Garrigues y Talleres Hermanos Quintana esperan.", "Panificio Colombo ha chiuso.",
    "A padaria Dona Deôla e o Magazine Luiza aceitaram.", "Garage Van Dijk belt niet terug.",
    "Kancelaria Sawicki i Wspólnicy czeka.", "Акции ООО Степанов Логистик упали.",
    "Demir Hukuk Bürosu cevap bekliyor.", "Apotek Kimia Farma dan PT Agung Sedayu tutup.",
    "Nhà thuốc Long Châu không thấy đơn.", "بنك الراجحي ما ياخذ رسوم",
    "शर्मा स्वीट्स की मिठाई खराब निकली",
    "ร้านทองออโรร่าไม่รับซื้อคืน", "本田のバイクが修理から戻りません", "王老吉和加多宝送来都是漏的",
    "김가네에서 시킨 김밥이 쉬었어요",
    // Places, streets, schools and hospitals.
    "Meine Tochter geht aufs Geschwister-Scholl-Gymnasium.",
    "The lift at Victoria station is broken.",
    "L'hôpital Georges-Pompidou a perdu mon dossier.", "Entregaron en la calle Santa Teresa.",
    "Consegnato in via Alessandro Manzoni.", "Entregaram na Avenida Getúlio Vargas.",
    "Szpital Kopernika zgubił dokumenty.", "Школа имени Циолковского без интернета",
    "Paket Kazım Karabekir Caddesi'ne gitmiş.", "Giao nhầm sang đường Trần Phú.",
    "聖路加病院で診察券が読めません", "送到文天祥路了,应该是岳飞街",
    // Products, bands, films, games, saints' days, diseases.
    "Die Sachertorte war trocken, der Earl Grey kalt.", "Got Iron Maiden, paid for Pearl Jam.",
    "Mario Kart e Tomb Raider non partono.", "St Patrick's Day sale was a joke.",
    "Mein Vater hat Parkinson und Mutter Alzheimer.",
    // Everyday words at the start of a sentence and in capitals, form words, titles, calendars.
    "Kunde: unzufrieden. Anliegen: Rückerstattung. Grund: Ware defekt.",
    "Ask around. Tell everyone. Check the log.", "May I ask why June and August were charged?",
    "Client : mécontent. Objet : facture. Motif : erreur.", "VERGOGNA RIDATEMI I SOLDI",
    "Domingo cerrado, Lunes cerrado, Martes nadie coge.", "Pasqua, Ferragosto, Natale: chiusi.",
    "Gerente de férias, Supervisora sem acesso.", "Monteur ziek, Chef weg, Medewerker weet niks.",
    "Niemiecki i Czeski nie działają w menu.", "Суббота молчание, Воскресенье молчание.",
    "Ramazan Bayramı, Kurban Bayramı, Yılbaşı: hep kapalı.",
    "Manajer cuti, Teknisi sakit, Kurir tidak tahu.",
    "TRẢ TIỀN LẠI CHO TÔI NGAY",
  ])
  func stays(_ text: String) {
    #expect(names(text) == [])
  }
}
