// The commonest words of languages in Latin letters, those of complaints and of replies to them.

/// Taken from the project's own corpus, those first that tell a language from its neighbours, and
/// from the phrases of support desks.
enum LanguageTable {
  static let words: [(tag: String, words: String)] = [
    (
      "de",
      """
      ich und der das nicht die ist seit bei im bitte auf sie wir mit für den ein eine noch dem
      aus ihr nur hat mein heute hab war aber sich meine nach jetzt haben mir zu zwei einen von
      kann sind wenn am drei euch zum habe geht gestern beim uns auch dass mehr schon ohne wie
      zur danke man oder soll sehr bis mal laut wird wieder vom gern ab keine steht einer macht
      ihre guten wochen ihnen früh nix meinem meiner vor mich weiter über muss dann fürs bestellt
      tagen raus bin an unter sein ihn erst liebe grüße kein kam geehrte geehrter herr vielen
      dank ihrer ihrem ihres unser unsere unserem werden wurde bitten entschuldigung
      unannehmlichkeiten prüfen anliegen leid tut freundlichen kundenservice rückmeldung melden
      teilen können möchten damit sobald sowie bereits bezüglich gerne falls verfügung kundin
      kunde nachricht diese dieser dieses des durch betreff zurück rechnung tag frau abend
      abbuchung doppelte doppelt vertrag störung techniker anschluss konto kaputt lieferung paket
      geld erstattung endlich defekt geliefert passwort gesperrt karte
      """
    ),
    (
      "en",
      """
      the it and my for to i you at one your of please with that says there have can not on been
      our from we be now but by this two since like has are back about if only or she who could
      out just got every up them would when so was they last new today after thing off still name
      morning what days get let time paid same left down he account re three said put nothing
      make told night say add all had whole see again without next tomorrow us before his which
      because old need someone ask does dear sorry hear thank will is regards sincerely kind team
      know happened looking into order contact customer apologize apologise inconvenience soon
      possible further details assist help any questions month card fee charged phone crashes
      crash start broken charge payment cancelled late parcel delivery log password locked money
      error app works working stopped received bill wrong item
      """
    ),
    (
      "es",
      """
      el la los las al en un una que ha han sido haber llegado revisando su de nuevo y se me con
      por del yo lo mañana hoy sin más desde dos ustedes pero soy otra tengo esta días está tres
      eso qué ayer hace día ahora gracias estoy hasta sea no mismo veces puede hola nombre
      alguien para nadie noche línea así otro tenemos minutos es ni sale mi nos cobraron somos
      años bueno anoche escribo llegó buenas cuando ya antes favor ella dice están llevo lleva
      vuestro vuestra cierra dónde sigue adjunto pueden siguen pueda esto él abajo según tercera
      ese fue diez dejó pasa estimado estimada lamentamos sentimos nuestro nuestra equipo
      atentamente saludos cordiales usted sus hemos recibido revisaremos inconvenientes disculpas
      podría facilitarnos número pedido quedamos contactarnos estamos problema comunicaremos
      muchas cliente atención poder tarjeta cuenta pesos plata mil coche asunto mamá factura
      cobro roto envío dinero contraseña bloqueada reembolso funciona correo cargo doble
      devolución
      """
    ),
    (
      "fr",
      """
      le est à vous je et une votre pour j pas mon au les sur depuis du avec dans fait ce tout ça
      bonjour n merci d avez c des par plus deux ai qui même ma qu nous suis l fois chez rien
      elle peut juste quand jours sans mois moi était encore matin compte demain bien dit ne
      quelqu alors chaque notre comme jour reçu toute trois pouvez ont numéro quoi bonne ligne
      autre sont un passe soir tous avant mes très maintenant sous mais vos comment manque mme
      erreur cette svp jointe après déjà faut nom jusqu cordialement madame monsieur sommes
      désolés excuses avons équipe cela afin pourriez veuillez agréer commande service clientèle
      nos regrettons désagrément examinons reviendrons suite demande vers été aux ces leur leurs
      objet facture carte frais appli banque dossier petite petit colis livreur cassé cassée
      argent remboursement bloqué retard livraison marche prélevé prélèvement
      """
    ),
    (
      "id",
      """
      saya ini bisa dari ada yang ke masih dan udah hari tidak sudah jam kami tolong baru dua
      anak jadi kalau minggu sekarang aplikasi depan tapi mohon padahal pagi jalan itu bulan
      bayar mau ga dulu tadi cuma tiga tiap besok kayak kak lalu masuk kali katanya bikin kapan
      minta terus tahun tagihan sendiri sampai untuk lagi tanggal nama pulang lain orang naik pak
      sampe nya balikin lama karena bapak sejak ibu pakai surat harus min aja minum mati buka
      isinya lewat laporan kemarin nomor beli makasih apa lunas biaya tanpa pake bintang buat
      transaksi rumah dompet pelanggan semua sih satu anda terima kasih maaf atas ketidaknyamanan
      dengan telah akan segera hormat silakan pesanan tim layanan dapat adalah kepada menghubungi
      memeriksa informasi lebih kendala keluhan tersebut agar sebagai oleh pada subjek obat juta
      paket saldo terpotong rusak akun barang kirim uang kembali salah terkunci pengiriman belum
      kartu
      """
    ),
    (
      "it",
      """
      per è il non che ho mio ha mia dal sono io della giorni gli ieri due ci tre vostro voi come
      si ogni anche altro sul hanno fa ora più alla tutto vi solo stamattina avete uno fare lui
      già dopo poi fatto fuori sotto pure però dalla perché va li chiesto anno fate mettete
      saluti buongiorno quindi fino chiedo nel delle quello altra grazie numero sera filtro una
      gentile cliente averci contattato siamo spiacenti scusiamo disagio nostro nostra team
      cordiali suo sua ordine potrebbe verificheremo stiamo degli con abbiamo ricevuto le al
      presto assistenza qualsiasi segnalazione dispiace quanto accaduto oggetto carta soldi
      agosto telefono figlia nonna bolletta sbagliata sbagliato pacco rotto rotta conto addebito
      addebitato rimborso invece bloccato consegna arrivato funziona fattura
      """
    ),
    (
      "nl",
      """
      ik een van het op mijn met jullie niet voor dat nu bij geen er zijn wij nog sinds naar kan
      komt maar ook aan te meer heb onze alleen graag heeft wel nieuwe keer staat om zit drie
      kunnen terug hij hebben uur moet wat ze twee wil zie gewoon weer zou hem dag eerste is
      waarom krijg volgende geeft stond staan binnen uit vorige ons dicht één hoe mag door
      geweest hele weken laat hoor doet zonder gaat klaar zegt iemand uw loopt zelf omdat vandaag
      oude mevrouw goed dus waar anders blijft gekregen net over beste foto hier alle week bon
      geachte heer bedankt bericht spijt vriendelijke groet groeten klantenservice kunt contact
      opnemen bestelling ongemak onderzoeken zullen wordt worden deze laten weten excuses zodat
      vervelend dank telefoon onderwerp abonnement opgezegd rekening pakket kapot geld
      afgeschreven geblokkeerd levering betaald werkt factuur wachtwoord storing
      """
    ),
    (
      "pl",
      """
      w nie z za się zł jest od że proszę ale na bo po jak mam teraz czy tylko bez dla dzień dwa
      państwa co ktoś dobry mnie już kto przy tak pod siedzi pani mówi tym pan jestem też razy
      może nas rano tego mój żeby państwo trzy tydzień załączniku nic dostawy dziś wiadomość było
      oddajcie konta moje przez piszę więc działa zwrot przyszedł raz ja go szanowna szanowny
      panie dziękujemy przepraszamy przykro nam bardzo pozdrawiamy pozdrowieniami zespół obsługi
      klienta prosimy o sprawę zamówienia sprawdzimy skontaktujemy niedogodności podanie numer
      oraz aby został została zgłoszenie poważaniem wszelkie temat aplikacji koncie termin jeden
      ten paczka paczkę kurier zamówienie zepsuty zepsuta konto pieniądze faktura rachunek
      zablokowane dostawa opłata hasło
      """
    ),
    (
      "pt",
      """
      a o os as um uma no na nos nas que ele ela este esta tenha sido ter chegado verificando seu
      sua não com e pra minha só é já eu meu vocês sem do tá dia hoje até sou dá foi r ontem tô
      pelo veio duas conta isso dois há três vezes outra nem são tem mão ainda agora aqui ao
      amanhã tenho manhã chegou mas comprei queria tudo boa vosso pro bom nome dias filha esse
      quero quem diferença essa mês às bem meio contrato semana central resposta devolve novo
      bateria foram trocar meia plano onde saiu noite fim jeito preciso trabalho desconto faz diz
      deu ninguém anos oi crédito uso lá débito próxima compra volta prezado prezada lamentamos
      obrigado obrigada contato contacto nossa nosso equipe equipa atenciosamente cumprimentos
      suas estamos verificar transtorno desculpas poderia enviar número pedido cliente recebemos
      sentimos ocorrido você agradecemos informações mais retornaremos da das dos em assunto
      cartão pix boleto aplicativo nova reais fatura quebrado quebrada cobrança cobrado dinheiro
      senha bloqueada entrega funciona erro estorno técnico
      """
    ),
    (
      "tr",
      """
      var yok bir ama iki bugün diye sizin geldi bu olsun gün sonra çıktı yine çok geliyor mı
      çıkıyor siz gibi iade servis kere evde oldu dün olsa diyor dakika biraz şimdi geçen sabah
      param akşam yarım rica olur değişim adına istedim gündür beş eksik tek çocuk uygulamadan
      keşke dört beri yerine ki kez hafta için talep değil yıldız güzel saat ben sayın merhaba
      teşekkür ederiz özür dileriz yaşadığınız müşteri hizmetleri saygılarımızla sipariş
      siparişiniz bize ilgili olarak inceliyoruz tarafından size sizi lütfen konuyu en kısa
      sürede üzgünüz bildiriminiz ulaştığınız aldık ekibi sorun sorunu numaranızı paylaşır
      mısınız teşekkürler değerli lira tl ay adam kargo hesap hesabım fatura bozuk kırık para
      kart şifre gelmedi çalışmıyor ürün iptal teslimat yanlış
      """
    ),
    (
      "vi",
      """
      cho có không mà lại tôi thì rồi được trong mình của đi là từ nhà cái hàng người gửi nay bên
      ngày phải tiền tháng đang ạ vẫn qua ra hôm ở anh này một nào làm trả lần sáng báo đơn mới
      bảo thêm tới đã đó công để còn cũng hỏi bị sao chị mua gì số vậy trên nói chưa đề tên hai
      hết gọi phòng xe và cả xin giờ dùng tài giao điện trước đổi như vào về mở tuần khách triệu
      khoản sau tối lúc tính thôi đặt khi bạn chỉ cứ thấy nhờ nước tự vì ghi với bản quý kính lỗi
      cảm ơn chúng sự bất tiện sẽ kiểm tra đội ngũ hỗ trợ trân trọng vui lòng cung cấp rất tiếc
      những các liên hệ vấn thông tin thân mến chào máy phí thiếu khóa rút hỏng vỡ thẻ hoàn nhầm
      shop mất ứng dụng
      """
    ),
    (
      "sv",
      """
      och att det är som inte jag har för på av med den till vi om ett tack hej beklagar
      hälsningar er ert kundtjänst ska kan men från vänliga detta
      """
    ),
    (
      "da",
      """
      og det er ikke jeg har på af med den til vi om en et tak hej beklager hilsen dig din
      kundeservice skal kan fra venlig dette hvad også
      """
    ),
    (
      "nb",
      """
      og det er ikke jeg har på av med den til vi om en et takk hei beklager hilsen deg din
      kundeservice skal kan fra vennlig dette hva også
      """
    ),
    (
      "fi",
      """
      ja on ei että hän olen olemme kiitos hei pahoittelemme teidän meidän mutta kun niin
      asiakaspalvelu voitte voi terveisin sekä oli tämä
      """
    ),
    (
      "cs",
      """
      a je se že na jsem jsme není děkujeme dobrý den omlouváme prosím vaše vám nás ale jako
      zákaznický pozdravem které byl bude objednávky
      """
    ),
    (
      "ro",
      """
      și este nu că în am sunt vă mulțumim bună ziua ne pare rău pentru cu dumneavoastră
      noastră echipa comanda cu respect sau dar care fost
      """
    ),
    (
      "hu",
      """
      és a az nem hogy egy van köszönjük tisztelt elnézést kérjük önnek ügyfélszolgálat
      üdvözlettel rendelés meg csak de mint volt
      """
    ),
    // As they are often typed: without marks, in Latin letters.
    (
      "vi",
      """
      toi khong cua duoc hang ngay nguoi giao roi chua minh tien nhung vay sao thang gui nhan
      mua dien thoai khach hom nay don voi cho ma la thi em ben anh chi lai moi
      """
    ),
    (
      "hi",
      """
      hai hain ka ki ke ko nahi mera meri mere aur kya karo karna kar raha rahi rahe gaya gayi liye
      tha thi bhi kab paisa paise wapas mein aap hum mujhe yeh woh kuch abhi hua hui koi bhai sir se
      par toh bolo baar din phir sab kaise kyu kyun aapke apna
      """
    ),
  ]
}
