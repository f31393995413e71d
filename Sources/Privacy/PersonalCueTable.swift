// The phrases that announce personal data, in the most common languages of customers.

let misspelledPersonalCues: [(Cue, String)] = [
  (.account, misspellings(of: "account kontonummer")),
  (.address, misspellings(of: "address adresse anschrift direccion indirizzo endereco")),
]

/// The phrases of each cue, separated by `|`. They are folded like texts, so accents and case do
/// not matter. If several phrases end at a word, the longest one counts.
let personalCues: [(Cue, String)] = [
  (
    .account,
    """
    account|account number|account numbers|account no|account nr|account num|account #|acct number|acct no|
    acct num|acct|acct #|a c no|bank account|checking account|savings account|routing number|
    routing no|sort code|aba number|bsb|bsb number|ifsc|ifsc code|swift|bic|swift code|bic code|
    customer account number|meter number|kontonummer|kontonr|konto nr|konto|bankleitzahl|blz|
    numéro de compte|n° de compte|no de compte|rib|número de cuenta|numero de cuenta bancaria|
    cuenta bancaria|clabe|cbu|número da conta|conta corrente|conta bancária|agência e conta|
    numero di conto|numero conto|conto corrente|rekeningnummer|numer konta|nr konta|číslo účtu|
    номер счета|расчетный счет|лицевой счет|лицевого счета|hesap numarası|hesap numaram|hesap no|
    nomor rekening|no rekening|rekening|số tài khoản|رقم الحساب|खाता संख्या|खाता नंबर|হিসাব নম্বর|
    银行账号|银行账户|账号|帳號|銀行帳號|口座番号|계좌번호|เลขที่บัญชี|
    konta|koncie|z konta|savings no|savings number|расчётный|расчетный|лицевому счёту|лицевому счету|лицевым счётом|счёту|счету|счётом|rek nr|reknr|rek nummer|routing|acc|acc no|a c|nib|chave pix|pix|conta|conta poupança|
    conta da caixa|conta do banco|conta nº|c c|conto|conto bancario|cuenta|cuenta corriente|cuenta de ahorro|
    cuenta de ahorros|nº de cuenta|nro de cuenta|compte|compte bancaire|compte courant|numéro du compte|
    girokonto|bankkonto|bankverbindung|depotnummer|bankrekening|bankrekeningnummer|rekeningnr|rekening nr|
    girorekening|spaarrekening|konto bankowe|konta bankowego|rachunek|rachunku|numer rachunku|nr rachunku|
    rachunek bankowy|счет|счета|счет номер|банковский счет|р с|номер счёта|счёт|hesap|hesabım|hesabıma|
    banka hesabı|banka hesabım|hesap numaramız|hesap numarasını|norek|no rek|nomor rek|rek|rekening bank|
    rekening saya|rekeningku|số tk|stk|tk|tài khoản|tài khoản ngân hàng|tài khoản số|số tài khoản ngân hàng|
    tk ngân hàng|حسابي|حساب|الحساب|رقم حسابي|حسابي البنكي|الحساب البنكي|رقم الحساب البنكي|رقم حسابي البنكي|
    الايبان|الآيبان|खाता|खाते|बैंक खाता|बैंक खाते|खाता नं|बैंक अकाउंट|अकाउंट|अकाउंट नंबर|账户|帳戶|账号是|银行卡|银行卡号|
    卡号|存折|户头|口座|銀行口座|普通預金|当座預金|普通口座|계좌|통장|은행|입금계좌|บัญชี|บัญชีธนาคาร|เลขบัญชี|
    หมายเลขบัญชี|เลขที่บัญชีธนาคาร|บช|
    bank code|branch code|code banque|code guichet|código de banco|abi|cab|agência|numer rozliczeniowy|бик|корсчёт|şube kodu|
    hesaba|hesabına|hesabımıza|記号|hesabımdan|hesabımızdan|kode bank|mã ngân hàng|رمز البنك|आईएफएससी|शाखा कोड|बैंक कोड|行号|支店番号|銀行コード|은행코드|은행 코드|รหัสธนาคาร
    """
  ),
  (
    .debit,
    """
    debited from|debit from|charged to|withdrawn from|taken from|taken out of|deducted from|drawn from|
    abgebucht von|abgebucht vom|eingezogen von|abgehoben von|belastet auf|
    prélevé du|prélevé sur|prélevé de|débité du|débité sur|retiré de|cargado de|cargado en|debitado de|descontado de|retirado de|
    addebitato da|addebitato su|prelevato da|debitado da|debitado do|descontado da|sacado de|
    afgeschreven van|geïncasseerd van|pobrano z|ściągnięto z|списали с|списано с|сняли с|снято с|çekildi|
    didebet dari|dipotong dari|ditarik dari|bị trừ từ|trừ từ|trừ tiền từ|
    الخصم من|خصم من|السحب من|سحب من|从银行卡|从账户|从卡|銀行の|口座の|ถูกหักจาก|หักจาก|ตัดเงินจาก
    """
  ),
  // Banks and kinds of accounts, which people name instead of saying "account".
  (
    .bank,
    """
    这张卡|這張卡|我的卡|该卡|此卡|국민|普通|当座|三菱ufj|三井住友|みずほ|ゆうちょ|신한|신한은행|국민은행|우리은행|하나은행|농협|기업은행|카카오뱅크|토스뱅크|새마을금고|
    工商银行|建设银行|农业银行|招商银行|中国银行|交通银行|กสิกร|กสิกรไทย|กรุงไทย|ไทยพาณิชย์|ธนาคารกรุงเทพ|กรุงศรี|ออมสิน|
    하나|우리|ac|acb|shb|hdbank|ocb|kbank|scb|ktb|bca|bni|bri|mandiri|bsi|vietcombank|vcb|techcombank|mbbank|bidv|vietinbank|agribank|sacombank|vpbank|tpbank|
    bradesco|itaú|nubank|bbva|bancomer|banamex|santander|сбербанк|тинькофф|ziraat|garanti|akbank|yapı kredi|
    barclays|lloyds|natwest|hsbc|rabobank|abn amro|ing bank|pko|mbank|الراجحي|بنك مصر
    """
  ),
  (
    .governmentID,
    """
    social security number|social security no|social security|ssn|ssn number|social insurance number|
    sin number|itin|tax id|tax id number|taxpayer id|tax identification number|tin|tax number|
    tax file number|tfn|national insurance number|national insurance no|ni number|nino|nhs number|
    nhs no|national id|national id number|national identity number|id number|id card number|
    id card no|identity number|identity card number|government id|passport|passport number|
    passport no|passport num|driver's license|driver's license number|driving licence|driver licence|drivers license|
    drivers license number|driver license|driver license number|driver licence number|
    driver's licence|driver's licence number|driving licence|driving licence number|
    driving license number|license number|licence number|license plate|number plate|
    medicare number|medicaid number|aadhaar|aadhaar number|aadhar|aadhar number|pan number|
    pan card|voter id|personalausweis|personalausweisnummer|ausweisnummer|reisepass|reisepassnummer|
    passnummer|führerschein|führerscheinnummer|steuernummer|steuer id|steueridentifikationsnummer|
    sozialversicherungsnummer|versichertennummer|numéro de sécurité sociale|sécurité sociale|
    numéro de passeport|passeport|carte d'identité|numéro fiscal|permis de conduire|dni|nif|
    pasaporte|número de pasaporte|cédula|cédula de identidad|curp|rfc|cpf|rg|cnh|passaporte|
    cartão de cidadão|codice fiscale|passaporto|carta d'identità|numero di passaporto|patente|bsn|
    burgerservicenummer|paspoort|paspoortnummer|rijbewijs|rijksregisternummer|personnummer|
    henkilötunnus|cpr nummer|fødselsnummer|pesel|dowód osobisty|nip|paszport|rodné číslo|cnp|
    снилс|инн|паспорт|номер паспорта|паспорт серия|водительское удостоверение|tc kimlik|
    tc kimlik no|tc kimlik numaram|kimlik numarası|pasaport|pasaport no|nik|no ktp|ktp|nomor ktp|
    nomor paspor|cnic|cnic number|شناختی کارڈ|شناختی کارڈ نمبر|رقم الهوية|رقم جواز السفر|
    رقم الجواز|आधार|आधार नंबर|आधार संख्या|पैन नंबर|জাতীয় পরিচয়পত্র|পাসপোর্ট নম্বর|身份证|身份证号|
    身份证号码|身分證字號|护照|护照号|护照号码|マイナンバー|パスポート番号|運転免許証番号|주민등록번호|여권번호|
    sin|dl|dl no|medicare no|medicare card|medicare|social insurance|ni no|nric|hkid|emirates id|green card|alien number|
    residence permit|resident permit|residence card|resident card|visa number|health card|health card number|
    driver's license no|driver's licence no|driving licence no|license no|licence no|tax number is|
    ausweisnr|ausweis nr|ausweis|ausweis nummer|personalausweisnr|personalausweis nr|perso|pass nr|passnr|
    reisepassnr|svnr|sv nummer|rentenversicherungsnummer|krankenversichertennummer|führerschein nr|
    aufenthaltstitel|ahv|ahv nummer|steueridentifikationsnr|steuer identifikationsnummer|idnr|
    cni|permis|pièce d'identité|numéro de sécu|n° de sécu|sécu|nir|numéro de sécurité|numéro ss|titre de séjour|carte vitale|
    carte de séjour|passeport n|numéro fiscal de référence|spi|
    cuit|cuil|rut|cédula de ciudadanía|cédula no|seguridad social|número de la seguridad social|
    número de seguridad social|nss|clave de elector|ine|documento de identidad|documento|carné de identidad|
    carnet de identidad|carnet de conducir|licencia de conducir|permiso de conducir|dni es|
    tessera sanitaria|numero di patente|permesso di soggiorno|carta di identità|carta identità|
    numero carta d'identità|cod fiscale|c f|passaporto n|
    contribuinte|número de contribuinte|niss|título de eleitor|pis|bilhete de identidade|identidade|
    carteira de identidade|carteira de motorista|cartão do cidadão|passaporte nº|nº de contribuinte|
    identiteitskaart|id kaart|rijbewijsnummer|rijbewijs nr|paspoortnr|paspoort nr|sofinummer|
    dowód|dowodu|numer dowodu|nr dowodu|seria i numer dowodu|dowód nr|dowodu osobistego|numer paszportu|
    nr paszportu|prawo jazdy|prawa jazdy|numer pesel|nr pesel|regon|
    паспорта|паспортные данные|серия|серия паспорта|серия и номер|загранпаспорт|загранпаспорта|полис|полиса|
    полис омс|водительские права|права|инн номер|снилс номер|номер снилс|номер инн|
    tckn|tc no|t c|t c kimlik no|kimlik|kimlik no|kimlik numaram|vergi no|vergi numarası|vergi numaram|ehliyet|
    ehliyet no|ehliyet numaram|pasaport numaram|pasaport numarası|sgk no|tc kimlik numarası|
    npwp|paspor|no paspor|nomor ktp saya|nomor induk kependudukan|kartu keluarga|no kk|nomor kk|bpjs|no bpjs|
    nomor npwp|
    cccd|cmnd|cmt|cmtnd|căn cước|căn cước công dân|thẻ căn cước|số căn cước|số cccd|số cmnd|chứng minh nhân dân|
    chứng minh thư|chứng minh|hộ chiếu|số hộ chiếu|mã số thuế|mã số thuế cá nhân|mst|gplx|bằng lái|
    giấy phép lái xe|bằng lái xe|bhxh|bhyt|mã bhxh|số bhxh|bảo hiểm xã hội|sổ bảo hiểm|số bảo hiểm xã hội|
    định danh|số định danh|mã định danh|
    الهوية|هويتي|رقم هويتي|بطاقة الهوية|رقم بطاقة الهوية|الرقم القومي|رقمي القومي|رقم قومي|الرقم الوطني|رقم وطني|
    جواز سفري|جواز السفر|جواز سفر|الجواز|الباسبور|باسبور|باسبوري|رقم جواز سفري|الاقامة|اقامتي|رقم الاقامة|اقامة|رخصة القيادة|رخصة قيادة|
    الإقامة|إقامتي|إقامة|رقم الإقامة|رقم إقامتي|السجل المدني|البطاقة المدنية|الرقم المدني|الهوية الوطنية|
    आधार कार्ड|आधार कार्ड नंबर|आधार नं|पैन|पैन कार्ड|पैन कार्ड नंबर|पासपोर्ट|पासपोर्ट नंबर|पासपोर्ट संख्या|वोटर आईडी|
    मतदाता पहचान पत्र|ड्राइविंग लाइसेंस|लाइसेंस नंबर|राशन कार्ड|
    身份证是|身份證|身分證|身份证件|护照是|護照|台胞证|台胞證|港澳通行证|通行证号|回乡证|驾照|駕照|驾驶证|驾驶证号|社保号|社保卡|
    医保卡|居住证|纳税人识别号|旅券番号|パスポート|免許証|運転免許|運転免許証|在留カード|保険証|保険証番号|個人番号|基礎年金番号|
    年金番号|주민번호|주민등록|여권|운전면허|운전면허증|면허번호|면허증|외국인등록번호|건강보험증|신분증|
    บัตรประชาชน|เลขบัตรประชาชน|เลขบัตร|เลขประจำตัวประชาชน|เลขประชาชน|บัตร ปชช|ปชช|เลข ปชช|พาสปอร์ต|หนังสือเดินทาง|
    เลขพาสปอร์ต|ใบขับขี่|เลขประจำตัวผู้เสียภาษี|เลขผู้เสียภาษี|ประกันสังคม
    """
  ),
  (
    .birth,
    """
    born on|born in|born|date of birth|birth date|birthdate|birthday|birthday is|dob|d o b|
    geboren am|geboren|geb|geb am|geburtsdatum|geburtstag|né le|née le|date de naissance|
    nacido el|nacida el|nací el|fecha de nacimiento|nascido em|nascida em|nasci em|
    data de nascimento|nato il|nata il|data di nascita|geboren op|geboortedatum|född|
    data urodzenia|urodzony|urodzona|дата рождения|родился|родилась|doğum tarihi|doğum tarihim|
    tanggal lahir|تاريخ الميلاد|تاریخ پیدائش|जन्म तिथि|जन्मतिथि|জন্ম তারিখ|出生日期|出生于|生日|生年月日|誕生日|
    생년월일|
    né|née|né en|née en|naissance|date naissance|fecha nacimiento|fecha de nac|f nac|nacida|nacido|nació el|
    nacimiento|cumpleaños|nascimento|data nasc|nasc|nasceu em|data de nasc|aniversário|nato a|nata a|data nascita|
    compleanno|geboorte|geb datum|jarig|verjaardag|geburtstag ist|geboren im|ur|data ur|urodziłem się|urodziłam się|
    urodzin|data urodzin|д р|дата рожд|родилась|год рождения|день рождения|рождения|doğum günüm|doğum günü|d tarihi|
    doğum|lahir|tgl lahir|tgl lhr|tanggal kelahiran|lahir tanggal|ttl|sinh ngày|ngày sinh|ngày tháng năm sinh|sinh|sn|
    sinh nhật|تاريخ ميلادي|تاريخ الميلاد هو|مواليد|من مواليد|ولدت|ولدت في|الميلاد|ميلادي|जन्म|जन्मदिन|जन्म तारीख|जन्म दिनांक|
    जन्म की तारीख|पैदा|出生|出生年月|出生年月日|生于|生日是|生年月|誕生|생일|출생|출생일|생년|เกิด|เกิดวันที่|วันเกิด|
    วันเดือนปีเกิด|เกิดเมื่อ|เกิดเมื่อวันที่
    """
  ),
  (
    .birthBehind,
    """
    生まれ|日生|생|年生まれ|出生|года рождения|г р|г рождения|doğumlu|doğumluyum|doğumluyuz|doğdum|doğumluyum ben|
    geboren bin|geboren wurde|में पैदा|को पैदा|को जन्म|को जन्मा|को जन्मी
    """
  ),
  (
    .name,
    """
    my name is|my name's|name's|my full name is|my first name is|my last name is|my surname is|
    full name|first name|last name|maiden name|maiden name is|surname|last name is|first name is|
    family name is|legal name is|name is|i am called|i'm called|people call me|everyone calls me|
    friends call me|calls me|call me mr|by the name of|person named|man named|woman named|
    agent named|representative named|rep named|employee named|manager named|lady named|guy named|
    someone named|somebody named|under the name|under the name of|on behalf of|in the name of|
    under my partner's name|under my wife's name|under my husband's name|under my name|
    partner's name|wife's name|husband's name|mother's name|father's name|son's name|
    daughter's name|maybe it's under|it's under|account is under|registered to|
    ich heiße|ich heisse|mein name ist|mein vollständiger name ist|auf den namen|namens|
    je m'appelle|mon nom est|mon nom complet est|au nom de|je me nomme|me llamo|mi nombre es|
    mi nombre completo es|a nombre de|meu nome é|meu nome completo é|me chamo|chamo me|em nome de|
    mi chiamo|il mio nome è|a nome di|a nome|mijn naam is|ik heet|op naam van|jag heter|mitt namn är|
    mit navn er|jeg heter|jeg hedder|nimeni on|nazywam się|mam na imię|jmenuji se|mé jméno je|
    numele meu este|mă numesc|a nevem|меня зовут|мое имя|моя фамилия|на имя|με λένε|
    το όνομά μου είναι|adım soyadım|benim adım|ismim|adım|nama saya|nama saya adalah|tên tôi là|
    tôi tên là|اسمي|اسمي هو|انا اسمي|میرا نام|मेरा नाम|আমার নাম|我叫|我的名字是|我的名字叫|我姓|
    私の名前は|名前は|제 이름은|내 이름은|저는 이름이|
    name of the patient|patient name|meine name ist|ich bin der|nom complet|je suis madame|je suis monsieur|
    nombre completo|nome completo|nome e cognome|naam en voornaam|volledige naam|imię|nazwisko|фамилия имя отчество|
    имя и фамилия|ismim|adım ve soyadım|adı soyadı|ad soyadı|nama lengkap|nama lengkap saya|nama aku|họ tên|họ và tên|
    họ tên khách hàng|tên khách hàng|tên người nhận|người nhận|tên đầy đủ|tên em là|em tên là|em tên|tôi tên|mình tên|
    mình tên là|tên mình là|anh tên|chị tên|tên của tôi là|tên của tôi|tên của em là|chủ tài khoản|chủ tk|اسمي الكامل|
    الاسم الكامل|اسم العميل|मेरा पूरा नाम|पूरा नाम|全名|收件人|收货人|姓名是|受取人|お届け先氏名|받는 사람|받는분|수령인|성명|
    ชื่อ|ชื่อผู้รับ|ชื่อลูกค้า|ผมชื่อ|ฉันชื่อ|ดิฉันชื่อ|หนูชื่อ|ชื่อว่า|ชื่อและนามสกุล|ชื่อนามสกุล
    """
  ),
  (
    .holder,
    """
    name|account holder|account holder's name|name on the account|name on my account|
    name on the card|name on card|cardholder|cardholder name|cardholder's name|customer name|
    customer's name|contact name|account name|nome|nombre|nom|vorname|nachname|familienname|
    kontoinhaber|karteninhaber|prénom|nom de famille|apellido|apellidos|titular|sobrenome|cognome|
    naam|achternaam|imię i nazwisko|фио|имя|фамилия|ad soyad|nama|الاسم|नाम|নাম|姓名|名字|氏名|お名前|이름|성함|
    tên|tên tôi|prénom et nom|nom et prénom|nom prénom|imię nazwisko|adı|soyad|soyadı|inhaber|titulaire|intestatario|
    titolare|rekeninghouder|właściciel|владелец|получатель|penerima|atas nama|a n|hesap sahibi
    """
  ),
  (.introduction, "i'm|i am|this is|it's|hier ist|soy|je suis|sono|sou|ik ben"),
  (
    .relative,
    """
    my kid|my son|my daughter|my wife|my husband|my partner|my mother|my father|my mom|my mum|
    my dad|my child|my brother|my sister|my fiance|my fiancée|my girlfriend|my boyfriend|
    my roommate|my neighbor|my neighbour|my boss|my manager|my assistant|my grandmother|
    my grandfather|my aunt|my uncle|my cousin|meine frau|mein mann|mein sohn|meine tochter|
    ma femme|mon mari|mon fils|ma fille|mi esposa|mi esposo|mi marido|mi mujer|mi hijo|mi hija|
    minha esposa|meu marido|meu filho|minha filha|mia moglie|mio marito|mio figlio|mia figlia
    """
  ),
  (
    .title,
    """
    mr|mrs|ms|dr|prof|mister|missus|professor|herr|herrn|frau|monsieur|madame|mme|mlle|señor|señora|
    señorita|sra|srta|signor|signore|signora|sig ra|senhor|senhora|meneer|mevrouw|dhr|mevr|
    господин|госпожа|г-н|г-жа
    """
  ),
  (
    .signature,
    """
    regards|kind regards|best regards|warm regards|best wishes|sincerely|yours sincerely|
    sincerely yours|yours truly|yours faithfully|respectfully|cordially|many thanks|thanks|
    thank you|thanks in advance|thank you in advance|cheers|best|signed|
    mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|viele grüße|beste grüße|
    liebe grüße|herzliche grüße|hochachtungsvoll|mfg|vg|lg|gruß|grüße|cordialement|
    bien cordialement|bien à vous|sincères salutations|salutations distinguées|merci|
    merci d'avance|atentamente|saludos|saludos cordiales|un saludo|cordialmente|gracias|
    atenciosamente|att|obrigado|obrigada|abraços|cordiali saluti|distinti saluti|saluti|grazie|
    met vriendelijke groet|groeten|met vriendelijke groeten|med vänliga hälsningar|
    med vennlig hilsen|med venlig hilsen|mvh|ystävällisin terveisin|z poważaniem|pozdrawiam|
    s pozdravem|с уважением|спасибо|με εκτίμηση|saygılarımla|hormat saya|terima kasih|salam|
    trân trọng|مع تحياتي|تحياتي|شكرا|धन्यवाद|ধন্যবাদ
    """
  ),
  (
    .address,
    """
    address|addresses|address is|new address is|home address|billing address|shipping address|
    delivery address|mailing address|postal address|street address|my address|billing address with|
    address to|address of|lives at|live at|living at|lived at|lives in|lives on|live on|living on|
    lived in|resides at|reside at|residing at|located at|situated at|staying at|sent to|send it to|
    send to|send them to|send a new one to|be sent to|delivered to|deliver to|deliver it to|ship to|
    ship it to|shipped to|return to|return it to|returned to|taxi to|office is at|house is at|
    store is at|shop is at|restaurant is at|arrived at|meet me at|meeting at|pick up at|
    picked up at|moved to|move to|here they are|adresse|adresse ist|meine adresse|anschrift|
    lieferadresse|rechnungsadresse|wohne in der|wohne in|wohne im|wohne am|wohnhaft|
    wohnhaft in|mon adresse est|j'habite au|j'habite|domicilié|dirección|mi dirección es|vivo en|
    domicilio|endereço|moro na|moro em|resido na|indirizzo|abito in|residente in|adres|woon in|
    woon op|mieszkam przy|adresem|адрес|живу по адресу|проживаю|по адресу|adresim|adresi|alamat|
    alamat saya|العنوان|عنواني|पता|ठिकाना|ঠিকানা|地址|住址|住在|住所|주소|
    parcel for|package for|delivery to|mail it to|post it to|collect it from|pick it up from|
    mieszkam na|mieszkam w|schicken sie an|liefern sie an|schickt es an|envoyez le|envoyez le à|livrez le|livrez plutôt|expédiez à|
    enviadlo a|envíenlo a|envíelo a|mándenlo a|mándelo a|entréguenlo en|entregadlo en|entreguem na|entreguem no|entreguem em|
    entregue na|entregue em|enviem para|mandem para|consegnate a|consegnate in|spedite a|mandate a|spedite in|vivo in|sto in|
    stuur naar|stuur maar naar|bezorg op|ik zit op|wij zitten op|wyślijcie na|wyślij na|przeprowadziłem się na|
    przeprowadziłam się na|привезите на|доставьте на|отправьте на|переехал на|переехала на|kirimkan ke|antarkan ke|
    rehta hu|rehti hu|rehta hun|rehti hun|rahta hu|rahti hu|mera pata|ghar ka pata|mera address|
    lieferung an|liefern an|geliefert an|schicken an|zustellung an|wohne|wohnt|wohne hier|wohnhaft in der|livraison|
    livrer au|livrez au|livrer à|adresse de livraison|adresse postale|habite|habitant|domicilio en|vive en|vivo|
    entregar en|dirección de entrega|envío a|enviar a|morada|entrega em|entregar na|entregar em|entrega na|moro|vivo na|
    vivo no|residente na|indirizzo di consegna|abito|abito al|abito alla|consegnare a|consegna a|spedire a|bezorgen op|
    bezorgadres|afleveradres|geleverd op|wonend|mieszkam|zamieszkały|zamieszkała|adres dostawy|dostawa na|
    адресу|адрес доставки|доставка по адресу|живу|проживаю по адресу|teslimat adresi|adresime|adresimiz|
    dikirim ke|kirim ke|alamat pengiriman|alamat rumah|antar ke|alamatnya|địa chỉ|đ c|địa chỉ nhà|địa chỉ giao hàng|
    giao tới|giao đến|giao về|giao ở|giao tại|ship về|ship tới|ship đến|gửi về|gửi tới|nhà ở|nhà em ở|nhà tôi ở|ở tại|
    sống ở|trú tại|thường trú|nhà số|nhà em số|nơi ở|عنوان|عنوان المنزل|عنوان التوصيل|اسكن في|اسكن|ساكن في|ساكن|التوصيل الى|
    पते पर|पता है|रहता हूँ|रहती हूँ|डिलीवरी का पता|घर का पता|地址是|送到|寄到|收货地址|收件地址|家住|お届け先|届け先|
    送り先|自宅|住所は|배송지|집주소|사는 곳|ที่อยู่|ที่อยู่จัดส่ง|อยู่บ้านเลขที่|จัดส่งที่|ส่งที่|ส่งมาที่
    """
  ),
  (
    .postcode,
    """
    zip|zip code|zipcode|postcode|post code|postal code|plz|postleitzahl|code postal|
    código postal|codigo postal|cep|cap|kod pocztowy|почтовый индекс|индекс|posta kodu|kode pos|
    邮编|邮政编码|郵便番号|우편번호
    """
  ),
  (.pinCode, "pin code|pincode|पिन कोड|pincode no|pin code no"),
  (
    .streetPrefix,
    """
    rue|avenue|av|boulevard|bd|chemin|allée|impasse|quai|cours|via|viale|piazza|corso|largo|vicolo|
    calle|avenida|avda|plaza|paseo|carrera|camino|rua|travessa|praça|alameda|estrada|rodovia|ul|
    ulica|ulice|aleja|plac|osiedle|jl|jalan|улица|ул|проспект|переулок|шоссе|бульвар|
    strada|calea|ulitsa|sokak|cadde|
    boul|chaussée|c so|p zza|p za|v le|v lo|p le|blvd|bulevar|jirón|jr|cll|kra|kr|clle|pje|pasaje|diagonal|diag|transversal|circunvalación|
    pza|plza|pl|ctra|urb|pso|cra|cl|carretera|ronda|rambla|glorieta|c|largo do|vico|
    r|beco|ladeira|trav|laan|al|os|aleje|alei|osiedla|plac|prospekt|gg|gang|perumahan|perum|komplek|kompleks|
    kampung|desa|dusun|jln|jalan raya|пр т|пр кт|пр|пер|пл|бул|б р|наб|набережная|ш|тракт|проезд|пр д|аллея|
    микрорайон|мкр
    """
  ),
  (
    .addressPart,
    """
    số nhà|ngõ|ngách|hẻm|kiệt|đường|phố|phường|quận|huyện|thị xã|thị trấn|xóm|thôn|ấp|khu phố|căn hộ|chung cư|
    tổ dân phố|tòa nhà|khu đô thị|شارع|طريق|حي|مبنى|عمارة|شقة|بناية|منزل|فيلا|عماره|شقه|بنايه|मकान|फ्लैट|गली|सेक्टर|
    زنقة|درب|زقاق|مدينة|منطقة|برج|gali|gali no|makan no|mohalla|nagar|colony|vihar|enclave|tầng|lầu|tòa nhà|टावर|प्लॉट|वार्ड|ब्लॉक|मोहल्ला|रोड|मार्ग|नगर|कॉलोनी|अपार्टमेंट|सोसाइटी|बिल्डिंग|sector|บ้านเลขที่|หมู่|ซอย|ซ.|ถนน|ถ.|แขวง|
    เขต|ตำบล|ต.|อำเภอ|อ.|คอนโด|หมู่บ้าน|ห้อง|ม.
    """
  ),
  (
    .attribution,
    """
    wrote|writes|schrieb|schrieben|a écrit|écrit|escribió|escreveu|ha scritto|scrive|schreef|napisał|napisała|
    pisze|написал|написала|пишет|yazdı|şunu yazdı|menulis|đã viết|viết|كتب|كتبت|ने लिखा|เขียน|写道|寫道|のメール|님이
    """
  ),
  (
    .box,
    """
    p o box|po box|house no|house number|plot no|plot number|door no|door number|pobox|post office box|postfach|boîte postale|apartado de correos|apartado|
    caixa postal|casella postale|postbus|postboks|skrytka pocztowa|psc|dpo|apo|fpo|
    h no|flat no|flat number
    """
  ),
  (
    .harmless,
    """
    company name|company name is|business name|business name is|brand name is|bank name is|
    product name is|file name|file name is|user name|username|username is|domain name is|
    account name is|display name|display name is|email address|e mail address|ip address|
    web address|mac address|address bar|proof of address|change of address
    """
  ),
  (
    .unit, "suite|apt|apartment|apartment number|apt no|ste|flat|unit|appartement|wohnung|apto|piso"
  ),
  // In spelled-out addresses: "jo at example dot com".
  (
    .at,
    """
    at|ät|aet|klammeraffe|arobase|arobas|arrobase|arroba|chiocciola|apenstaartje|małpa|małpka|собака|собачка|
    kuyruklu a|et işareti|a keong|a còng|a móc|a cong|آت|ات|أت|ऐट|एट|แอท|แอต|艾特|アットマーク|アット|골뱅이|엣
    """
  ),
  (
    .phone,
    """
    phone|phones|phone number|phone no|telephone|telephone number|tel|tel no|mobile|mobile number|
    mobile no|cell|cellphone|cell phone|landline|fax|fax number|whatsapp|viber|telegram|signal|
    contact number|contact no|callback number|number is|call|call me|call me at|call us|calling|
    ring|ring me|text me|text|sms|reach|reach me|reach me at|reached at|dial|dialed|answering at|
    contact me|contact me at|hotline|helpline|ph|ext|telefon|telefonnummer|handy|handynummer|
    mobil|mobilnummer|rufnummer|rückruf|anrufen|anruf|erreichbar|erreichen|ruf|téléphone|portable|
    numéro de téléphone|appelez|appeler|joindre|rappeler|teléfono|móvil|celular|llámame|llamar|
    llámeme|telefone|telemóvel|ligue|ligar|ligar para|zap|telefono|cellulare|chiamare|chiamatemi|
    telefoon|telefoonnummer|mobiel|bel|bellen|telefonnr|puhelin|telefonu|numer telefonu|komórka|
    zadzwonić|телефон|телефона|моб|мобильный|позвоните|звоните|звонить|тел|telefonum|
    telefon numaram|cep|arayın|telepon|nomor telepon|nomor hp|hp|hubungi|điện thoại|số điện thoại|
    هاتف|الهاتف|رقم الهاتف|جوال|موبايل|رقمي|اتصل|فون|موبائل|फोन|फ़ोन|मोबाइल|नंबर|ফোন|মোবাইল|电话|電話|手机|
    手机号|手機|致电|联系方式|電話番号|携帯|전화|전화번호|휴대폰|연락처|โทร|เบอร์โทร|
    my number|callback|meine nummer|tel nr|festnetz|festnetznummer|rückruf unter|
    mon numéro|mon numéro est|tél|fixe|joignable|joignable au|rappelez|mi número|mi número es|fijo|cel|llámenme|llamen al|
    llamen|llamarme|teléfono fijo|contacto|meu número|meu número é|fone|tlm|telm|telefone fixo|me liga|me liguem|
    liguem para|contato|contacto telefónico|il mio numero|fisso|cell|recapito|recapito telefonico|chiamate|mijn nummer|
    gsm|gsm nummer|bereikbaar|bereikbaar op|tel nummer|mój numer|mój nr|numer kontaktowy|kom|dzwonić|proszę dzwonić|
    мой номер|номер телефона|звони|перезвоните|контактный телефон|сотовый|numaram|tel no|cep telefonum|cep no|
    gsm numaram|telefon no|beni arayın|nomor saya|telp|no telp|no hp|no wa|wa|nomor wa|whatsapp saya|nohp|kontak|
    sđt|sdt|số đt|đt|đtdđ|điện thoại liên hệ|số của tôi|số của em|số em|số em là|số tôi|số mình|số máy|zalo|gọi|gọi lại|
    gọi cho|gọi số|gọi vào số|gọi cho em|gọi cho tôi|liên hệ|liên lạc|alo|hotline|máy bàn|رقم هاتفي|رقم جوالي|رقم الجوال|
    جوالي|تلفون|تليفون|رقم التليفون|موبايلي|واتس|واتساب|للتواصل|الاتصال|اتصلوا|اتصلوا بي|मेरा नंबर|फोन नंबर|फ़ोन नंबर|
    मोबाइल नंबर|कॉल|कॉल करें|संपर्क|व्हाट्सएप|mera number|联系电话|我的电话|手机号码|手机号是|座机|微信|联系我|携帯番号|
    電話は|連絡先|お電話|携帯電話|핸드폰|폰번호|전화는|연락|휴대전화|เบอร์|เบอร์ติดต่อ|เบอร์มือถือ|ติดต่อ|มือถือ|โทรศัพท์|โทรกลับ
    """
  ),
  (
    .order,
    """
    order|orders|order number|order no|order id|order #|invoice|invoice number|invoice no|receipt|
    bill number|bill no|ticket|ticket number|ticket no|case|case number|case no|claim|claim number|
    reference|reference number|ref|ref no|ref number|tracking|tracking number|tracking no|booking|
    booking number|booking reference|reservation|confirmation number|confirmation|serial|
    serial number|serial no|model|model number|part number|sku|item|item number|article|product|
    transaction|transaction id|transaction number|shipment|parcel|parcel number|po number|imei|
    membership number|policy number|isbn|ean|upc|flight|version number|error|error code|code|year|
    years|since|amount|price|total|balance|usd|eur|gbp|inr|dollars|euros|pounds|bestellung|
    bestellnummer|auftrag|auftragsnummer|rechnung|rechnungsnummer|sendung|sendungsnummer|
    vorgangsnummer|seriennummer|commande|numéro de commande|facture|numéro de facture|suivi|
    référence|pedido|número de pedido|factura|seguimiento|fatura|nota fiscal|rastreio|ordine|
    numero ordine|fattura|spedizione|bestelling|bestelnummer|factuur|zamówienie|zamówienia|faktura|
    заказ|заказа|номер заказа|счет фактура|трек номер|sipariş|sipariş numaram|fatura numarası|kargo|
    pesanan|nomor pesanan|resi|nomor resi|faktur|الطلب|رقم الطلب|طلب|فاتورة|आर्डर|ऑर्डर|অর্ডার|订单|订单号|訂單|
    单号|快递|发票|注文番号|注文|伝票番号|주문|주문번호|송장번호|
    order nr|order is|docket|job number|job no|meter reading|auftragsnr|bestellnr|bestell nr|rechnungsnr|
    kundennummer|kundennr|kunden nr|trackingnummer|paketnummer|vertragsnummer|gutschein|artikelnummer|artikelnr|
    ticketnummer|vorgang|fallnummer|aktenzeichen|n° de commande|commande n|n° de suivi|numéro de suivi|numéro client|
    dossier|numéro de dossier|contrat|numéro de contrat|nº de pedido|pedido nº|nº pedido|orden|número de orden|
    número de seguimiento|nº de seguimiento|contrato|expediente|reclamación|número do pedido|pedido número|
    código de rastreio|protocolo|número de protocolo|número do protocolo|contrato nº|numero d'ordine|ordine n|
    numero di ordine|codice ordine|tracking number|pratica|contratto|bestelnr|ordernummer|klantnummer|zaaknummer|
    track en trace|pakket|numer zamówienia|nr zamówienia|zamówienie nr|numer przesyłki|przesyłka|paczka|faktura nr|
    umowa|zgłoszenie|заказ номер|№ заказа|трек|накладная|накладной|обращение|договор|договора|sipariş numarası|
    sipariş no|takip no|takip numarası|kargo takip no|fatura no|talep no|no pesanan|pesanan no|nomor order|no resi|
    no order|invoice no|nomor tiket|no tiket|đơn hàng|đơn|mã đơn|mã đơn hàng|số đơn hàng|đơn hàng số|mã vận đơn|
    vận đơn|hóa đơn|số hóa đơn|mã giao dịch|giao dịch|mã số|mã khách hàng|hợp đồng|số hợp đồng|mã hợp đồng|phiếu|
    mã phiếu|mã sản phẩm|sê ri|số sê ri|mã vé|mã đặt chỗ|رقم الشحنة|الشحنة|رقم التتبع|رقم الفاتورة|رقم البلاغ|
    رقم التذكرة|رقم العقد|ऑर्डर नंबर|ऑर्डर संख्या|ऑर्डर आईडी|शिकायत नंबर|शिकायत संख्या|बिल नंबर|ट्रैकिंग नंबर|इनवॉइस|
    टिकट नंबर|订单编号|运单号|运单|快递单号|单据|发票号|工单|工单号|流水号|交易号|合同号|客户号|問い合わせ番号|お問い合わせ番号|
    追跡番号|送り状|送り状番号|受付番号|予約番号|請求書|請求番号|製造番号|シリアル|型番|お客様番号|契約番号|운송장|
    운송장번호|예약번호|접수번호|문의번호|고객번호|주문 번호|ออเดอร์|คำสั่งซื้อ|หมายเลขคำสั่งซื้อ|เลขพัสดุ|พัสดุ|
    เลขที่ใบเสร็จ|ใบเสร็จ|เลขออเดอร์|เลขคำสั่งซื้อ|สัญญา
    """
  ),
  (
    .version,
    "version|versions|v|ver|firmware|build|release|driver|update|upgrade|ios|android|rev|revision"
  ),
]
