// The commonest words of complaints in fourteen languages, which tell a sentence from a passphrase.

import Text

/// Most frequent in the corpus of the embedded model, and what is said of passwords. One paragraph a language.
let wordsOfSentences = WordSet(
  """
  the and it to my in on for of is you with that at have me was we not your one ve be from can they by this
  there no has xxxx been our since an says please as are two so but out do account card dear would all now like
  which back them about what up if had bank he app when time got or three last sent only month days paid told
  said after off could us still number name new am phone same re asked day support xx who pay every next she
  then just how want credit get each payment will because letter never know say subject put don week any again
  four did called money before need today were first charged take ask came under fee without morning over times
  went company see old nothing where tell her team weeks left another his tomorrow people year customer does
  months own call more may send wrong order other through open isn someone page report took doing work works
  working fails failing refuses keeps stopped cannot couldn wouldn didn doesn won always until anyone though
  although however maybe help
  die ich der und das nicht ist in im auf seit für mit sie bitte bei eine den hat ein noch am dem nur wir mein
  es von an ihr war aus mir meine nach heute mal haben was wie um da jetzt aber app zum kann sich sind auch
  einen bin vom zwei betreff ab habe hab mehr geht bis zu man so wenn drei dass als beim frau uns steht alles
  oder schon er wieder rechnung zurück euch wird dann gestern sehr danke weg konto mich kam über tag sagt ja
  kein ohne ihnen ihre kommt keine einer laut guten morgen geld gibt unser karte vor zur wochen uhr wäre meiner
  läuft sonst abgebucht immer euro will muss funktioniert klappt geklappt vergessen gehen lässt komme einloggen
  anmelden zurücksetzen ändern falsch niemand jemand obwohl deshalb angeblich plötzlich
  de le la est je un vous et en une pour que pas les votre mon on il du au sur ai ma depuis ce dans ça ne
  bonjour me plus avec merci des deux fait par tout qui nous fois suis même elle carte avez bien mais trois sans
  qu appli quand si mes objet dit matin rien compte facture encore se chez jour moi mois était non ou ans hier
  cette quelqu peut demain son comme frais sont notre vos reçu alors autre faire sous passe comment soir nom
  personne toute mis manque juste quoi pouvez numéro fille été après toujours serait changé bon là très dossier
  seul demande euros heure faut jours chaque site avant avoir petit marche fonctionne refuse accepte être peux
  veux jamais pourquoi parce oublié impossible
  el de la en que me no mi por un con se los del lo es una las ya desde su para dos al sin está si le yo ustedes
  app dice hoy solo pero qué cuenta mañana asunto más tres hay tarjeta como soy otra nos tengo todo día gracias
  ayer hace días les ha bien puede hola porque sigue buenas ni cada quiero nada vez años son favor esta antes
  mismo eso sale alguien da tiene euros uno veces hora mes muy cuando hasta cómo he pesos llevo estoy noche
  línea sea era están ahora poder nadie tienda nombre llegó otro anoche cuatro factura cobraron mil caja sistema
  han vino sería van así pago meses va semana deja funciona sirve entra acepta puedo siempre nunca todavía
  olvidé imposible
  il la di non per in un che da ho mi ha si una del con le al lo mio sono euro ma mia due della ci solo dal app
  carta io vostro più se come nel quando grazie tre voi vi giorni già oggetto tutto anche uno me fa avete dice
  alla vostra era domani va su siamo alle gli ogni ieri conto fatto fate dopo poi mai mese perché ne stamattina
  sotto hanno ancora ora senza sul sarebbe numero telefono dell nessuno dalla delle dei no casa anni col
  bonifico fino quanto nella chiedo cosa può altro giorno via detto lui però nome dove qualcuno nuovo
  abbiamo bene li entro mano figlia ore adesso volta dentro volevo funziona accetta posso puoi voglio sempre
  dimenticato impossibile ricordo
  de do que no da não com na em um minha pra meu por já vocês eu só sem dia uma tem para se os me hoje app conta
  tá foi nome veio assunto tenho está quando como até cartão desde mas ontem dá nem pelo mês mais duas agora são
  há sou isso ela três tô às aqui vez ele ainda bom boa ao era vezes dois noite as amanhã esse gente fica queria
  tudo aplicativo pro anos toda novo comprei quem nada favor das casa chegou dias quero ou fatura qual semana
  banco foto todo volta porque mesmo lá valor tarde ninguém vou mão nota cada estava filha continua botão manhã
  bem mãe alguém oi pix paguei crédito funciona aceita posso pode sempre nunca esqueci impossível consigo lembro
  de ik een in van het mijn en is op jullie niet er met bij voor dat nu kan zijn die staat nog geen sinds heb
  euro te aan maar om naar al heeft graag app wij ben ook zou meer of hebben als uur wat keer uit hij zit dan
  terug twee over onze komt alleen nieuwe wil was wel drie weer door kunnen per iemand niks pas na ze ons hem we
  dag binnen zonder zie gewoon je waarom gaat hier waar moet rekening zelf elke hele krijg week staan maand
  blijft gisteren mij monteur hoe telefoon hoor ligt weet geld één via mevrouw open onderwerp dit alles doen
  vast doet mag me klaar volgende morgen weg stond werkt lukt altijd nooit wanneer omdat vergeten onmogelijk kom
  na nie się do za zł po to od jest proszę że mi jak bo ale czy mam ma tylko teraz co dzień bez przy konto już
  ktoś dla dobry was dziś mnie ja pani tak może dwa pan zwrot pod państwa aplikacji razy ten było żeby dalej mój
  trzy tym moje jestem jutro go można nic sama państwo mogę był temat kto jeszcze raz dziękuję mówi rachunek
  zróbcie kiedy konta przez są działa waszej dzieci wczoraj te tydzień jako moją termin nas dni przyszedł rano
  oddajcie więc ile tam też dnia samo drugi być właśnie przed on bardzo przelew jej zamiast nr szanowni wasz
  karta kartę widzę jeden temu syn nocy koncie faktury siedzi osób dwie chcę mieszkam będzie zawsze nigdy
  ponieważ zapomniałem zapomniałam niemożliwe pamiętam
  на не за по что но до из вас как день уже же бы можно меня это всё от без мне для то нет вы через ещё есть
  спасибо чтобы он верните деньги просто ваш карту раз сегодня только если один сейчас приложение завтра мой
  пожалуйста после было где вчера добрый мы рублей нас так тысяч тема ли сколько сделайте прошу год теперь
  приложении пишу вашего там неделю три здравствуйте третий во телефон вашей ничего говорит счёт при утра номер
  сам могу будет она кабинете время какой почему два потом опять example вам тоже вместо про карта когда
  хотелось кто или назад хорошо какая каждый ночью хочу её списали чек коллеги тариф хотя руб стоит вашем
  работает две пор вернуть подходит принимает пускает всегда никогда потому забыл забыла невозможно помню
  перестал перестала
  bir de var da i̇ yok iki bu ama için ben çok diye ne lira tl bugün geldi gün olur mı geçen üç kadar saat çıktı
  kere her hanım beri yarın sizin olsun sonra mi hafta değil ki gibi diyor ay merhaba iade gündür bey siz hâlâ
  yine olsa aynı yazıyor gece ya oldu sağ no fatura dün tek on kartım şu çıkıyor şimdi bile biri dedi annem
  ederim konu hesap geliyor bana an kart yarım güzel idare yi kızım çocuk beni daha akşam gelen servis rica evde
  eksik son bin geri nereden mısınız para teşekkürler başka sabah gelmedi adam artık ev param mu aci̇ iyi günü
  yıldız dört iptal yerine kez ve yanlış şey sizden pazartesi pek bebek oğlum çalışmıyor olmuyor kabul etmiyor
  unuttum giremiyorum istiyorum zaman hiç neden çünkü hatırlamıyorum
  saya di ada yang bisa ini dan dari ke udah sudah kami tidak ya sekarang hari jam kalau masih aplikasi dua
  tolong anak lagi bulan subjek ga tapi mohon sama mau itu baru masuk tiap rb cuma minggu terus juta depan jadi
  padahal orang kasih minta dong buat kartu sampai kali belum nya mati bikin nomor bayar sejak sih pagi katanya
  nama dulu apa tadi pakai kak ribu berapa ganti kayak jalan sendiri lain besok paket tahun lalu harus untuk
  satu rumah lewat bapak kalian juga malam tiga aja saldo kemarin pak semua bilang akun balikin sampe gak
  dipakai tagihan kena mesin terima dengan min hp kantor buka uang tiket makasih nggak pernah transfer rp atas
  ibu data rekening fitur gagal lupa selalu kenapa karena seseorang ingat ditolak
  không có cho em mà tôi được lại rồi là thì nhà của mình người trong tiền từ máy hàng bên cái đang ra qua ngày
  gửi nay đi làm tháng giờ phải bị trả anh nào app con số này lần vẫn chưa sáng hôm còn một mới thêm báo bảo sao
  đã công chị tới đơn để cũng chỉ hai hết ai về mua trên đó cả xin xe gọi triệu hỏi điện vậy gì shop với tài đề
  khoản mất thấy nói đổi phòng trước như ba tên vào mở phí giao tối mấy nước muốn khách tui sau đồng lên thẻ bạn
  khi mai tự viên ghi xem ơi đặt ơn nó nhận trừ giúp và sai quên luôn vì nhớ đăng nhập
  من في ما على كل بس بعد لا الموضوع لو أنا وأنا يوم عندكم ساعة الله يا قبل اللي رقم شهر لي عند إلى مرتين فيه
  التطبيق مع حسابي ريال واحد مرة هل ولا أن غير آخر عم علي شي أول عليكم البيت اليوم وما الشهر المبلغ كان أمي بدل
  الفاتورة كامل صار له السلام الساعة والله بطاقتي طلبت درهم كيف لم التحديث متى كم باسم الحساب رسوم أسبوعين أيام
  مش قال عندي موعد عليها فقط عن القديم بلا أربع هذا فلوسي الآن منذ بدون وصلت إن دينار ذلك عادي الجديد مكتوب واقف
  خصم الاشتراك جنيه بـ زر نفس خيار يرد شكر طلع الفرق أم أو أمس الصبح منه الرقم البنك وكل اسمي كلها حد الجاي بكرة
  هو عشان شوي يعمل تعمل يقبل نسيت أريد دائما أبدا لماذا لأن أحد أتذكر تم يتم
  में है है। का से की नहीं के पर और तो भी ने रहा को दो हैं हो ऐप हैं। मेरे क्या दिन कर बार एक था अब ही हर वाला
  रहे आपके कि तक मेरा बंद नाम गया रही कोई विषय खाते कल बस बिल महीने फ़ोन आज लिए नहीं। अभी किसी तीन समय मैं हूँ
  मैंने वापस साल रुपये ठीक बात गया। मेरी आया दीजिए पिछले दिया पैसे फिर पहले आप गई वाले बहुत हूँ। गए घंटे कट आपकी
  नंबर जी पता दी लोग बाद पड़ता जाता घर खाता किया कार्ड चल भाई थी लिखा करने ले दस कृपया आता मशीन यह पास या सुबह
  कहा सब मिनट बच्चे लग वाली पूरा पैसा दे हुए पानी अच्छा दिया। काम भूल चाहता हमेशा कभी क्यों क्योंकि याद
  """)
