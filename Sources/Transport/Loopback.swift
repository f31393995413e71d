// Which hosts are this machine.

/// Whether data sent to this host stays on this machine: `localhost`, `::1` and 127.0.0.0/8.
///
/// A name such as `127.example.com` is another machine's.
package func isLoopback(_ host: some StringProtocol) -> Bool {
  if host == "localhost" || host == "::1" { return true }
  let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
  return numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil)
}
