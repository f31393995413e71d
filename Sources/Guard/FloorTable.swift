// Words about serious harm that always mean High urgency, by kind of harm.

import Text

/// Phrases beside `GravePhrases`. None of them is a figure of speech, a product name or a question.
enum FloorTable {
  /// Harm to minors or to their data.
  static let minors = """
    minor child/children; underage child/children/girl/girls/boy/boys/user/users/person/teen/kid;
    sold ~ alcohol/cigarettes/vape/vapes/tobacco/knife ~ to ~
    minor/minors/child/teenager/son/daughter;
    he/she/child/kid/son/daughter/who/they/customer/user/i is/was/am/are a minor;
    a minor ~ data/account/without/was/who/under/aged; to a minor; of a minor; to minors;
    child abuse/exploitation/pornography/porn/predator/grooming/safety;
    groomed/grooming/predator ~ my/our ~ son/daughter/child/kid/kids;
    explicit/sexual/porn/pornographic/nude/adult ~ ~ my/our/to ~
    son/daughter/child/children/kid/kids;
    my/our ~ son/daughter/child/kid ~ ~ explicit/sexual/porn/pornographic/nude/naked;
    adult/stranger ~ contacted/messaged/texted/asked my/our ~ son/daughter/child/kid/kids
    """

  static let western = """
    se incendio; se prendio fuego; prendio fuego; en llamas; incendio en/de mi/la/nuestra;
    me queme; quemaduras en; exploto la/el/mi/en; exploto; descarga electrica; al hospital;
    en el hospital por/con/tras; hospitalizado/hospitalizada/hospitalizaron;
    intoxicacion/intoxicado/intoxicada;
    ambulancia; fuga de gas; olor a gas; huele a gas; reaccion alergica; resulte herido/herida; se
    lesiono/lastimo/herido;
    me robaron ~ tarjeta/identidad/cuenta/dinero; hackearon/hackeado/hackeada ~ cuenta/mi;
    mi cuenta ~ hackeada/robada; robo de identidad; cargo/cargos/transaccion/transacciones/compras
    no autorizada/autorizadas/autorizado/autorizados/reconozco; cargo/cargos
    fraudulento/fraudulentos;
    victima de ~ fraude/estafa; fui estafado/estafada; me estafaron; filtracion de datos;
    filtraron mis/los datos; datos de otro/otros/otra cliente/clientes/persona/personas;
    mi/nuestro/mis abogado/abogada/abogados; demandar a/los/la/su; voy/vamos a demandar*;
    los voy a demandar; acciones legales; accion legal; a los tribunales; denuncia ante; voy a
    denunciar*;
    presentar/presentare/presente/interponer ~ denuncia/demanda; profeco; defensoria del consumidor;
    menor de edad; mi hijo/hija se trago/tragaron/asfixio/lastimo/quemo;
    a pris feu; prit feu; prendre feu; en flammes; incendie dans/chez/de; me suis
    brule/brulee/blesse/blessee;
    s est brule/brulee/blesse/blessee; brulures au/aux/a; a explose; decharge electrique; a l
    hopital;
    aux urgences; hospitalise/hospitalisee; intoxication alimentaire; intoxique/intoxiquee; fuite de
    gaz;
    odeur de gaz; sent le gaz; reaction allergique; compte ~ pirate/piratee/hacke; usurpation d identite;
    debit/debits/paiement/paiements/transaction/transactions/prelevement/prelevements
    frauduleux/frauduleuse/frauduleuses; victime d/de ~ fraude/escroquerie/arnaque/usurpation;
    carte ~ volee/piratee/clonee; fuite de donnees; donnees d/de autre/autres
    client/clients/personne/personnes;
    mon/notre/mes avocat/avocate/avocats; porter plainte; porte plainte; deposer/depose plainte;
    poursuites judiciaires; action en justice; en justice; devant le tribunal; au tribunal;
    mise en demeure; saisir/saisi ~ cnil/dgccrf/mediateur/tribunal/autorite; mineur de/age; enfant
    mineur;
    fing feuer; rieche ~ gas; riecht ~ nach gas; feuer gefangen; in brand; in flammen; brannte ab; hat gebrannt; ist explodiert;
    explodierte;
    stromschlag; ins krankenhaus; im krankenhaus wegen; notaufnahme; lebensmittelvergiftung;
    vergiftet;
    verbrennung/verbrennungen an/am/im; hand/arm/finger/gesicht/mich/bein verbrannt; habe mich
    verletzt;
    wurde/wurden ~ verletzt; gasgeruch; gasleck; allergische/allergischen reaktion; lebensgefahr;
    brandgefahr; konto ~ gehackt/ubernommen; wurde/wurden ~ gehackt; identitatsdiebstahl;
    betrugerische/unbefugte/unautorisierte/unberechtigte
    abbuchung/abbuchungen/zahlung/zahlungen/transaktion/transaktionen/zugriff/zugriffe;
    opfer eines/von betrug*; bin betrogen worden; wurde betrogen; datenleck; datenpanne;
    daten anderer kunden/personen/nutzer; daten von anderen/fremden kunden/personen;
    mein/meinen/meinem/unser/unseren/unserem anwalt*/rechtsanwalt*; einen/zum anwalt ~
    einschalten/nehmen/eingeschaltet/beauftragt/beauftragen/gehen; anzeige erstatten/erstattet;
    strafanzeige; rechtliche/gerichtliche/juristische schritte; vor gericht; verklage*; klage
    einreichen/eingereicht/erheben; verbraucherzentrale; bundesnetzagentur; bafin;
    datenschutzbehorde;
    datenschutzbeauftragte*; minderjahrig*; mein sohn/kind hat ~ verschluckt;
    meine tochter hat ~ verschluckt;
    pegou fogo; pegar fogo; em chamas; incendio na/no/em; queimei a/o/minha/meu; queimaduras
    nas/na/no/nos;
    explodiu; choque eletrico; ao hospital; no hospital por/com/depois; para o hospital;
    pronto-socorro;
    intoxicacao alimentar; intoxicado/intoxicada; vazamento de gas; cheiro de gas; reacao alergica;
    conta ~ hackeada/invadida/clonada/clonado; cartao ~ clonado/clonada/roubado;
    roubo de identidade; compra/compras/transacao/transacoes/cobranca/cobrancas
    fraudulenta/fraudulentas; compra/compras/transacao/transacoes nao
    reconheco/autorizada/autorizadas/reconhecida;
    cai/fui ~ golpe/golpista; vitima de ~ golpe/fraude; vazamento de dados;
    dados de outro/outros/outra cliente/clientes/pessoa/pessoas; meu/minha/nosso/nossa
    advogado/advogada;
    processar voces; processar a empresa; vou processar; acao judicial; medidas judiciais/legais;
    na justica; no procon; ao procon; procon; boletim de ocorrencia; menor de idade;
    meu/minha filho/filha engoliu;
    ha preso fuoco; preso fuoco; in fiamme; incendio in/nella/nel; mi sono
    ustionato/ustionata/bruciato/bruciata/ferito/ferita;
    e esploso/esplosa; scossa elettrica; in ospedale per/con/dopo; all ospedale; pronto soccorso;
    intossicazione alimentare; intossicato/intossicata; fuga di gas; odore di gas; reazione
    allergica;
    account/conto ~ hackerato/violato; furto di identita; furto d identita;
    transazione/transazioni/addebito/addebiti/pagamenti non
    autorizzati/autorizzata/autorizzate/autorizzato;
    vittima di ~ truffa/frode; sono stato/stata truffato/truffata; carta ~ clonata/rubata;
    violazione dei dati; fuga di dati; dati di altri/altro/un clienti/cliente/altro;
    mio/nostro avvocato; nostri/miei avvocati; vie legali; azione legale; azioni legali; in
    tribunale;
    sporgere/sporto/presentare/presentero/faro denuncia; garante privacy; minorenne; minorenni;
    no quiero seguir viviendo; no quiero vivir; quiero morir/morirme; quitarme la vida; suicidarme;
    veux plus vivre; envie de mourir; veux mourir; me suicider; mettre fin a mes jours;
    nicht mehr leben; will/mochte sterben; mich umbringen; selbstmord begehen;
    nao quero mais viver; quero morrer; tirar minha vida; me suicidar;
    non voglio piu vivere; voglio morire; togliermi la vita; suicidarmi
    """

  static let eastern = """
    загорел*; загорел* ~ в; пожар в/на/у/случил*/из; произошел пожар; взорвал*; ударило током;
    удар током; попал*/увезли/отвезли/госпитализирова* ~ в больниц*; в больниц* с; скорую помощь;
    получил*/получили ~ ожог*/травм*; отравил*/отравлени*; утечк* газа; запах газа; пахнет газом; аллергическ*
    реакци*;
    взломали ~ аккаунт/счет/мой/кабинет/почту; аккаунт взлом*; украли ~ деньги/карту/данные/с;
    мошенническ* операци*/списани*/перевод*; мошенники ~ списали/украли/сняли/оформили;
    несанкционированн* списани*/операци*/доступ*/перевод*; жертв* мошенник*; утечк* ~ данных;
    данные других/другого/чужие клиент*/люд*; мой/наш/моего/нашего адвокат*/юрист*;
    подам/подаю/подать/подали/обращусь/обратиться/пойду ~ в суд; в роспотребнадзор*;
    роспотребнадзор*;
    в прокуратур*; в полицию; несовершеннолетн*; ребенок/сын/дочь ~ проглотил*;
    не хочу ~ жить; хочу умереть; покончить с собой;
    alev aldi; yangin cikti/cikardi; patladi; elektrik carpti; hastaneye
    kaldirildi/kaldirildim/gittim;
    hastanelik oldu*/olduk; zehirlend*; yaraland*; yandi elim; gaz kacagi; gaz kokusu;
    hesabim ~ calindi/hacklendi/ele; kartim ~ calindi/kopyalandi; dolandirildim; dolandirildik;
    kimlik hirsizligi; izinsiz/yetkisiz islem*/cekim*; veri sizintisi; verilerim sizdir*/sizdi;
    avukatim*; avukatimiz*; mahkemeye ver*/basvur*; dava ac*; tuketici hakem; savciliga; sikayet
    ettim savciliga;
    resit olmayan; yasamak istemiyorum; olmek istiyorum;
    terbakar; kebakaran; meledak; tersengat listrik; kesetrum; dibawa/masuk/dilarikan ke/rumah
    rumah/sakit;
    keracunan; luka bakar; terluka; kebocoran gas; bau gas; reaksi alergi;
    akun ~ diretas/dibajak/dihack; rekening ~ dibobol; saya/kami ditipu; korban penipuan;
    transaksi ~ tidak sah/dikenal; pencurian identitas; kebocoran data; data bocor; data pelanggan
    lain;
    pengacara saya/kami; jalur hukum; menuntut anda/perusahaan; tuntut ke pengadilan; lapor ke
    polisi/ojk/ylki;
    melaporkan ~ ke polisi/ojk/ylki; di bawah umur; tidak ingin/mau hidup; ingin/mau bunuh; bunuh
    diri;
    불이 났*/붙*; 화재가 발생*/났*; 폭발했*; 화상을 입*; 병원에 실려*/입원*; 감전*; 해킹당*; 계정이 해킹*;
    도용당*; 명의도용*; 사기를 당*; 사기당*; 개인정보 유출*; 개인정보가 유출*; 변호사를 선임*;
    고소하*/고소할*; 소송을 제기*/걸*; 소비자원에 신고*; 미성년자*
    """

  static let ideographic = """
    起火; 着火; 着火了; 失火; 冒烟; 冒煙; 爆炸了; 发生爆炸; 發生爆炸; 触电; 觸電; 烧伤; 燒傷; 烫伤; 燙傷;
    送医; 送醫; 住院了; 进了医院; 進了醫院; 去了医院; 食物中毒; 中毒了; 受伤了; 受傷了; 煤气泄漏; 燃气泄漏; 煤气味; 闻到煤气; 瓦斯味;
    过敏反应; 過敏反應; 被盗刷; 遭盗刷; 盗刷; 盜刷; 账号被盗; 帐号被盗; 账户被盗; 帳號被盜; 被黑客; 被诈骗; 被詐騙; 被骗了;
    身份被盗; 身份盗用; 未经授权的交易; 未经授权的扣款; 未授权的交易; 数据泄露; 資料外洩; 信息泄露; 个人信息泄露; 看到别人的;
    看到其他客户; 看到其他用户; 我的律师; 我的律師; 律师函; 律師函; 起诉你们; 起訴你們; 起诉; 法院起诉; 向法院; 上法院; 提告;
    消费者协会; 消協; 消协; 向消费者; 12315; 工商局; 报警; 報警; 未成年; 未成年人; 不想活了; 自杀; 自殺;
    発火し; 発火した; 火が出; 火災が; 火災に; 爆発し; 爆発した; 感電し; 感電した; 火傷し; 火傷を; やけどし; やけどを;
    病院に運; 救急車; 入院し; 食中毒; 怪我をし; けがをし; ガス漏れ; アレルギー反応; 不正利用され; 不正利用さ; 不正アクセス;
    乗っ取られ; 乗っ取り; 詐欺に; なりすまし; 個人情報が漏; 個人情報の漏; 情報漏洩; 情報漏えい; 他人の個人情報; 他の客の;
    弁護士に相談; 弁護士に依頼; 弁護士を通; 訴訟を; 訴えます; 訴える; 裁判を; 法的措置; 法的手段; 消費者センター;
    消費生活センター; 国民生活センター; 警察に; 被害届; 未成年者; 未成年の; 死にたい; 生きていたくない
    """

  static let southern = """
    اشتعل*/اشتعلت ~ النار/النيران/حريق; احترق/احترقت ~ يدي/يد/البيت/المنزل/الجهاز/الهاتف/البطاريه;
    اندلع حريق; نشب حريق; حريق في; انفجر*/انفجرت ~ البطاريه/الهاتف/الجهاز/الشاحن/في; صدمه/صعقه
    كهربائيه;
    الي/في المستشفي; تسمم غذائي; تسممت/تسمم; اصيب*/اصبت ~ بحروق/بجروح/اصابه/بحساسيه; تسرب غاز/الغاز;
    تم اختراق حسابي/بريدي/هاتفي/بطاقتي; اختراق/اخترق/اخترقوا حسابي; سرق*/سرقوا ~
    بطاقتي/حسابي/هويتي/اموالي;
    سرقه هويتي/الهويه/بطاقتي; تعرضت للاحتيال/لعمليه احتيال/; ضحيه احتيال/نصب/عمليه;
    معاملات/معامله/عمليات غير مصرح; تسريب/تسرب ~ بيانات*/البيانات; بيانات عملاء اخرين;
    محامي/المحامي ~ الخاص/سوف/خاصتي/سيرفع; محاميي; ارفع/سارفع/سنرفع/رفع ~ دعوي/قضيه;
    الي المحكمه; مقاضاتكم/سقاضيكم/ساقاضيكم; حمايه المستهلك; ابلاغ الشرطه; قاصر; طفل قاصر;
    لا اريد ان اعيش; اريد ان اموت; الانتحار;
    आग लग/पकड़/लगी/लगने; फट गया/गई; विस्फोट हो/हुआ; बिजली का झटका; करंट लग*/लगा; अस्पताल
    में/ले/जाना भर्ती/जाना/गए/पड़ा; जल गया/गई/गए; चोट लगी/आई; गैस लीक/रिसाव; एलर्जी हो/की;
    खाता/अकाउंट ~ हैक हो/हुआ/कर; अकाउंट हैक; धोखाधड़ी हुई/का/हो; मेरे साथ ~ धोखाधड़ी/ठगी/फ्रॉड;
    कार्ड ~ चोरी; पहचान ~ चोरी; अनधिकृत लेनदेन/लेन/निकासी; डेटा लीक; मेरा/मेरे/मेरी डेटा/जानकारी
    लीक;
    मेरे/मेरा/हमारे वकील; कानूनी कार्रवाई/कार्यवाही; अदालत में/जाऊंगा/जाऊंगी; मुकदमा कर*/दर्ज/दायर;
    उपभोक्ता फोरम/अदालत/आयोग; पुलिस में/को ~ शिकायत/रिपोर्ट; नाबालिग; जीना नहीं चाहता/चाहती;
    आत्महत्या;
    আগুন লেগে/লেগেছে/ধরে/ধরেছে; বিস্ফোরণ হয়*/ঘট*/; বিস্ফোরিত; বৈদ্যুতিক শক; হাসপাতালে
    ভর্তি/নিতে/যেতে/নেওয়া; পুড়ে গেছে/গিয়েছে; আহত হয়*/হই*; গ্যাস লিক; অ্যাকাউন্ট হ্যাক; হ্যাক
    হয়ে*;
    প্রতারণার শিকার; প্রতারিত হয়ে*; অননুমোদিত লেনদেন; তথ্য ফাঁস; ডেটা ফাঁস; আমার আইনজীবী*/উকিল;
    আইনি ব্যবস্থা/পদক্ষেপ; মামলা কর*/দায়ের; ভোক্তা অধিকার; পুলিশে অভিযোগ; অপ্রাপ্তবয়স্ক;
    আত্মহত্যা;
    آگ لگ/بھڑک/پكڑ; دھماكه ہوا/ہو; پھٹ گيا/گئي; بجلي كا جھٹكا; كرنٹ لگا/لگ; ہسپتال
    لے/ميں/جانا/داخل; اسپتال لے/ميں/جانا/داخل; جل گيا/گئي/گئے; زخمي ہو; گيس ليك; اكاؤنٹ ہيك; ہيك
    ہو/كر;
    دھوكه دہي; فراڈ ہوا/ہو/كا; شناخت چوري; كارڈ چوري; غير مجاز لين/ٹرانزيكشن; ڈيٹا ليك;
    ميرے/ميرا/ہمارے وكيل; قانوني كارروائي; عدالت ميں/جاؤں/لے; مقدمه كر*/دائر; پوليس ميں/كو; نابالغ;
    خودكشي
    """
}
