// Words that number what people report: complaints, cases, files, machines. A number behind them is no
// card's, even with the right check digit.

import Text

/// Words, and phrases of two.
let numberedCases = WordSet(
  phrases: """
    complaint|complaints|grievance|dispute|petition|enquiry|inquiry|record|docket|incident
    registration|acknowledgement|reference|ref|ser|sn|s/n|serial|serialno|batch|lot|model|asset|imei|vin
    beschwerde|beschwerdenummer|beschwerdenr|beschwerde-nr|reklamation|reklamationsnummer|reklamationsnr|anliegen|anfrage
    meldung|schaden|schadennummer|fall|fallnummer|fall-nr|aktenzeichen|akte|vorgang|vorgangsnummer|vorgangs-nr|serie
    seriennr|serien-nr|seriennummer|referenz|referenznummer|gerätenummer|zähler|zählernummer|fahrgestellnummer
    réclamation|réclamations|plainte|signalement|demande|requête|incident|litige|sinistre|dossier|référence|série|châssis
    reclamo|reclamos|reclamación|queja|quejas|denuncia|incidencia|solicitud|consulta|siniestro|folio|radicado|expediente
    referencia|bastidor|segnalazione|segnalazioni|reclami|richiesta|sinistro|seriale|matricola|pratica|riferimento|telaio
    reclamação|reclamações|queixa|denúncia|ocorrência|solicitação|processo|protocolo|referência|chassi
    klacht|klachten|klachtnummer|melding|meldingsnummer|meldnummer|aanvraag|dossiernummer|serienr|serienummer|kenmerk|zaak
    referentie|referentienummer|reklamacja|reklamacji|skarga|skargi|sprawa|sprawy|wniosek|zgłoszenie|zgłoszenia|seria
    seryjny|referencyjny|жалоба|жалобы|жалобе|жалобу|претензия|претензии|претензию|рекламация|рекламации|дело|дела|сер
    серия|серии|серийный|обращение|обращения|запрос|запроса|инцидент|инцидента|заявление|заявления|şikayet|şikayetim
    şikayetimin|şikâyet|başvuru|başvurum|başvurumun|dosya|dosyam|kayıt|seri|vaka|itiraz|dilekçe|talep|talebim|şasi
    keluhan|aduan|pengaduan|laporan|kasus|klaim|perkara|referensi|khiếu nại|phản ánh|hồ sơ|vụ việc|yêu cầu|sự cố
    số seri|số sê-ri|tham chiếu|شكوى|الشكوى|شكواي|شكوتي|بلاغ|البلاغ|بلاغي|قضية|القضية|قضيتي|الحالة|التسلسلي|تسلسلي
    المعاملة|معاملة|معاملتي|مرجع|المرجع|المرجعي|تظلم|التظلم|शिकायत|शिकायती|क्रमांक|केस|मामला|मामले|सीरियल|क्रम|संदर्भ
    परिवाद|अनुरोध|कंप्लेंट|कम्प्लेंट|कंपलेंट|रेफरेंस|टिकट|shikayat
    """)

/// The same where no blank stands between words.
let unspacedCases = UnspacedPhrases<Void>([
  (
    (),
    """
    投诉 投訴 案件 案号 報修 报修 申诉 申訴 受理 编号 編號 苦情 受付 整理番号 製造番号 製番 件名 クレーム 参照番号 機番
    민원 사건 불만 신고 접수 문의 시리얼 제조번호 참조번호
    ร้องเรียน เคส หมายเลขเครื่อง เลขเครื่อง ซีเรียล เลขอ้างอิง เลขที่อ้างอิง เลขที่คำร้อง
    """
  )
])
