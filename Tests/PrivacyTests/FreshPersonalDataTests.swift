// Accounts, dates of birth and addresses as people tell them, in eighteen languages; and what looks like
// them and must stay.

import Privacy
import Testing

@Suite struct FreshPersonalDataTests {
  @Test(arguments: [
    #"account n° ⟦A 20144771⟧ was charged twice"#,
    #"⟦20144771⟧ - account number"#,
    #"abgebucht von ⟦20144771⟧ bei der Sparkasse (BLZ ⟦50050201⟧)"#,
    #"⟦20144771⟧ – Kontonummer"#,
    #"addebitato da ⟦201447712⟧ alla banca (ABI ⟦03069⟧)"#,
    #"conto n° ⟦CC201447712⟧ addebitato due volte"#,
    #"⟦2014477⟧ - número da conta"#,
    #"rekening nr. ⟦R201447712⟧ dubbel belast"#,
    #"списали с ⟦40817810099910004312⟧ в банке (БИК ⟦044525225⟧)"#,
    #"счёт № ⟦А20144771⟧ списан дважды"#,
    #"⟦40817810099910004312⟧ - номер счёта"#,
    #"hesap no ⟦H20144771⟧ iki kez borçlandırıldı"#,
    #"rekening no ⟦R2014477123⟧ kena dua kali"#,
    #"⟦2014477123⟧ - nomor rekening"#,
    #"bị trừ từ ⟦2014477123456⟧ tại ngân hàng (mã ngân hàng ⟦970436⟧)"#,
    #"⟦2014477123456⟧ - số tài khoản"#,
    #"⟦201447712345⟧ - رقم الحساب"#,
    #"⟦20144771234⟧ से बैंक में पैसे कटे (आईएफएससी ⟦SBIN0001234⟧)"#,
    #"खाता संख्या ⟦A20144771⟧ से दो बार कटा"#,
    #"⟦20144771234⟧ - खाता संख्या"#,
    #"账号⟦A20144771⟧被扣两次"#,
    #"⟦20144771234⟧ - 账号"#,
    #"口座番号 ⟦A2014477⟧ が二重引き落とし"#,
    #"계좌번호 ⟦A1102044771⟧ 이중 출금"#,
    #"⟦2014477123⟧ - เลขบัญชี"#,
    #"on ⟦3 April 1980⟧ born, as my ID shows"#,
    #"⟦03/04/1980⟧ (date of birth)"#,
    #"⟦3.4.1980⟧ (DOB) is what you have on file"#,
    #"⟦3. April 1980⟧ (Geburtsdatum) stimmt nicht"#,
    #"am ⟦24. Dezember 1971⟧ in Kiel geboren"#,
    #"je suis du ⟦3 avril 1980⟧, date de naissance"#,
    #"⟦03/04/1980⟧ (date de naissance)"#,
    #"le ⟦3 avril 1980⟧, je suis née à Lyon"#,
    #"le ⟦12/11/1965⟧ est ma date de naissance"#,
    #"el ⟦03/04/1980⟧ es mi fecha de nacimiento"#,
    #"il ⟦03/04/1980⟧ è la mia data di nascita"#,
    #"il ⟦3 aprile 1980⟧ sono nato a Bari"#,
    #"⟦3 de abril de 1980⟧ (data de nascimento)"#,
    #"⟦03/04/1980⟧ é a minha data de nascimento"#,
    #"ik ben op ⟦3 april 1980⟧ geboren"#,
    #"⟦03-04-1980⟧ (geboortedatum) klopt niet"#,
    #"⟦3 апреля 1980 года⟧ рождения"#,
    #"⟦03.04.1980⟧ (дата рождения)"#,
    #"⟦12.11.1965⟧ года рождения, проживаю в Омске"#,
    #"⟦03.04.1980⟧ (doğum tarihi)"#,
    #"⟦03.04.1980⟧ doğum tarihim"#,
    #"⟦03-04-1980⟧ adalah tanggal lahir saya"#,
    #"⟦03/04/1980⟧ (ngày sinh)"#,
    #"ngày ⟦3 tháng 4 năm 1980⟧ tôi sinh ra ở Huế"#,
    #"⟦03/04/1980⟧ هو تاريخ ميلادي"#,
    #"⟦3 अप्रैल 1980⟧ को पैदा हुआ"#,
    #"⟦03/04/1980⟧ मेरी जन्मतिथि है"#,
    #"⟦1980年4月3日⟧是我的生日"#,
    #"⟦1980/04/03⟧（生年月日）"#,
    #"⟦1980年4月3日⟧が生年月日です"#,
    #"⟦1980년 4월 3일⟧생입니다"#,
    #"⟦1980.04.03⟧ (생년월일)"#,
    #"⟦03/04/2523⟧ คือวันเกิดของฉัน"#,
    #"I live at ⟦Flat 7, 22 Harbour Road, Leeds LS1 4AB⟧ and the van never came"#,
    #"deliver to ⟦Flat 3B, Marlow House, 18 Quay Street, Bristol⟧ please"#,
    #"send it to ⟦14 Elm Grove, Flat 2, York⟧ today"#,
    #"Lieferung an ⟦Lindenweg 14, 3. OG, 24103 Kiel⟧ kam nie an"#,
    #"ich wohne in der ⟦Goethestraße 8b in Kassel⟧ und nichts kam"#,
    #"le colis pour ⟦5 impasse du Moulin, 44000 Nantes⟧ est perdu"#,
    #"vivo en ⟦Calle Olmo 14, int. 5, Col. Roma Norte, CDMX⟧ y no llegó"#,
    #"abito in ⟦via Garibaldi 14, scala B, interno 7, 20121 Milano⟧"#,
    #"abito al ⟦14 di via Garibaldi a Milano⟧"#,
    #"живу по адресу ⟦ул. Ленина, д. 14, кв. 5, г. Омск⟧"#,
    #"доставка на ⟦проспект Мира 8, корпус 2, квартира 17, Москва⟧"#,
    #"адрес: ⟦г. Тула, ул. Садовая, дом 3, подъезд 2, этаж 5⟧"#,
    #"kirim ke ⟦Jalan Sudirman 88, Blok C2, Bandung 40111⟧"#,
    #"عنواني ⟦شارع النيل 14، الدور 3، شقة 5، حي الزهور، القاهرة⟧"#,
    #"मेरा पता ⟦मकान नं 14, ब्लॉक सी, सेक्टर 21, नोएडा 201301⟧ है"#,
    #"我住在⟦北京市朝阳区建国路88号5号楼3单元502室⟧"#,
    #"送到⟦上海市浦东新区世纪大道100号12楼⟧没收到"#,
    #"地址：⟦广州市天河区体育西路15号A座801⟧"#,
    #"⟦부산광역시 해운대구 우동 123-4 3층⟧으로 보내주세요"#,
  ])
  func whatIsToldIsMasked(text: String) {
    let values = text.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().compactMap
    {
      $0.split(separator: "⟧", omittingEmptySubsequences: false).first
    }
    let sent = mask(text.filter { $0 != "⟦" && $0 != "⟧" }, customer: nil).text
    #expect(!values.isEmpty)
    for value in values { #expect(!sent.contains(value), "\(sent)") }
  }

  @Test(arguments: [
    #"My address: I moved last year and the parcel still goes to the old one"#,
    #"Am 3.4.2024 wurde geliefert, geboren wurde die Idee in Kiel"#,
    #"le 3 avril 2024 la commande est arrivée à Tours"#,
    #"el 3 de abril de 2024 nació el problema con el pedido"#,
    #"op 3 april 2024 is het pakket bezorgd"#,
    #"3 kwietnia 2024 paczka dotarła"#,
    #"3 апреля 2024 года посылка пришла"#,
    #"3 Nisan 2024 tarihinde sipariş geldi"#,
    #"pada 3 April 2024 paket datang"#,
    #"วันที่ 3 เมษายน 2567 ได้รับของ"#,
    #"The flat fee of 14 euros is wrong"#,
    #"a flat 5 % discount in town was promised"#,
    #"w 3 dni w mieście nie dotarło"#,
    #"à 14 heures à Tours rien n'est arrivé"#,
    #"ब्लॉक किया गया खाता 3 दिन से बंद है"#,
    #"interno 7 non risponde al telefono"#,
    #"el piso 3 de la tienda está cerrado"#,
  ])
  func harmlessTextsAreSentAsTheyAre(text: String) {
    #expect(mask(text, customer: nil).text == text)
  }
}
