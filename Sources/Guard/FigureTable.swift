// The words around figures: currencies, units of time, months, streets, numbers written out.

import Text

let currencyMarks: Set<String> = [
  "$", "€", "£", "¥", "₹", "₽", "₺", "₩", "₫", "₦", "₪", "₴", "฿", "¢", "￥", "﷼", "৳",
]
let currencyNames = Set(
  """
  usd eur gbp jpy cny rmb inr brl rub try krw idr chf cad aud mxn pkr bdt aed sar dollar dollars \
  euro euros eur pound pounds quid rupee rupees rs real reais pesos peso yen yuan won rubles \
  рублей \
  рубля руб рубль р tl lira rp rupiah rm dolar dolares dolari franken francs zloty percent prozent \
  pourcent procent percento процентов процента yuzde persen دولار يورو ريال درهم جنيه روپے रुपये \
  रुपए रुपया \
  টাকা টাকার प्रतिशत cents 원
  """.words.map(String.init))
let currencyBeginnings = ["元", "円", "块", "美元", "欧元", "日元", "港元", "人民币", "원", "ドル", "ユーロ"]

private let day = 24 * 60
let timeUnits: [String: Int] = {
  var table: [String: Int] = [:]
  for (minutes, names) in [
    (
      1,
      "minute minutes min mins minuto minutos minuten minuti минут минуты dakika menit دقيقه دقائق मिनट মিনিট منٹ"
    ),
    (
      60,
      """
      hour hours hr hrs h hora horas heure heures stunde stunden ora ore час часа часов saat jam \
      ساعه ساعات घंटे घंटा ঘণ্টা ঘণ্টার گھنٹے
      """
    ),
    (
      day,
      """
      day days dia dias jour jours tag tage tagen giorno giorni день дня дней gun gunu hari dagen \
      dag \
      يوم ايام दिन दिनों দিন দিনের دن werktage werktagen arbeitstage arbeitstagen
      """
    ),
    (
      7 * day,
      """
      week weeks semana semanas semaine semaines woche wochen settimana settimane неделя недели \
      недель \
      hafta minggu اسبوع اسابيع सप्ताह हफ्ते সপ্তাহ সপ্তাহের ہفتے
      """
    ),
    (
      30 * day,
      """
      month months mes meses mois monat monate monaten mese mesi месяц месяца месяцев ay bulan شهر \
      اشهر महीने মাস مہينے
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
]
let timeAdjectives = Set(
  """
  business working calendar full short more to or further dias jours giorni dni рабочих рабочие \
  календарных is hari ايام कार्य কর্ম
  """.words.map(String.init))
let lastingWords = Set(
  """
  for last past wait waiting hold press since every over por durante espere depuis pendant \
  attendez \
  seit fur warten per attendere ja faz desde hace уже selama sudah first your their old
  """.words.map(String.init))
let pastWords = Set(
  "ago old late earlier atras zuvor fa назад lalu ماضيه पहले".words.map(String.init))

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
