// The words around numbers: currencies, units of time, months, streets, numbers in words.

import Text

let currencyMarks: Set<String> = [
  "$", "€", "£", "¥", "₹", "₽", "₺", "₩", "₫", "₦", "₪", "₴", "฿", "¢", "￥", "﷼", "৳", "₱", "₲",
  "₸",
]
let currencyNames = Set(
  """
  usd eur gbp jpy cny rmb inr brl rub try krw idr chf cad aud mxn pkr bdt aed sar dollar dollars \
  euro euros eur pound pounds quid rupee rupees rs real reais pesos peso yen yuan won rubles \
  рублей \
  рубля руб рубль р tl lira rp rupiah rm dolar dolares dolari franken francs zloty percent prozent \
  pourcent procent percento процентов процента yuzde persen دولار يورو ريال درهم جنيه روپے रुपये \
  रुपए रुपया \
  টাকা টাকার प्रतिशत cents 원 dong dongs vnd thb baht zl zloty zlote zlotych pln czk kc sek nok dkk \
  huf ron php sgd hkd twd myr rm nzd zar egp kwd qar jod mad lbp uah grn cent centavos centimes \
  centesimi groszy копеек dinar dinars dirham dirhams dhs dh درهما دراهم دينار دنانير ليره جنيها \
  ريالا دولارا bucks ruble roubles грн гривен тенге долларов доллара доллар евро lei procent proc \
  persen dolara dolarow euroa rupiahs pesetas soles rupees paise پیسے
  """.words.map(String.init))
let currencyBeginnings = [
  "元", "円", "块", "美元", "欧元", "日元", "港元", "人民币", "원", "ドル", "ユーロ", "块钱", "圆", "美金", "刀",
  "折", "割", "パーセント", "퍼센트", "프로", "달러", "유로", "บาท", "เปอร์เซ็น", "ดอลลาร์", "रुप", "फीसदी", "टका", "лир",
  "злот", "донг",
  "рубл", "доллар", "процент", "złot", "dolar", "दिरहम", "डॉलर",
]

/// Directly after a number: "500k", "1.5tr", "50rb".
let attachedFactors = ["k": 1000, "tr": 1_000_000, "trd": 1_000_000, "rb": 1000, "jt": 1_000_000]

typealias Multiplier = (word: String, factor: Int, isMoney: Bool, isBeginning: Bool)

/// Words that multiply a number. Some also mean money.
let multipliers: [Multiplier] = [
  ("nghin", 1000, true, false), ("ngan", 1000, true, false), ("trieu", 1_000_000, true, false),
  ("tr", 1_000_000, true, false), ("ribu", 1000, true, false), ("juta", 1_000_000, true, false),
  ("rb", 1000, true, false), ("jt", 1_000_000, true, false), ("लाख", 100_000, true, false),
  ("lakh", 100_000, true, false), ("crore", 10_000_000, true, false), ("हजार", 1000, true, false),
  ("thousand", 1000, false, false), ("million", 1_000_000, false, false),
  ("mio", 1_000_000, false, false),
  ("tausend", 1000, false, false), ("mil", 1000, false, false), ("mille", 1000, false, false),
  ("mila", 1000, false, false), ("duizend", 1000, false, false), ("tys", 1000, false, false),
  ("тыс", 1000, false, true), ("млн", 1_000_000, false, false), ("bin", 1000, false, false),
  ("الف", 1000, false, false), ("الاف", 1000, false, false), ("百万", 1_000_000, false, true),
  ("万", 10_000, false, true), ("萬", 10_000, false, true), ("千", 1000, false, true),
  ("億", 100_000_000, false, true), ("亿", 100_000_000, false, true), ("백만", 1_000_000, false, true),
  ("십만", 100_000, false, true), ("만", 10_000, false, true), ("천", 1000, false, true),
  ("พัน", 1000, false, true), ("หมื่น", 10_000, false, true), ("แสน", 100_000, false, true),
  ("ล้าน", 1_000_000, false, true),
]

/// "Per cent" in two words.
let shareWords = [
  ("per", "cent"), ("por", "cien"), ("pour", "cent"), ("por", "cento"), ("phan", "tram"),
  ("بال", "ماي"),
]

/// Amounts in Chinese numerals, in hundredths: "五百元", "三千円".
func hanAmounts(in word: String) -> [Int] {
  guard word.utf8.contains(where: { (0xE3...0xE9).contains($0) }) else { return [] }
  var amounts: [Int] = []
  var (total, section, digit, isNumber) = (0, 0, 0, false)
  for character in word.unicodeScalars {
    if let value = hanDigits[character] {
      (digit, isNumber) = (min(9, value), true)
    } else if let place = hanPlaces[character], isNumber || place < 10_000 {
      if place < 10_000 {
        section = min(99_999, section + max(1, digit) * place)
      } else {
        total = min(1_000_000_000, total + max(1, section + digit) * place)
        section = 0
      }
      (digit, isNumber) = (0, true)
    } else {
      if isNumber, hanCurrencies.contains(character) {
        amounts.append((total + section + digit) * 100)
      }
      (total, section, digit, isNumber) = (0, 0, 0, false)
    }
  }
  return amounts
}

private let hanCurrencies = Set("元円块塊圆圓".unicodeScalars)
private let hanDigits: [Unicode.Scalar: Int] = [
  "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
  "九": 9,
]
private let hanPlaces: [Unicode.Scalar: Int] = [
  "十": 10, "百": 100, "千": 1000, "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000,
]

private let day = 24 * 60
let timeUnits: [String: Int] = {
  var table: [String: Int] = [:]
  for (minutes, names) in [
    (
      1,
      """
      minute minutes min mins minuto minutos minuten minuti минут минуты dakika menit دقيقه دقائق \
      मिनट মিনিট منٹ minuut minut minuty phut
      """
    ),
    (
      60,
      """
      hour hours hr hrs h hora horas heure heures stunde stunden ora ore час часа часов saat jam \
      ساعه ساعات घंटे घंटा ঘণ্টা ঘণ্টার گھنٹے uur uren godzin godziny godzine gio tieng
      """
    ),
    (
      day,
      """
      day days dia dias jour jours tag tage tagen giorno giorni день дня дней gun gunu hari dagen \
      dag \
      يوم ايام दिन दिनों দিন দিনের دن werktage werktagen arbeitstage arbeitstagen \
      werkdag werkdagen dni dzien ngay
      """
    ),
    (
      7 * day,
      """
      week weeks semana semanas semaine semaines woche wochen settimana settimane неделя недели \
      недель \
      hafta minggu اسبوع اسابيع सप्ताह हफ्ते সপ্তাহ সপ্তাহের ہفتے weken tydzien tygodnie tygodni tuan
      """
    ),
    (
      30 * day,
      """
      month months mes meses mois monat monate monaten mese mesi месяц месяца месяцев ay bulan شهر \
      اشهر महीने মাস مہينے maand maanden miesiac miesiace miesiecy thang
      """
    ),
  ] {
    for name in names.words { table[String(name)] = minutes }
  }
  return table
}()
let timeUnitBeginnings: KeyValuePairs<String, Int> = [
  "分钟": 1, "分以": 1, "分後": 1, "小时": 60, "小時": 60, "時間": 60, "시간": 60, "个工作日": day,
  "個工作日": day, "工作日": day, "营业日": day, "営業日": day, "天": day, "日以": day, "日内": day,
  "日間": day, "영업일": day, "일": day, "周内": 7 * day, "個星期": 7 * day, "个星期": 7 * day, "週間": 7 * day,
  "주": 7 * day, "个月": 30 * day, "個月": 30 * day, "か月": 30 * day, "ヶ月": 30 * day, "개월": 30 * day,
  "นาที": 1, "ชั่วโมง": 60, "ชม": 60, "วัน": day, "สัปดาห์": 7 * day, "อาทิตย์": 7 * day, "เดือน": 30 * day,
]
let timeAdjectives = Set(
  """
  business working calendar full short more to or further dias jours giorni dni рабочих рабочие \
  roboczych robocze lam viec календарных is hari ايام कार्य কর্ম
  """.words.map(String.init))
let lastingWords = Set(
  """
  for last past wait waiting hold press since every over por durante espere depuis pendant \
  attendez \
  seit fur warten per attendere ja faz desde hace уже selama sudah first your their old sinds al \
  gedurende wacht wachten ponad przez od poczekac poczekaj odczekac suot doi da hon bekle menunggu
  """.words.map(String.init))
let pastWords = Set(
  "ago old late earlier atras zuvor fa назад lalu ماضيه पहले geleden temu truoc qua once".words
    .map(String.init))
/// The endings of street names in one word.
let streetEndings = ["strase", "strasse", "straat", "gata"]
let lastingEndings = ["รอ", "นาน", "กว่า", "มา", "ตลอด"]

let streetsAfter: Set<String> = [
  "street", "avenue", "ave", "road", "rd", "lane", "boulevard", "blvd", "suite", "rue", "sokak",
  "caddesi", "chome", "丁目",
]
let streetsBefore: Set<String> = [
  "calle", "via", "viale", "piazza", "rua", "avenida", "улица", "ул", "jalan", "jl", "plaza",
]

let numberWords: [String: Int] = {
  var table: [String: Int] = [:]
  for (number, names) in [
    "one ein eine einen einem einer une uma один",
    "two dos deux zwei dois duas due два две", "three tres trois drei tre три",
    "four cuatro quatre vier quatro четыре", "five cinco cinq funf cinque пять",
    "six seis sechs sei шесть", "seven siete sept sieben sete sette семь",
    "eight ocho huit acht oito otto", "nine nueve neuf neun nove", "ten diez dix zehn dez dieci",
  ].enumerated() {
    for name in names.words { table[String(name)] = number + 1 }
  }
  for (name, number) in [("twelve", 12), ("fourteen", 14), ("twenty", 20), ("thirty", 30)] {
    table[name] = number
  }
  return table
}()

let monthNames: [String: Int] = {
  var table: [String: Int] = [:]
  for (month, names) in [
    "january jan enero janvier januar janeiro gennaio января ocak januari जनवरी يناير",
    "february feb febrero fevrier februar fevereiro febbraio февраля subat februari फरवरी فبراير",
    "march mar marzo mars marz marco марта mart maret मार्च مارس",
    "april apr abril avril aprile апреля nisan अप्रैल ابريل",
    "may mayo mai maio maggio мая mayis mei मई مايو",
    "june jun junio juin juni junho giugno июня haziran जून يونيو",
    "july jul julio juillet juli julho luglio июля temmuz जुलाई يوليو",
    "august aug agosto aout августа agustos agustus अगस्त اغسطس",
    "september sep sept septiembre septembre setembro settembre сентября eylul सितंबर سبتمبر",
    "october oct octubre octobre oktober outubro ottobre октября ekim okt अक्टूबर اكتوبر",
    "november nov noviembre novembre novembro ноября kasim नवंबर نوفمبر",
    """
    december dec diciembre decembre dezember dezembro dicembre декабря aralik desember dez दिसंबर \
    ديسمبر
    """,
  ].enumerated() {
    for name in names.words { table[String(name)] = month + 1 }
  }
  return table
}()
