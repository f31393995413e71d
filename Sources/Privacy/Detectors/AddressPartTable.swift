// Words that name a part of an address.

import Text

/// The position of such a word beside the name of the part, in folded text.
enum PartWord: Equatable {
  /// Before the name: `đường Lê Lợi`.
  case before
  /// After the name: `गांधी मार्ग`.
  case behind
}

private func parts(_ text: String) -> [[UInt8]] {
  text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map {
    PlainText(String($0)).bytes.map(\.lowered)
  }
}

/// All such words, the longest first.
let partWords: [([UInt8], PartWord)] = {
  let before = parts(
    """
    số nhà|ngõ|ngách|hẻm|kiệt|đường|phố|phường|quận|huyện|thị xã|thị trấn|xóm|thôn|ấp|xã|khu phố|căn hộ|
    chung cư|tổ dân phố|tổ|tòa nhà|tòa|tầng|lầu|phòng|khu đô thị|khu|tỉnh|thành phố|tp|p|q|
    شارع|طريق|حي|مبنى|عمارة|عماره|شقة|شقه|بناية|منزل|فيلا|الدور|دور|برج|مدينة|منطقة|بيت|محافظة|زنقة|درب|زقاق|حارة|
    मकान|फ्लैट|फ़्लैट|गली|सेक्टर|प्लॉट|वार्ड|ब्लॉक|मंज़िल|house no|house number|gali no|gali|makan no|mohalla|flat|sector|plot|block|
    บ้านเลขที่|เลขที่|หมู่บ้าน|หมู่ที่|หมู่|ซอย|ซ.|ถนน|ถ.|แขวง|เขต|ตำบล|ต.|อำเภอ|อ.|จังหวัด|จ.|คอนโด|ห้อง|ชั้น|ม.|อาคาร
    """)
  let behind = parts(
    "टावर|टॉवर|हाउस|निवास|भवन|हाइट्स|रेजीडेंसी|कॉम्प्लेक्स|रोड|मार्ग|नगर|कॉलोनी|कालोनी|अपार्टमेंट|अपार्टमेंट्स|सोसाइटी|बिल्डिंग|विहार|चौक|मोहल्ला|एन्क्लेव|गंज|nagar|colony|marg|vihar"
  )
  return (before.map { ($0, .before) } + behind.map { ($0, .behind) })
    .sorted { $0.0.count > $1.0.count }
}()

/// Words for a district that can follow a house number, a street and a comma.
let districtWords = parts(
  "phường|p|quận|q|xã|huyện|thị trấn|thị xã|tp|thành phố|tỉnh|khu phố|ấp|thôn")

let neutralWords = Set(
  ["no", "so", "nr", "số", "رقم", "नंबर", "संख्या", "नं", "ที่"].map {
    String(decoding: PlainText($0).bytes, as: UTF8.self)
  })
