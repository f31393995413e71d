// Danger and despair in the words of other languages, for the replies to them.

import Text

/// An alarm in a language that the phrases of `Alarm` do not cover.
struct ForeignAlarm {
  private struct Words {
    var danger = ""
    var selfHarm = ""
  }

  let alarm: Alarm
  /// The index of the sentence in the complaint.
  let sentence: Int

  /// Only the beginning of a text is searched, as the first sentences say what it is about.
  private static let sample = 4000

  init?(of text: ComplaintText, _ tag: String) {
    guard let words = Self.table[tag] else { return nil }
    let sentences = Self.searchable(text, isSpaced: !Self.unspaced.contains(tag))
    func found(_ list: String) -> Int? { sentences.first { list.occurs(in: $0.bytes) }?.number }
    if let number = found(words.selfHarm) {
      (alarm, sentence) = (.selfHarm, number)
    } else if let number = found(words.danger) {
      (alarm, sentence) = (.danger, number)
    } else {
      return nil
    }
  }

  /// Sentences as bytes: words between single spaces, or the bare text of a script without spaces.
  private static func searchable(
    _ text: ComplaintText, isSpaced: Bool
  ) -> [(number: Int, bytes: [UInt8])] {
    var left = sample
    return text.sentences.enumerated().compactMap { number, sentence in
      guard left > 0, !sentence.tokens.isEmpty else { return nil }
      let tokens = text.tokens[sentence.tokens].prefix(left)
      left -= tokens.count
      guard isSpaced else {
        let head = text[sentence.range].unicodeScalars.prefix(sample)
        return (number, Array(String(String.UnicodeScalarView(head)).lowercased().utf8))
      }
      // An article before an apostrophe is a word of its own: "l'avocat".
      let words = tokens.flatMap { $0.word.text.utf8.split(separator: UInt8(ascii: "'")) }
      return (number, [0x20] + words.flatMap { Array($0) + [0x20] })
    }
  }

  private static let unspaced: Set<String> = ["zh", "ja", "ko", "th"]

  private static let table: [String: Words] = [
    "es": Words(
      danger: """
        incendi*, quemadura*, me quemé, se quemó, explotó, humo, al hospital, acabé en \
        el hospital, terminé en el hospital, herid*, ambulancia, intoxic*, descarga \
        eléctrica
        """,
      selfHarm: """
        no quiero vivir, no quiero seguir viviendo, quiero morir*, quitarme la vida, \
        suicid*, matarme, acabar con mi vida, ya no quiero vivir
        """),
    "fr": Words(
      danger: """
        incendie*, prit feu, pris feu, prend feu, brûlure*, brûlé la main, me suis \
        brûlé*, explosé, fumée, transporté à l hôpital, emmené à l hôpital, fini à l \
        hôpital, aux urgences, blessé*, blessure*, ambulance, intoxiqu*, décharge \
        électrique
        """,
      selfHarm: """
        ne veux plus vivre, veux plus vivre, envie de mourir, veux mourir, plus envie de \
        vivre, suicid*, me tuer, mettre fin à mes jours, en finir avec la vie
        """),
    "de": Words(
      danger: """
        brand, brannte*, brennt, feuer, feuer gefangen, verbrannt*, verbrennung*, \
        explodiert*, rauch, ins krankenhaus, landete im krankenhaus, verletzt*, \
        verletzung*, vergift*, stromschlag, notaufnahme, notarzt
        """,
      selfHarm: """
        will nicht mehr leben, möchte nicht mehr leben, mag nicht mehr leben, nicht mehr \
        leben will, nicht mehr leben möchte, will sterben, möchte sterben, umbringen \
        will, bringe mich um, mich umbringen, mir das leben nehmen, selbstmord*, \
        suizid*, meinem leben ein ende
        """),
    "it": Words(
      danger: """
        incendi*, preso fuoco, ustion*, esplos*, fumo, finito in ospedale, finita in \
        ospedale, all ospedale, ferit*, ambulanza, avvelen*, intossic*, scossa elettrica
        """,
      selfHarm: """
        non voglio più vivere, voglio morire, uccidermi, togliermi la vita, suicid*, \
        farla finita, ammazzarmi
        """),
    "pt": Words(
      danger: """
        incêndi*, pegou fogo, queimadura*, queimei, explodiu, fumaça, fumo a sair, parar \
        no hospital, ao hospital, para o hospital, ferid*, ambulância, intoxic*, \
        envenen*, choque elétrico
        """,
      selfHarm: """
        não quero mais viver, não quero viver, quero morrer, me matar, matar me, tirar a \
        minha vida, tirar minha vida, suicíd*, suicid*, acabar com a minha vida
        """),
    "nl": Words(
      danger: """
        brand, brandde, in brand, vlam gevat, brandwond*, ontplof*, rook, naar het \
        ziekenhuis, belandde in het ziekenhuis, gewond, verwond*, vergift*, ambulance, \
        elektrische schok
        """,
      selfHarm: """
        wil niet meer leven, wil ik niet meer leven, niet meer verder leven, wil dood, \
        wil sterven, mezelf van het leven, zelfmoord*, mezelf doden, zelfdoding, uit het \
        leven stappen
        """),
    "pl": Words(
      danger: """
        pożar*, w szpitalu, do szpitala, oparz*, poparz*, wybuch*, zapalił*
        """,
      selfHarm: """
        nie chcę żyć, nie chcę już żyć, chcę umrzeć, zabić się, samobój*
        """),
    "ru": Words(
      danger: """
        пожар*, в больниц*, загорел*, взорвал*, ожог*, травм*, отравил*
        """,
      selfHarm: """
        не хочу жить, не хочу больше жить, покончить с собой, хочу умереть, самоуби*
        """),
    "uk": Words(
      danger: "пожеж*, в лікарн*, до лікарні, загорі*, вибух*, опік*",
      selfHarm: "не хочу жити, не хочу більше жити, хочу померти, самогуб*"),
    "tr": Words(
      danger: """
        yangın*, hastaneye, hastanelik, alev aldı, patladı, yandı, yaraland*
        """,
      selfHarm: "yaşamak istemiyorum, ölmek istiyorum, intihar*"),
    "zh": Words(
      danger: "起火, 着火, 住院, 送医, 去医院, 进医院, 爆炸, 烧伤, 受伤, 中毒",
      selfHarm: "不想活, 自杀, 想死了"),
    "ja": Words(
      danger: "火災, 発火, 病院に, 病院へ, 爆発, やけど, 火傷, 怪我",
      selfHarm: "死にたい, 自殺, 生きていたくない"),
    "ko": Words(
      danger: "화재, 병원에, 폭발, 화상, 부상",
      selfHarm: "죽고 싶, 자살, 살고 싶지 않"),
    "ar": Words(
      danger: "حريق, مستشفى, المستشفى, انفجر*, إصابة",
      selfHarm: "لا أريد أن أعيش, الانتحار, أريد أن أموت"),
    "hi": Words(
      danger: "अस्पताल, आग लग*, विस्फोट",
      selfHarm: """
        जीना नहीं चाहता, जीना नहीं चाहती, आत्महत्या, मरना चाहता, मरना चाहती
        """),
    "id": Words(
      danger: "kebakaran, rumah sakit, meledak, terbakar",
      selfHarm: "tidak mau hidup, tidak ingin hidup, bunuh diri, ingin mati"),
    "vi": Words(
      danger: "hỏa hoạn, bệnh viện, phát nổ, cháy nổ",
      selfHarm: "không muốn sống, tự tử, muốn chết"),
  ]
}

extension String {
  /// Whether one of these words, separated by commas, occurs in the bytes. A word with `*` at its
  /// end may continue; in a script with spaces every other word must match whole.
  fileprivate func occurs(in bytes: [UInt8]) -> Bool {
    utf8.split(separator: UInt8(ascii: ",")).contains { piece in
      let word = Array(piece.drop { $0 == 0x20 || $0 == 0x0A })
      guard !word.isEmpty else { return false }
      guard bytes.first == 0x20 else { return bytes.contains(word) }
      return word.last == UInt8(ascii: "*")
        ? bytes.contains([0x20] + word.dropLast()) : bytes.contains([0x20] + word + [0x20])
    }
  }
}
