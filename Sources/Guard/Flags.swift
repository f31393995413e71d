// Flags of regions, which are written in invisible characters.

let blackFlag: UInt32 = 0x1F3F4

/// The length of the tag characters after a black flag that make it the flag of a region: the code
/// of the country, up to three letters or digits, and the end tag
/// (https://www.unicode.org/reports/tr51/#valid-emoji-tag-sequences). 0 for any other tag
/// characters, because they may hide text.
func flagLength(in bytes: [UInt8], at position: Int) -> Int {
  var code: [UInt8] = []
  var end = position
  while let tag = tag(in: bytes, at: end), code.count < 6 {
    end += 4
    if tag == 0x7F { return isSubdivision(code) ? end - position : 0 }
    code.append(tag)
  }
  return 0
}

/// The ASCII character that corresponds to the tag character at `position`.
private func tag(in bytes: [UInt8], at position: Int) -> UInt8? {
  guard position + 3 < bytes.count, bytes[position] == 0xF3, bytes[position + 1] == 0xA0,
    bytes[position + 2] | 1 == 0x81
  else { return nil }
  return (bytes[position + 2] & 1) << 6 | bytes[position + 3] & 0x3F
}

private func isSubdivision(_ code: [UInt8]) -> Bool {
  guard (3...5).contains(code.count), code.allSatisfy({ $0.isLowercase || $0.isDigit }) else {
    return false
  }
  return stride(from: 0, to: countries.count, by: 2).contains {
    countries[$0] == code[0] && countries[$0 + 1] == code[1]
  }
}

/// Two letters each (ISO 3166-1 alpha-2).
private let countries = Array(
  """
  adaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbvbwbybzcacccdcfcgchcickcl\
  cmcncocrcucvcwcxcyczdedjdkdmdodzeceeegeheresetfifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgu\
  gwgyhkhmhnhrhthuidieiliminioiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamc\
  mdmemfmgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpspt\
  pwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsvsxsysztctdtftgthtjtktltmtntotrtttvtwtzua\
  ugumusuyuzvavcvevgvivnvuwfwsyeytzazmzw
  """.utf8)
