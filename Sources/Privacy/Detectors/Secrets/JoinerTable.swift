// The words that join a label and its value, in the languages that most customers write.

import Text

/// What a word does between a label and its value.
enum JoiningWord {
  /// Nothing: "my", "new", "number".
  case neutral
  /// "to", "as": a value may follow.
  case toward
  /// "is".
  case copula
  /// "lautet": said of values only.
  case statement
  /// The number of something else follows: "order".
  case other
}

/// What the word does; nil for a stranger. Where words are written without blanks, the end of what
/// stands there counts.
func joiner(_ bytes: [UInt8], _ word: Range<Int>) -> JoiningWord? {
  guard bytes.isUnspaced(at: word.lowerBound) else {
    return joiners[hash(bytes[word])]
  }
  let text = Array(bytes[word])
  if unspacedOthers.contains(where: { text.holds($0) }) { return .other }
  return suffixes.first { text.ends(with: $0.word) }?.kind
}

/// Whether the word links a value to the label behind it: "hunter2 *is* my", "X *als* Passwort".
func isLink(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  guard bytes.isUnspaced(at: word.lowerBound) else {
    let kind = joiners[hash(bytes[word])]
    return kind == .toward || kind == .copula
  }
  return prefixLinks.contains { bytes[word].starts(with: $0) }
}

/// Whether it is a word such as "order" or "ticket", whose number is no secret.
func isOfOther(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { joiner(bytes, word) == .other }

private func hash(_ word: some Collection<UInt8>) -> UInt64 {
  FNV1a.hash(word.lazy.map(\.lowered))
}

private let joiners: HashTable<JoiningWord> = {
  var table = HashTable<JoiningWord>(capacity: 1024)
  for (kind, words) in joinerTable {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table[hash(PlainText(String(word)).bytes)] = kind
    }
  }
  // What numbers other things, from the table of personal data's cues.
  for phrases in personalCues.filter({ $0.0 == .order }).map(\.1) {
    for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" })
    where !phrase.contains(" ") && !notOthers.contains(String(phrase)) {
      let key = hash(PlainText(String(phrase)).bytes)
      if table[key] == nil { table[key] = .other }
    }
  }
  return table
}()

/// Of the words that number orders and the like, those that are said of passwords, too.
private let notOthers: Set<String> = [
  "code", "confirmation", "since", "year", "years", "amount", "error", "model", "version", "zip",
]

private let unspacedOthers: [[UInt8]] = [
  "订单", "訂單", "单号", "單號", "快递", "发票", "包裹", "工单", "注文", "伝票", "お問い合わせ番号", "追跡番号", "シリアル",
  "请求号", "序列号", "追踪号", "流水号", "注文番号", "請求書", "受付番号", "주문", "송장", "접수번호", "운송장", "일련번호",
  "คำสั่งซื้อ", "พัสดุ", "ออเดอร์", "ใบแจ้งหนี้", "หมายเลขเคส",
].map { Array($0.utf8) }

/// The later rows win: a word of two languages is taken for the more telling one.
private let joinerTable: [(JoiningWord, String)] = [
  (
    .other,
    """
    order ticket case parcel package serial invoice tracking shipment booking reservation reference
    bestellung auftrag sendung paket vorgang seriennummer rechnung ticketnummer paketnummer aktenzeichen
    commande colis facture dossier suivi série pedido paquete factura caso serie envío rastreo
    ordine pacco pratica seriale fattura spedizione encomenda pacote chamado fatura rastreio protocolo
    bestelling pakket factuur zaak serienummer zamówienie zamówienia paczka paczki faktura zgłoszenie
    seryjny заказ заказа посылка посылки накладная накладной обращение серийный заявка заявки
    sipariş siparişim kargo fatura talep pesanan faktur tiket resi hàng đơn vận kiện phiếu
    ऑर्डर आर्डर पार्सल टिकट शिकायत बिल طلب الطلب الطلبية طلبي طلبيتي شحنة الشحنة فاتورة الفاتورة تذكرة
    التذكرة طرد الطرد
    """
  ),
  (
    .neutral,
    """
    my mine our your his her their the a an this that here new old current last temporary initial
    no nr num number code value below following here's secret correct real full actual own one
    i we you they me us got received sent have of card from by app sms text it's so just already always please
    mein meine meiner meinem meinen unser unsere dein deine ihr ihre der die das den dem neu neue neues
    neuer neuen alt alte altes aktuell aktuelle aktuelles nummer derzeit momentan bisherige bisheriges
    mon ma mes notre votre le la les du de des un une nouveau nouvelle actuel actuelle numéro n personnel
    mi mis nuestra nuestro su tu el los las del nuevo nueva actual número
    mio mia miei nostra nostro tuo tua suo sua il lo della dello nuovo nuova attuale numero
    meu minha nosso nossa seu sua o os as do da dos novo nova atual
    mijn onze ons je jouw uw het een nieuw nieuwe huidige huidig
    moje moja mój mojego mojej nasze nowe nowy nowego aktualne numer do
    мой моя моё мое мои моего моей наш наше новый новая новое от для номер старый
    benim bizim yeni eski şu numaram numarası numara
    saya aku ku kami kita anda baru lama nomor nomer nya milik
    của tôi em mình anh chị bạn con cháu mới cũ số hiện tại nhà tao tui thì cua toi moi
    मेरा मेरी मेरे हमारा नया नई पुराना नंबर का की के mera meri mere naya nayi apna
    الخاص الخاصة بي لي بنا الجديد الجديدة القديم القديمة الحالي الحالية رقم لحسابي
    """
  ),
  (
    .toward,
    """
    to into as auf in als zu en à par como a por para come naar op na jako z на как в
    olarak menjadi jadi sebagai ke thành sang làm को से إلى الى
    """
  ),
  (
    .copula,
    """
    is are was were be been being becomes became reads equals
    ist sind war waren wurde est sont était c'est c'était es son era fue sería é era foi são è sono
    was zijn wordt werd jest są był było это есть был была было будет stał
    adalah ialah yaitu yakni itu là
    है हैं था थी थे hai hain tha thi
    هو هي كان كانت هى
    är var er on
    """
  ),
  (
    .statement,
    """
    lautet lauten lautete heißt heisst luidt luidde brzmi brzmiało gives follows namely namens steht stehen şudur
    şöyle suivant suivante siguiente seguinte seguente berikut sbb nämlich tj viz ie
    """
  ),
]

/// How what announces a value ends where no blank does.
private let suffixes: [(word: [UInt8], kind: JoiningWord)] = [
  (.copula, "คือ เป็น ว่า 是 为 為 は が 는 은 가 이 即 係 などは"),
  (.toward, "に を と で 로 으로 를 을 成 用 了 到 เป็น"),
  (
    .neutral,
    """
    ของฉัน ของผม ของเรา ของดิฉัน ของหนู ใหม่ ฉัน ผม 的 号 號 号码 號碼 码 番号 の 新しい 번호 제 내 我的 新
    コード 코드 数字 數字 숫자
    """
  ),
].flatMap { kind, words in
  words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (Array($0.utf8), kind) }
}

/// How what links a value to a label behind it begins where no blank does.
private let prefixLinks: [[UInt8]] = [
  "是", "为", "為", "作为", "作為", "当", "做", "は", "が", "を", "というのは", "という", "가", "이", "는", "은", "를",
  "을", "로", "으로", "เป็น", "คือ",
].map { Array($0.utf8) }

extension Collection<UInt8> where Self: BidirectionalCollection {
  fileprivate func ends(with other: [UInt8]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
