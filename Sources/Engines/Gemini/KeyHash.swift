// A key as what may be stored of it: HMAC-SHA-256, in hexadecimal digits.

import Text

extension APIKey {
  /// The same for the same key and salt; nobody can find the key by it.
  package func hash(salt: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return SHA256.authenticate(Array(value.utf8), key: salt).reduce(into: "") { text, byte in
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }
}
