// Reads a file 1 MiB at a time, and holds what is not taken yet.

import Foundation

/// The bytes of an open descriptor, from the current position on.
struct FileBuffer {
  let descriptor: Int32
  let name: String
  private(set) var bytes: [UInt8] = []
  /// The first byte that is not taken yet.
  private(set) var position = 0
  /// How many bytes of the file come before `bytes`.
  private(set) var offset = 0
  /// The physical line at `position`, from 1.
  private(set) var line = 1
  private(set) var isAtEnd = false
  /// Whether lines end with CR alone, as on an old Mac; Excel still offers that.
  var endsLinesAtCR = false

  /// - Throws: a failure for a byte order mark of another encoding than UTF-8. The mark of UTF-8 is
  ///   dropped.
  init(descriptor: Int32, name: String) throws {
    self.descriptor = descriptor
    self.name = name
    repeat { try fill() } while bytes.count < 3 && !isAtEnd
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Failure(.failed, "\(name), line 1: this is UTF-16", hint: "save it as UTF-8")
    }
  }

  /// The number of bytes that can be taken now.
  var count: Int { bytes.count - position }

  /// Drops the bytes that were taken, and reads more.
  mutating func fill() throws {
    bytes.removeFirst(position)
    offset += position
    position = 0
    let rest = bytes.count
    let size = 1 << 20
    bytes += [UInt8](repeating: 0, count: size)
    let count = try bytes.withUnsafeMutableBytes { [descriptor, name] bytes in
      try readBytes(descriptor, name, UnsafeMutableRawBufferPointer(rebasing: bytes[rest...]))
    }
    bytes.removeLast(size - count)
    isAtEnd = count == 0
  }

  /// Takes the bytes before `end`.
  mutating func take(upTo end: Int) -> [UInt8] {
    let taken = Array(bytes[position..<end])
    line += lineBreaks(in: taken)
    position = end
    return taken
  }

  /// The position after the line break that follows `start`; nil when there is none yet.
  func endOfLine(from start: Int) -> Int? {
    if endsLinesAtCR {
      return bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 }
    }
    return bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let found = memchr(base + start, 0x0A, bytes.count - start)
      return found.map { UnsafeRawPointer($0) - base + 1 }
    }
  }

  /// The start of the last line before `end`.
  func startOfLastLine(before end: Int) -> Int {
    let isBreak = { (byte: UInt8) in byte == 0x0A || endsLinesAtCR && byte == 0x0D }
    let lines = bytes[position..<end].reversed().drop(while: isBreak).drop { !isBreak($0) }
    return position + lines.count
  }

  /// Skips blanks and line breaks. Returns the next byte; nil at the end of the file.
  mutating func skipBlanks() throws -> UInt8? {
    while true {
      if let place = bytes[position...].firstIndex(where: { !$0.isBlank }) {
        _ = take(upTo: place)
        return bytes[place]
      }
      _ = take(upTo: bytes.count)
      if isAtEnd { return nil }
      try fill()
    }
  }

  /// The next line that is not blank, without its line break and at most 1 MiB. Afterwards
  /// `endsLinesAtCR` is known.
  mutating func peekLine() throws -> ArraySlice<UInt8> {
    guard try skipBlanks() != nil else { return [] }
    while true {
      let end = bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x0D }
      // The LF of a CR may not be read yet.
      if let end, end + 1 < bytes.count || isAtEnd {
        endsLinesAtCR = bytes[end] == 0x0D && bytes[(end + 1)...].first != 0x0A
        return bytes[position..<end]
      }
      if isAtEnd || count > 1 << 20 { return bytes[position..<(end ?? bytes.count)] }
      try fill()
    }
  }

  /// Whether `wanted` is the first byte after `place` that is no blank and no line break.
  mutating func isFollowed(at place: Int, by wanted: UInt8) throws -> Bool {
    let distance = place - position
    while true {
      if let byte = bytes[(position + distance)...].first(where: { !$0.isBlank }) {
        return byte == wanted
      }
      if isAtEnd { return false }
      try fill()
    }
  }

  private func lineBreaks(in bytes: [UInt8]) -> Int {
    if endsLinesAtCR {
      // A line feed after it belongs to the same break.
      let feeds = bytes.indices.count { bytes[$0] == 0x0A && ($0 == 0 || bytes[$0 - 1] != 0x0D) }
      return feeds + bytes.count { $0 == 0x0D }
    }
    return bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var (count, position) = (0, 0)
      while let found = memchr(base + position, 0x0A, bytes.count - position) {
        position = UnsafeRawPointer(found) - base + 1
        count += 1
      }
      return count
    }
  }
}

extension UInt8 {
  /// A blank, a tab or part of a line break.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

private func readBytes(
  _ descriptor: Int32, _ name: String, _ bytes: UnsafeMutableRawBufferPointer
) throws -> Int {
  while true {
    let count = read(descriptor, bytes.baseAddress, bytes.count)
    if count >= 0 { return count }
    if errno == EINTR { continue }
    throw Failure(
      .failed, "\(name) could not be read: \(String(cString: strerror(errno)))",
      hint: "nothing was stored from it")
  }
}
