// The few words of other languages that say plainly what a complaint is about.

import Tickets

/// What can be told of a complaint in a language that the rules do not read.
struct ForeignCues {
  let category: Category
  let urgency: Urgency
  /// The word that made it High, as it stands in the lower-cased text.
  let find: String?

  /// Only so much of a text is looked at: its first sentences say what it is about.
  private static let sample = 20_000

  init(of complaint: String, _ tag: String) {
    guard let words = Self.table[tag] else {
      (category, urgency, find) = (.technical, .medium, nil)
      return
    }
    let head = complaint.unicodeScalars.prefix(Self.sample)
    let bytes = Array(String(String.UnicodeScalarView(head)).lowercased().utf8)
    func found(in list: String) -> String? {
      list.split(separator: ",").map { String($0).trimmed }.first { bytes.holds(Array($0.utf8)) }
    }
    find = found(in: words.grave)
    category = found(in: words.money) == nil ? .technical : .billing
    urgency = find == nil ? .medium : .high
  }

  /// Beginnings of words, matched anywhere. Grave: fraud, fire, injury, lawyer, theft, hacked.
  private static let table: [String: (money: String, grave: String)] = [
    "es": (
      "reembols, cobr, factura, cargo, tarifa, dinero, pagué, devolución del",
      "fraude, estafa, robad, robaron, hacke, abogad, incendi, hospital, demanda judicial"
    ),
    "fr": (
      "rembours, factur, prélev, débit, frais, argent, payé, paiement",
      "fraud, escroqu, arnaque, pirat, avocat, incendie, hôpital, prit feu, volé"
    ),
    "de": (
      "erstatt, rechnung, abgebucht, abbuchung, gebühr, geld, berechnet, kosten, mahnung",
      "betrug, betrüg, gehackt, anwalt, brand, feuer, krankenhaus, gestohlen, missbrauch, verletzt"
    ),
    "it": (
      "rimbors, fattur, addebit, soldi, denaro, pagat, costi",
      "frod, truff, hackerat, avvocat, incendi, ospedale, rubat, rubato"
    ),
    "pt": (
      "reembols, cobra, cobrad, fatura, dinheiro, estorno, taxa, débito",
      "fraude, golpe, hacke, advogad, incêndi, hospital, roubad"
    ),
    "nl": (
      "terugbetal, factuur, afgeschreven, kosten, geld, in rekening",
      "fraude, opgelicht, oplicht, gehackt, advocaat, brand, ziekenhuis, gestolen"
    ),
    "pl": (
      "zwrot pieni, faktur, opłat, pieni, pobran, obciąż",
      "oszust, oszuk, włama, prawnik, adwokat, pożar, szpital, skradzion, ukrad"
    ),
    "ru": (
      "верните деньги, возврат, деньг, денег, списал, оплат, счёт, комисси",
      "мошен, взлом, украл, украден, адвокат, юрист, в суд, пожар, больниц"
    ),
    "uk": (
      "повернення, повернення кошт, грош, списал, оплат, рахунок",
      "шахра, злам, вкрал, вкраден, адвокат, пожеж, лікарн"
    ),
    "tr": (
      "iade, fatura, ücret, para, ödeme, tahsil", "dolandır, hack, çalındı, avukat, yangın, hastane"
    ),
    "zh": ("退款, 扣款, 扣费, 收费, 账单, 發票, 发票, 退钱, 扣了", "诈骗, 欺诈, 盗刷, 被盗, 律师, 起火, 着火, 医院, 黑客"),
    "ja": ("返金, 請求, 料金, 課金, 二重, 支払", "詐欺, 不正利用, 乗っ取, 弁護士, 火災, 発火, 病院, 盗まれ"),
    "ko": ("환불, 결제, 청구, 요금, 이중", "사기, 해킹, 도용, 변호사, 화재, 병원, 도난"),
    "ar": (
      "استرداد, فاتورة, خصم, رسوم, المبلغ, أموال", "احتيال, اختراق, محامي, حريق, مستشفى, سرقة"
    ),
    "hi": ("रिफंड, पैसे, बिल, शुल्क, भुगतान", "धोखा, हैक, वकील, अस्पताल, चोरी"),
    "id": (
      "pengembalian dana, uang, tagihan, biaya, refund",
      "penipuan, ditipu, diretas, pengacara, kebakaran, dicuri"
    ),
    "vi": ("hoàn tiền, hóa đơn, trừ tiền, phí", "lừa đảo, bị hack, luật sư, hỏa hoạn, bệnh viện"),
  ]
}

extension [UInt8] {
  /// True when `needle` stands somewhere in these bytes.
  fileprivate func holds(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first, needle.count <= count else { return false }
    return (0...(count - needle.count)).contains { start in
      self[start] == first && self[start...].starts(with: needle)
    }
  }
}

extension ComplaintText {
  /// The sentence in which a lower-cased word stands, as far as evidence goes.
  func sentence(containing word: String) -> String? {
    let found = sentences.first { text[$0.range].lowercased().contains(word) }
    return found.map { quote($0.range, upTo: Limits.evidence) }
  }
}
