// The bytes of an IP address.

import Foundation

/// 4 or 16 bytes; nil if the text is not an address. An IPv4-mapped IPv6 address has the 4 bytes of
/// the IPv4 address.
func addressBytes(_ text: String) -> [UInt8]? {
  var four = in_addr()
  if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four, Array.init) }
  var sixteen = in6_addr()
  guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
  let bytes = withUnsafeBytes(of: &sixteen, Array.init)
  let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
  return isMapped ? Array(bytes[12...]) : bytes
}
