// What a text says in figures: amounts, shares, dates, spans of time, numbers to call, addresses.

/// What a draft may only repeat.
struct Figures {
  /// A day and a month, both readings of "3/4".
  struct Date: Hashable {
    let day: Int
    let month: Int
  }

  /// Amounts of money and shares in percent, each in the ways that it can be read, in hundredths.
  var amounts: [[Int]] = []
  var dates: [[Date]] = []
  /// Spans of time ahead, in minutes.
  var spans: [Int] = []
  /// Long numbers without their separators: telephones, accounts, references.
  var references: [String] = []
  /// Numbers of houses.
  var houses: [[Int]] = []
  /// Every number, and every span, whatever it counts: what a draft may repeat.
  var numbers: Set<Int> = []
  var allSpans: Set<Int> = []

  var isEmpty: Bool {
    amounts.isEmpty && dates.isEmpty && spans.isEmpty && references.isEmpty && houses.isEmpty
  }

  init(in text: String) {
    let lexemes = lexemes(of: text)
    for index in lexemes.indices { read(lexemes, index) }
  }

  private mutating func read(_ lexemes: [Lexeme], _ index: Int) {
    let lexeme = lexemes[index]
    let line = Line(lexemes, index)
    if lexeme.kind == .word {
      if let number = numberWords[lexeme.text] { readSpan(line, [number * 100]) }
      return
    }
    guard lexeme.kind == .number else { return }
    if let date = line.date {
      dates.append(date)
      return
    }
    let values = values(of: lexeme.text)
    numbers.formUnion(values)
    if line.isAmount { amounts.append(values) }
    if line.isHouse { houses.append(values) }
    if !readSpan(line, values), !line.isAmount, let reference = line.reference {
      references.append(reference)
    }
  }

  @discardableResult
  private mutating func readSpan(_ line: Line, _ values: [Int]) -> Bool {
    guard let unit = line.unit, let value = values.first else { return false }
    let span = value / 100 * unit
    allSpans.insert(span)
    if !line.isPast { spans.append(span) }
    return true
  }
}

/// A lexeme among its neighbours.
private struct Line {
  let lexemes: [Lexeme]
  let index: Int

  init(_ lexemes: [Lexeme], _ index: Int) {
    self.lexemes = lexemes
    self.index = index
  }

  private func text(_ offset: Int) -> String {
    lexemes.indices.contains(index + offset) ? lexemes[index + offset].text : ""
  }

  private func isNumber(_ offset: Int) -> Bool {
    lexemes.indices.contains(index + offset) && lexemes[index + offset].kind == .number
  }

  private func number(_ offset: Int) -> Int? { isNumber(offset) ? Int(text(offset)) : nil }

  /// "$5", "5 €", "USD 5", "5 dollars", "5 %", "5円".
  var isAmount: Bool {
    if currencyMarks.contains(text(-1)) || currencyMarks.contains(text(1)) || text(1) == "%" {
      return true
    }
    if currencies.contains(text(-1)) || currencies.contains(text(1)) { return true }
    if text(-1) == ".", text(-2) == "rs" { return true }
    return ideographicUnits.contains { text(1).hasPrefix($0) }
      || (text(1) == "per" && text(2) == "cent") || (text(1) == "por" && text(2).hasPrefix("cien"))
      || (text(1) == "pour" && text(2) == "cent") || (text(1) == "por" && text(2) == "cento")
  }

  /// The unit of the number in minutes: "24 hours", "3-5 business days", "3日以内".
  var unit: Int? {
    var offset = 1
    // The first of "3-5": the second has the unit.
    if ["-", "–", "—", "to", "a", "bis", "or"].contains(text(offset)), isNumber(offset + 1) {
      offset += 2
    }
    for _ in 0..<3 {
      let word = text(offset)
      if let unit = units[word] ?? prefixUnit(word) { return unit }
      guard adjectives.contains(word) || word == "-" else { return nil }
      offset += 1
    }
    return nil
  }

  private func prefixUnit(_ word: String) -> Int? {
    prefixUnits.first { word.hasPrefix($0.key) }?.value
  }

  /// How long something has lasted, or how long to wait: no promise.
  var isPast: Bool {
    let before = [text(-1), text(-2), text(-3)]
    return before.prefix(2).contains { lasting.contains($0) } || lasting.contains(before[2])
      || (1...4).contains { past.contains(text($0)) }
  }

  /// "12 Rue X", "221 Baker Street", "Hauptstraße 5".
  var isHouse: Bool {
    (1...3).contains { streets.contains(text($0)) }
      || [-1, -2, -3, -4].contains { ways.contains(text($0)) }
      || ["strase", "strasse", "straat", "gata"].contains { text(-1).hasSuffix($0) }
  }

  /// Seven digits or more, parted by blanks, dashes or brackets.
  var reference: String? {
    // Within such a number, only its start counts.
    if isNumber(-1) || (isJoint(-1) && isNumber(-2)) { return nil }
    var digits = ""
    var offset = 0
    while offset < Self.longestReference {
      if isNumber(offset) {
        digits += text(offset).filter { ("0"..."9").contains($0) }
      } else if !isJoint(offset) {
        break
      }
      offset += 1
    }
    return digits.count >= 7 ? digits : nil
  }

  private static let longestReference = 24

  private func isJoint(_ offset: Int) -> Bool { ["-", "(", ")", "/"].contains(text(offset)) }

  /// Every way to read the date that starts here; nil when none does.
  var date: [Figures.Date]? {
    let parts = text(0).split(separator: ".").compactMap { Int($0) }
    if parts.count == 3 { return readings(parts[0], parts[1], parts[2]) }
    if let first = number(0), ["-", "/"].contains(text(1)), text(3) == text(1),
      let second = number(2), let third = number(4)
    {
      return readings(first, second, third)
    }
    if text(1) == "月" || text(1) == "월", let day = number(2), let month = number(0) {
      return [Figures.Date(day: day, month: month)]
    }
    guard let day = number(0), (1...31).contains(day), let month = namedMonth else { return nil }
    return [Figures.Date(day: day, month: month)]
  }

  private var namedMonth: Int? {
    if let month = months[text(-1)] { return month }
    var offset = 1
    while ["st", "nd", "rd", "th", ".", "de", "of", "º", "a", "o", "er"].contains(text(offset)) {
      offset += 1
    }
    return months[text(offset)]
  }

  private func readings(_ first: Int, _ second: Int, _ third: Int) -> [Figures.Date]? {
    let all =
      first > 31
      ? [Figures.Date(day: third, month: second)]
      : [Figures.Date(day: first, month: second), Figures.Date(day: second, month: first)]
    let dates = all.filter { (1...31).contains($0.day) && (1...12).contains($0.month) }
    return dates.isEmpty ? nil : dates
  }
}

private let currencyMarks: Set<String> = [
  "$", "€", "£", "¥", "₹", "₽", "₺", "₩", "₫", "₦", "₪", "₴", "฿", "¢", "￥", "﷼", "৳",
]
private let currencies = Set(
  """
  usd eur gbp jpy cny rmb inr brl rub try krw idr chf cad aud mxn pkr bdt aed sar dollar dollars \
  euro euros eur pound pounds quid rupee rupees rs real reais pesos peso yen yuan won rubles \
  рублей \
  рубля руб рубль р tl lira rp rupiah rm dolar dolares dolari franken francs zloty percent prozent \
  pourcent procent percento процентов процента yuzde persen دولار يورو ريال درهم جنيه روپے रुपये \
  रुपए रुपया \
  টাকা টাকার प्रतिशत cents 원
  """.words.map(String.init))
private let ideographicUnits = ["元", "円", "块", "美元", "欧元", "日元", "港元", "人民币", "원", "ドル", "ユーロ"]

private let day = 24 * 60
private let units: [String: Int] = {
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
private let prefixUnits: KeyValuePairs<String, Int> = [
  "分钟": 1, "分以": 1, "分後": 1, "小时": 60, "小時": 60, "時間": 60, "시간": 60, "个工作日": day,
  "個工作日": day, "工作日": day, "营业日": day, "営業日": day, "天": day, "日以": day, "日内": day,
  "日間": day, "영업일": day, "일": day, "周内": 7 * day, "個星期": 7 * day, "个星期": 7 * day, "週間": 7 * day,
  "주": 7 * day, "个月": 30 * day, "個月": 30 * day, "か月": 30 * day, "ヶ月": 30 * day, "개월": 30 * day,
]
private let adjectives = Set(
  """
  business working calendar full short more to or further dias jours giorni dni рабочих рабочие \
  календарных is hari ايام कार्य কর্ম
  """.words.map(String.init))
private let lasting = Set(
  """
  for last past wait waiting hold press since every over por durante espere depuis pendant \
  attendez \
  seit fur warten per attendere ja faz desde hace уже selama sudah first your their old
  """.words.map(String.init))
private let past = Set(
  "ago old late earlier atras zuvor fa назад lalu ماضيه पहले".words.map(String.init))

private let streets: Set<String> = [
  "street", "avenue", "ave", "road", "rd", "lane", "boulevard", "blvd", "suite", "rue", "sokak",
  "caddesi", "chome", "丁目",
]
private let ways: Set<String> = [
  "calle", "via", "viale", "piazza", "rua", "avenida", "улица", "ул", "jalan", "jl", "plaza",
]

private let numberWords: [String: Int] = {
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

private let months: [String: Int] = {
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

extension Unicode.Scalar {
  /// A digit of any script.
  var isFigure: Bool {
    value < 0x80 ? isDigit : properties.numericType == .decimal
  }
}

extension String {
  /// A number that is written out: only these can tell a span of time without a digit.
  var hasNumberWord: Bool {
    utf8.split { $0 < 0x80 && !isWordByte($0) }.contains {
      $0.count < 12 && numberWords[Substring($0).lowercased()] != nil
    }
  }
}
