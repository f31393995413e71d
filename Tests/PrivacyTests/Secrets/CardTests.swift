// Card numbers in the ways that people and machines write them, and other things' numbers.

import Privacy
import Testing

@Suite struct CardTests {
  @Test(arguments: [
    #"my card 4111    1111    1111    1111"#,
    #"5500|0000|0000|0004"#,
    #"card number 3528 0000 0000 0007"#,
    #"Kreditkarte 4111,1111,1111,1111"#,
    #"carte 4111*1111*1111*1111"#,
    #"4111·1111·1111·1111"#,
    #"tarjeta 4111=1111=1111=1111"#,
    #"カード番号は4111-1111-1111-1111です"#,
    #"4111.1111.1111.1111"#,
    #"<td>4111</td><td>1111</td><td>1111</td><td>1111</td>"#,
    #"4111&nbsp;1111&nbsp;1111&nbsp;1111"#,
    #"4111%201111%201111%201111"#,
    #"card 5500 0000 0000 0004"#,
    #"maestro 6759649826438453"#,
    #"UnionPay 8171 9999 0000 0018"#,
    #"Diners 3056 930902 5904"#,
    "karta nr 5105\n1051\n0510\n5100",
    #"kartu saya 4000-0566-5566-5556"#,
    #"بطاقتي ٤٠٠٠ ٠٥٦٦ ٥٥٦٦ ٥٥٥٦"#,
    #"カード 3566 0020 2036 0505"#,
    #"카드번호 6200000000000005"#,
    #"cartão 6362970000457013"#,
    #"carte n° 5555.5555.5555.4444"#,
    #"Visa 4242 4242 / 4242 4242"#,
    #"4242_4242_4242_4242"#,
    #"mastercard:2223003122003222"#,
  ])
  func cardsAreTakenOut(text: String) {
    #expect(redact(text).text.contains("[CARD …"))
  }

  @Test(arguments: [
    #"order 4111111111111111 has not arrived"#,
    #"Bestellnummer 4111 1111 1111 1111 fehlt"#,
    #"ticket 5500000000000004 is still open"#,
    #"serial number 4012888888881881 is printed on it"#,
    #"case number: 4222222222222"#,
    #"tracking number 6011000990139424"#,
    #"parcel 4111111111111111 lost"#,
    #"订单号4111111111111111还没到"#,
    #"IMEI 490154203237518"#,
    #"Le numéro de commande 4532015112830366 est introuvable"#,
    #"numero d'ordine 4532015112830366"#,
    #"номер заказа 4532015112830366"#,
    #"nomor pesanan 4532015112830366"#,
    #"mã vận đơn 4532015112830366"#,
    #"sipariş numaram 4532015112830366"#,
    #"注文番号 4532015112830366"#,
    #"주문번호 4532015112830366"#,
    #"رقم الطلب 4532015112830366"#,
    #"order no. 5500000000000004"#,
    #"invoice: 4111 1111 1111 1111"#,
    #"Auftrag 5105105105105100"#,
    #"commande n° 5555555555554444"#,
    #"pedido 4242424242424242"#,
    #"ordine n. 4242424242424242"#,
    #"encomenda 4242424242424242"#,
    #"bestelling 4242424242424242"#,
    #"zamówienie nr 4242424242424242"#,
    #"sipariş 4242424242424242"#,
    #"pesanan 4242424242424242"#,
    #"đơn hàng 4242424242424242"#,
    #"คำสั่งซื้อ 4242424242424242"#,
    #"ऑर्डर 4242424242424242"#,
    #"الطلب 4242424242424242"#,
    #"订单 4242424242424242"#,
    #"注文 4242424242424242"#,
    #"주문 4242424242424242"#,
    #"case 4242424242424242 is open"#,
    #"serial: 378282246310005"#,
  ])
  func numbersOfOtherThingsStay(text: String) {
    #expect(redact(text).text == text)
  }
}
