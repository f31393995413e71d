// The bytes of an IP address.

import Foundation

/// 4 or 16 bytes, or nil for what is no address; an IPv4 address in an IPv6 one is the former.
func addressBytes(_ text: String) -> [UInt8]? {
  var four = in_addr()
  if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four, Array.init) }
  var sixteen = in6_addr()
  guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
  let bytes = withUnsafeBytes(of: &sixteen, Array.init)
  let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
  return isMapped ? Array(bytes[12...]) : bytes
}
