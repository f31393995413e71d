// Masks the texts that stand on standard input, one JSON string a line, for the benchmark `privacy`;
// with `--redact`, only takes out what must not be stored. `--speed` prints MB/s, `--hostile` how long
// texts take that were made to take long.

import Foundation
import Privacy

let texts = AnyIterator { readLine() }.compactMap {
  try? JSONDecoder().decode(String.self, from: Data($0.utf8))
}

if CommandLine.arguments.contains("--hostile") {
  measureHostileShapes()
} else if CommandLine.arguments.contains("--speed") {
  // Processor time, and the best of several rounds: what the machine does beside it does not count.
  let bytes = texts.reduce(0) { $0 + $1.utf8.count }
  let fastest = (0..<20).map { _ in
    let begin = clock()
    for text in texts { _ = mask(text, customer: nil) }
    return clock() - begin
  }.min()
  print(Double(bytes) / Double(fastest ?? 1))  // a tick is a microsecond (POSIX), so this is MB/s
} else {
  for text in texts {
    let isStored = CommandLine.arguments.contains("--redact")
    let sent = isStored ? redact(text).text : mask(text, customer: nil).text
    let line = try JSONEncoder().encode(sent)
    print(String(decoding: line, as: UTF8.self))
  }
}
