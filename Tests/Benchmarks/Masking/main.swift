// Masks the texts that stand on standard input, one JSON string a line, for the benchmark `privacy`;
// with `--redact`, only takes out what must not be stored. `--speed` prints MB/s as JSON, without and with
// the names of people that the model finds; `--reading` how many texts a second it judges; `--hostile`
// how long texts take that were made to take long.

import EmbeddedModel
import Foundation
import Privacy

let texts = AnyIterator { readLine() }.compactMap {
  try? JSONDecoder().decode(String.self, from: Data($0.utf8))
}

if CommandLine.arguments.contains("--hostile") {
  measureHostileShapes()
} else if CommandLine.arguments.contains("--speed") {
  let bytes = texts.reduce(0) { $0 + $1.utf8.count }
  let whole = microseconds { _ = mask($0, customer: nil) }
  let rest = whole - microseconds { _ = namesOfPeople(in: $0) }
  let speed = ["with_names": Double(bytes) / whole, "without_names": Double(bytes) / rest]
  print(String(decoding: try JSONEncoder().encode(speed), as: UTF8.self))
} else if CommandLine.arguments.contains("--reading") {
  print(Double(texts.count) / microseconds { _ = read($0) } * 1e6)
} else {
  for text in texts {
    let isStored = CommandLine.arguments.contains("--redact")
    let sent = isStored ? redact(text).text : mask(text, customer: nil).text
    let line = try JSONEncoder().encode(sent)
    print(String(decoding: line, as: UTF8.self))
  }
}

/// For all texts: processor time, the best of several rounds, so that what the machine does beside it
/// does not count. A tick is a microsecond (POSIX).
func microseconds(_ work: (String) -> Void) -> Double {
  let fastest = (0..<20).map { _ in
    let begin = clock()
    for text in texts { work(text) }
    return clock() - begin
  }.min()
  return Double(max(1, fastest ?? 1))
}
