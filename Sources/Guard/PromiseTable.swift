// Promises in replies, and days in words, in each language.

import Text

/// The meaning of a phrase in a draft.
enum DraftCue: Sendable, Hashable {
  /// A promise of money, goods or an outcome, or a claim that they were given.
  case promise
  /// An amount in words.
  case amount
  /// A day in words; the number says which.
  case day(Int)
  /// Words in the playbook that allow promises.
  case grant
  /// A phrase in which a model talks about itself.
  case machine

  static let table = CueTable<DraftCue>(
    [
      (.promise, [PromiseTable.english, PromiseTable.others]), (.amount, [PromiseTable.amounts]),
      (.grant, [PromiseTable.grants]), (.machine, [PromiseTable.machine]),
    ] + PromiseTable.days.enumerated().map { (.day($0), [$1]) },
    marks: [
      GuardCue.Mark.negator.words, GuardCue.Mark.lateNegator.words, PromiseTable.doubts,
      PromiseTable.past,
    ])

  enum Mark: Int {
    case negator, lateNegator, doubt
    /// A word before a day that is over: "your letter of last Monday".
    case past
  }
}

enum PromiseTable {
  static let english = """
    we/i/weve/ive/have ~ refunded/reimbursed/credited/compensated/waived;
    have/weve/ive ~ issued/processed/approved/initiated/arranged/granted/sent ~
    refund/credit/reimbursement/replacement/voucher/compensation;
    will/well/ill/shall refund/reimburse/compensate/waive/credit/replace;
    will/well/ill/shall now/gladly/happily/also/then/immediately/fully/promptly
    refund/reimburse/compensate/waive/credit/replace;
    will/shall be refunded/reimbursed/credited/compensated/waived/replaced;
    refund/credit/reimbursement/replacement/compensation ~
    has/have been/already ~ issued/processed/approved/initiated/sent/made/arranged/granted;
    refund/replacement/reimbursement is being processed/issued/sent/prepared;
    refund/replacement/reimbursement is on its/the way; refund is approved/underway;
    you will/youll/shall ~ receive/get/have ~
    refund/credit/reimbursement/replacement/voucher/compensation/discount/money;
    you will/youll/shall be given ~ refund/credit/replacement/voucher/compensation;
    are/re/youre entitled/eligible to/for ~ refund/credit/replacement/compensation/reimbursement;
    we/i guarantee/promise; get your money back; free of charge; at no ~ cost/charge; on the house;
    complimentary; free
    replacement/month/months/shipping/return/returns/upgrade/year/delivery/repair;
    offer/give/send/provide/apply/issue/grant/add you/your/a/an ~
    gift/voucher/coupon/discount/credit/refund/replacement/compensation/reimbursement
    """

  static let others = """
    hemos/he ~ reembolsado/devuelto/abonado/compensado; hemos procesado/emitido/aprobado/tramitado ~
    reembolso;
    recibira/recibiras/obtendra ~ reembolso/devolucion/abono/compensacion/descuento/vale;
    reembolsaremos/devolveremos/abonaremos/compensaremos; sera/seran
    reembolsado/reembolsada/reembolsados/abonado/devuelto; garantizamos; sin coste/costo/cargo;
    gratis;
    ofrecemos/enviaremos/ofrecerle ~ descuento/reemplazo/vale/cupon/reembolso/compensacion;
    avons ~ rembourse/credite/dedommage; rembourserons; serez/sera/seront
    rembourse/remboursee/credite;
    recevrez ~ remboursement/avoir/bon/dedommagement/remise; procedons/procederons au remboursement;
    garantissons; gratuitement; sans frais; offrons ~ bon/remise/avoir/reduction/remboursement;
    haben ~ ~ erstattet/gutgeschrieben/entschadigt; erstatten wir/ihnen; wir erstatten;
    werden/wird ~ ~ erstatten/erstattet/gutgeschrieben/ruckerstattet/ersetzt;
    erhalten ~ ruckerstattung/erstattung/gutschrift/gutschein/rabatt/ersatzgerat/entschadigung;
    garantieren; kostenlos*; kostenfrei*; schenken/gewahren ~ gutschein/rabatt/nachlass;
    reembolsamos/creditamos; reembolsaremos/creditaremos/devolveremos; recebera ~
    reembolso/credito/estorno/desconto/compensacao; sera reembolsado/estornado/creditado;
    garantimos; gratuitamente; sem custo/custos; oferecemos ~ desconto/vale/cupom/reembolso;
    abbiamo ~ rimborsato/accreditato; rimborseremo/accrediteremo; ricevera/ricevera ~
    rimborso/accredito/buono/sconto/risarcimento; sara rimborsato/accreditato; garantiamo;
    gratuitamente; offriamo ~ sconto/buono/rimborso;
    мы/вам ~ вернули/возместили/вернем/возместим/компенсируем; вернем/возместим/компенсируем ~
    деньги/средства/сумму/вам;
    будут/будет возвращен*/возмещен*/компенсирован*; получите ~ возврат/компенсаци*/скидк*;
    гарантируем; бесплатно;
    iade edildi/edilecek*/edecegiz/ettik; ucretsiz; garanti ediyoruz/ederiz; indirim
    sunuyoruz/yapacagiz;
    kami ~ mengembalikan/mengganti/mengkreditkan; akan menerima ~
    pengembalian/kompensasi/diskon/penggantian;
    akan dikembalikan; kami jamin/menjamin; gratis;
    已退款; 已为您退款; 将为您退款; 会为您退款; 已经退款; 将退款; 全额退款给您; 给您退款; 为您办理退款; 赔偿您; 免费; 保证; 已為您退款; 將為您退款;
    返金いたします; 返金します; 返金いたしました; 返金しました; 返金させていただきます; 全額返金; 無料で; 保証いたします; 補償いたします; 交換いたします;
    환불해/환불하겠/환불했*/환불될/환불되*; 무료로; 보장합니다/보장해; 보상해;
    سنرد/سنعيد/سنعوض*/سنقوم ~ المبلغ/اموالك*/المال/بتعويض*/برد/باسترداد; تم رد/استرداد/اعاده ~
    المبلغ/اموالك; مجانا; نضمن;
    रिफंड ~ कर दिया/दिया/देंगे/मिल/मिलेगा/किया; पैसे वापस कर/मिल/किए; मुफ्त; गारंटी;
    রিফান্ড ~ করা/পাবেন/করব/দেওয়া; টাকা ফেরত দেওয়া/দেব/পাবেন; বিনামূল্যে; ریفنڈ ~ کر/مل/دے; رقم
    واپس کر/مل; مفت;
    hebben ~ terugbetaald/vergoed/gecrediteerd/teruggestort/gecompenseerd; wordt/worden ~
    terugbetaald/vergoed/gecrediteerd/teruggestort; zullen/gaan/zal ~
    terugbetalen/vergoeden/compenseren/terugstorten; betalen ~ terug; vergoeden u; ontvangt/krijgt ~
    terugbetaling/vergoeding/korting/tegoedbon/restitutie/voucher/schadevergoeding/geld;
    garanderen/beloven; gratis; kosteloos; bieden/geven ~ korting/voucher/tegoedbon/terugbetaling/vergoeding;
    zwrocilismy/zwrocimy/zrekompensujemy/zrekompensowalismy/zwracamy; zostanie/zostaną/bedzie/beda ~
    zwrocon*/zrekompensowan*; otrzyma pan/pani ~ zwrot*/rabat*/rekompensat*/bon*; otrzymaja ~ zwrot*/rabat*;
    otrzyma/otrzymasz ~ zwrot*/rabat*/rekompensat*/bon*/voucher*/znizk*; dokonalismy/dokonamy zwrotu;
    gwarantujemy/obiecujemy; bezplatnie; za darmo; oferujemy/przyznajemy/przyznalismy ~
    rabat*/zwrot*/rekompensat*/bon*/znizk*/voucher*;
    akan mendapat/mendapatkan/memperoleh ~ pengembalian/kompensasi/diskon/voucher/ganti;
    sudah/telah/akan ~ mengembalikan/kembalikan/refund/mengganti ~ dana/uang/pembayaran;
    iade edeceğiz/edecek*/edildi/ediyoruz; iade yapilacak*/yapildi; iade alacaksınız; para iadesi
    alacaksınız/yapılacak*; hediye/indirim ~ tanımla*/vereceğiz/veriyoruz; tazmin edece*/edile*; ucretsiz;
    환불 해/처리/진행/드리겠*/해드리* ~; 환불해드리*; 환불을 ~ 드리/완료/진행; 보상을 ~ 드리/지급; 쿠폰을 ~ 드리/지급*/발급*;
    할인 ~ 드리/쿠폰*; 무상으로; 교환해*;
    سوف ~ نعيد/نرد/نعوض*; ستحصل/ستحصلون/ستتلقى ~ استرداد/تعويض/خصم/قسيمه/المبلغ; تمت اعاده/الموافقه ~
    المبلغ/استرداد; سيتم ~ رد/اعاده/استرداد/تعويض*; نقدم لك/لكم ~ خصم*/تعويض*/قسيمه; مجاني*;
    रिफंड ~ जारी/करेंगे/कर; पैसे वापस ~ मिल/दिए/कर; वापस कर ~ दिए/देंगे/दिया; मुआवजा ~ देंगे/दिया/मिलेगा;
    छूट ~ देंगे/मिलेगी/दे; निःशुल्क; मुफ़्त;
    退款给您; 全额退款; 已经为您退; 给您补偿; 为您补偿; 赔付; 补发; 赠送您; 优惠券给您; 折扣给您; 退還給您; 全額退款; 補償您; 免費;
    ご返金いたします; 返金いたしますので; 返金手続きを完了; 全額を返金; 無償で; クーポンを差し上げ; クーポンを進呈; 割引いたします;
    вернём/вернем/возвратим ~ вам/деньги/средства/сумму/стоимость; вернули/возвратили вам/деньги/средства;
    предоставим/предоставляем/дарим ~ скидк*/компенсаци*/купон*/промокод*; возместим; бесплатн*
    """

  /// Phrases that are compared exactly, in lower case. Thai has no spaces between words, and the
  /// Vietnamese "sẽ" folds to a word for "if" of another language.
  static let exact = PhraseSet([
    "คืนเงินให้คุณ", "คืนเงินให้ท่าน", "คืนเงินให้ลูกค้า", "คืนเงินเต็มจำนวน", "จะคืนเงิน", "ได้คืนเงิน",
    "ดำเนินการคืนเงินให้",
    "ดำเนินการคืนเงินเรียบร้อย", "จะได้รับเงินคืน", "ได้รับเงินคืนภายใน", "จะชดเชย", "ชดเชยให้", "ชดเชยค่าเสียหายให้",
    "ฟรี", "ไม่มีค่าใช้จ่าย", "รับประกันว่า", "รับรองว่า", "มอบส่วนลด", "มอบคูปอง", "จะเปลี่ยนสินค้าให้",
    "ส่งสินค้าชิ้นใหม่ให้",
    "ส่วนลดพิเศษ", "ขอมอบ", "คืนเงินจำนวน", "sẽ hoàn tiền", "đã hoàn tiền", "sẽ được hoàn",
    "sẽ hoàn lại", "đã hoàn lại",
    "sẽ hoàn trả", "đã hoàn trả", "hoàn tiền cho quý", "hoàn tiền cho anh", "hoàn tiền cho chị",
    "hoàn tiền cho bạn", "hoàn tiền đầy đủ", "hoàn tiền toàn bộ", "hoàn lại tiền cho",
    "sẽ bồi thường",
    "đã bồi thường", "sẽ đền bù", "sẽ đền tiền", "nhận lại tiền", "nhận được khoản hoàn",
    "tặng quý khách",
    "tặng anh", "tặng bạn", "gửi tặng", "miễn phí", "cam kết hoàn", "cam kết bồi", "đảm bảo hoàn",
    "giảm giá cho quý", "giảm giá cho bạn", "sẽ đổi mới", "sẽ gửi sản phẩm mới",
  ])

  static let amounts = """

    one/two/three/four/five/six/seven/eight/nine/ten/twelve/fifteen/twenty/thirty/forty/fifty/sixty/seventy/eighty/ninety/hundred/thousand
    dollar/dollars/euro/euros/pound/pounds/rupees/rupee/percent/bucks;
    cien/cincuenta/veinte/diez/mil dolares/euros/pesos/ciento; cent/cinquante/vingt/dix/mille
    euros/dollars;
    hundert/funfzig/zwanzig/zehn/tausend euro/dollar/prozent; cem/cinquenta/vinte/dez/mil
    reais/euros;
    cento/cinquanta/venti/dieci/mille euro;
    funf/sechs/sieben/acht/neun/zehn/elf/zwolf/funfzehn/zwanzig/dreißig/vierzig/funfzig/sechzig/siebzig/achtzig/neunzig/hundert/zweihundert/dreihundert/funfhundert
    euro/dollar/prozent/franken;
    vijf/tien/vijftien/twintig/dertig/veertig/vijftig/honderd/tweehonderd/vijfhonderd/duizend euro/dollar/procent;
    piec/dziesiec/dwadziescia/trzydziesci/czterdziesci/piecdziesiat/sto/dwiescie/piecset/tysiac
    zlotych/zl/euro/procent;
    пять/десять/двадцать/тридцать/сорок/пятьдесят/сто/двести/триста/пятьсот/тысячу/тысяч
    рублей/долларов/евро/процентов;
    bes/on/yirmi/otuz/kirk/elli/yuz/iki yuz/bin lira/tl/dolar/euro; elli/yuz/bin lira;
    mot/hai/ba/bon/nam/sau/bay/tam/chin/muoi tram/tram nghin/ngan/dong/trieu/do;
    tram nghin/ngan/dong; muoi nghin/ngan/trieu; mot/hai/ba/bon/nam/sau/bay/tam/chin/muoi trieu/nghin/ngan;
    dua/tiga/empat/lima/enam/tujuh/delapan/sembilan/sepuluh/puluh/ratus/belas ribu/juta/rupiah/persen;
    seratus/seribu/sejuta ribu/rupiah/juta; ratus ribu; sepuluh persen;
    cinq/sept/huit/neuf/quinze/trente/quarante/soixante/cents euros/dollars/pour;
    treinta/cuarenta/quinientos/doscientos/quince dolares/euros/pesos/reales;
    quinze/trinta/quarenta/sessenta/duzentos/quinhentos reais/euros/dolares;
    trenta/quaranta/sessanta/duecento/cinquecento euro/dollari;
    पाँच/पांच/दस/बीस/पचास/सौ/हजार/लाख रुपये/रुपए/प्रतिशत; मئه/مائه/مئتي/خمسين/خمسون/عشرين/ثلاثين/الف
    دولار*/ريال*/درهم*/جنيه*/دينار*; خمسمائه/مائتي/خمسه دولار*/ريال*/درهم*/جنيه*;
    만원*; 오만원*; 십만원*; 백만원*; 천원*; 오천원*; 삼만원*; 이만원*; 만 원; 오만 원; 십만 원; 백만 원; 천 원
    """

  /// Words in a playbook that allows promises.
  static let grants = """
    refund*; reimburs*; credit; credits; credited; replac*; compensat*; waiv*; voucher*; coupon*;
    discount*;
    gift; free; complimentary; guarantee*; promis*; reembols*; devolv*; devoluc*; descuent*; gratis;
    rembours*;
    avoir; remise; gratuit*; erstatt*; ruckerstatt*; gutschein*; gutschrift*; rabatt*; kostenlos*;
    desconto*; estorn*;
    rimbors*; sconto; возврат*; верн*; компенс*; скидк*; бесплатно; iade*; ucretsiz; indirim*;
    pengembalian; diskon;
    terugbeta*; vergoed*; korting*; tegoed*; zwrot*; zwrac*; rabat*; rekompensat*; hoan tien; boi thuong;
    mien phi; giam gia; คืนเงิน*; 환급*; 쿠폰*; 할인*; मुआवजा; छूट;
    退款; 赔偿; 免费; 返金; 無料; 補償; 환불*; استرداد; تعويض; रिफंड; রিফান্ড
    """

  /// One line for each day that has a name, in all languages.
  static let days = [
    """
    tomorrow; overnight; por la manana; manana mismo; de manana; a manana; para manana; demain; bis
    morgen;
    ab morgen; morgen fruh/wird/werden/erhalten; amanha; domani; завтра; yarin; besok; 明天; 明日中;
    明日まで; 明日に; 내일; غدا; آگامی كل
    """,
    """
    monday; lunes; lundi; montag; segunda-feira; segunda feira; lunedi; понедельник*; pazartesi; \
    senin; 周一; 星期一; 月曜
    """,
    """
    tuesday; martes; mardi; dienstag; terca feira; martedi; вторник*; sali gunu; selasa; 周二; 星期二; \
    火曜
    """,
    """
    wednesday; miercoles; mercredi; mittwoch; quarta feira; mercoledi; среду/среда/среде; \
    carsamba; rabu; 周三; 星期三; 水曜
    """,
    """
    thursday; jueves; jeudi; donnerstag; quinta feira; giovedi; четверг*; persembe; kamis; 周四; \
    星期四; 木曜
    """,
    "friday; viernes; vendredi; freitag; sexta feira; venerdi; пятниц*; cuma; jumat; 周五; 星期五; 金曜",
    "saturday; sabado; samedi; samstag; sabato; суббот*; cumartesi; sabtu; 周六; 星期六; 土曜",
    """
    sunday; domingo; dimanche; sonntag; domenica; воскресень*; pazar gunu; minggu ini; 周日; 星期日; \
    星期天; 日曜
    """,
    """
    next/this week; end of the/this week; proxima/esta semana; semaine prochaine; cette semaine;
    nachste/diese woche;
    nachster/dieser woche; settimana prossima; questa settimana; следующей/этой неделе; gelecek/bu
    hafta; minggu depan;
    下周; 本周; 来週; 今週; 다음 주
    """,
    """
    later/by/before/until today; end of the/this day; end of day; end of business; close of
    business; hoy mismo;
    aujourd hui meme; heute noch; noch heute; hoje mesmo; oggi stesso; сегодня же; bugun icinde;
    hari ini juga;
    今天内; 今天之内; 本日中; 오늘 중
    """,
    """
    next/this month; proximo mes; mois prochain; nachsten monat; mese prossimo; следующем месяце; \
    下个月; 来月
    """,
  ]

  static let doubts = """
    indien czy jesli jezeli neu lieu xem cau aanvraag verzoek wniosek wnioskiem whether if si ob wenn falls se если eger jika 是否 如果 về about regarding concerning over sobre \
    acerca \
    request requests policy policies wish want wanted wants asked ask asking
    """

  static let past = """
    last since seit vom letzten letzte vergangenen desde pasado depuis dernier passe scorso scorsa dal \
    ultimo passado passada sinds vorige afgelopen od zeszly zeszlego zeszla ubiegly с прошлый прошлую \
    прошлой gecen lalu truoc qua منذ الماضي पिछले 上 先 지난
    """

  static let machine = """
    as an ai language/assistant/model; as a large language; as a language model; my system prompt;
    my instructions are;
    my system instruction*; i am an ai language/model; i am a language model; en tant que modele de
    langage;
    als ki sprachmodell; como modelo de lenguaje; como modelo de linguagem; come modello
    linguistico; 作为语言模型; 作为人工智能; 言語モデルとして
    """
}
