// Texts of the program that are files below Templates, with places for what the tables say.

/// A text with places such as `@commands@`. A comment that is only a place stands on a line of its
/// own, so that the linters of its language can read the file as it is.
struct Template {
  let text: String

  init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  /// The text with a value in each place; a line that is only a place becomes the value's lines.
  func filled(_ values: KeyValuePairs<String, String>) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (name, value) in values {
      lines = lines.flatMap { line in
        guard line.hasSuffix(" @\(name)@"), isComment(line) else {
          return [line.replacing("@\(name)@", with: value)]
        }
        return value.split(separator: "\n").map(String.init)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func isComment(_ line: String) -> Bool {
    let start = line.drop { $0 == " " }
    return start.hasPrefix("# @") || start.hasPrefix(".\\\" @")
  }
}
