// Finds the address of the client behind proxies.

/// A range of IP addresses: `10.0.0.0/8`, `::1`.
package struct AddressRange: Sendable, Equatable {
  private let bytes: [UInt8]
  private let bits: Int

  /// Nil if the text is not an IPv4 or IPv6 address or range.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let bytes = addressBytes(String(parts[0])) else { return nil }
    self.bytes = bytes
    bits = parts.count == 2 ? Int(parts[1]) ?? -1 : bytes.count * 8
    guard (0...bytes.count * 8).contains(bits) else { return nil }
  }

  func contains(_ address: String) -> Bool {
    guard let other = addressBytes(address), other.count == bytes.count else { return false }
    return (0..<bits).allSatisfy { bit in
      let mask: UInt8 = 0x80 >> UInt8(bit % 8)
      return bytes[bit / 8] & mask == other[bit / 8] & mask
    }
  }
}

/// The address of the client. Behind a trusted proxy it is the last address in `X-Forwarded-For`
/// that is not a trusted proxy. Otherwise it is the address of the connection.
func clientAddress(of request: Request, behind proxies: [AddressRange]) -> String {
  let isProxy = { (address: String) in proxies.contains { $0.contains(address) } }
  guard isProxy(request.peer) else { return request.peer }
  let hops = request.headers["x-forwarded-for"].joined(separator: ",").split(separator: ",")
    .map { String($0.filter { $0 != " " }) }
  var last = request.peer
  for hop in hops.reversed() {
    // A hop that is not an address may be invented, so everything before it is ignored.
    guard addressBytes(hop) != nil else { return last }
    last = hop
    if !isProxy(hop) { break }
  }
  return last
}
