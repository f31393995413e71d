// The phrases of automatic mails in each language, in lower case.

import Text

enum AutoReplyTable {
  /// The number of header lines that are checked.
  static let longestHead = 60

  static let subjectLabels: Set<String> = [
    "subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "temat", "тема",
    "konu",
    "subjek", "perihal", "chủ đề", "tiêu đề", "主题", "主題", "主旨", "件名", "제목", "الموضوع", "विषय",
    "เรื่อง", "หัวเรื่อง",
  ]

  static let fromLabels: Set<String> = [
    "from", "sender", "von", "de", "da", "van", "od", "от", "kimden", "gönderen", "dari", "từ",
    "发件人",
    "寄件者", "差出人", "보낸 사람", "من", "प्रेषक", "จาก",
  ]

  static let machineSenders = [
    "mailer-daemon", "mail delivery subsystem", "mail delivery system", "postmaster@",
    "microsoft outlook <microsoftexchange",
  ]

  static let replyMarks = [
    "re:", "aw:", "fw:", "fwd:", "wg:", "sv:", "tr:", "rv:", "res:", "r:", "odp:",
  ]

  static let subjects = [
    // Delivery reports.
    "delivery status notification", "undelivered mail returned to sender", "undeliverable",
    "mail delivery failed", "mail delivery failure", "delivery failure", "delivery has failed",
    "returned mail", "failure notice", "message undeliverable", "mail system error",
    "mail could not be delivered", "delivery delayed", "non-delivery report", "unzustellbar",
    "nicht zustellbar", "zustellung fehlgeschlagen", "benachrichtigung über den zustellstatus",
    "non remis", "non distribuable", "échec de la remise", "échec de remise",
    "no se puede entregar",
    "no entregado", "error de entrega", "notificación del estado de la entrega", "não entregue",
    "não foi possível entregar", "falha na entrega", "notificação de status de entrega",
    "non recapitabile", "impossibile recapitare", "mancato recapito", "onbestelbaar",
    "niet bezorgd", "niet te bezorgen", "niedostarczone", "nie można dostarczyć", "недоставлено",
    "не доставлено", "не удалось доставить", "teslim edilemedi", "iletilemedi", "tidak terkirim",
    "gagal terkirim", "tidak dapat dikirim", "không thể gửi", "không gửi được",
    "thư không gửi được",
    "无法送达", "未送达", "退信", "系统退信", "無法傳遞", "配信不能", "配信できません", "未達", "送信できませんでした",
    "배달되지 않음", "배달할 수 없음", "전송 실패", "تعذر التسليم", "تعذر تسليم", "لم يتم التسليم", "अवितरित",
    "डिलीवरी विफल", "ไม่สามารถส่ง", "ส่งไม่สำเร็จ",
    // Absence.
    "automatic reply", "automatic response", "auto-reply", "auto reply", "autoreply",
    "autoresponder",
    "auto response", "auto-response", "automated reply", "automated response", "out of office",
    "out of the office", "out-of-office", "away from the office", "vacation reply",
    "vacation response",
    "on vacation", "on leave", "on holiday", "ooo", "away from my mail", "abwesenheitsnotiz",
    "abwesenheitsnachricht", "abwesenheitsmeldung", "abwesend", "automatische antwort",
    "autoantwort",
    "automatische rückmeldung", "automatische eingangsbestätigung", "nicht im büro", "im urlaub",
    "abwesenheit", "réponse automatique", "absence du bureau", "message d'absence",
    "absent du bureau",
    "absente du bureau", "absence", "respuesta automática", "respuesta automatica",
    "fuera de la oficina",
    "fuera de oficina", "ausente de la oficina", "de vacaciones", "mensaje de ausencia",
    "resposta automática", "resposta automatica", "fora do escritório", "fora do escritorio",
    "ausência do escritório", "ausência temporária", "ausente do escritório", "em férias",
    "de férias",
    "mensagem automática", "mensagem de ausência", "risposta automatica", "fuori sede",
    "fuori ufficio",
    "assenza dall'ufficio", "assente dall'ufficio", "in ferie", "messaggio automatico",
    "automatisch antwoord", "automatische reactie", "automatisch bericht", "afwezigheidsbericht",
    "afwezigheidsmelding", "afwezig", "niet op kantoor", "met vakantie", "odpowiedź automatyczna",
    "automatyczna odpowiedź", "autoodpowiedź", "poza biurem", "nieobecność", "nieobecny",
    "nieobecna",
    "na urlopie", "urlop", "wiadomość automatyczna", "автоматический ответ", "автоответ",
    "автоматическое уведомление", "вне офиса", "нет на месте", "нет в офисе", "я в отпуске",
    "в отпуске",
    "отсутствую", "otomatik yanıt", "otomatik cevap", "otomatik yanit", "ofis dışında", "ofis dışı",
    "ofis dışındayım", "izindeyim", "tatildeyim", "balasan otomatis", "jawaban otomatis",
    "pesan otomatis", "di luar kantor", "sedang cuti", "tidak di kantor", "trả lời tự động",
    "tự động trả lời", "thư trả lời tự động", "phản hồi tự động", "vắng mặt",
    "không có mặt tại văn phòng",
    "nghỉ phép", "đang nghỉ phép", "ngoài văn phòng", "自动回复", "自动答复", "自動回覆", "自動回復", "休假通知",
    "不在办公室", "外出", "外出通知", "自動返信", "自動応答", "不在通知", "不在のお知らせ", "不在", "休暇のお知らせ",
    "休暇中", "자동 회신", "자동회신", "자동 응답", "자동응답", "자동 답장", "부재중", "부재 중", "휴가 중", "휴가중",
    "رد تلقائي", "الرد التلقائي", "رد آلي", "الرد الآلي", "خارج المكتب", "في إجازة", "स्वचालित उत्तर",
    "स्वतः उत्तर", "ऑटो रिप्लाई", "स्वचालित जवाब", "कार्यालय से बाहर", "छुट्टी पर", "ตอบกลับอัตโนมัติ",
    "การตอบกลับอัตโนมัติ", "ข้อความตอบกลับอัตโนมัติ", "ไม่อยู่ที่สำนักงาน", "ไม่อยู่สำนักงาน", "ลาพักร้อน", "อยู่ระหว่างลา",
  ]

  /// Words that may follow without punctuation: "Out of Office AutoReply".
  static let subjectTails = [
    "autoreply", "auto-reply", "auto reply", "re:", "until", "from", "notification", "message",
    "notice",
    "(", "bis", "vom", "until", "jusqu", "du ", "hasta", "até", "fino", "tot", "do ", "до",
    "hingga",
    "đến", "至", "まで",
  ]

  /// Whether the phrase is in a script without spaces.
  static func isUnspaced(_ phrase: String) -> Bool {
    phrase.unicodeScalars.contains { (0xE00..<0xE80).contains($0.value) || $0.value >= 0x3000 }
  }

  /// Phrases in which a message says that it is automatic.
  static let machineWords = PhraseSet([
    "this is an automatic", "this is an automated", "this is an auto-", "this is an autom",
    "this message was created automatically", "this message was automatically generated",
    "this email was automatically generated", "this e-mail was automatically generated",
    "this is an auto reply", "automatically generated message", "automatically generated email",
    "automatically generated reply", "please do not reply to this automated",
    "your message could not be delivered", "your message wasn't delivered",
    "message could not be delivered to", "could not be delivered to one or more",
    "address not found",
    "delivery to the following recipient", "i'm afraid i wasn't able to deliver your message",
    "the following addresses had permanent fatal errors",
    "the following message could not be delivered",
    "dies ist eine automatische", "dies ist eine automatisch", "das ist eine automatische antwort",
    "diese nachricht wurde automatisch", "diese e-mail wurde automatisch",
    "diese mail wurde automatisch",
    "automatisch generierte", "automatisch erstellte", "ihre nachricht konnte nicht zugestellt",
    "ceci est une réponse automatique", "ceci est un message automatique",
    "ceci est un message généré",
    "ce message a été généré automatiquement", "message généré automatiquement",
    "ce message est automatique", "votre message n'a pas pu être remis",
    "esta es una respuesta automática",
    "este es un mensaje automático", "este mensaje se ha generado automáticamente",
    "este correo se ha generado automáticamente", "mensaje generado automáticamente",
    "su mensaje no se ha podido entregar", "no se pudo entregar su mensaje",
    "esta é uma resposta automática", "esta é uma mensagem automática",
    "mensagem gerada automaticamente",
    "este é um e-mail automático", "sua mensagem não pôde ser entregue",
    "questa è una risposta automatica", "questo è un messaggio automatico",
    "messaggio generato automaticamente", "questo messaggio è stato generato automaticamente",
    "il messaggio non è stato recapitato", "dit is een automatisch", "dit bericht is automatisch",
    "automatisch gegenereerd", "uw bericht kon niet worden bezorgd", "to jest automatyczna",
    "to jest wiadomość automatyczna", "wiadomość wygenerowana automatycznie",
    "wiadomość została wygenerowana automatycznie", "nie można dostarczyć wiadomości",
    "это автоматический ответ", "это автоматическое", "это автоматически",
    "сообщение создано автоматически",
    "письмо сформировано автоматически", "ваше сообщение не может быть доставлено",
    "ваше письмо не доставлено", "bu otomatik", "bu bir otomatik", "bu mesaj otomatik",
    "bu e-posta otomatik",
    "otomatik olarak oluşturul", "otomatik olarak gönderil", "iletiniz teslim edilemedi",
    "ini adalah balasan otomatis", "ini adalah pesan otomatis", "ini balasan otomatis",
    "pesan ini dibuat secara otomatis", "email ini dikirim secara otomatis",
    "dikirim secara otomatis oleh",
    "pesan anda tidak dapat terkirim", "đây là thư trả lời tự động", "đây là tin nhắn tự động",
    "đây là email tự động", "đây là thư tự động", "đây là phản hồi tự động",
    "thư này được gửi tự động",
    "email này được gửi tự động", "thư của bạn không thể", "tin nhắn của bạn không gửi được",
    "这是自动回复", "这是一封自动", "此邮件为系统自动", "此邮件由系统自动", "本邮件由系统自动", "系统自动发送", "這是自動回覆",
    "此為系統自動", "您的邮件无法送达", "このメールは自動", "本メールは自動", "このメッセージは自動", "自動返信です", "自動返信メールです",
    "自動送信です", "自動配信", "自動的に送信", "メールを配信できませんでした", "자동 회신입니다", "자동 회신 메일", "자동 응답 메일",
    "자동으로 발송된", "자동 발송된", "자동으로 작성된", "자동 답장입니다", "메일을 배달할 수 없습니다", "هذا رد تلقائي", "هذا رد آلي",
    "هذه رسالة تلقائية", "هذه رسالة آلية", "تم إنشاء هذه الرسالة تلقائيا",
    "تم إرسال هذه الرسالة تلقائيا",
    "لم نتمكن من تسليم رسالتك", "यह एक स्वचालित", "यह स्वचालित", "यह ऑटो", "यह संदेश स्वचालित",
    "आपका संदेश डिलीवर नहीं", "นี่คือการตอบกลับอัตโนมัติ", "นี่เป็นการตอบกลับอัตโนมัติ", "ข้อความนี้เป็นข้อความอัตโนมัติ",
    "นี่คือข้อความอัตโนมัติ", "อีเมลฉบับนี้เป็นการตอบกลับอัตโนมัติ", "อีเมลนี้ถูกส่งโดยอัตโนมัติ", "ไม่สามารถส่งข้อความของคุณ",
  ])

  /// Phrases of absence notices.
  static let absences = PhraseSet([
    "i am out of the office", "i am currently out of", "i'm currently out of",
    "i'm out of the office",
    "i am away from the office", "i will be out of the office", "i am out of office",
    "i am currently on leave", "i am on annual leave", "i am on vacation until",
    "i am on holiday until",
    "i am on parental leave", "i am currently away", "i have limited access to",
    "with limited access to my e",
    "i will be away until", "i'm away until", "ich bin derzeit nicht", "ich bin zurzeit nicht",
    "ich bin zur zeit nicht", "ich bin momentan nicht", "ich bin nicht im büro",
    "ich bin außer haus",
    "ich bin derzeit im urlaub", "ich bin im urlaub", "ich bin ab dem", "ich bin bis zum",
    "ich bin bis einschließlich",
    "ich bin abwesend", "bin ich wieder erreichbar", "ich bin wieder ab",
    "je suis actuellement absent",
    "je suis absent", "je suis en congé", "je suis actuellement en congé", "je serai absent",
    "je suis en vacances", "estoy fuera de la oficina", "me encuentro fuera de la oficina",
    "estaré fuera de la oficina", "actualmente estoy fuera", "estoy de vacaciones",
    "me encuentro de vacaciones", "estou fora do escritório", "encontro-me fora", "estou ausente",
    "estarei ausente", "estou de férias", "estou em férias", "encontro-me de férias",
    "sono fuori ufficio", "sono attualmente fuori", "sono assente", "sarò assente", "sono in ferie",
    "sarò fuori ufficio", "ik ben momenteel afwezig", "ik ben afwezig", "ik ben niet op kantoor",
    "ik ben momenteel niet", "ik ben met vakantie", "ik ben op vakantie", "jestem poza biurem",
    "jestem obecnie poza", "obecnie przebywam na urlopie", "przebywam na urlopie",
    "jestem nieobecn",
    "jestem na urlopie", "меня нет в офисе", "я нахожусь в отпуске", "я в отпуске",
    "в настоящее время я нахожусь",
    "в настоящий момент меня нет", "я отсутствую", "ofis dışındayım", "ofis dışında olacağım",
    "şu anda ofis dışında", "yıllık izindeyim", "izinde olduğum", "şu an izindeyim",
    "saya sedang tidak di kantor",
    "saya sedang berada di luar kantor", "saya sedang di luar kantor", "saya sedang cuti",
    "saat ini saya sedang cuti", "tôi hiện không có mặt", "hiện tại tôi không có mặt",
    "tôi hiện đang nghỉ phép",
    "tôi đang nghỉ phép", "tôi sẽ vắng mặt", "tôi đang vắng mặt", "我目前不在办公室", "我不在办公室", "我正在休假",
    "我目前正在休假", "我现在正在休假", "我因公外出", "我目前休假", "我目前不在辦公室", "現在不在にして", "現在、不在にして",
    "休暇をいただいて", "休暇を取得して", "休暇中のため", "外出しております", "출장 중입니다", "휴가 중입니다", "휴가중입니다",
    "부재중입니다", "부재 중입니다", "자리를 비우", "أنا خارج المكتب", "أنا حاليا خارج", "أنا حالياً خارج",
    "أنا في إجازة",
    "أنا حاليا في إجازة", "मैं कार्यालय से बाहर", "मैं इस समय कार्यालय", "मैं छुट्टी पर", "मैं अभी छुट्टी पर",
    "मैं ऑफिस से बाहर", "ขณะนี้ฉันไม่อยู่", "ขณะนี้ดิฉันไม่อยู่", "ขณะนี้ผมไม่อยู่", "ผมไม่อยู่ที่สำนักงาน", "ดิฉันไม่อยู่ที่สำนักงาน",
    "อยู่ระหว่างลาพักร้อน", "อยู่ในช่วงลาพักร้อน",
  ])
}
