// Addresses in eighteen languages that are masked to the last word: flats, floors and buildings before and behind
// the street, towns and postcodes; and what looks like one and must stay.

import Privacy
import Testing

@Suite struct WholeAddressTests {
  @Test(arguments: [
    #"⟦Jerozolimskie 45 lok. 12⟧"#,
    #"we moved: ⟦Suite 210, 88 King St W, Toronto ON M5H 1J9⟧ is the new one"#,
    #"our office: ⟦Level 3, 45 Clarence St, Sydney NSW 2000⟧"#,
    #"Collect it from ⟦The Old Rectory, Church Lane, Wickham, Hants PO17 5AA⟧"#,
    #"⟦4 The Crescent, Whitby YO21 3EH⟧ is where I live now"#,
    #"Our shop, ⟦211 Grafton Street, Dublin⟧, has had no power since 9"#,
    #"pls use ⟦88 Sunset Blvd, 2nd floor, Los Angeles⟧"#,
    #"parcel went to ⟦Rose Cottage, Station Road, Hexham NE46 1EZ⟧"#,
    #"I rent at ⟦Room 204, Hilltop Building, 9 Park Lane⟧"#,
    #"Abholung: ⟦Bahnhofstr. 11a/3, 8010 Graz⟧"#,
    #"⟦Zum Wiesengrund 8, D-35037 Marburg⟧ ist richtig, nicht Nr. 18"#,
    #"ich wohne ⟦Mühlweg 12, 2. Etage links, 04105 Leipzig⟧"#,
    #"⟦Karl-Marx-Allee 90, Vorderhaus, 2. OG rechts, 10243 Berlin⟧ ist die Adresse"#,
    #"Lieferung ging an ⟦Hauptplatz 12/2/7, 1220 Wien⟧"#,
    #"envoyez-le ⟦Bâtiment D, 117 avenue de la République, 93300 Aubervilliers⟧"#,
    #"j'habite ⟦lieu-dit Les Granges, 24200 Sarlat⟧"#,
    #"nouvelle adresse : ⟦45 bd Voltaire, 2e étage gauche, 75011 Paris⟧"#,
    #"⟦12 ter, avenue Jean Jaurès, 92120 Montrouge⟧ est mon adresse"#,
    #"j'habite à ⟦Marseille, 33 rue Paradis, 13006⟧"#,
    #"chez moi : ⟦appt B204, 19 quai de Seine, 76000 Rouen⟧"#,
    #"⟦Chaussée de Wavre 221, bte 4, 1050 Ixelles⟧"#,
    #"Vivo en la ⟦calle Sagunto 41, 3º B, 46009 Valencia⟧"#,
    #"Domicilio nuevo: ⟦Pje. Los Olmos 220, depto. 12, Santiago⟧"#,
    #"enviadlo a ⟦C/ Velázquez 12, 4º izda, 28001 Madrid⟧"#,
    #"dir: ⟦Cll 80 # 12-45 Torre 3 Apto 402, Medellín⟧"#,
    #"dirección: ⟦Avda. de la Constitución 8, 2º A, 41001 Sevilla⟧"#,
    #"⟦Calle Alcalá 200, esc. izq., 5º D, Madrid⟧ es mi dirección"#,
    #"l'indirizzo è ⟦via dei Pini 12, piano 3, interno 9, 00152 Roma RM⟧"#,
    #"consegnate in ⟦largo Augusto 1/A - 20122 Milano (MI)⟧"#,
    #"indirizzo: ⟦Strada Statale 16 n. 44, 70042 Mola di Bari BA⟧"#,
    #"abito a ⟦Napoli in via Toledo 156⟧"#,
    #"consegna in ⟦c.so Buenos Aires 33, 20124 Milano⟧"#,
    #"moro na ⟦Rua das Acácias, 215, apto 31, bloco B, Campinas - SP, 13083-120⟧"#,
    #"a morada é ⟦Rua do Ouro, nº 88, 2º esq., 1100-063 Lisboa⟧"#,
    #"entreguem na ⟦Quadra 12, Conjunto B, Casa 7, Taguatinga, Brasília - DF⟧"#,
    #"meu endereço: ⟦Av. Paulista 1578, cj. 142, Bela Vista, São Paulo/SP⟧"#,
    #"moro em ⟦Alameda Santos 45, casa 2, Santos⟧"#,
    #"⟦Rua 25 de Março 510, loja 4⟧ é o endereço"#,
    #"vivo na ⟦Praceta Camões, lote 5, 3.º Esq., Setúbal⟧"#,
    #"ik woon aan de ⟦Prinsengracht 402-hs te Amsterdam⟧"#,
    #"stuur maar naar ⟦Kerkstraat 12-II, 1017 GC Amsterdam⟧"#,
    #"ik woon op ⟦Zandweg 4 te Oss⟧"#,
    #"przeprowadziłem się na ⟦Kwiatową 9, 61-881 Poznań⟧"#,
    #"mieszkam na ⟦ul. Piotrkowskiej 88 m. 5 w Łodzi⟧"#,
    #"mieszkam przy ⟦ul. Długiej 15/4, 2 piętro, 00-238 Warszawa⟧"#,
    #"dostawa: ⟦Słoneczna 7A m. 12, 05-500 Piaseczno⟧"#,
    #"adres to ⟦pl. Wolności 3, klatka B, Wrocław⟧"#,
    #"mieszkam na ⟦Grunwaldzkiej 104 m 7 w Gdańsku⟧"#,
    #"mieszkam w ⟦Krakowie, ul. Floriańska 17 m. 3⟧"#,
    #"привезите на ⟦Невский пр., д. 100, лит. А, офис 12, СПб⟧"#,
    #"доставка ⟦пр-т Ленина 45 оф 203⟧"#,
    #"adresim ⟦Bağdat Cad. No: 211 D: 8 Kadıköy/İstanbul⟧"#,
    #"adres: ⟦Cumhuriyet Mah. Lale Sok. No 12 Kat 3 Daire 7 Nilüfer / Bursa⟧"#,
    #"adresim: ⟦Fevzi Çakmak Mah. 10523. Sok. No: 4/A Karatay Konya⟧"#,
    #"teslimat ⟦Barbaros Bulvarı No:74 Kat:5 D:12 Beşiktaş İstanbul⟧"#,
    #"⟦Gül Sokak No:7 D:2 Etimesgut/Ankara⟧ adresim"#,
    #"عنوان البيت: ⟦مدينة نصر، شارع عباس العقاد، رقم 33⟧"#,
    #"घर ⟦फ्लैट 302, सरस्वती टावर, सेक्टर 62, नोएडा⟧"#,
    #"mai rehta hu ⟦C-45/2, 2nd Floor, Lajpat Nagar⟧ me"#,
    #"⟦42, गांधी रोड, इंदौर 452001⟧ मेरा पता है"#,
    #"address hai ⟦H-12, Green Park Extension, New Delhi 110016⟧"#,
    #"ghar ⟦gali no 4, house no 112, Shahdara⟧"#,
    #"alamat saya ⟦Jl. Melati No. 12 RT 03/RW 07, Kel. Sukajadi, Bandung 40162⟧"#,
    #"antar ke ⟦Komplek Permata Hijau Blok D/12, RT 02 RW 05, Depok⟧"#,
    #"kirim ke ⟦Apartemen Kalibata City Tower Ebony lt 12 no 8⟧"#,
    #"gửi về ⟦tầng 5, tòa nhà Bitexco, 2 Hải Triều, Quận 1⟧"#,
    #"⟦25 Trần Phú, P. Lộc Thọ, Nha Trang⟧ là địa chỉ em"#,
    #"ส่งที่ ⟦199 ซอยสุขุมวิท 39 แขวงคลองตันเหนือ เขตวัฒนา กทม⟧"#,
    #"新しい届け先：⟦神奈川県横浜市港北区日吉本町1の22の5 コーポ青葉201号室⟧"#,
    #"住所 ⟦愛知県名古屋市中区栄3丁目15番33号 栄ガスビル5階⟧"#,
    #"⟦千葉県船橋市本町6-12-3 プラウド船橋1205⟧です"#,
    #"⟦東京都港区芝公園4丁目2-8⟧が住所です"#,
    #"⟦인천 남동구 구월동 1234-5 한빛아파트 102동 805호⟧로 배송"#,
    #"집은 ⟦광주 북구 용봉로 77 용봉아파트 3동 1104호⟧"#,
    #"⟦서울 종로구 세종대로 209⟧가 제 주소예요"#,
    #"⟦江苏省南京市鼓楼区中山北路30号城市花园3幢902室⟧收"#,
    #"⟦北京市海淀区中关村大街27号1101室⟧是我的地址"#,
  ])
  func anAddressIsMaskedToItsLastWord(marked: String) {
    let pieces = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    let wanted = pieces.enumerated().map { index, piece in
      guard index > 0, let end = piece.firstIndex(of: "⟧") else { return String(piece) }
      return "[ADDRESS_1]" + piece[piece.index(after: end)...]
    }
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    #expect(mask(text, customer: nil).text == wanted.joined())
  }

  @Test(arguments: [
    #"улица была перекрыта 2 дня"#,
    #"Площадь помещения 84,2 кв. м, начисление исходя из 184,2."#,
    #"за 2 дня пришло 3 смс"#,
    #"Buildings 3 and 4 have no heating since 12 March"#,
    #"Unit 3 of the course, lesson 12, does not play"#,
    #"I live 12 km from the store, 3 floors up."#,
    #"3丁目のコンビニで10個買った"#,
    #"3号楼停水2天"#,
    #"3층 화장실 고장"#,
    #"普通郵便で7日かかりました"#,
    #"신한카드 3개월 할부가 안 돼요"#,
    #"in via di guarigione dopo 3 giorni"#,
    #"calle cortada 3 días"#,
    #"tầng 3 bị dột"#,
    #"ชั้น 3 น้ำรั่ว"#,
  ])
  func whatOnlyLooksLikeAnAddressStays(text: String) {
    #expect(mask(text, customer: nil).text == text)
  }
}
