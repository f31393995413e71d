// Street addresses in Chinese and Japanese, from the province to the house's number.

import Text

extension Detector {
  static let unspacedAddress = Detector(at: .number) { scan, place in
    guard scan.number != nil else { return nil }
    return unlessInEmail(scan, findUnspacedAddress(scan.bytes, place.lowerBound, after: scan.floor))
  }
}

/// The address that ends with the number at `number`: characters in a row, at least two of which are
/// what provinces, cities, districts and roads end with.
func findUnspacedAddress(_ bytes: [UInt8], _ number: Int, after floor: Int) -> Match? {
  var start = number
  var marks = Set<String>()
  while start - 3 >= floor, number - start < 90, (0xE3...0xE9).contains(bytes[start - 3]) {
    start -= 3
    let character = String(decoding: bytes[start..<start + 3], as: UTF8.self)
    if levels.contains(character) { marks.insert(character) }
  }
  guard marks.count >= 2 else { return nil }
  let digits = bytes.run(from: number, limit: 12) { $0.isDigit || $0 == UInt8(ascii: "-") }
  let tail = ends.first { bytes[digits...].starts(with: $0.utf8) }
  return (.streetAddress, start..<digits + (tail?.utf8.count ?? 0))
}

private let levels = Set("省市区區县縣県都道府町村郡路街巷镇鎮".map(String.init))
private let ends = ["号楼", "號樓", "号", "號", "番地", "番", "丁目", "弄"]
