// Temporary folders that nobody else can read.

import Configuration
import Foundation

/// Makes an empty folder, and returns its path.
func makeTemporaryFolder() throws -> String {
  let parent = environment("TMPDIR") ?? "/tmp"
  var template = Array("\(parent)/triage-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else {
    throw Failure(
      .failed, "no temporary folder could be made in \(parent)",
      hint: "set TMPDIR to a folder that can be written")
  }
  return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
}
