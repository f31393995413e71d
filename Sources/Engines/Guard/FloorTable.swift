// By what is at stake: words that are High urgency whoever judges the rest of a complaint.

/// Phrases that mean what they say. The offline engine counts the English ones too, beside wider
/// ones of its own; here a phrase must not be a turn of speech, a product's name or a question.
enum FloorTable {
  static let english: [UrgencyCue: String] = [
    .danger: """
    feared/fear for my/our/his/her life; caught/catches/catching fire; burst/bursting into flames;
    set my/our house/home/car/kitchen/hair/room/desk/bed/carpet/curtains/table/sofa ~ on fire; went
    up in flames;

    battery/phone/charger/laptop/toaster/oven/car/house/kitchen/heater/device/outlet/cable/plug/motor
    is/was/are/were/got ~ on fire;
    there was/is a fire in/at/on/inside my/our/the; started a/the fire; house/kitchen/electrical
    fire;
    battery ~ swelled/swollen/bulging/bulged; swollen/bulging battery;
    battery/phone/charger/laptop/device/bottle/oven/heater/cooker/tyre/tire/screen/door/lamp ~
    exploded/exploding;
    piece/pieces/shard/shards/bits of metal/glass/plastic/wood/wire ~ in;
    metal/glass ~ in ~ food/meal/yoghurt*; fire hazard;
    smoke came/coming/comes/pouring/poured/out from/out/of; started/starts/began/begins/starting
    smoking;
    started/began to smoke; smoking battery/charger;
    hit/struck by your driver/car/van/scooter/truck/bike/vehicle; trapped in your lift/elevator;
    gave ~ a/an rash/infection; burned/burnt/burns my/his/her/our ~
    hand/hands/face/arm/arms/leg/legs/skin/finger/fingers/mouth/scalp/daughter/son/child;
    burn/burns on ~ hand/skin/face/arm/leg; electric/electrical shock/shocked; electrocuted;
    got/gave ~ a shock from/when; i/he/she/we/they ~ injured;
    injured my/his/her/our/me/us; was/were/got/been ~ injured;
    to/in/at the/a hospital with/after/because; ended/wound up ~ in/at ~ hospital;
    taken/rushed/went/sent/brought ~ to ~ hospital; hospitalized; hospitalised;
    emergency room; allergic reaction; anaphylaxis; anaphylactic; poisoned; food poisoning;
    got ~ sick after eating/drinking/using/taking; vomiting; choking hazard;
    choked on ~ part/piece/toy/cap/lid; hurt/burned/burnt/injured myself;
    swallowed a/the battery/magnet/magnets; son/daughter/child/kid/baby/toddler/he/she swallowed;
    bitten/stung by your; burn/burned/burnt down the/my/our;
    broke/fractured/sprained/dislocated my/his/her/our left/right
    wrist/arm/leg/ankle/foot/hand/shoulder/knee/hip;
    broke/fractured/sprained/dislocated my/his/her/our
    wrist/arm/leg/ankle/hip/nose/tooth/teeth/finger/foot/rib/ribs/hand/shoulder/knee/skull;
    slipped ~ hurt/injured; fell ~ hurt my/his/her; cut my/his/her
    hand/finger/face/foot/lip/mouth/arm; concussion; knocked unconscious; fell unconscious;
    gas leak; smell of gas; smell gas; smells of/like gas; burn it/you/your ~ down; carbon monoxide; brakes ~ failed/fail; life threatening;
    medical emergency; broken glass in; toxic fumes/gas/smoke;
    infant/baby/child/toddler/daughter/son ~ hurt/injured/choked/burned/poisoned;
    running/run/ran out of ~ insulin/oxygen/medication/medicine;
    without my/his/her/our insulin/oxygen/medication/dialysis/inhaler; heart attack; seizure
    """,
    .fraud: """
    was/were/got/been/am scammed; scammed out of; stolen identity; identity thief;
    due/because of/to identity theft; identity theft ~ claim/report/affidavit/victim;
    been/committed/experienced/suffered/reported/reporting ~ identity theft;
    identity was/has ~ stolen; stole/stolen my/his/her/our ~ identity/card/savings;
    victim of ~ fraud/scam/identity/theft; account/email/phone/card/profile/we/i
    was/were/got/been/is/has/am ~ hacked/hijacked/compromised; hacked/hijacked my/our/into;
    account takeover; account ~ taken over by; fraudulent

    charge/charges/transaction/transactions/account/accounts/activity/purchase/purchases/payment/payments;
    fraudulent
    transfer/transfers/withdrawal/withdrawals/check/checks/inquiry/inquiries/use/claim/order/orders;
    unauthorized/unauthorised charge/charges/transaction/transactions/access/login/logins;
    unauthorized/unauthorised
    withdrawal/withdrawals/purchase/purchases/transfer/transfers/debit/debits;
    unauthorized/unauthorised accounts/inquiries; credit/debit/bank card/account fraud;
    fraud on my/our ~ account/card; card ~ cloned/skimmed; sim swap; opened in my name;
    someone/somebody ~ used/opened/accessed/emptied/drained/stole ~ my ~
    account/accounts/card/identity/name/money/information/ssn;
    drained/emptied my ~ account/card/savings/balance;
    not/didn't/don't/never recognize/recognise/recognized ~
    charge/charges/transaction/transactions/login/withdrawal/withdrawals;
    not/never/didn't/don't authorize/authorise/authorized/authorised ~
    transaction/transactions/transfer/transfers/withdrawal/withdrawals/purchase/purchases
    """,
    .leak: """
    data/security/privacy breach/leak/breaches was/is/has/of/in/at/exposed/by;
    a/your/the/this data/privacy breach/leak; leaked my/our/their/private/nude/personal ~
    photos/pictures/photo/images/videos/messages/chats/nudes/records/data/address/details/number;
    leaked ~ data/address/details/information/emails/passwords;
    exposed ~ customer/customers/my/our/personal/private ~ data/address/details/information/records;
    see/seeing/saw/shows/showing/shown/view/viewed/access other/another/others
    customer/customers/people/peoples/person/persons/user/users/patient/patients/clients ~

    data/orders/order/details/account/accounts/address/addresses/information/invoice/invoices/records/names;
    see/seeing/saw/shows/showing/shown/view/access someone/somebody/stranger/strangers
    else/elses/else's ~
    data/orders/order/details/account/address/information/invoice/invoices/records/medical;
    data/details/orders of other/another/others customer/customers/people/user/users/patients;
    logged into someone/somebody/stranger/another else/else's/customer/customer's/person/person's;
    strangers can see/access; sent my ~ data/details/records/statement/statements/information to ~
    someone/stranger/strangers/another; my ~ data/details/records/information ~ to ~ ~
    stranger/strangers;
    database ~ publicly; database is/was public/exposed/leaked; passwords ~
    plaintext/leaked/exposed;
    publicly visible/accessible ~ data/records/details/address/invoice/invoices
    """,
    .law: """
    hereby give/serve notice; cease and desist; letter/notice before action/claim;
    my/our lawyer/lawyers/attorney/attorneys/solicitor/solicitors/barrister ~ ~

    will/contact/contacted/contacting/sue/letter/court/advised/involved/said/told/is/has/have/are/shall;

    contact/contacting/contacted/call/calling/hire/hired/hiring/consult/consulted/consulting/retained/retain
    ~ a/an/my/our/the lawyer/lawyers/attorney/attorneys/solicitor/solicitors;
    speak/speaking/spoke/talk/talking/talked/hear/go/going ~ to/with/from a/an/my/our
    lawyer/lawyers/attorney/attorneys/solicitor/solicitors;
    i/i'll/i'm/we/we'll ~ ~ legal action/proceedings/steps;
    seek/seeking/pursue/pursuing/considering/consider/initiate ~ legal action/proceedings/steps;
    legal action/proceedings against you/your; class action; file/filing/filed ~ lawsuit/suit;
    lawsuit ~ against;
    i/i'll/we/we'll/will/shall/going/gonna ~ sue you/your/them/the/this/for/if/over; suing you/your;
    see you in ~ court; small claims; take/taking you/this/them/it/your/company to ~ court;
    going to court; data protection authority/officer/commissioner; attorney general;
    consumer protection ~ agency/authority/bureau; trading standards; ombudsman; ombudsperson;
    report/reporting/reported ~ you/this/them/your/company to ~
    bbb/ftc/cfpb/fcc/sec/fca/ico/regulator/regulators/authorities/police/osha/fda/government;
    file/filing/filed ~ complaint/report/dispute with ~
    police/ftc/cfpb/bbb/sec/fcc/fca/ico/regulator/regulators/occ/finra;
    complaint to/with the ~ ftc/cfpb/fcc/fca/ico/regulator; police report; subpoena;
    my/our legal team/counsel; contact/contacting/contacted/call/calling/inform ~ the
    police/regulator
    """,
  ]

  /// Harm to somebody under age, or to what is theirs.
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
