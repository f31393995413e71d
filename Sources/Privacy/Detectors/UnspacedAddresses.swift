// Finds street addresses in Chinese, Japanese and Korean, from the province to the house number.

import Text

extension Detector {
  static let unspacedAddress = Detector(at: .numberBehindForeign) { scan, place in
    guard scan.number != nil else { return nil }
    return unlessInEmail(
      scan, findUnspacedAddress(scan.bytes, place.lowerBound, after: scan.searchStart))
  }
}

/// Finds the address that ends with the number at `number`. Its characters have at least two
/// different endings of provinces, cities, districts or roads.
func findUnspacedAddress(_ bytes: [UInt8], _ number: Int, after searchStart: Int) -> Match? {
  var start = number
  var marks = Set<String>()
  while start - 3 >= searchStart, number - start < 90, (0xE3...0xE9).contains(bytes[start - 3]) {
    start -= 3
    let character = String(decoding: bytes[start..<start + 3], as: UTF8.self)
    if levels.contains(character) { marks.insert(character) }
  }
  if marks.isEmpty { return nil }
  let numberEnd = bytes.run(from: number, limit: 12) { $0.isDigit || $0 == UInt8(ascii: "-") }
  let isBlock =
    bytes[number..<numberEnd].contains(UInt8(ascii: "-"))
    || bytes[numberEnd...].starts(with: "丁目".utf8)
  // 神宮前1-2-3 needs one district before it, 世纪大道100号 needs two endings.
  guard marks.count >= 2 || (marks.count == 1 && isBlock && number - start >= 15) else {
    return nil
  }
  let tail = ends.first { bytes[numberEnd...].starts(with: $0.utf8) }
  return (.streetAddress, start..<numberEnd + (tail?.utf8.count ?? 0))
}

private let levels = Set("省市区區县縣県都道府町村郡路街巷镇鎮".map(String.init))
private let ends = ["号楼", "號樓", "号", "號", "番地", "番", "丁目", "弄"]

extension Detector {
  static let hangulAddress = Detector(at: .numberBehindForeign) { scan, place in
    findHangulAddress(scan.bytes, place.lowerBound, after: scan.searchStart)
  }
  /// The postcode after `〒`: 150-0001.
  static let postcodeSign = Detector(at: .numberBehindForeign) { scan, place in
    let (bytes, start) = (scan.bytes, place.lowerBound)
    guard start >= 3, bytes.hasPrefix("〒", at: start - 3) else { return nil }
    let end = bytes.run(from: start, limit: 8) { $0.isDigit || $0 == UInt8(ascii: "-") }
    return end - start >= 7 ? (.streetAddress, start..<end) : nil
  }
}

/// Finds `서울시 강남구 테헤란로 152`: a house number after a road or quarter, with a district before that.
private func findHangulAddress(_ bytes: [UInt8], _ number: Int, after searchStart: Int) -> Match? {
  guard let road = hangulWord(bytes, before: number, after: searchStart),
    endsWith(bytes, road, hangulRoads)
  else { return nil }
  var start = road.lowerBound
  var levels = 0
  while let word = hangulWord(bytes, before: start, after: searchStart), levels < 4,
    endsWith(bytes, word, hangulLevels), !hangulAdverbs.contains(where: bytes[word].elementsEqual)
  {
    (start, levels) = (word.lowerBound, levels + 1)
  }
  guard levels > 1 || (levels == 1 && road.count >= 9) else { return nil }
  var end = bytes.run(from: number, limit: 10) { $0.isDigit || $0 == UInt8(ascii: "-") }
  if hangulCounters.contains(where: { bytes[end...].starts(with: $0.utf8) }) { return nil }
  // 번지, then the building and the flat: `, 101동 1203호`.
  for _ in 0..<4 {
    let unit = hangulUnits.first { bytes[end...].starts(with: $0.utf8) }
    end += unit?.utf8.count ?? 0
    let next = bytes.run(from: end, limit: 2) { $0.isOne(of: " ,") }
    let digits = bytes.run(from: next, limit: 5, while: \.isDigit)
    guard digits > next, hangulUnits.contains(where: { bytes[digits...].starts(with: $0.utf8) })
    else { break }
    end = digits
  }
  return (.streetAddress, start..<end)
}

private let hangulRoads = ["로", "길", "동", "리"]
private let hangulLevels = [
  "시", "구", "군", "읍", "면", "동", "기도", "원도", "청북도", "청남도", "라북도", "라남도", "상북도", "상남도", "주도",
]
/// Words that end like a district but are none.
private let hangulAdverbs = [
  "다시", "역시", "혹시", "잠시", "즉시", "하면", "이면", "으면", "친구", "누구", "가구", "작동", "자동", "활동", "이동",
]
.map { Array($0.utf8) }
private let hangulCounters = ["원", "만", "개", "시", "분", "일", "회", "명", "건", "년", "월", "천"]
private let hangulUnits = ["번지", "번", "동", "호", "층"]

/// The Hangul word before `end` and one blank.
private func hangulWord(_ bytes: [UInt8], before end: Int, after searchStart: Int) -> Range<Int>? {
  var stop = end
  while stop > searchStart, end - stop < 2, bytes[stop - 1] == 0x20 { stop -= 1 }
  var start = stop
  while start - 3 >= searchStart, stop - start < 36, (0xEA...0xED).contains(bytes[start - 3]) {
    start -= 3
  }
  return start < stop ? start..<stop : nil
}

private func endsWith(_ bytes: [UInt8], _ word: Range<Int>, _ endings: [String]) -> Bool {
  word.count > 3 && endings.contains { bytes[word].suffix($0.utf8.count).elementsEqual($0.utf8) }
}
