// Texts that were made to take long: of 5,000 characters, and of 256 KiB.

import Foundation
import Privacy

/// What is repeated to fill a text, and what may stand before it.
private let shapes: [(before: String, piece: String)] = [
  ("", "a"), ("", "4"), ("", "4 "), ("", "4111 "), ("", "1-"), ("", "1."), ("", "(1"), ("", "+"),
  ("", "@"),
  ("", "a@"), ("", "x@y."), ("", "a."), ("", "a-"), ("", "a:"), ("", "::"), ("", "\n"), ("", " "),
  ("", "\""),
  ("", "'"), ("", "("), ("", "["), ("", "[A_1"), ("", "{"), ("", "<"), ("", "<td "), ("", "<b>"),
  ("", "<!--"),
  ("", "&"), ("", "&#6"), ("", "%4"), ("", "=\n"), ("", "=C3"), ("", "\\"), ("", "*"), ("", "*a"),
  ("", "_b "),
  ("", "> "), ("", "|"), ("", "sk-"), ("sk-", "a"), ("", "eyJ"),
  ("", "-----BEGIN PRIVATE KEY-----"),
  ("-----BEGIN PRIVATE KEY-----", "\na"), ("", "://"), ("", "://a:"), ("", "password "),
  ("", "password: "),
  ("password", " "), ("password", "\n"), ("password is ", "a "), ("password ", "\u{301}"),
  ("", "is my password "),
  ("pin ", "4"), ("pin ", "4-"), ("", "pin: "), ("", "pin 4"), ("backup codes ", "1234-5678, "),
  ("", "cvv "),
  ("token ", "a1"), ("", "token=a1b2c3d4 "), ("", "A_B="), ("", "on the back "), ("", "order "),
  ("", "密码"),
  ("密码", "的"), ("", "รหัสผ่าน"), ("", "пароль "), ("", "كلمة المرور "), ("", "日"), ("", "я "),
  ("", "\u{301}"),
  ("e", "\u{301}"), ("", "👩‍"), ("", "\u{200B}"), ("", "\u{202E}"), ("", "\r\n"), ("", "A "),
  ("", "12 A "),
  ("", "Mr. "), ("", "my name is "), ("", "我叫"), ("", "at "), ("", "Apt 1 "), ("", "12 bis rue "),
  ("", "DE89 "),
]

/// Prints the shapes that take long; exits with 1 when one takes longer than a fifth of a second.
func measureHostileShapes() {
  print("\(shapes.count) hostile shapes, in ms: of 5,000 characters, of 256 KiB; those above 100:")
  var slowest = 0.0
  for shape in shapes {
    let short = seconds(text(shape, scalars: 5000))
    let long = seconds(text(shape, bytes: 256 << 10))
    slowest = max(slowest, short, long)
    guard max(short, long) > 0.1 else { continue }
    let name = String((shape.before + shape.piece).debugDescription.prefix(40))
    let line = "  \(name): \(Int(short * 1000)), \(Int(long * 1000))\n"
    FileHandle.standardOutput.write(Data(line.utf8))
  }
  print("  the slowest: \(Int(slowest * 1000))")
  if slowest > 0.2 { exit(1) }
}

private func text(_ shape: (before: String, piece: String), scalars: Int) -> String {
  shape.before + String(repeating: shape.piece, count: scalars / shape.piece.unicodeScalars.count)
}

private func text(_ shape: (before: String, piece: String), bytes: Int) -> String {
  shape.before + String(repeating: shape.piece, count: bytes / shape.piece.utf8.count)
}

/// Processor time for all that is done to a text on its way in, out and back; the best of two.
private func seconds(_ text: String) -> Double {
  let times = (0..<2).map { _ in
    let begin = clock()
    let masked = mask(redact(text).text, customer: "Jo Doe")
    _ = masked.restore(masked.text)
    _ = visible(text)
    return Double(clock() - begin) / Double(CLOCKS_PER_SEC)
  }
  return times.min() ?? 0
}
