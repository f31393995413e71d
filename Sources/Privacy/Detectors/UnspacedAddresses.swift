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
  let numberEnd = bytes.run(from: number, limit: 12) { $0.isDigit || $0 == UInt8(ascii: "-") }
  let isBlock =
    bytes[number..<numberEnd].contains(UInt8(ascii: "-"))
    || blocks.contains { bytes[numberEnd...].starts(with: $0.utf8) }
  let (end, units) = unspacedUnitsEnd(bytes, numberEnd)
  // 6栋1单元401 and 2丁目8-14 need none.
  let isBare = units >= 2 || bytes.hasPrefix("丁目", at: numberEnd) && end > numberEnd + 6
  if marks.isEmpty { return isBare ? (.streetAddress, number..<end) : nil }
  if isBare { return (.streetAddress, start..<end) }
  // 神宮前1-2-3 needs one district before it, 世纪大道100号 needs two endings.
  guard marks.count >= 2 || (marks.count == 1 && isBlock && number - start >= 15) else {
    return nil
  }
  return (.streetAddress, start..<end)
}

/// The end of what follows a house number: 3丁目1番3号, 88号1204室, 5樓之2, メゾン北沢302.
private func unspacedUnitsEnd(_ bytes: [UInt8], _ numberEnd: Int) -> (end: Int, units: Int) {
  var end = numberEnd
  var units = 0
  var isParted = false
  for _ in 0..<16 {
    if let unit = ends.first(where: { bytes[end...].starts(with: $0.utf8) }) {
      end += unit.utf8.count
      units += 1
      isParted = isParted || partings.contains(unit)
      continue
    }
    // 8樓B室
    if bytes.byte(at: end).isUppercase, bytes.hasPrefix("室", at: end + 1) {
      end += 4
      continue
    }
    let sign = signs.first { bytes[end...].starts(with: $0.utf8) }
    let next = sign.map { end + $0.utf8.count } ?? buildingEnd(bytes, end) ?? end
    let digits = bytes.run(from: next, limit: 5, while: \.isDigit)
    guard digits > next,
      next > end || isParted || ends.contains(where: { bytes[digits...].starts(with: $0.utf8) })
    else { break }
    (end, isParted) = (digits, false)
  }
  return (end, units)
}

/// The end of a building's name, if a number follows: ` メゾン北沢302`.
private func buildingEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  let name = bytes.run(from: start, limit: 2) { $0 == 0x20 }
  var end = name
  while end - name < 48, (0xE3...0xE9).contains(bytes.byte(at: end)) { end += 3 }
  // 688号A座12楼
  if bytes.byte(at: start).isUppercase,
    ["座", "栋", "棟"].contains(where: { bytes.hasPrefix($0, at: start + 1) }),
    bytes.byte(at: start + 4).isDigit
  {
    return start + 4
  }
  if name > start { return end > name && bytes.byte(at: end).isDigit ? end : nil }
  // 华星时代广场A座1803
  for place in stride(from: start, to: min(end, start + 30), by: 3) {
    guard let building = buildings.first(where: { bytes[place...].starts(with: $0.utf8) }) else {
      continue
    }
    var stop = place + building.utf8.count
    if bytes.byte(at: stop).isUppercase { stop += 1 }
    if bytes.hasPrefix("座", at: stop) { stop += 3 }
    return bytes.byte(at: stop).isDigit ? stop : nil
  }
  return nil
}

private let buildings = [
  "广场", "大厦", "中心", "花园", "小区", "公寓", "大楼", "家园", "廣場", "大廈", "花園", "社區", "社区",
]

/// Endings of a number that only an address has.
private let blocks = ["丁目", "号楼", "號樓", "号院", "番地"]
/// Between two numbers of one address.
private let partings = [
  "番", "番地", "丁目", "号", "號", "号楼", "號樓", "号院", "栋", "棟", "幢", "座", "单元", "單元", "弄", "巷",
]
private let signs = ["の", "之", "-"]

private let levels = Set("省市区區县縣県都道府町村郡路街巷镇鎮".map(String.init))
private let ends = [
  "号楼", "號樓", "号院", "号室", "號室", "号", "號", "番地", "番", "丁目", "弄", "巷", "栋", "棟", "幢", "座", "单元", "單元",
  "室",
  "楼", "樓", "层", "層", "階", "F", "户",
]

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
  guard let road = hangulWord(bytes, before: number, after: searchStart) else { return nil }
  // 래미안푸른숲 103동 1502호
  if let end = hangulFlatEnd(bytes, number) { return (.streetAddress, road.lowerBound..<end) }
  guard endsWith(bytes, road, hangulRoads) else { return nil }
  var start = road.lowerBound
  var levels = 0
  while let word = hangulWord(bytes, before: start, after: searchStart), levels < 4,
    endsWith(bytes, word, hangulLevels) || hangulCities.contains(where: bytes[word].elementsEqual),
    !hangulAdverbs.contains(where: bytes[word].elementsEqual)
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
    var next = bytes.run(from: end, limit: 2) { $0.isOne(of: " ,") }
    // 한빛아파트 102동
    let name = next > end ? bytes.run(from: next, limit: 30) { (0x80...0xED).contains($0) } : next
    if name > next, bytes.byte(at: name) == 0x20, bytes.byte(at: name + 1).isDigit {
      next = name + 1
    }
    let digits = bytes.run(from: next, limit: 5, while: \.isDigit)
    guard digits > next,
      unit?.hasSuffix("길") == true
        || hangulUnits.contains(where: { bytes[digits...].starts(with: $0.utf8) })
    else { break }
    end = digits
  }
  return (.streetAddress, start..<end)
}

/// The end of `103동 1502호`.
private func hangulFlatEnd(_ bytes: [UInt8], _ number: Int) -> Int? {
  let building = bytes.run(from: number, limit: 4, while: \.isDigit)
  guard bytes.hasPrefix("동", at: building) else { return nil }
  let next = bytes.run(from: building + 3, limit: 1) { $0 == 0x20 }
  let flat = bytes.run(from: next, limit: 4, while: \.isDigit)
  return flat > next && bytes.hasPrefix("호", at: flat) ? flat + 3 : nil
}

private let hangulRoads = ["로", "길", "동", "리"]
private let hangulLevels = [
  "시", "구", "군", "읍", "면", "동", "기도", "원도", "청북도", "청남도", "라북도", "라남도", "상북도", "상남도", "주도",
]
/// Cities and provinces, which often stand without their ending.
private let hangulCities = [
  "서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종", "경기", "강원", "충북", "충남", "전북", "전남", "경북", "경남",
  "제주",
]
.map { Array($0.utf8) }
/// Words that end like a district but are none.
private let hangulAdverbs = [
  "다시", "역시", "혹시", "잠시", "즉시", "하면", "이면", "으면", "친구", "누구", "가구", "작동", "자동", "활동", "이동",
]
.map { Array($0.utf8) }
private let hangulCounters = ["원", "만", "개", "시", "분", "일", "회", "명", "건", "년", "월", "천"]
private let hangulUnits = ["번지", "번길", "번", "길", "동", "호", "층"]

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
