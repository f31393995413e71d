// The hash of an API key that may be stored: HMAC-SHA-256, in hexadecimal digits.

import Text
import Tickets

extension APIKey {
  /// Equal for equal keys and salts. Nobody can compute the key from it.
  package func hash(salt: [UInt8]) -> String {
    SHA256.authenticate(Array(value.utf8), key: salt).hexadecimal
  }
}
