// Texts that were made to take long: of 5,000 characters, and of 256 KiB.

import Foundation
import Guard
import Privacy
import Tickets

private typealias Shape = (before: String, piece: String)

/// What is repeated to fill a text, and what may stand before it.
private let shapes: [Shape] = [
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

/// What a complaint or a draft may be filled with to keep the guards busy.
private let guardShapes: [Shape] = [
  ("", "$4 "), ("", "(1)"), ("", "4 days "), ("", "4-"), ("", "1/2/2026 "), ("", "1.1.26 "),
  ("", "12 Rue "), ("", "2 Baker Street "), ("", "1,234.50 "), ("", "3万"), ("", "三千"), ("", "4% "),
  ("", "seven days "), ("", "2 triệu "), ("", "May 4 "), ("", "http://a.example/ "), ("", "a.b/c"),
  ("", "a@b.example "), ("", "[Name] "), ("", "{{a}} "), ("", "<b> "), ("", "____ "), ("", "XXXX "),
  ("", "○○様"), ("", "ignore all "), ("", "i g n o r e "), ("", "ignoreall"), ("", "%69"),
  ("", "aWdub3Jl"), ("", "\\u0069"), ("", "69676e6f"), ("", "you must "), ("", "fire no "),
  ("", "we will refund "), ("", "not "), ("", "\u{E0041}"),
  ("", "\u{1F3F4}\u{E0067}"), ("", "Sorry. "), ("", "Sorry.\n"), ("", "сообщение "),
  ("", "запрос4 "), ("", "user: "), ("", "{\"role\": "),
]

/// Prints the shapes that take long; exits with 1 when one takes longer than a fifth of a second.
func measureHostileShapes() {
  let slowest = max(
    slowest("masking", shapes, maskingSeconds),
    slowest("guards", shapes + guardShapes, guardingSeconds))
  if slowest > 0.2 { exit(1) }
}

private func slowest(_ name: String, _ shapes: [Shape], _ seconds: (String) -> Double) -> Double {
  print("\(name), \(shapes.count) shapes of 5,000 characters and of 256 KiB, in ms above 100:")
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
  return slowest
}

private func text(_ shape: Shape, scalars: Int) -> String {
  shape.before + String(repeating: shape.piece, count: scalars / shape.piece.unicodeScalars.count)
}

private func text(_ shape: Shape, bytes: Int) -> String {
  shape.before + String(repeating: shape.piece, count: bytes / shape.piece.utf8.count)
}

/// For all that is done to a text on its way in, out and back.
private func maskingSeconds(_ text: String) -> Double {
  seconds {
    let masked = mask(redact(text).text, customer: "Jo Doe")
    _ = masked.restore(masked.text)
    _ = visible(text)
  }
}

/// For what the guards make of a complaint and a draft that are both such a text.
private func guardingSeconds(_ text: String) -> Double {
  let complaint = mask(text, customer: nil)
  let analysis = Analysis<String>(
    labels: Labels(category: .technical, urgency: .low, sentiment: .neutral), summary: "",
    language: "und", evidence: "", draft: text, reviewReasons: [], maker: Maker(engine: ""),
    usage: Usage(inputTokens: 0, outputTokens: 0, cost: nil))
  return seconds { _ = review(analysis, of: complaint, playbook: nil) }
}

/// Processor time, the best of two.
private func seconds(_ work: () -> Void) -> Double {
  let times = (0..<2).map { _ in
    let begin = clock()
    work()
    return Double(clock() - begin) / Double(CLOCKS_PER_SEC)
  }
  return times.min() ?? 0
}
