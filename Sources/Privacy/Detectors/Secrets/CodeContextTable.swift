// Words around "code": things with a code, numbers, words for digits, units.

import Text

private func hashes(_ text: String) -> Set<UInt64> {
  Set(
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
      FNV1a.hash(PlainText(String($0)).bytes.map(\.lowered))
    })
}

private func counts(_ table: [(Int, String)]) -> HashTable<Int> {
  var counts = HashTable<Int>(capacity: 128)
  for (count, words) in table {
    for hash in hashes(words) { counts[hash] = count }
  }
  return counts
}

/// Things whose codes are no secrets. The word is before or after "code".
let codedThings = hashes(
  """
  customer customers client product products item article store shop branch employee staff member error status
  fault warning promo promotion promotional discount coupon voucher gift referral tracking postal post zip area
  country city region dialing dialling currency swift airport airline course class project cost tax fiscal colour
  color model part batch lot material dress bar source html qr sku hs icd building location supplier vendor
  department sales campaign affiliate invite invitation loyalty booking reservation seat style size game cheat
  binary machine shipping delivery parcel order invoice ticket return plan tariff offer rewards reward stock
  box package packaging label bottle carton verpackung packung karton etikett boîte emballage étiquette caja empaque
  etiqueta scatola confezione etichetta caixa embalagem rótulo doos verpakking pudełku opakowaniu etykiecie коробке
  упаковке этикетке kutu kutunun kutunun ambalaj kotak kemasan العلبة الصندوق डिब्बे
  badge pad pads reader terminal header connector board brooch keypad letter
  produkts artikels kunden filiale gutschein rabatt aktion fehler
  postal promo promotionnel réduction remise erreur barre barres produit magasin agence suivi pays ville région
  parrainage cadeau couleur guichet source postale article
  promocional promoción descuento barras producto artículo cliente tienda sucursal empleado seguimiento rastreo país
  ciudad área cupón regalo pedido
  postale promozionale sconto errore prodotto articolo negozio filiale tracciamento paese colore sorgente regalo
  prenotazione ordine dell'articolo dell'ordine
  desconto erro produto artigo loja filial funcionário rastreamento rastreio cidade cupom encomenda
  klant winkel korting fout artikel land
  pocztowy rabatowy promocyjny błędu kreskowy produktu artykułu klienta sklepu towaru śledzenia kraju miasta
  pracownika koloru źródłowy zamówienia oddziału przesyłki
  ошибки товара заказа города страны клиента магазина сотрудника региона цвета отслеживания артикула купона
  скидки валюты скидку продукта посылки
  indirim hata posta ürün müşteri mağaza takip alan şehir ülke kupon promosyon kampanya stok sipariş renk
  personel şube kargo
  pos produk barang pelanggan toko lacak resi diskon kupon wilayah negara warna pesanan karyawan kesalahan produknya
  giảm khuyến lỗi vạch hàng đơn sản khách bưu vùng quốc màu giới chứng hộp tài
  الخطأ البريدي بريدي الخصم خصم المنتج منتج العميل عميل المتجر المنطقة الدولة المدينة التتبع الموظف الفرع
  الكوبون اللون القسيمة الطلب الشحنة
  एरर प्रोमो कूपन डिस्काउंट प्रोडक्ट उत्पाद ग्राहक दुकान ट्रैकिंग एरिया देश बार रंग कर्मचारी स्टोर ऑर्डर
  """)

let unspacedThings = UnspacedPhrases<Void>([
  (
    (),
    """
    客户 客戶 商品 产品 產品 错误 錯誤 邮政 郵政 优惠 優惠 条形 條形 折扣 门店 員工 员工 地区 城市 国家 颜色 取件
    物流 推荐 邀请 兑换 お客様 エラー クーポン 割引 追跡 店舗 地域 社員 バー プロモーション 予約 注文
    고객 상품 제품 오류 에러 쿠폰 할인 지역 국가 배송 운송 매장 직원 프로모션 우편 색상 추천 초대 주문
    ลูกค้า สินค้า ข้อผิดพลาด ส่วนลด ไปรษณีย์ ติดตาม พนักงาน สาขา คำสั่งซื้อ พัสดุ ประเทศ โปรโมชั่น คูปอง กล่อง 箱 盒 包装 パッケージ 박스 상자 포장
    """
  )
])

/// Words for a number of digits.
let digitWords = counts([
  (
    3,
    "3-digit three-digit dreistellig dreistellige dreistelliger dreistelligen driecijferige trzycyfrowy"
  ),
  (
    3,
    "dreistelliges trzycyfrowe trzycyfrowego трехзначный трехзначного трехзначное трехзначная 3-stellig 3-stellige 3-stelliger"
  ),
  (
    4,
    "4-digit four-digit vierstellig vierstellige vierstelliger vierstelligen viercijferige czterocyfrowy"
  ),
  (
    4,
    "vierstelliges czterocyfrowe czterocyfrowego четырехзначный четырехзначного четырехзначное четырехзначная 4-stellig 4-stellige 4-stelliger"
  ),
  (6, "6-digit six-digit sechsstellig sechsstellige sechsstelliger sechsstelligen zescijferige"),
  (
    6,
    "sechsstelliges sześciocyfrowe sześciocyfrowy шестизначный шестизначного 6-stellig 6-stellige 6-stelliger"
  ),
])

let countWords = counts([
  (3, "three drei trois tres tre três drie trzy три трех üç tiga ba ثلاثة तीन teen"),
  (
    4,
    "four vier quatre cuatro quattro quatro cztery czterech четыре четырех dört empat bốn أربعة اربعة चार"
  ),
  (5, "five fünf cinq cinco cinque vijf pięć пять пяти beş lima năm خمسة पांच पाँच"),
  (6, "six sechs seis sei zes sześć sześciu шесть шести altı enam sáu ستة छह छः"),
  (8, "eight acht huit ocho otto oito osiem восемь восьми sekiz delapan tám ثمانية आठ"),
])

/// Nouns after these words.
let digitNouns = hashes(
  """
  digit digits number numbers figures ziffern zahlen ziffer stellig stellige stelliger stellen chiffres chiffre
  dígitos dígito números cifras cifre cifra numeri algarismos cijfers getallen cyfry cyfr cyframi цифр цифры цифрами
  haneli hane rakam rakamlı rakamli basamaklı angka digit số أرقام ارقام ارقاما خانات अंकों अंक अंकों नंबर ank number
  """)

let unspacedCounts = UnspacedPhrases<Int>([
  (3, "三 세 สาม"), (4, "四 네 สี่"), (5, "五 다섯 ห้า"), (6, "六 여섯 หก"), (8, "八 여덟 แปด"),
])

let unspacedDigits = UnspacedPhrases<Void>([
  ((), "位 桁 자리 หลัก ตัว ケタ けた 个数字 個數字 숫자 つの数字")
])

/// Units that are not in `units`.
let countedUnits = hashes(
  """
  minute minutes min mins hour hours hr hrs second seconds sec secs day days week weeks month months year years times
  time euro euros eur usd gbp inr dollar dollars pound pounds rupee rupees rs lakh crore cents bucks points miles km
  customers people persons users orders items pieces characters digits attempts percent gb mb kb
  minuten stunden sekunden tage tagen wochen monate monaten jahre jahren mal uhr stück zeichen
  heures heure jours jour semaines mois ans fois francs caractères
  minutos horas segundos días semanas meses años veces pesos dólares soles caracteres
  minuti ore secondi giorni settimane mesi anni volte caratteri
  dias semanas anos vezes reais
  minuten uur dagen weken maanden jaar keer tekens
  minut godzin sekund dni tygodni miesięcy lat razy złotych zł pln znaków
  минут минуты часов часа секунд дней дня недель месяцев лет раз рублей руб символов
  dakika saat saniye gün hafta ay yıl kez defa kere lira tl
  menit jam detik hari minggu bulan tahun kali rupiah rb ribu juta
  phút giờ giây ngày tuần tháng năm lần đồng nghìn ngàn triệu vnđ vnd k
  دقيقة دقائق ساعة ساعات ثانية أيام يوم أسابيع أشهر شهر سنة مرة مرات ريال درهم جنيه دينار
  मिनट घंटे सेकंड दिन हफ्ते महीने साल बार रुपये रुपए
  """)

let unspacedUnits = UnspacedPhrases<Void>([
  (
    (),
    """
    分 秒 次 元 円 圆 块 年 月 日 天 时 時 回 个 個 人 点 點 小时 小時
    원 년 월 일 분 초 시 회 개 명 만
    บาท นาที วินาที ครั้ง วัน ปี ชั่วโมง เดือน คน
    """
  )
])
