// The words between a label and its value, in the most common languages of customers.

/// If a word is in several rows, the last row counts, because it is the stronger one.
let joinerTable: [(JoiningWord, String)] = [
  (
    .other,
    """
    order ticket case parcel package serial invoice tracking shipment booking reservation reference
    ending ends room branch flight customer's extension postcode zipcode user username
    benutzer benutzername nutzername utilisateur identifiant usuario utente gebruiker gebruikersnaam użytkownik
    użytkownika пользователь пользователя логин логина kullanıcı pengguna المستخدم यूज़र यूजर
    bestellung auftrag sendung paket vorgang seriennummer rechnung ticketnummer paketnummer aktenzeichen
    endet endend endziffern zimmer postleitzahl plz
    commande colis facture dossier suivi série terminant finissant chambre
    pedido paquete factura caso serie envío rastreo terminada termina acaba habitación
    ordine pacco pratica seriale fattura spedizione encomenda pacote chamado fatura rastreio protocolo
    finale termina
    bestelling pakket factuur zaak serienummer eindigend eindigt postcode
    zamówienie zamówienia paczka paczki faktura zgłoszenie kończąca kończącej
    seryjny заказ заказа посылка посылки накладная накладной обращение серийный заявка заявки
    заканчивается заканчивающейся индекс
    sipariş siparişim kargo fatura talep biten pesanan faktur tiket resi berakhiran hàng đơn vận kiện phiếu
    ऑर्डर आर्डर पार्सल टिकट शिकायत बिल طلب الطلب الطلبية طلبي طلبيتي شحنة الشحنة فاتورة الفاتورة تذكرة
    التذكرة طرد الطرد تنتهي
    """
  ),
  (
    .rule,
    """
    must mustn't shall may can can't cannot could need needs requires require muss müssen darf dürfen 
    kann doit doivent peut debe deben puede deve devono può pode precisa devem
    moet moeten mag musi może należy может нужно harus boleh wajib
    perlu phải nên cần يجب ينبغي لازم
    """
  ),
  (
    .neutral,
    """
    nolu numaralı вот voici voilà ecco eis aquí oto işte chan phom dichan khong
    my mine our your his her their the a an this that here new old current last temporary initial
    no nr num number code codes value below following here's secret correct real full actual own one
    i we you they me us have of card from by it so just already always please still also
    with now today yesterday wife's husband's son's wife husband son daughter mother father mom dad
    bank atm debit credit account wifi wi-fi online portal digit digits three four five six eight
    mein meine meiner meinem meinen unser unsere dein deine ihr ihre der die das den dem neu neue neues
    neuer neuen alt alte altes aktuell aktuelle aktuelles nummer derzeit momentan bisherige bisheriges
    ich wir sie mir uns von vom aus der per für fürs zum zur immer noch ec-karte karte bankkarte ziffern
    mit jetzt frau mann sohn tochter mutter vater meiner
    habe haben hatte heute gestern stellig stellige stelliger dreistellig dreistellige dreistelliger
    vierstellig vierstellige vierstelliger sechsstellig sechsstellige sechsstelliger drei vier sechs
    mon ma mes notre votre le la les du de des un une nouveau nouvelle actuel actuelle numéro n personnel
    avec maintenant femme mari fils fille mère père
    je j'ai m'a m'avez ai on nous vous carte bleue bancaire chiffres chiffre trois quatre six pour toujours
    mi mis nuestra nuestro su tu el los las del nuevo nueva actual número me nos yo tarjeta cajero banco
    con ahora esposa esposo mujer marido hijo hija madre padre di da
    sigue siendo dígitos cifras números tres cuatro seis para
    mio mia miei nostra nostro tuo tua suo sua il lo della dello nuovo nuova attuale numero ho mi ci
    moglie marito figlio figlia adesso
    carta bancomat sempre cifre numeri tre quattro sei per con
    meu minha nosso nossa seu sua o os as do da dos novo nova atual eu cartão continua sendo com agora filho filha mãe pai
    dígitos algarismos três quatro seis no na
    mijn onze ons je jouw uw het een nieuw nieuwe huidige huidig ik wij van bij heb nog steeds pas kaart van
    met nu vrouw man zoon dochter moeder vader
    cijfers driecijferige viercijferige zescijferige drie vier zes voor
    moje moja mój moim moją mojego mojej nasze nowe nowy nowego aktualne numer do ja mi z ze nadal ciągle karty
    żony męża syna córki matki ojca teraz
    bankomatu cyfr cyfry trzy cztery sześć trzycyfrowy czterocyfrowy sześciocyfrowy
    мой моя моё мое мои моего моей наш наше новый новая новое от для номер старый
    жены мужа сына дочери матери отца теперь
    я мне нам из с по от у меня карты карте банкомата по-прежнему цифр цифры три четыре шесть такой
    трёхзначный четырёхзначный шестизначный
    benim bizim yeni eski bir bu şu numaram numarası numara bana hâlâ için haneli hane rakam üç dört altı kartımın eşimin oğlumun kızımın annemin babamın şimdi
    saya aku ku kami kita anda baru lama nomor nomer nya milik
    istri suami anak ibu bapak sekarang dengan
    atm kartu debit kredit masih ke hp-ku angka digit tiga empat enam yg kok lewat tadi barusan
    của tôi em mình anh chị bạn con cháu mới cũ số hiện tại nhà tao tui thì cua toi moi
    vợ chồng mẹ bố giờ với
    thẻ vẫn bên về ba bốn sáu ở vừa mà máy
    मेरा मेरी मेरे हमारा नया नई पुराना नंबर का की के mera meri mere naya nayi apna
    पत्नी पति बेटे बेटी माँ पिता अब
    वो वह कर रहा रही रहे हूँ हूं ये यह पर में से मुझे मैंने ने अभी भी कार्ड एटीएम बैंक अंकों अंक अक्षर तीन चार छह par pe mujhe maine wo woh jo ye yeh
    الخاص الخاصة بي لي بنا الجديد الجديدة القديم القديمة الحالي الحالية رقم لحسابي
    which who welche welcher welches que qui qu'on qu'ils che die dat który która które którego którą którym
    который которая которое которую которым что yang الذي التي اللي जो
    لزوجتي لزوجي زوجتي زوجي لابني لابنتي الآن مع
    wireless network wifi's router réseau sans fil red inalámbrica rete rede sem fio draadloze netwerk sieci bezprzewodowej
    беспроводной сети сеть вайфая вайфай роутера kablosuz ağın ağının ağı jaringan nirkabel mạng không dây modem netzes wlans
    اللاسلكية الشبكة لشبكة वायरलेस नेटवर्क वाईफाई webhook webhook's webhooks webhooka вебхука вебхук वेबहुक للويب هوك
    twój twoje twoja twojego państwa pana pani ваш ваше ваша вашего твой твоё uw anda kamu bạn आपका आपकी आपके
    questa questo essa esse esta este esa ese dieses diese dies ceci cela deze dit tamto ta этот эта
    nobody anyone anybody niemandem niemand jemandem personne nadie nessuno ninguém nikomu никому kimseye siapa pun أحدا أحد
    किसी decir dire guise string passcode's
    الواي فاي واي المكتوبة المكتوب في من على عندي حق حقي حقتي للصراف البطاقة لبطاقتي بطاقتي ما زال المكون المكونة أرقام ثلاثة أربعة ستة
    """
  ),
  (
    .delivery,
    """
    received receive got get gotten sent send texted mailed emailed arrived came sms text texts message phone
    mobile cell email e-mail mail letter app authenticator entered enter entering typed type typing keyed
    used use using chose chosen set gave given told screen dashboard
    bekommen bekam erhalten erhielt geschickt gesendet schickten zugeschickt kam kamen gekommen
    angekommen nachricht handy telefon brief eingegeben eingetippt getippt gebe gab eingebe eingabe tippe
    setzte stellte stellt zeigt zeigte benutze verwende nutze benutzen verwenden gewählt gesetzt
    reçu reçue reçois envoyé envoyée envoyez arrivé arrivée texto téléphone portable courriel courrier appli
    lettre tapé tape saisi entré utilise utilisons choisi donné mis mit met
    recibí recibido llegó llega llegado enviaron envió enviado mandaron mandó mensaje teléfono celular móvil
    correo carta aplicación puso puse pongo poner tecleé escribí ingresé introduje uso usamos elegí dieron venía vino
    ricevuto ricevo arrivato arrivata arriva mandato mandata inviato messaggio telefono cellulare lettera
    digitato inserito messo metto usato usiamo scelto dato
    recebi recebido chegou chega mandaram enviaram enviado mensagem telefone aplicativo digitei coloquei
    coloco colocou usei pôs mostra escolhi deram veio
    ontvangen ontving kreeg gekregen gestuurd toegestuurd kwam binnen bericht telefoon mobiel ingevoerd
    ingetoetst ingevuld gebruik gebruiken koos gekozen stuurden
    otrzymałem otrzymałam dostałem dostałam dostaliśmy przyszedł przyszło przysłali przysłaliście wysłali
    wysłaliście smsem sms-em smsie wiadomość wiadomości telefon telefonu mailem aplikacji apki liście listem
    wpisałem wpisałam podałem używam używamy wybrałem ustawiłem
    получил получила получили пришёл пришла пришло приходит прислали отправили выслали дали смс сообщение
    сообщении сообщения телефон телефона почту почте письмо письме приложение приложения ввёл ввела ввожу
    набрал набрала использую используем выбрал поставил назвал
    gelen geldi gönderilen gönderdiğiniz gönderdiniz aldığım aldım mesaj mesajla telefonuma telefona cep
    e-posta uygulama uygulamadaki mektupla girdim giriyorum yazdım kullandığım kullanıyorum kullandığımız ile
    seçtim verdiğiniz
    masuk dikirim dikirimkan kirim terima diterima dapat dapet pesan hp handphone telepon wa whatsapp
    aplikasi surat ketik masukkan masukin input pakai dipakai pilih diberikan
    nhận được gửi đến tin nhắn điện thoại ứng dụng thư nhập bấm dùng chọn cấp qua
    وصلني وصلتني وصل جاني جاتني أرسلتم أرسلتموه أرسلتموها أرسلوا استلمت استلمته رسالة الرسالة الجوال جوالي
    هاتفي الهاتف تطبيق التطبيق البريد كتبت أدخلت أدخل أستخدم أستخدمه نستخدمه اخترت المرسل أعطيتمونا
    diberi dikasih podano podali подали верди verdiler podałam wklei wkleiłem wkleiłam вставил указал указала pasted paste
    आया आयी आई मिला मिली भेजा भेजी भेजी प्राप्त एसएमएस मैसेज फोन मोबाइल ईमेल ऐप चिट्ठी डाला डाली दी गई थी
    इस्तेमाल aaya aayi mila mili bheja dala
    """
  ),
  (
    .breaking,
    """
    but because since although
    aber weil denn obwohl trotzdem
    mais parce car
    pero porque aunque
    perché
    porém
    maar omdat
    ale bo ponieważ
    но потому
    ama fakat çünkü
    tapi tetapi karena
    nhưng vì
    لكن لأن
    लेकिन क्योंकि मगर
    """
  ),
  (
    .toward,
    """
    to into as auf in als zu en à par como a por comme para come naar op na jako z na как в
    качестве за za на olarak menjadi jadi sebagai buat ke thành làm sang làm को से إلى الى
    """
  ),
  (
    .copula,
    """
    it's its thats that's is are was were be shi keu khue khu desu been being becomes became reads equals says said shows
    ist sind war waren wurde steht stand est sont était c'est c'était dit disait es son era fue sería é era foi são that's czyli
    è sono dice decía diz c'è
    was zijn wordt werd jest są był było это есть был была было будет стал стоит
    adalah ialah yaitu yakni itu là ghi
    يكون تكون كانت
    है हैं था थी थे hai hain tha thi
    هو هي كان كانت هى وهو وهي هذه هذا تلك
    cioè ossia yani yaani dus oftewel sprich seja c'est-à-dire أي يعني यानी यानि olan diye tức called named genannt appelé appelée
    llamada llamado chiamata chiamato chamada chamado genaamd zwane nazwane नाम वाला वाली
    idi är var er on
    """
  ),
  (
    .statement,
    """
    lautet lauten lautete heißt heisst luidt luidde brzmi brzmiało gives follows namely namens steht stehen şudur
    şöyle suivant suivante siguiente seguinte seguente berikut sbb nämlich tj viz ie
    written geschrieben aufgedruckt écrit inscrit marqué escrito impreso scritto stampato geschreven napisane
    написано указано yazıyor yazılı tertulis tulisannya مكتوب लिखा
    """
  ),
]

/// Beginnings of words that tell how a value came, for languages with endings.
let deliveryStems = """
  geschick zuschick bekomm erhalt gesend zugesend eingeb eingegeb getipp
  affich mett envoy reçu reçoi recev saisi tapé
  pusi muestr envi recib mandar mandas mandó ingres tecle introduj
  invia ricev digitat inserit
  receb digitei digitou mandou
  stuur toon ontvang gestuur ingevoer ingetoets
  otrzym dosta przysł wysła wpisa wpisuj przycho pokaz
  прислал присыла отправ получ пришл прихо вводи введ набира показыва
  gönder yolla giriyor girdim yazdı gösteri
  dikirim kirim menerim terima masuk menampil
  وصل أرسل ارسل يصل استلم أدخل ادخل يعرض
  भेज
  """

/// Words in scripts without spaces.
let unspacedJoinerTable: [(JoiningWord, String)] = [
  (
    .other,
    """
    订单 訂單 单号 單號 快递 发票 包裹 工单 注文 伝票 お問い合わせ番号 追跡番号 シリアル 荷物
    请求号 序列号 追踪号 流水号 注文番号 請求書 受付番号 주문 송장 접수번호 운송장 일련번호 청구서 소포
    คำสั่งซื้อ พัสดุ ออเดอร์ ใบแจ้งหนี้ หมายเลขเคส 郵便番号 邮编 邮政编码 우편번호
    """
  ),
  (
    .delivery,
    """
    发 發 寄 显示 顯示 收到 发来 發來 发给 寄来 寄來 短信 簡訊 手机 手機 邮件 郵件 应用 輸入 输入 设的 用的
    表示 出ます 届いた 届き 来た 来まし 送ら 送って 受け取 携帯 メール アプリ 手紙 入力 使って 使う もらった 打 書いて
    나와 나옵 나오 보냈 받은 받았 보내 문자 휴대폰 핸드폰 메일 어플 편지 입력 누르 눌렀 쓰는 쓰고 사용 도착 왔 적힌 물어
    กด ส่ง แสดง ได้รับ ส่งมา ส่งให้ เข้ามา ข้อความ มือถือ อีเมล แอป จดหมาย กรอก ใส่ ที่ใช้ ที่ได้
    """
  ),
  (.copula, "คือ เป็น ว่า 是 为 為 は が 는 은 가 이 即 係 などは 写着 寫著 预留 还是 還是 と書いて"),
  (.toward, "に を と で 로 으로 를 을 成 用 了 到 として 作为"),
  (
    .neutral,
    """
    ของฉัน ของผม ของเรา ของดิฉัน ของหนู ใหม่ ฉัน ผม 的 号 號 号码 號碼 码 番号 の 新しい 번호 제 내 我的 新
    고객님의 고객님 회원님의 당신의 您的 你的 あなたの お客様の ของคุณ 웹훅 ウェブフック เว็บฮุค บอก 告诉 告訴 教え 알려
    コード 코드 数字 數字 숫자 も 还 네 세 여섯 아직 今も ยัง 자리 桁 位 หลัก ตัว
    """
  ),
]

/// Words for errors. Numbers beside them are no secrets.
let unspacedErrors = "错误 錯誤 エラー 오류 에러 ข้อผิดพลาด"

/// The beginnings of words that link a value to a label after it, in scripts without spaces.
let unspacedLinks = [
  "是", "为", "為", "作为", "作為", "当", "做", "は", "が", "を", "というのは", "という", "가", "이", "는", "은", "를",
  "을", "로", "으로", "เป็น", "คือ", "라는", "란", "라고", "이란", "这个", "這個", "此", "的", "这", "って", "とい", "也就是",
  "就是", "叫",
  "つまり", "すなわち", "즉", "ที่เป็น", "ชื่อ",
]
