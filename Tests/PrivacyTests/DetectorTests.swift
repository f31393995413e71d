// Personal data of every kind, in the ways and the languages in which people write it.

import Privacy
import Testing

@Suite struct DetectorTests {
  @Test(arguments: [
    ("Mi teléfono es 612 345 678", "Mi teléfono es [PHONE_1]"),
    ("mon numéro est le 06 12 34 56 78", "mon numéro est le [PHONE_1]"),
    ("Meine Handynummer: 0176/12345678", "Meine Handynummer: [PHONE_1]"),
    ("Rufen Sie mich an: 0176 1234 5678", "Rufen Sie mich an: [PHONE_1]"),
    ("telefone (11) 91234-5678", "telefone [PHONE_1]"),
    ("電話番号は090-1234-5678です", "電話番号は[PHONE_1]です"),
    ("전화번호 010-1234-5678", "전화번호 [PHONE_1]"),
    ("मेरा नंबर 98765 43210 है", "मेरा नंबर [PHONE_1] है"),
    ("мой телефон +7 (912) 345-67-89, 8 (495) 123-45-67", "мой телефон [PHONE_1], 8 [PHONE_2]"),
    ("رقم الهاتف 0501234567", "رقم الهاتف [PHONE_1]"),
    ("手机号13800138000", "手机号[PHONE_1]"),
    ("call +91-98765-43210", "call [PHONE_1]"),
    ("Reach me on 5551234567 or 555.123.4567", "Reach me on [PHONE_1] or [PHONE_2]"),
    ("my cell is 5551234567", "my cell is [PHONE_1]"),
    ("You can WhatsApp me on 07700 900123", "You can WhatsApp me on [PHONE_1]"),
    ("phone:+15551234567,email:jo@x.com", "phone:[PHONE_1],email:[EMAIL_1]"),
    ("Tel. 030/12345678-22", "Tel. [PHONE_1]"),
    ("+49(0)30 1234567", "[PHONE_1]"),
    ("1-800-555-1234", "[PHONE_1]"),
    ("(020) 7946 0958", "[PHONE_1]"),
    ("Ring me 0207 946 0958 after 6pm", "Ring me [PHONE_1] after 6pm"),
    ("email: jane.doe+spam@mail.co.uk; JANE@EXAMPLE.ORG", "email: [EMAIL_1]; [EMAIL_2]"),
    ("jane dot doe at example dot com", "[EMAIL_1]"),
    ("jane_doe＠example．com", "[EMAIL_1]"),
    ("mailto:jo@x.com", "mailto:[EMAIL_1]"),
    ("call me at (555) 123-4567 or 555-987-6543 ext. 22", "call me at [PHONE_1] or [PHONE_2]"),
    (
      "+1 555 123 4567, +44 20 7946 0958, +49 151 23456787, +86 138 0013 8000",
      "[PHONE_1], [PHONE_2], [PHONE_3], [PHONE_4]"
    ),
    ("0049 30 1234567", "[PHONE_1]"),
    ("ring 020 7946 0958 or 07911 123456", "ring [PHONE_1] or [PHONE_2]"),
    ("tel: 5551234567", "tel: [PHONE_1]"),
    ("call 329 7730 now", "call [PHONE_1] now"),
    ("name(at)example(dot)com", "[EMAIL_1]"),
    ("john [at] gmail [dot] com or john at gmail dot com", "[EMAIL_1] or [EMAIL_2]"),
    ("jo@exаmple.com", "[EMAIL_1]"),
    ("j\u{200B}o@example.com", "[EMAIL_1]"),
  ])
  func peopleAreReachedOnlyThroughPlaceholders(text: String, sent: String) {
    expect(text, sentAs: sent)
  }

  @Test(arguments: [
    ("account no. 1234-5678-90 at the bank", "account no. [ACCOUNT_1] at the bank"),
    ("konto nr 1234 5678 9012", "konto nr [ACCOUNT_1]"),
    ("my ip is 10.0.0.1:8080", "my ip is [IP_1]:8080"),
    ("2001:0db8:85a3:0000:0000:8a2e:0370:7334", "[IP_1]"),
    ("SSN: 123 45 6789", "SSN: [ID_1]"),
    ("fødselsnummer 01129955131", "fødselsnummer [ID_1]"),
    ("BSN 111222333", "BSN [ID_1]"),
    ("codice fiscale RSSMRA85T10A562S", "codice fiscale [ID_1]"),
    ("PESEL 44051401359", "PESEL [ID_1]"),
    ("personnummer 811218-9876", "personnummer [ID_1]"),
    ("TC kimlik 10000000146", "TC kimlik [ID_1]"),
    ("Steuer-ID 12 345 678 911", "Steuer-ID [ID_1]"),
    ("NHS number 943 476 5919", "NHS number [ID_1]"),
    ("IBAN DE89 3704 0044 0532 0130 00 please", "IBAN [IBAN_1] please"),
    ("IBAN: DE89370400440532013000, GB82 WEST 1234 5698 7654 32.", "IBAN: [IBAN_1], [IBAN_2]."),
    (
      "account number 12345678, sort code 12-34-56",
      "account number [ACCOUNT_1], sort code [ACCOUNT_2]"
    ),
    ("Kontonummer: 532013000 BLZ 37040044", "Kontonummer: [ACCOUNT_1] BLZ [ACCOUNT_2]"),
    ("my SSN is 123456789 or 123-45-6789", "my SSN is [ID_1] or [ID_2]"),
    ("my social is 078-05-1120", "my social is [ID_1]"),
    ("NINO AB123456C; QQ 12 34 56 C", "NINO [ID_1]; QQ 12 34 56 C"),
    (
      "passport number X1234567, driver's license: D123-4567-8901",
      "passport number [ID_1], driver's license: [ID_2]"
    ),
    ("12345678Z es mi DNI, X1234567L", "[ID_1] es mi DNI, [ID_2]"),
    ("CPF 529.982.247-25", "CPF [ID_1]"),
    ("Aadhaar 2341 2341 2346", "Aadhaar [ID_1]"),
    ("身份证号码11010519491231002X", "身份证号码[ID_1]"),
    ("192.168.1.1 and 2001:db8::1 and 00:1B:44:11:3A:B7", "[IP_1] and [IP_2] and [MAC_1]"),
  ])
  func accountsAndIdentityNumbersAreMasked(text: String, sent: String) {
    expect(text, sentAs: sent)
  }

  @Test(arguments: [
    ("I live at 742 Evergreen Terrace, Springfield", "I live at [ADDRESS_1]"),
    ("my address is 10 Downing Street, London SW1A 2AA, UK", "my address is [ADDRESS_1]"),
    (
      "Deliver to Jane Doe, 1600 Pennsylvania Ave NW, Washington, DC 20500.",
      "Deliver to [ADDRESS_1]."
    ),
    ("Meine Adresse: Musterstraße 12, 12345 Musterstadt", "Meine Adresse: [ADDRESS_1]"),
    ("J'habite au 12 bis avenue Victor Hugo, 75016 Paris", "J'habite au [ADDRESS_1]"),
    ("Mi dirección es Calle de Alcalá 42, 3º B, 28014 Madrid", "Mi dirección es [ADDRESS_1]"),
    ("Moro na Rua das Flores, 123, apto 45, São Paulo, SP 01234-567", "Moro na [ADDRESS_1]"),
    ("Abito in Via Giuseppe Garibaldi 15, 20121 Milano", "Abito in [ADDRESS_1]"),
    ("Keizersgracht 123, 1015 CJ Amsterdam", "[ADDRESS_1]"),
    ("ul. Marszałkowska 10/12 m. 5, 00-590 Warszawa", "[ADDRESS_1]"),
    ("Москва, ул. Тверская, д. 7, кв. 12", "[ADDRESS_1]"),
    ("東京都千代田区千代田1-1", "[ADDRESS_1]"),
    ("北京市朝阳区建国路88号", "[ADDRESS_1]"),
    ("123 MG Road, Bengaluru 560001", "[ADDRESS_1]"),
    ("Flat 12B, Sunshine Apartments, MG Road, Pune 411001", "[ADDRESS_1]"),
    ("No. 5, Jalan Ampang, 50450 Kuala Lumpur", "No. 5, [ADDRESS_1]"),
    ("Atatürk Caddesi No: 12, Ankara", "[ADDRESS_1]"),
    ("PO Box 1234, Sydney NSW 2000", "[ADDRESS_1]"),
    ("Storgatan 5, 111 22 Stockholm", "[ADDRESS_1]"),
    ("House No 45, Street 3, Islamabad", "House [ADDRESS_1]"),
    ("Pin code: 560001", "Pin code: [ADDRESS_1]"),
    ("I live at 12 Baker Street, London NW1 6XE", "I live at [ADDRESS_1]"),
    ("Ship to: 123 Main St Apt 4B, Springfield, IL 62704", "Ship to: [ADDRESS_1]"),
    ("Ich wohne in der Hauptstraße 5, 10115 Berlin.", "Ich wohne in [ADDRESS_1]."),
    ("Lieferadresse: Lange Straße 12b, 80331 München", "Lieferadresse: [ADDRESS_1]"),
    ("12 rue de la Paix, 75002 Paris", "[ADDRESS_1]"),
    ("Vivo en Calle Mayor 12, 28013 Madrid", "Vivo en [ADDRESS_1]"),
    ("Via Roma 12, 00100 Roma", "[ADDRESS_1]"),
    ("ul. Długa 5, 00-238 Warszawa", "[ADDRESS_1]"),
    ("Rua Augusta 1500, São Paulo", "[ADDRESS_1]"),
    ("ул. Ленина 5, Москва", "[ADDRESS_1]"),
    ("P.O. Box 101, Anytown", "[ADDRESS_1]"),
    ("98 Lahof 26 Suite 300, Las Vegas, Turkey 43686", "[ADDRESS_1]"),
    (
      "Terry Cardoso PhD\n\n65 Bodbysund 61\n Suite 521\n SKELLEFTEA\n Eritrea 92707\nthanks",
      "[ADDRESS_1]\nthanks"
    ),
    ("Office Suite 365 is broken; apt 12 leaks", "Office Suite 365 is broken; [ADDRESS_1] leaks"),
    (
      "via Roma 12 is where I live: indirizzo via Roma 12",
      "via Roma 12 is where I live: indirizzo [ADDRESS_1]"
    ),
    ("we live at 5 Oak Avenue. It is cold.", "we live at [ADDRESS_1]. It is cold."),
    (
      "I moved to 221B Baker Street London last week and nothing works",
      "I moved to [ADDRESS_1] last week and nothing works"
    ),
    (
      "Please deliver to Flat 3, 12 High Street, Leeds LS1 4AP before noon",
      "Please deliver to [ADDRESS_1] before noon"
    ),
    (
      "please send to P.O. Box 101, Anytown or Postfach 1234, 10115 Berlin",
      "please send to [ADDRESS_1] or [ADDRESS_2]"
    ),
  ])
  func streetAddressesAreMasked(text: String, sent: String) {
    expect(text, sentAs: sent)
  }

  @Test(arguments: [
    ("My name's Bob.", "My name's [NAME_1]."),
    ("This is Sarah Connor speaking.", "This is [NAME_1] speaking."),
    ("Name: Dr. Robert Jones Jr.", "Name: Dr. [NAME_1]."),
    ("Customer name - Priya Sharma", "Customer name - [NAME_1]"),
    ("Herr Müller und Frau Schmidt-Lehmann", "Herr [NAME_1] und Frau [NAME_2]"),
    ("Sehr geehrte Frau Dr. Weber", "Sehr geehrte Frau Dr. [NAME_1]"),
    ("Sra. García no me ayudó", "Sra. [NAME_1] no me ayudó"),
    ("Señor Juan Pérez", "Señor [NAME_1]"),
    ("signed, Peter Parker", "signed, [NAME_1]"),
    ("Best regards, John F. Kennedy", "Best regards, [NAME_1]"),
    ("-- \nMax Mustermann", "-- \n[NAME_1]"),
    ("Sincerely,\n\nMARIA LOPEZ", "Sincerely,\n\n[NAME_1]"),
    ("Mit freundlichen Grüßen\nHans Meier", "Mit freundlichen Grüßen\n[NAME_1]"),
    ("Cordialement,\nMarie-Claire Dupont", "Cordialement,\n[NAME_1]"),
    ("С уважением,\nИван Петров", "С уважением,\n[NAME_1]"),
    ("My name is John Smith and I am angry", "My name is [NAME_1] and I am angry"),
    ("my name is john smith.", "my name is [NAME_1]."),
    ("hi, i'm priyanka and my card fails", "hi, i'm [NAME_1] and my card fails"),
    ("i am priyanka@example.com", "i am [EMAIL_1]"),
    ("my husband kwame was charged", "my husband [NAME_1] was charged"),
    ("je suis tiphaine, rien ne marche", "je suis [NAME_1], rien ne marche"),
    ("nothing works, thanks, dwayne", "nothing works, thanks, [NAME_1]"),
    ("Ich heiße Jürgen Müller und bin sauer", "Ich heiße [NAME_1] und bin sauer"),
    ("Je m'appelle Amélie Poulain", "Je m'appelle [NAME_1]"),
    ("me llamo María José García.", "me llamo [NAME_1]."),
    ("меня зовут Иван Петров, помогите", "меня зовут [NAME_1], помогите"),
    ("我叫张伟，订单没到", "我叫[NAME_1]，订单没到"),
    ("私の名前は田中太郎です。", "私の名前は[NAME_1]です。"),
    ("제 이름은 김철수입니다", "제 이름은 [NAME_1]입니다"),
    ("اسمي محمد علي", "اسمي [NAME_1]"),
    ("मेरा नाम राहुल शर्मा है", "मेरा नाम [NAME_1] है"),
    ("Mr. Smith, Dr. Jones and Mrs O'Brien", "Mr. [NAME_1], Dr. [NAME_2] and Mrs [NAME_3]"),
    ("Kind regards,\nJane Doe", "Kind regards,\n[NAME_1]"),
    ("Thanks,\nJo", "Thanks,\n[NAME_1]"),
    ("Best\nAnna-Lena van der Berg\nSent from my iPhone", "Best\n[NAME_1]\nSent from my iPhone"),
    ("MY NAME IS JOHN SMITH AND I AM ANGRY", "MY NAME IS [NAME_1] AND I AM ANGRY"),
    (
      "I'm John Smith, a customer. I am Very Unhappy. This is Dave Miller.",
      "I'm [NAME_1], a customer. I am Very Unhappy. This is [NAME_2]."
    ),
    (
      "my wife Anna called; my husband and I; my son Max",
      "my wife [NAME_1] called; my husband and I; my son [NAME_2]"
    ),
  ])
  func introducedNamesAreMasked(text: String, sent: String) {
    expect(text, sentAs: sent)
  }

  @Test(arguments: [
    ("DOB 1/2/90", "DOB [BIRTHDATE_1]"),
    ("born on 12/03/1985", "born on [BIRTHDATE_1]"),
    ("date of birth: March 3, 1990", "date of birth: [BIRTHDATE_1]"),
    ("geboren am 3. März 1990", "geboren am [BIRTHDATE_1]"),
    ("1990年3月5日 出生日期：1990年3月5日", "1990年3月5日 出生日期：[BIRTHDATE_1]"),
  ])
  func birthDatesAreMasked(text: String, sent: String) {
    expect(text, sentAs: sent)
  }

  /// What a reply needs, and what only looks like the other.
  @Test(arguments: [
    "555 1234",
    "card ending 1234",
    "last four digits 4321",
    "my password is not working",
    "my password is broken.",
    "password reset does not work",
    "error code 500123 on login", "IMEI 490154203237518", "my pass expired",
    "pass the time with 12345678 things", "password for my account is wrong",
    "The card is embossed with my full name, address, and an account number",
    "promo code SAVE10",
    "order 123-456-7890 is late; order #1234567890; invoice 0012345678",
    "my order 555-123-4567 is late",
    "meet on 2024-01-05 at 10:30, paid 1,234.56 on 05/06/2023",
    "112-1234567-1234567 was the amazon order",
    "version 1.2.3.4 of the app",
    "my name is not important",
    "i'm hoping for an answer, i am furious", "je suis mariée et sono norma, thanks, said",
    "Dear Sir or Madam,",
    "we met at example.com yesterday",
    "MY NAME IS LEGALLY INCORRECT",
    "it took a 24 hour drive and a 2 way street, via Email 24/7",
    "sent to 3 different people at 5 pm",
    "your driver was at my address for 2 minutes",
    "5 Star Service, 100 Percent Way too late",
    "My name is on the account but I can't login",
    "The name is wrong on my bill",
    "Name: wrong on invoice",
    "I want to change my name",
    "I am Sick And Tired of this",
    "This is Ridiculous",
    "The tracking number 1Z999AA10123456784 shows nothing",
    "Tracking 9400 1118 9956 1234 5678 90",
    "My order 4417-8829-1100 arrived broken on 12.05.2023 at 14:30",
    "I paid $1,299.00 on 3/4/2024 for model SM-G991B serial 35-209900-176148-1",
    "IMEI 352099001761481",
    "ISBN 978-3-16-148410-0",
    "The password field is empty",
    "Password: required",
    "Your app asks for a password each time: why",
    "password was changed without my consent",
    "The password is too short",
    "I forgot my password and email",
    "the token expired after 12345678 seconds",
    "token: expired",
    "The pin is broken on the charger",
    "my OTP never arrives",
    "OTP is not coming since 3 days",
    "pin 3 of the connector",
    "code 404 appears",
    "The address is wrong: it says Main Street",
    "I live in Berlin since 2010",
    "I live in Apartment Building near Central Park",
    "delivered to the wrong address",
    "delivered to my neighbor at number 12",
    "Dear Customer Service Team,",
    "Hello Team,",
    "Regards",
    "Thanks, your service is bad",
    "Thanks for nothing, Amazon",
    "Best buy ever",
    "Thank you, Support Team",
    "Sincerely, an Unhappy Customer",
    "born in the USA",
    "birthday party on 12 May with 20 guests",
    "my husband Visa card",
    "Version 10.0.19045.3803 fails",
    "Android 14.0.0.1 update",
    "error at 0x80070057",
    "12:30:45 and 10:11:12:13",
    "C++ std::vector<int> a::b",
    "call 911 or 112",
    "called you 3 times, 45 minutes each, 12 agents",
    "Phone XL 128 GB 2024",
    "iPhone 15 Pro Max 256",
    "Galaxy S21 5G 128",
    "I called on 12/03 and 14/03",
    "ticket 2023-123-4567",
    "case number 08-1234-5678",
    "Flight LH 1234 on 12 Mar 2024, seat 12A",
    "Room 1203, floor 12",
    "Account number ending in 1234",
    "my account 2 days ago",
    "swift transfer of 20000 euro",
    "das war nie 12345 Euro",
    "meine Karte 1234 endet",
    "Bestellung 0171 1234567",
    "Rechnung Nr. 2023-00123 vom 12.03.2023 über 1.234,56 €",
    "Das Passwort ist falsch",
    "Mein Name ist falsch geschrieben",
    "La contraseña no funciona",
    "mi nombre está mal",
    "我的名字写错了",
    "订单号 202312345678901 没到",
    "注文番号 250-1234567-1234567",
    "заказ 12345678901 не пришел",
    "пароль не подходит",
  ])
  func ordersAmountsDatesAndWordsStay(text: String) {
    #expect(mask(text, customer: nil).text == text)
  }

  /// What detectors fold away stays in the stored text, and comes back.
  @Test(arguments: [
    ("4111\u{200B}1111\u{200B}11111111", "[CARD …1111]"),
    ("٤١١١١١١١١١١١١١١١", "[CARD …1111]"),
    ("𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏", "[CARD …1111]"),
    ("4111\u{2011}1111\u{2011}1111\u{2011}1111", "[CARD …1111]"),
  ])
  func cardsInDisguiseAreTakenOut(text: String, stored: String) {
    #expect(redact(text).text == stored)
  }

  @Test(arguments: [
    ("Jose\u{301} Nun\u{303}ez", "José Núñez"), ("JOSE NUNEZ", "José Núñez"),
    ("José\u{AD}\u{200D} Núñez", "José Núñez"), ("Ｊｏｓé Núñez", "José Núñez"),
    ("ИВАН ПЁТРОВ", "Иван Петров"), ("Strauss", "Strauß"),
  ])
  func theCustomersNameIsFoundInAnySpelling(written: String, name: String) {
    let text = "Ask \(written), please"
    let masked = mask(text, customer: name)
    #expect(masked.text == "Ask [CUSTOMER_1], please")
    #expect(masked.restore(masked.text).text == text)
  }

  private func expect(_ text: String, sentAs sent: String) {
    let masked = mask(text, customer: nil)
    #expect(masked.text == sent)
    #expect(masked.restore(masked.text).text == text)
  }
}
