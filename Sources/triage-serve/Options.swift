// The flags of the server. `triage serve` has already checked them.

import Configuration
import Server
import Transport

struct Options {
  var address = ListenAddress.standard
  var database: String?
  var processes = true
  var logs = false
  var isQuiet = false

  /// - Throws: `SettingError` for words that `triage serve` never passes on.
  init(_ words: [String]) throws {
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "--listen":
        let text = words.popFirst() ?? ""
        guard let address = ListenAddress(text) else {
          throw SettingError.usage(
            "--listen takes an address and a port such as 127.0.0.1:8000, not \(quoted(text))",
            hint: "an IPv6 address stands in brackets: [::1]:8000")
        }
        self.address = address
      case "--db": database = words.popFirst()
      case "--no-process": processes = false
      case "--log": logs = true
      case "--quiet": isQuiet = true
      default:
        throw SettingError.usage(
          "triage-serve has no \(quoted(word))", hint: "start it with `triage serve`")
      }
    }
  }
}

/// The address on which the server listens.
struct ListenAddress {
  static let standard = ListenAddress(host: "127.0.0.1", port: 8000)

  let host: String
  let port: Int

  private init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// `ADDRESS:PORT`, with an IPv6 address in brackets.
  init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      return nil
    }
    guard !host.isEmpty else { return nil }
    self.init(host: String(host), port: Int(port))
  }

  /// Whether only this machine can reach it.
  var isLocal: Bool { isLoopback(host) }

  var url: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/" }

  func with(port: Int) -> ListenAddress { ListenAddress(host: host, port: port) }
}
