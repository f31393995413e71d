// The words with which mail programs introduce quotes, in each language.

enum QuotedMailTable {
  /// Whether the line is a separator: dashes with the words of one, or a line that begins with a
  /// sentence of one.
  static func separates(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 160 else { return false }
    if let first = line.first, first.isOne(of: "-_=*~") || line.starts(with: "—".utf8) {
      let dashes = line.prefix { $0.isOne(of: "-_=*~ ") || $0 == 0xE2 || $0 == 0x80 || $0 == 0x94 }
      guard dashes.count >= 3 else { return false }
      let text = folded(line)
      return messageWords.contains { text.contains($0) }
    }
    guard line.count > 15, line.last == UInt8(ascii: ":") || line.suffix(3).elementsEqual("：".utf8)
    else {
      return false
    }
    let text = folded(line)
    return forwardLines.contains { text.hasPrefix($0) }
  }

  static func isMobileSignature(_ line: ArraySlice<UInt8>) -> Bool {
    guard (10...80).contains(line.count) else { return false }
    let text = folded(line)
    return sentFrom.contains { text.hasPrefix($0.prefix) && text.hasSuffix($0.suffix) }
      && devices.contains { text.contains($0) }
  }

  static func field(of line: ArraySlice<UInt8>) -> HeaderField? {
    let head = line.prefix(40)
    let end =
      head.firstIndex(of: UInt8(ascii: ":"))
      ?? head.indices.first { line[$0...].starts(with: "：".utf8) }
    guard let end, end > head.startIndex else { return nil }
    let label = head[..<end].filter { $0 != UInt8(ascii: "*") }[...].trimmingBlanks
    guard (1...30).contains(label.count) else { return nil }
    return fields[hash(label)]
  }

  /// Ignores case.
  private static func hash(_ label: ArraySlice<UInt8>) -> UInt64 {
    label.contains(where: \.isNonASCII)
      ? FNV1a.hash(folded(label).utf8) : FNV1a.hash(label.lazy.map(\.lowered))
  }

  static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static let messageWords = """
    original message|forwarded message|reply message|previous message|reply above|
    nachricht|message d'origine|message d’origine|message original|message transféré|message initial|
    mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|messaggio originale|
    messaggio inoltrato|oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|
    wiadomość oryginalna|oryginalna wiadomość|wiadomość przekazana|przekazana wiadomość|
    исходное сообщение|пересылаемое сообщение|пересланное сообщение|исходное письмо|
    переадресованное сообщение|orijinal ileti|orijinal mesaj|özgün ileti|iletilen ileti|
    iletilen mesaj|yönlendirilmiş mesaj|pesan asli|pesan terusan|pesan yang diteruskan|
    pesan diteruskan|tin nhắn gốc|thư gốc|thư đã chuyển tiếp|thư được chuyển tiếp|
    tin nhắn đã chuyển tiếp|tin nhắn được chuyển tiếp|原始邮件|转发邮件|转发的邮件|原始郵件|轉寄郵件|
    转发信息|已转发邮件|轉寄的郵件|元のメッセージ|転送メッセージ|転送されたメッセージ|元のメール|
    original e-mail|original email|원본 메시지|원본 메일|전달된 메시지|전달된 메일|전달한 메시지|
    الرسالة الأصلية|رسالة أصلية|رسالة معاد توجيهها|رسالة مُعاد توجيهها|الرسالة المعاد توجيهها|
    मूल संदेश|अग्रेषित संदेश|फ़ॉरवर्ड किया गया संदेश|ข้อความต้นฉบับ|ข้อความที่ส่งต่อ|
    forwarded by|weitergeleitet von
    """.alternatives

  private static let forwardLines = """
    begin forwarded message|anfang der weitergeleiteten|début du message|inicio del mensaje|
    inizio messaggio|início da mensagem|inicio da mensagem|begin doorgestuurd|
    początek przekazanej|początek wiadomości|начало переадресованного|начало пересылаемого|
    iletilen ileti|iletilmiş mesaj|awal pesan|bắt đầu thư|bắt đầu tin nhắn|下面是被转发的|以下是转发的|
    开始转发|開始轉寄|転送されたメッセージ|以下は転送|전달된 메시지 시작|بداية الرسالة|
    अग्रेषित संदेश|เริ่มข้อความที่ส่งต่อ
    """.alternatives

  /// Signatures that telephones add. `~` stands for the name of the device or app.
  private static let sentFrom = """
    sent from my|sent from mail|sent from outlook|sent from yahoo|sent via|get outlook|
    gesendet mit|gesendet von|von mein~gesendet|envoyé de|envoyé depuis|envoyé à partir|
    enviado desde|enviado do|enviado de|enviado a partir|inviato da|verzonden van|verzonden met|
    verstuurd v|wysłane z|wysłano z|отправлено с|отправлено из|~gönderildi|dikirim dari|
    được gửi từ|gửi từ|发自我|發自我|從我的~傳送|从我的~发送|~から送信|나의~보냄|내~보냄|~에서 보냄|أُرسلت من|
    مرسل من|أرسلت من|تم الإرسال من|मेरे~भेजा गया|ส่งจาก
    """.alternatives.map { pattern in
      let parts = pattern.split(separator: "~", omittingEmptySubsequences: false)
      return (prefix: String(parts[0]), suffix: parts.count > 1 ? String(parts[1]) : "")
    }

  private static let devices = """
    iphone|ipad|android|samsung|galaxy|huawei|xiaomi|oppo|outlook|mail|phone|handy|mobil|smartphone|
    móvil|teléfono|celular|téléphone|telefon|cellulare|ponsel|điện thoại|телефон|手机|手機|スマート|
    """.alternatives

  /// Words for "wrote", anywhere in the line.
  static let wrote = """
    wrote|writes|schrieb|geschrieben|écrit|escribió|escribio|escreveu|scritto|schreef|geschreven|
    napisał|pisze|написал|пишет|писал|yazdı|menulis|viết|写道|寫道|写到|书写|書きました|のメール|
    のメッセージ|님이 작성|님이 씀|작성|كتب|كتابة|लिखा|เขียน|skrev|kirjoitti|írta|napsal|έγραψε
    """.alternatives

  /// Pronouns of people who tell a story. Mail programs write names instead.
  static let persons: Set<String> = Set(
    """
    i|we|you|your|my|me|us|our|they|he|she|ich|wir|sie|ihr|ihre|ihrem|mir|mich|uns|mein|meine|je|
    vous|votre|vos|nous|notre|mon|ma|moi|yo|usted|ustedes|nosotros|mi|su|eu|você|vocês|meu|minha|
    nós|io|voi|vostro|vostra|mio|mia|ik|jullie|uw|mijn|wij|ja|państwa|mój|мне|мой|моё|вы|ваш|вам|
    мы|я|ben|siz|sizin|bana|benim|saya|anda|kami|tôi|bạn
    """.alternatives)

  static let openers: Set<String> = Set(
    """
    on|at|am|le|el|em|il|op|dnia|w|в|vào|pada|lúc|ngày|في|ในวันที่|ב|den|dne|el|a|tarihinde|в
    """.alternatives)

  /// The names of header fields, in lower case.
  private static let fields: HashTable<HeaderField> = {
    let names: [(HeaderField, String)] = [
      (
        .from,
        """
        from|von|de|da|van|od|nadawca|от|от кого|kimden|gönderen|dari|từ|người gửi|发件人|發件人|寄件者|
        寄件人|差出人|送信者|보낸 사람|보낸사람|발신|من|المرسل|प्रेषक|की ओर से|से|จาก|fra|från|mittente|
        remitente|remetente|expéditeur|afzender|absender|pengirim
        """
      ),
      (
        .sent,
        """
        sent|gesendet|envoyé|envoyé le|enviado|enviado el|enviada em|enviado em|inviato|verzonden|
        wysłano|wysłane|отправлено|gönderilme tarihi|gönderildi|terkirim|dikirim|đã gửi|gửi|发送时间|
        发送日期|寄件日期|傳送時間|送信日時|보낸 날짜|보냄|تاريخ الإرسال|تم الإرسال|أُرسلت|भेजा गया|भेजने की तिथि|ส่ง|ส่งเมื่อ
        """
      ),
      (
        .to,
        """
        to|an|à|a|para|aan|do|adresat|кому|kime|alıcı|kepada|ke|đến|tới|người nhận|收件人|收件者|宛先|
        받는 사람|받는사람|수신|إلى|الى|प्रति|को|ถึง|till|destinataire|destinatario|destinatário
        """
      ),
      (
        .subject,
        """
        subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|тема|konu|subjek|perihal|
        judul|chủ đề|tiêu đề|主题|主題|主旨|件名|제목|الموضوع|विषय|เรื่อง|หัวเรื่อง|ämne|emne
        """
      ),
      (
        .other,
        """
        date|datum|fecha|data|дата|tarih|tanggal|ngày|thời gian|日期|日時|日付|날짜|التاريخ|दिनांक|วันที่|
        cc|bcc|kopie|copie|copia|cópia|dw|копия|bilgi|tembusan|抄送|副本|참조|نسخة|สำเนา|reply-to|
        importance|wichtigkeit|priority|attachments|anlagen|pièces jointes|message-id|x-mailer
        """
      ),
    ]
    var fields = HashTable<HeaderField>(capacity: 256)
    for (field, list) in names {
      for name in list.alternatives { fields[hash(Array(name.utf8)[...])] = field }
    }
    return fields
  }()
}

/// One to three lines that may introduce a quote: "On … wrote:".
struct Attribution {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// - Parameter isMarked: whether the lines below are marked as a quote.
  func introduces(isMarked: Bool) -> Bool {
    let hasAddress = holdsAddress(bytes)
    // The cheap checks come first, because many lines end with a colon.
    let signs = (hasAddress ? 1 : 0) + (hasTimeOrDate ? 1 : 0)
    guard isMarked || signs > 0 else { return false }
    let text = QuotedMailTable.folded(bytes)
    guard signs >= (isMarked ? 1 : 2) || hasWordForWrote(text) else { return false }
    let isNamed = hasAddress && bytes.contains(UInt8(ascii: "<"))
    return isNamed || !words(of: text).contains { QuotedMailTable.persons.contains(String($0)) }
  }

  var opensLikeOne: Bool {
    guard let word = words(of: QuotedMailTable.folded(bytes)).first else { return false }
    return QuotedMailTable.openers.contains(String(word)) || word.first?.isNumber == true
  }

  private func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }

  private func hasWordForWrote(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return QuotedMailTable.wrote.contains { bytes.contains($0.utf8) }
  }

  /// Whether it has a time or a date in digits: "10:32", "10 h 32", "5.1.2026", "2026-01-05",
  /// "10時32分".
  private var hasTimeOrDate: Bool {
    var (isAfterDigit, isAfterMark) = (false, false)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let (scalar, length) = bytes.scalar(at: position)
      position += length
      if scalar == " " { continue }
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, isAfterMark { return true }
      isAfterMark = isAfterDigit && ":.-/h時点點시年년".unicodeScalars.contains(scalar)
      isAfterDigit = isDigit
    }
    return false
  }
}

extension String {
  fileprivate var alternatives: [String] {
    utf8.split { $0 == UInt8(ascii: "|") || $0 == 0x0A }.compactMap { piece in
      let text = Array(piece)[...].trimmingBlanks
      return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }
  }
}
