// A power cut right after a command has told what it did: what was not synced is lost, folders included.

import Foundation
import Support
import Testing

private let strace = "/usr/bin/strace"
private let canTrace = FileManager.default.isExecutableFile(atPath: strace)

@Suite(.enabled(if: canTrace)) struct PowerCutTests {
  /// What the folder is after the cut, played back from the calls of the command.
  @Test func whatWasToldIsThereAfterAPowerCut() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "first")
    let before = try Data(contentsOf: URL(fileURLWithPath: sandbox.database))
    let told = try await trace(sandbox, ["submit", "--queue", "-q", "second"])
    #expect(told.out == "2\n")

    let other = try Sandbox()
    let folder = (other.database as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var disk = Disk(folder: (sandbox.database as NSString).deletingLastPathComponent)
    disk.files[sandbox.database] = Disk.File(synced: before)
    disk.play(try String(contentsOfFile: sandbox.home + "/trace", encoding: .isoLatin1))
    for (path, file) in disk.files where file.isNamed {
      let name = (path as NSString).lastPathComponent
      try file.synced.write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    #expect(try await other.sqlite3("PRAGMA integrity_check") == "ok\n")
    #expect(try await other.ticket(2)["customer_complaint"] as? String == "second")
  }

  /// A journal whose end never reached the folder must not come back and undo what was told.
  @Test func aJournalThatComesBackUndoesNothing() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "first")
    _ = try await sandbox.run(
      [
        "-f", "-qq", "-o", "/dev/null", "-e", "trace=unlink", "-e", "inject=unlink:retval=0",
        sandbox.binary, "submit", "--queue", "second",
      ], program: strace)
    #expect(try await sandbox.ticket(2)["customer_complaint"] as? String == "second")
  }

  /// With every byte of what is written, until the result is told.
  private func trace(_ sandbox: Sandbox, _ arguments: [String]) async throws -> Sandbox.Outcome {
    let calls = "openat,close,pwrite64,ftruncate,fdatasync,fsync,unlink,write"
    return try await sandbox.run(
      [
        "-f", "-qq", "-xx", "-s", "1000000", "-y", "-o", sandbox.home + "/trace", "-e",
        "trace=\(calls)", sandbox.binary,
      ] + arguments, program: strace)
  }
}

/// Files as a disk has them that lost its power.
private struct Disk {
  struct File {
    /// What is surely on the disk.
    var synced = Data()
    /// What a reader saw before the cut.
    var content: Data
    /// Whether its name in the folder is surely there, and whether it was there to be seen.
    var isNamed = true
    var isSeen = true

    init(synced: Data) {
      self.synced = synced
      content = synced
    }
  }

  let folder: String
  var files: [String: File] = [:]

  /// Lines such as `12 pwrite64(5</…/triage.db>, "\x01\x02", 2, 4096) = 2`.
  mutating func play(_ trace: String) {
    for line in trace.split(separator: "\n") {
      guard let open = line.firstIndex(of: "("), !line.contains(" = -1 ") else { continue }
      let call = line[..<open].split(separator: " ").last ?? ""
      let rest = String(line[line.index(after: open)...])
      // The result is told: the power goes.
      if call == "write", rest.hasPrefix("1<") { return }
      apply(String(call), rest)
    }
  }

  private mutating func apply(_ call: String, _ rest: String) {
    let texts = rest.components(separatedBy: "\"")
    switch call {
    case "openat":
      // The path is in hexadecimal, the result's is not.
      guard let path = path(after: ") = ", in: rest), path.hasPrefix(folder + "/") else { return }
      if files[path] == nil {
        files[path] = File(synced: Data())
        files[path]?.isNamed = false
      }
      files[path]?.isSeen = true
    case "unlink":
      guard texts.count > 1 else { return }
      files[String(decoding: bytes(texts[1]), as: UTF8.self)]?.isSeen = false
    case "pwrite64":
      guard let path = path(after: "", in: rest), texts.count > 2 else { return }
      let numbers = texts[2].split { !$0.isNumber }
      guard numbers.count > 1, let offset = Int(numbers[1]) else { return }
      let written = bytes(texts[1])
      files[path]?.write(written, at: offset)
    case "ftruncate":
      let size = rest.components(separatedBy: ">, ").last?.prefix(while: \.isNumber)
      guard let path = path(after: "", in: rest), let size = size.flatMap({ Int($0) }) else {
        return
      }
      files[path]?.truncate(to: size)
    case "fdatasync", "fsync":
      guard let path = path(after: "", in: rest) else { return }
      if path == folder {
        files = files.mapValues { file in
          var file = file
          file.isNamed = file.isSeen
          return file
        }
      } else if let content = files[path]?.content {
        files[path]?.synced = content
      }
    default: break
    }
  }

  /// The path in angle brackets that follows a descriptor.
  private func path(after mark: String, in text: String) -> String? {
    let tail = mark.isEmpty ? text[...] : text.range(of: mark).map { text[$0.upperBound...] } ?? ""
    guard let start = tail.firstIndex(of: "<"), let end = tail[start...].firstIndex(of: ">") else {
      return nil
    }
    let path = String(tail[tail.index(after: start)..<end])
    return path.contains("\\x") ? String(decoding: bytes(path), as: UTF8.self) : path
  }

  /// `\x00\x01…`
  private func bytes(_ text: String) -> [UInt8] {
    text.components(separatedBy: "\\x").dropFirst().compactMap { UInt8($0.prefix(2), radix: 16) }
  }
}

extension Disk.File {
  mutating func write(_ bytes: [UInt8], at offset: Int) {
    if content.count < offset + bytes.count {
      content.append(Data(count: offset + bytes.count - content.count))
    }
    content.replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }

  mutating func truncate(to size: Int) {
    content =
      content.count > size ? content.prefix(size) : content + Data(count: size - content.count)
  }
}
