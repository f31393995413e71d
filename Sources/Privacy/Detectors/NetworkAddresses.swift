// Finds network addresses: IPv4, IPv6 and MAC.

import Text

extension Detector {
  static let ipv4 = Detector(at: .number) { scan, place in
    scan.number.flatMap { unlessInEmail(scan, findIPv4($0, scan.bytes, scan.cues)) }
  }
  static let hexAddress = Detector(at: .code, .number) { scan, place in
    unlessInEmail(scan, findHexAddress(scan.bytes, place.lowerBound))
  }
}

/// Finds four numbers up to 255 with dots between them. After "version" and similar they are no
/// address.
func findIPv4(_ number: Number, _ bytes: [UInt8], _ cues: RecentCues) -> Match? {
  guard number.groupCount >= 4,
    number.separators.prefix(3).allSatisfy({ $0 == UInt8(ascii: ".") })
  else { return nil }
  let address = number.prefix(4)
  let start = address.range.lowerBound
  guard number.groupCount == 4 || number.separators[3] != UInt8(ascii: "."),
    !bytes.isWord(at: address.range.upperBound), bytes.byte(at: start - 1) != UInt8(ascii: "."),
    address.groups.allSatisfy({ group in
      group.count <= 3 && bytes[group].reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
    }),
    !cues.announce(.version, at: start, reach: 16)
  else { return nil }
  return (.ipAddress, start..<address.range.upperBound)
}

/// Finds an IPv6 (RFC 4291) or MAC address at `start`.
func findHexAddress(_ bytes: [UInt8], _ start: Int) -> Match? {
  guard bytes[start].isHexadecimal, !bytes.continuesWord(at: start) else { return nil }
  let first = bytes.run(from: start, limit: 5, while: \.isHexadecimal)
  let mark = bytes.byte(at: first)
  guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-"),
    bytes.byte(at: start - 1) != UInt8(ascii: ":")
  else { return nil }
  return findMAC(bytes, start, mark) ?? findIPv6(bytes, start)
}

/// Finds six pairs of hexadecimal digits with the same separator.
private func findMAC(_ bytes: [UInt8], _ start: Int, _ mark: UInt8) -> Match? {
  let end = start + 17
  guard end <= bytes.count, !bytes.isWord(at: end), bytes.byte(at: end) != mark else { return nil }
  for offset in 0..<17 {
    let byte = bytes[start + offset]
    guard offset % 3 == 2 ? byte == mark : byte.isHexadecimal else { return nil }
  }
  // Six pairs of decimal digits with hyphens are just numbers.
  guard mark == UInt8(ascii: ":") || bytes[start..<end].contains(where: \.isLetter) else {
    return nil
  }
  return (.macAddress, start..<end)
}

/// Finds eight groups, or fewer with one `::`.
private func findIPv6(_ bytes: [UInt8], _ start: Int) -> Match? {
  var position = start
  var groups = 0
  var hasGap = false
  while groups < 8 {
    let end = bytes.run(from: position, limit: 5, while: \.isHexadecimal)
    guard (1...4).contains(end - position) else { break }
    groups += 1
    position = end
    guard bytes.byte(at: end) == UInt8(ascii: ":") else { break }
    if bytes.byte(at: end + 1) == UInt8(ascii: ":") {
      guard !hasGap else { break }
      hasGap = true
      position += 1
    } else if !bytes.byte(at: end + 1).isHexadecimal {
      break
    }
    position += 1
  }
  let text = bytes[start..<position]
  guard groups == 8 || (hasGap && groups >= 2), !bytes.isWord(at: position),
    text.count >= 6, text.contains(where: \.isDigit)
  else { return nil }
  return (.ipAddress, start..<position)
}
