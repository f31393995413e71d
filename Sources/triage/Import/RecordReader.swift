// A file taken apart into records without ever holding much of it.

import Foundation

/// A line of JSON or a record of CSV, as it stands in the file.
struct Record: Sendable {
  /// The physical line on which it begins, from 1.
  let line: Int
  /// Without the line break at its end; only the beginning of one that is too long.
  let bytes: [UInt8]
  let isTooLong: Bool

  /// In bytes: several times the longest complaint with its draft and reply, every character of
  /// them escaped.
  static let limit = 8 << 20
}

/// Reads records from an open descriptor, 1 MiB at a time.
struct RecordReader {
  let descriptor: Int32
  let name: String
  /// Whether line breaks between double quotes are part of a record.
  let isQuoted: Bool

  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1
  private var scanner: QuoteScanner
  private var isAtEnd = false
  private var isAtStart = true

  init(descriptor: Int32, name: String, isQuoted: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.isQuoted = isQuoted
    scanner = QuoteScanner(isQuoted: isQuoted)
  }

  /// The next record; nil at the end of the file. After one that is too long comes `skipRest`.
  mutating func next() throws -> Record? {
    if isAtStart { try begin() }
    scanner = QuoteScanner(isQuoted: isQuoted)
    var scanned = position
    while true {
      if let end = scanner.endOfRecord(in: buffer, from: scanned) {
        defer { position = end }
        return take(upTo: end - 1)
      }
      if isAtEnd {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return take(upTo: buffer.count)
      }
      if buffer.count - position > Record.limit {
        defer { position = buffer.count }
        return Record(line: line, bytes: Array(buffer[position...]), isTooLong: true)
      }
      scanned = buffer.count - position
      try fill()
    }
  }

  /// Goes to the end of a record that is too long and hands out what is left of it as it comes.
  mutating func skipRest(_ body: ([UInt8]) throws -> Void) throws {
    while true {
      let end = scanner.endOfRecord(in: buffer, from: position)
      try body(Array(buffer[position..<(end ?? buffer.count)]))
      position = end ?? buffer.count
      if end != nil || isAtEnd { break }
      try fill()
    }
    line += scanner.lines
  }

  private mutating func take(upTo end: Int) -> Record {
    defer { line += scanner.lines }
    return Record(line: line, bytes: Array(buffer[position..<end]), isTooLong: false)
  }

  /// Drops what was read already, and reads more behind the rest.
  private mutating func fill() throws {
    buffer.removeFirst(position)
    position = 0
    let rest = buffer.count
    let size = 1 << 20
    buffer.append(contentsOf: repeatElement(0, count: size))
    let count = try buffer.withUnsafeMutableBytes { [descriptor, name] bytes in
      try readBytes(descriptor, name, UnsafeMutableRawBufferPointer(rebasing: bytes[rest...]))
    }
    buffer.removeLast(size - count)
    isAtEnd = count == 0
  }

  /// A byte order mark is no part of the first record; that of UTF-16 says that nothing here can be
  /// read.
  private mutating func begin() throws {
    isAtStart = false
    repeat { try fill() } while buffer.count < 3 && !isAtEnd
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) {
      throw Failure(.failed, "\(name), line 1: this is UTF-16", hint: "save it as UTF-8")
    }
  }
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
      hint: "nothing was stored")
  }
}

/// Finds where a record ends: at a line break, in CSV at one outside quotes (RFC 4180).
private struct QuoteScanner {
  private enum State { case cellStart, plain, quoted, quoteInQuoted }

  private let isQuoted: Bool
  private var state = State.cellStart
  /// The line breaks so far.
  private(set) var lines = 0

  init(isQuoted: Bool) { self.isQuoted = isQuoted }

  /// The position behind the line break; nil when the record goes on behind the buffer.
  mutating func endOfRecord(in buffer: [UInt8], from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      var position = start
      guard let base = bytes.baseAddress else { return nil }
      while position < bytes.count {
        if !isQuoted {
          let rest = bytes.count - position
          guard let found = memchr(base + position, 0x0A, rest) else { return nil }
          lines += 1
          return UnsafeRawPointer(found) - base + 1
        }
        let byte = bytes[position]
        position += 1
        if byte == 0x0A {
          lines += 1
          if state != .quoted { return position }
        } else {
          step(byte)
        }
      }
      return nil
    }
  }

  private mutating func step(_ byte: UInt8) {
    let isQuote = byte == UInt8(ascii: "\"")
    switch state {
    case .quoted: if isQuote { state = .quoteInQuoted }
    case .quoteInQuoted where isQuote: state = .quoted
    case .cellStart where isQuote: state = .quoted
    case .cellStart, .plain, .quoteInQuoted:
      state = byte == UInt8(ascii: ",") ? .cellStart : .plain
    }
  }
}
