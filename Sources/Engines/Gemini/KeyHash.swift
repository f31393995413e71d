// The hash of an API key that may be stored: HMAC-SHA-256, in hexadecimal digits.

import Text

extension APIKey {
  /// Equal for equal keys and salts. Nobody can compute the key from it.
  package func hash(salt: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return SHA256.authenticate(Array(value.utf8), key: salt).reduce(into: "") { text, byte in
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }
}
