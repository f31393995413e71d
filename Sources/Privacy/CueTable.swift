// The words that announce personal data, in the languages that most customers write.

/// Each cue's phrases, parted by `|`. They are read as texts are, so accents and case do not
/// matter here. The longest phrase that ends at a word counts.
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
    银行账号|银行账户|账号|帳號|銀行帳號|口座番号|계좌번호|เลขที่บัญชี
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
    身份证号码|身分證字號|护照|护照号|护照号码|マイナンバー|パスポート番号|運転免許証番号|주민등록번호|여권번호
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
    생년월일
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
    私の名前は|名前は|제 이름은|내 이름은|저는 이름이
    """
  ),
  (
    .holder,
    """
    name|account holder|account holder's name|name on the account|name on my account|
    name on the card|name on card|cardholder|cardholder name|cardholder's name|customer name|
    customer's name|contact name|account name|nome|nombre|nom|vorname|nachname|familienname|
    kontoinhaber|karteninhaber|prénom|nom de famille|apellido|apellidos|titular|sobrenome|cognome|
    naam|achternaam|imię i nazwisko|фио|имя|фамилия|ad soyad|nama|الاسم|नाम|নাম|姓名|名字|氏名|お名前|이름|성함
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
    alamat saya|العنوان|عنواني|पता|ठिकाना|ঠিকানা|地址|住址|住在|住所|주소
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
  (.pinCode, "pin code|pincode|पिन कोड"),
  (
    .streetPrefix,
    """
    rue|avenue|av|boulevard|bd|chemin|allée|impasse|quai|cours|via|viale|piazza|corso|largo|vicolo|
    calle|avenida|avda|plaza|paseo|carrera|camino|rua|travessa|praça|alameda|estrada|rodovia|ul|
    ulica|ulice|aleja|plac|osiedle|jl|jalan|улица|ул|проспект|переулок|шоссе|бульвар|
    strada|calea|ulitsa|sokak|cadde
    """
  ),
  (
    .box,
    """
    p o box|po box|house no|house number|plot no|plot number|door no|door number|pobox|post office box|postfach|boîte postale|apartado de correos|apartado|
    caixa postal|casella postale|postbus|postboks|skrytka pocztowa|psc|dpo|apo|fpo
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
    手机号|手機|致电|联系方式|電話番号|携帯|전화|전화번호|휴대폰|연락처|โทร|เบอร์โทร
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
    单号|快递|发票|注文番号|注文|伝票番号|주문|주문번호|송장번호
    """
  ),
  (
    .version,
    "version|versions|v|ver|firmware|build|release|driver|update|upgrade|ios|android|rev|revision"
  ),
]
