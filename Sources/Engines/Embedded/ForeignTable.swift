// By language: the words of money, of fraud, law and outages, of bodily danger, of despair.

extension ForeignCues {
  struct Words {
    let money: String
    /// Fraud, theft, a taken-over account, a lawyer or court, a threat, an outage of many.
    var grave = ""
    /// Fire, injury, poisoning.
    var danger = ""
    var selfHarm = ""
  }

  static let table: [String: Words] = [
    "es": Words(
      money: "reembols*, cobr*, factura*, cargo, cargos, tarifa*, dinero, pagué, devolución del",
      grave: """
        fraude*, estafa*, estafado, robad*, robaron, hacke*, abogado, abogada, abogados, demanda \
        judicial, tribunal*, denunciar*, nadie puede, todos los clientes, servidor caído, voy a \
        matar*, bomba
        """,
      danger: """
        incendi*, quemadura*, me quemé, se quemó, explotó, humo, al hospital, acabé en el \
        hospital, terminé en el hospital, herid*, ambulancia, \
        intoxic*, descarga eléctrica
        """,
      selfHarm: """
        no quiero vivir, no quiero seguir viviendo, quiero morir*, quitarme la vida, suicid*, \
        matarme, acabar con mi vida, ya no quiero vivir
        """),
    "fr": Words(
      money: "rembours*, factur*, prélev*, débit*, frais, argent, payé, paiement*, facturé*",
      grave: """
        fraud*, escroqu*, arnaqu*, piraté*, mon avocat, notre avocat, mes avocats, nos avocats, \
        tribunal, porter plainte, plainte pour, volé, volée, volés, personne ne peut, plus \
        personne \
        ne, tous nos clients, tous les clients, tout le monde est bloqué, site est en panne, \
        serveurs sont en panne, serveur est en panne, je vais vous tuer, bombe
        """,
      danger: """
        incendie*, prit feu, pris feu, prend feu, brûlure*, brûlé la main, me suis brûlé*, \
        explosé, \
        fumée, transporté à l hôpital, emmené à l hôpital, fini à l hôpital, aux urgences, \
        blessé*, blessure*, ambulance, intoxiqu*, décharge électrique
        """,
      selfHarm: """
        ne veux plus vivre, veux plus vivre, envie de mourir, veux mourir, plus envie de vivre, \
        suicid*, me tuer, mettre fin à mes jours, en finir avec la vie
        """),
    "de": Words(
      money: """
        erstatt*, rückerstatt*, rechnung*, abgebucht*, abbuchung*, gebühr*, geld, berechnet, \
        kosten, mahnung*, bezahlt
        """,
      grave: """
        betrug*, betrüg*, gehackt*, anwalt*, anwält*, rechtsanwalt*, rechtsanwält*, gericht*, \
        gestohlen*, missbraucht, identitätsdiebstahl, strafanzeige, niemand kann, alle kunden, \
        alle \
        nutzer, keiner kann, ich bringe euch um, bombe
        """,
      danger: """
        brand, brannte*, brennt, feuer, feuer gefangen, verbrannt*, verbrennung*, \
        explodiert*, rauch, ins krankenhaus, landete im krankenhaus, verletzt*, verletzung*, \
        vergift*, stromschlag, \
        notaufnahme, notarzt
        """,
      selfHarm: """
        will nicht mehr leben, möchte nicht mehr leben, mag nicht mehr leben, nicht mehr leben \
        will, nicht mehr leben möchte, will sterben, möchte sterben, umbringen will, bringe mich \
        um, mich umbringen, mir das leben nehmen, selbstmord*, suizid*, meinem leben ein ende
        """),
    "it": Words(
      money: "rimbors*, fattur*, addebit*, soldi, denaro, pagat*, costi",
      grave: """
        frod*, truff*, hackerat*, avvocato, avvocati, avvocata, tribunale, denunci*, rubato, \
        rubata, rubati, rubate, nessuno può, nessuno riesce, tutti i clienti, vi ammazzo, bomba
        """,
      danger: """
        incendi*, preso fuoco, ustion*, esplos*, fumo, finito in ospedale, finita in ospedale, \
        all ospedale, ferit*, ambulanza, avvelen*, \
        intossic*, scossa elettrica
        """,
      selfHarm: """
        non voglio più vivere, voglio morire, uccidermi, togliermi la vita, suicid*, farla finita, \
        ammazzarmi
        """),
    "pt": Words(
      money: "reembols*, cobra*, fatura*, dinheiro, estorno*, taxa, taxas, débito",
      grave: """
        fraude*, golpe, golpes, golpista*, hacke*, advogado, advogada, advogados, tribunal, \
        procon, processar vocês, roubad*, roubaram, ninguém consegue, ninguém pode, todos os \
        clientes, vou matar, bomba
        """,
      danger: """
        incêndi*, pegou fogo, queimadura*, queimei, explodiu, fumaça, fumo a sair, parar no \
        hospital, ao hospital, para o hospital, \
        ferid*, ambulância, intoxic*, envenen*, choque elétrico
        """,
      selfHarm: """
        não quero mais viver, não quero viver, quero morrer, me matar, matar me, tirar a minha \
        vida, tirar minha vida, suicíd*, suicid*, acabar com a minha vida
        """),
    "nl": Words(
      money: "terugbetal*, factuur, facturen, afgeschreven, kosten, geld, in rekening",
      grave: """
        fraude*, opgelicht*, oplicht*, gehackt*, advocaat, advocaten, rechtbank, rechter, \
        gestolen, \
        aangifte, niemand kan, alle klanten, ik vermoord, bom
        """,
      danger: """
        brand, brandde, in brand, vlam gevat, brandwond*, ontplof*, rook, naar het ziekenhuis, \
        belandde in het ziekenhuis, gewond, \
        verwond*, vergift*, ambulance, elektrische schok
        """,
      selfHarm: """
        wil niet meer leven, wil ik niet meer leven, niet meer verder leven, wil dood, wil \
        sterven, mezelf van het leven, zelfmoord*, mezelf doden, zelfdoding, uit het leven stappen
        """),
    "pl": Words(
      money: "zwrot pieni*, faktur*, opłat*, pieni*, pobran*, obciąż*",
      grave: """
        oszust*, oszuk*, włama*, prawnik*, adwokat*, skradzion*, ukrad*, do sądu, nikt nie może
        """,
      danger: "pożar*, w szpitalu, do szpitala, oparz*, poparz*, wybuch*, zapalił*",
      selfHarm: "nie chcę żyć, nie chcę już żyć, chcę umrzeć, zabić się, samobój*"),
    "ru": Words(
      money: "верните деньги, возврат*, деньг*, денег, списал*, оплат*, счёт, комисси*",
      grave: "мошен*, взлом*, украл*, украден*, адвокат*, юрист*, в суд, никто не может",
      danger: "пожар*, в больниц*, загорел*, взорвал*, ожог*, травм*, отравил*",
      selfHarm: "не хочу жить, не хочу больше жить, покончить с собой, хочу умереть, самоуби*"),
    "uk": Words(
      money: "повернення, грош*, списал*, оплат*, рахунок",
      grave: "шахра*, злам*, вкрал*, вкраден*, адвокат*, до суду, ніхто не може",
      danger: "пожеж*, в лікарн*, до лікарні, загорі*, вибух*, опік*",
      selfHarm: "не хочу жити, не хочу більше жити, хочу померти, самогуб*"),
    "tr": Words(
      money: "iade*, fatura*, ücret*, para, paramı, parası, ödeme*, tahsil*",
      grave: "dolandır*, hack*, çalındı, avukat*, mahkeme*, kimse giremiyor",
      danger: "yangın*, hastaneye, hastanelik, alev aldı, patladı, yandı, yaraland*",
      selfHarm: "yaşamak istemiyorum, ölmek istiyorum, intihar*"),
    "zh": Words(
      money: "退款, 扣款, 扣费, 收费, 账单, 發票, 发票, 退钱, 扣了",
      grave: "诈骗, 欺诈, 盗刷, 被盗, 律师, 黑客, 法院", danger: "起火, 着火, 住院, 送医, 去医院, 进医院, 爆炸, 烧伤, 受伤, 中毒",
      selfHarm: "不想活, 自杀, 想死了"),
    "ja": Words(
      money: "返金, 請求, 料金, 課金, 二重, 支払", grave: "詐欺, 不正利用, 乗っ取, 弁護士, 盗まれ, 裁判",
      danger: "火災, 発火, 病院に, 病院へ, 爆発, やけど, 火傷, 怪我", selfHarm: "死にたい, 自殺, 生きていたくない"),
    "ko": Words(
      money: "환불, 결제, 청구, 요금, 이중", grave: "사기를, 사기당, 해킹, 도용, 변호사, 도난, 소송",
      danger: "화재, 병원에, 폭발, 화상, 부상", selfHarm: "죽고 싶, 자살, 살고 싶지 않"),
    "ar": Words(
      money: "استرداد, فاتورة*, خصم, رسوم, المبلغ, أموال*",
      grave: "احتيال, اختراق, محامي*, سرقة, المحكمة",
      danger: "حريق, مستشفى, المستشفى, انفجر*, إصابة",
      selfHarm: "لا أريد أن أعيش, الانتحار, أريد أن أموت"),
    "hi": Words(
      money: "रिफंड, पैसे, बिल, शुल्क, भुगतान", grave: "धोखा*, हैक, वकील, चोरी", danger: "अस्पताल, आग लग*, विस्फोट",
      selfHarm: "जीना नहीं चाहता, जीना नहीं चाहती, आत्महत्या, मरना चाहता, मरना चाहती"),
    "id": Words(
      money: "pengembalian dana, uang, uangku, uangnya, tagihan*, biaya, refund",
      grave: "penipuan, ditipu, diretas, pengacara, dicuri",
      danger: "kebakaran, rumah sakit, meledak, terbakar",
      selfHarm: "tidak mau hidup, tidak ingin hidup, bunuh diri, ingin mati"),
    "vi": Words(
      money: "hoàn tiền, hóa đơn, trừ tiền, phí", grave: "lừa đảo, bị hack, luật sư",
      danger: "hỏa hoạn, bệnh viện, phát nổ, cháy nổ", selfHarm: "không muốn sống, tự tử, muốn chết"
    ),
  ]
}
