// Short common words by language: what most texts of that language contain.

extension LanguageGuess {
  /// BCP 47 tag, frequent words, and letters that few other languages have.
  static let latin: [(tag: String, words: String, letters: String)] = [
    (
      "en",
      """
      the and to of is was i you it that in for my me your have has had not this but with on they
      are be at so we from what how why when where please can cannot can't don't didn't won't
      isn't i'm i've it's im ive an as by if more than before even very only any some who which
      about up because then into over again still you're that's there's he she his her them
      they're these those or all out got one do does did would could should there their been am
      will just get after no
      """, ""
    ),
    (
      "es",
      """
      el la los las de que y en un una por con para su se lo le es está mi no me han ha he pero
      más como muy fue cuando sin sobre esta este quiero mis hola gracias tengo puedo factura
      pedido desde hace dos del al yo usted ustedes son todo nada dinero cuenta
      """, "ñ¿¡"
    ),
    (
      "fr",
      """
      le la les des de du et en un une que qui pour dans sur pas ne je vous nous est sont mon ma
      mes avec ce cette au aux plus par mais ai été c'est j'ai n'est bonjour merci depuis très
      suis votre fait commande compte deux fois d'un l'application qu'il sans être avez ça
      """, "çêèàùûœ"
    ),
    (
      "de",
      """
      der die das und ist nicht ich sie wir ein eine einen mit auf für von zu den dem des es mein
      meine habe hat wurde wird aber auch nach bei aus seit wie was kann noch nur bitte sehr mir
      mich ihr ihre keine kein zum zur immer schon hallo danke rechnung bestellung geld konto
      """, "ßäöü"
    ),
    (
      "it",
      """
      il lo la gli le di che e è un una per con non mi sono ho ha del della dei delle nel alla al
      da questo questa come più ma molto ancora grazie mio mia stato vostro anche quando perché
      dopo senza buongiorno ordine conto soldi volte due essere
      """, "ìò"
    ),
    (
      "pt",
      """
      o a os as de que e em um uma para com não por do da dos das no na se eu meu minha mais mas
      foi está estou você vocês muito quando já ainda isso esta este ao pelo obrigado obrigada olá
      pedido conta dinheiro fui tem são sem duas vezes
      """, "ãõ"
    ),
    (
      "nl",
      """
      de het een en van is niet ik je jullie mijn dat die op voor met te zijn aan er maar ook heb
      heeft was wordt nog naar bij kan wel om dit deze al geen graag bedankt meer hoe wat waarom
      wij ons uw bestelling rekening geld keer twee
      """, "ĳ"
    ),
    (
      "pl",
      """
      nie i w z na do się że to jest jak za od po ale mam moje moja mój czy już dla przez był była
      co aplikacja działa wczoraj proszę dziękuję jestem tylko został zostało pieniądze zamówienie
      konto bardzo nadal dlaczego kiedy
      """, "łżźśćńęą"
    ),
    (
      "sv",
      """
      och att det är inte jag en ett som på för med av har den till mig min mitt ni er vi om men
      från kan när var så här hej tack fick blivit också efter vill hur pengar beställning konto
      mycket två gånger
      """, ""
    ),
    (
      "da",
      """
      og at det er ikke jeg en et som på for med af har den til mig min mit i om men fra kan når
      var så her hej tak fik blevet også efter vil hvordan penge ordre konto meget to gange vores
      jeres hvad hvor
      """, ""
    ),
    (
      "nb",
      """
      og at det er ikke jeg en et som på for med av har den til meg min mitt dere om men fra kan
      når var så her hei takk fikk blitt også etter vil hvordan penger ordre konto veldig to
      ganger vår deres hva
      """, ""
    ),
    (
      "fi",
      """
      ja on ei en se että olen minun mutta kun ole ovat oli tämä niin myös minulle miksi kuinka
      vielä kanssa ennen jälkeen mikä kiitos hei rahat tilaus tili kaksi kertaa sovellus toimi voi
      teidän
      """, ""
    ),
    (
      "tr",
      """
      ve bir bu için ile de da çok ama ne değil var yok ben benim sipariş para hesap kez iki
      olarak gibi daha kadar sonra neden nasıl lütfen merhaba teşekkürler beni bana olan hala
      istiyorum oldu
      """, "ğış"
    ),
    (
      "vi",
      """
      tôi không và của là có cho được này đã với một các trong bị lần tiền hàng tài khoản vui lòng
      xin cảm ơn nhưng khi rất đơn hai
      """, "ăđơưạảấầẩậắặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
    ),
    (
      "id",
      """
      yang dan di ke dari untuk dengan tidak saya ini itu ada sudah akan pada bisa kami anda belum
      tolong terima kasih uang pesanan akun kali dua juga karena tapi mohon kenapa bagaimana
      sangat
      """, ""
    ),
    (
      "ro",
      """
      și si de la în un o nu este cu pe care din pentru că sunt am mi mai ați a fost dar nu-i
      comanda contul bani ori două mulțumesc bună vă rog foarte după când meu mea încă îmi
      """, "țșăî"
    ),
    (
      "cs",
      """
      a je se v na že to s z do ale jsem není mi si by jako za pro který jsou bylo byl prosím
      děkuji aplikace nefunguje od včera dobrý den peníze objednávka účet dvakrát velmi stále
      ještě můj moje mám nebo proč když už jak
      """, "řěůčďťšž"
    ),
    (
      "hu",
      """
      a az és nem hogy egy is van meg csak de ez mert már volt kérem köszönöm pénz rendelés fiók
      kétszer nagyon még vagyok lett nekem miért hogyan vissza ki el ha sem én
      """, "őű"
    ),
  ]

  /// Content words of English complaints, for texts too short to have any of the common ones.
  static let englishWords = WordSet(
    """
    access account address advertised agent app application arrived auto bank battery bill billed
    billing blocked broken browser button buttons buy call cancel cancelled card cart charge
    charged charges checkout code color company connection covers crash crashes customer damaged
    data date day days defective delayed delivered delivery despite device different discount
    double download driver email error estimated expired failed fees fix found free fraud gift got
    help hello hours internet invoice issue item items keyboard late left location login lost mail
    member message minutes missing mobile money month months more network never new not nothing
    notification offline old only online open option order orders out outage package page paid
    password pay payment phone price problem product promo purchase purchased quality received
    refund refunded refuse refused rejected renewal reset return returned returns screen search
    sent server service shipped shipping showing shows signed size slow software stock store stuck
    subscription support suggestion system thanks tracking twice update urgent used user using via
    warehouse website week weeks without work working works wrong years good great bad love like
    nice awesome terrible best worst
    """.words)
}
