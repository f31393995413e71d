// Words in blanks and other brackets, in each language.

import Text

enum BlankTable {
  /// The words in our own placeholders.
  static let placeholders: Set<String> = [
    "EMAIL", "PHONE", "IBAN", "ACCOUNT", "ID", "IP", "MAC", "ADDRESS", "BIRTHDATE", "NAME",
    "CUSTOMER", "TEXT",
  ]

  /// The markers of secrets without a card's.
  static let markers: Set<String> = ["CODE", "PASSWORD", "API KEY", "PRIVATE KEY"]

  static let notes: Set<String> = [
    // Labels of buttons and screens.
    "settings", "save", "cancel", "next", "back", "send", "submit", "login", "log in", "sign in",
    "help",
    "einstellungen", "speichern", "abbrechen", "weiter", "anmelden", "ajustes", "configuración",
    "guardar",
    "aceptar", "siguiente", "réglages", "paramètres", "enregistrer", "valider", "suivant",
    "impostazioni",
    "salva", "avanti", "configurações", "salvar", "avançar", "instellingen", "opslaan", "volgende",
    "ustawienia", "zapisz", "dalej", "настройки", "сохранить", "далее", "безопасность", "ayarlar",
    "kaydet",
    "pengaturan", "simpan", "cài đặt", "lưu", "الإعدادات", "حفظ", "सेटिंग्स", "सेटिंग", "設定", "保存", "설정",
    "저장", "การตั้งค่า", "ตั้งค่า", "บันทึก", "设置", "保存", "確認", "确认", "확인",
    "sic", "sic!", "redacted", "ibid", "emphasis added", "edited", "omitted", "geschwärzt",
    "zensiert",
    "ok", "x", "pdf", "beta", "new", "neu", "e-mail", "email protected",
  ]

  /// Words for things that a reply leaves to be filled in.
  static let fields = Set(
    """
    name names surname date time number nr no order company amount sum address phone telephone email \
    mail link url agent signature sign customer client title position role department team product \
    city reference ticket id value value sum days hours deadline reason issue problem topic subject \
    details website brand shop store country currency price total description contact person \
    numéro nom prénom datum uhrzeit betrag adresse telefon firma kunde kundin kunden abteilung \
    nombre apellido fecha hora importe cantidad empresa dirección teléfono correo cliente firma \
    cargo número pedido producto asunto motivo plazo date heure montant société entreprise \
    téléphone signature client objet commande produit poste service nome cognome data ora importo \
    azienda indirizzo telefono firma ordine prodotto numero cargo valor empresa endereço telefone \
    assinatura produto prazo motivo naam voornaam achternaam bedrag bedrijf adres handtekening \
    klant bestelling afdeling functie imię nazwisko kwota adres telefon podpis klient firma data \
    numer имя фио фамилия дата сумма адрес телефон подпись компания клиент номер должность отдел \
    заказ isim ad soyad tarih tutar adres telefon imza şirket müşteri sipariş numara unvan nama \
    tanggal jumlah alamat telepon perusahaan pelanggan nomor pesanan jabatan tên họ ngày số \
    اسم الاسم التاريخ تاريخ المبلغ العنوان الهاتف التوقيع الشركة العميل رقم الرقم اسمك नाम तारीख \
    दिनांक राशि पता फ़ोन फोन हस्ताक्षर कंपनी ग्राहक नंबर संख्या ऑर्डर tbd xxx xx your ihr ihre su tu \
    votre il vostro suo uw twój pański ваше ваш sizin anda
    """.words.map(String.init))

  /// Beginnings of such words, for languages with compounds or endings.
  static let fieldBeginnings = PhraseSet([
    "référen", "referen", "rif", "kundenn", "bestelln", "auftragsn", "unterschrift",
    "ansprechpartn", "mitarbeiter", "firmen",
    "rechnungsn", "ticketn", "klantn", "bestel", "ordern", "medewerk", "bedrijfs", "zamówien",
    "imien",
    "nazwi", "klient", "konsultant", "pracowni", "клиент", "имени", "сотрудник", "оператор",
    "номер",
    "заказ", "компани", "подпис", "müşteri", "sipariş", "temsilci", "şirket", "agente", "operador",
    "assistente", "representante", "collaborat", "conseiller", "représentant", "firstname",
    "lastname", "customern", "ordernumber", "username", "fullname",
  ])

  /// Such words in scripts without spaces, and phrases of several words.
  static let unspacedFields = PhraseSet([
    "お名前", "氏名", "名前", "お客様", "日付", "日時", "金額", "住所", "電話番号", "注文番号", "会社名", "担当者",
    "署名", "商品名", "部署", "役職", "姓名", "名字", "您的", "客户", "客戶", "日期", "时间", "時間", "金额", "金額",
    "地址", "电话", "電話", "订单号", "訂單", "订单编号", "公司", "签名", "簽名", "客服", "产品", "이름", "성함", "성명",
    "고객", "날짜", "일자", "금액", "주소", "전화번호", "주문번호", "주문 번호", "회사명", "담당자", "서명", "상품명",
    "ชื่อ", "นามสกุล", "วันที่", "จำนวน", "ที่อยู่", "เบอร์", "หมายเลข", "บริษัท", "ลูกค้า", "ลายเซ็น", "เจ้าหน้าที่",
    "tên của", "họ tên", "họ và tên", "khách hàng", "công ty", "nhân viên", "số tiền",
    "số điện thoại",
    "mã đơn", "số đơn", "địa chỉ", "chữ ký",
  ])

  /// Words that tell a writer to fill in something.
  static let fillWords = PhraseSet([
    "insert", "your ", "enter ", "fill in", "add ", "specify", "placeholder", "einfügen",
    "eintragen",
    "einsetzen", "ihr name", "ihren namen", "insertar", "inserte", "ingrese", "su nombre",
    "tu nombre",
    "insérer", "insérez", "votre nom", "votre prénom", "indiquer", "inserire", "inserisci",
    "il tuo",
    "il suo nome", "inserir", "insira", "seu nome", "o seu", "invoegen", "vul in", "invullen",
    "uw naam",
    "wstaw", "wpisz", "twoje imię", "вставить", "вставьте", "укажите", "ваше имя", "ekleyin",
    "adınız",
    "buraya", "masukkan", "isi ", "nama anda", "điền", "chèn", "nhập", "tên của bạn", "入力", "記入",
    "挿入", "填写", "填寫", "插入", "您的", "입력", "기입", "귀하", "أدخل", "اسمك", "إدراج", "डालें", "भरें",
    "आपका", "ใส่", "กรอก", "ระบุ", "ของคุณ",
  ])

  /// Words before the label of a button or menu.
  static let labelWords = PhraseSet([
    "click", "tap ", "press", "abrir", "abre", "apri", "otwórz", "откро", "buka ", "mở ", "افتح",
    "खोल", "เปิด", "打开", "打開",
    "點選", "进入", "進入", "select", "choose", "menu", "button", "go to", "open ", "under ",
    "klick", "tipp", "drück", "wähl", "menü", "schaltfläche", "öffne", "unter ", "clic", "puls",
    "seleccion",
    "menú", "botón", "abra", "cliqu", "appuy", "bouton", "sélectionn", "ouvr", "clicc", "premi",
    "selezion", "pulsante", "menù", "toque", "selecion", "botão", "klik", "knop", "kies", "ga naar",
    "kliknij",
    "przycisk", "wybierz", "naciśnij", "нажм", "кнопк", "меню", "выбер", "раздел", "tıkla", "düğme",
    "seç", "tombol", "pilih", "bấm", "nhấn", "chọn", "nút", "mục", "คลิก", "กด", "เลือก", "ปุ่ม", "เมนู",
    "点击", "點擊", "按", "选择", "選擇", "菜单", "按钮", "クリック", "タップ", "ボタン", "メニュー", "選択", "클릭", "버튼",
    "메뉴", "انقر", "اضغط", "اختر", "زر", "قائمة", "क्लिक", "बटन", "मेनू",
  ])

  /// Words after such a label, in languages with the verb at the end.
  static let lateLabelWords = PhraseSet([
    "クリック", "タップ", "ボタン", "メニュー", "選択", "を押", "を開", "에서", "을 열", "를 열", "로 이동", "'dan", "खोल", "में जा",
    "から", "画面", "클릭", "버튼", "메뉴", "선택", "누르",
    "눌러", "按钮", "菜单", "页面", "क्लिक", "बटन", "दबा", "चुन", "मेनू", "tıkla", "düğme", "menü", "bölüm",
    "button", "menu", "tab", "seite", "knop",
  ])

  /// Salutations that are followed by a name.
  static let salutations = PhraseSet([
    "dear", "hi ", "hello ", "mr", "ms", "mrs", "liebe", "sehr geehrte", "hallo ", "guten tag ",
    "herr",
    "frau", "estimad", "querid", "hola ", "sr", "cher", "chère", "bonjour ", "monsieur ", "madame ",
    "gentile", "caro", "cara", "egregi", "prezad", "car", "olá ", "geachte", "beste ", "szanown",
    "drog",
    "уважаем", "дорог", "здравствуйте, ", "sayın", "merhaba ", "yth", "kepada", "bapak", "ibu",
    "halo ",
    "kính gửi", "chào", "xin chào ", "anh", "chị", "尊敬的", "亲爱的", "您好 ", "親愛的", "안녕하세요 ", "عزيزي",
    "عزيزتي", "السيد", "السيدة", "प्रिय", "श्री", "नमस्ते ", "เรียน", "สวัสดีคุณ", "คุณ",
  ])

  /// Words for "century": "XX" beside them is a Roman numeral.
  static let centuries = PhraseSet([
    "siglo", "siècle", "jahrhundert", "secolo", "século", "век", "wiek", "eeuw", "century",
    "yüzyıl",
    "abad", "thế kỷ",
  ])

  static let fillers = ["TBD", "TBC", "TODO", "Lorem ipsum", "LOREM IPSUM"]

  static let tags: Set<String> = [
    "a", "abbr", "b", "blockquote", "body", "br", "center", "code", "div", "em", "font", "h1", "h2",
    "h3",
    "h4", "head", "hr", "html", "i", "img", "li", "ol", "p", "pre", "s", "small", "span", "strong",
    "sub",
    "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
  ]

  static let circles: Set<Unicode.Scalar> = ["○", "〇", "◯", "●", "△", "▲", "□", "■", "◇", "◆", "×"]
}
