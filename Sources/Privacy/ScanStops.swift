// Finds the places of a text at which scans have something to do. One pass finds them for two tables of
// detectors, because reading the words takes most of the time of a scan.

import Text

/// The places at which a scan must stop: words that may end a cue's phrase or begin a key or a code,
/// numbers, signs at which detectors run, and letters outside ASCII. There may be more than needed.
struct ScanStops {
  /// In order: the position, and in the two lowest bits the tables that have something to do there.
  fileprivate let places: [Int]
  private var index = 0

  init(in bytes: [UInt8], _ finder: StopFinder) { places = finder.places(in: bytes) }

  /// The first place of `table` from `position` on; nil if there is none. Positions never go back.
  mutating func next(from position: Int, of table: DetectorTable) -> Int? {
    while index < places.count {
      let place = places[index] >> 2
      if place >= position, places[index] & table.stopBit != 0 { return place }
      index += 1
    }
    return nil
  }
}

/// What words and signs mean to the tables. It is a class, because passing a value with so many
/// arrays would retain each of them.
final class StopFinder: Sendable {
  private let tables: [DetectorTable]
  /// For each ASCII character, the bits of the tables with detectors that run at it.
  private let signs: [Int]
  /// For the highest 16 bits of a hash, two bits: the tables with cues whose last word has them.
  private let lastWords: [UInt64]
  /// The bits of the tables that find keys, and of those that find codes behind short words.
  private let (keys, codes): (Int, Int)

  static let secrets = StopFinder([.secrets])
  static let secretsAndPersonalData = StopFinder([.secrets, .personalData])
  static let placeholders = StopFinder([.placeholders])

  private init(_ tables: [DetectorTable]) {
    func bits(_ isMember: (DetectorTable) -> Bool) -> Int {
      tables.reduce(0) { isMember($1) ? $0 | $1.stopBit : $0 }
    }
    self.tables = tables
    signs = (0..<128).map { sign in bits { $0.stops.contains(sign) } }
    var lastWords = [UInt64](repeating: 0, count: 1 << 11)
    for table in tables {
      for number in table.cues.lastWordNumbers {
        lastWords[number >> 5] |= UInt64(table.stopBit) << UInt64(number & 31 * 2)
      }
    }
    self.lastWords = lastWords
    (keys, codes) = (bits(\.findsKeys), bits { !$0.findsKeys })
  }

  /// See `ScanStops.places`.
  fileprivate func places(in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(bytes.count / 16)
    // Everything is in local variables, because the loop runs for each word.
    let (keys, codes, shortestKey) = (keys, codes, KeyIndex.shortest)
    bytes.withUnsafeBufferPointer { bytes in
      signs.withUnsafeBufferPointer { signs in
        lastWords.withUnsafeBufferPointer { lastWords in
          KeyIndex.standard.beginnings.withUnsafeBufferPointer { beginnings in
            var position = 0
            while position < bytes.count {
              let byte = bytes[position]
              var stops: Int
              var end = position &+ 1
              if byte.isLetter {
                let (wordEnd, head) = bytes.wordOfLetters(from: position)
                end = wordEnd
                let length = end &- position
                let hash = head.hash(length: length)
                stops = Int(truncatingIfNeeded: lastWords[Int(hash >> 53)] >> (hash >> 47 & 62)) & 3
                if stops != 0 { stops = mayEnd(hash, at: position, in: bytes, stops) }
                stops |= codeStops(bytes, position..<end, behindShortWords: codes)
                let isBeforeBlank = end < bytes.count && bytes[end] == 0x20
                // A short word before a blank is no key, and no detector runs at blanks.
                if !isBeforeBlank || length >= shortestKey,
                  KeyIndex.contains(beginnings, bytes.eightBytes(from: position))
                {
                  stops |= keys
                }
                if isBeforeBlank { end &+= 1 }
              } else if byte < 0x80 {
                stops = signs[Int(byte)]
              } else {
                stops = allTables
                while end < bytes.count, bytes[end].isNonASCII { end &+= 1 }
              }
              if stops != 0 { places.append(position << 2 | stops) }
              position = end
            }
          }
        }
      }
    }
    return places
  }

  /// The tables of `stops` with a phrase that may end with a word of this hash.
  private func mayEnd(
    _ hash: UInt64, at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ stops: Int
  ) -> Int {
    let before = CueIndex.endOfWord(before: start, in: bytes)
    return tables.reduce(0) { mayEnd, table in
      stops & table.stopBit != 0 && table.cues.mayEnd(hash, behind: before)
        ? mayEnd | table.stopBit : mayEnd
    }
  }
}

/// The tables whose detectors of codes run at a word, because of what follows its letters: a digit or
/// `_`, a sign that assigns a value, or, for a short word and only for some tables, a blank and a
/// digit.
@inline(__always)
func codeStops(
  _ bytes: UnsafeBufferPointer<UInt8>, _ letters: Range<Int>, behindShortWords some: Int
) -> Int {
  let end = letters.upperBound
  guard end < bytes.count else { return 0 }
  let after = end + 1 < bytes.count ? bytes[end + 1] : 0
  switch bytes[end] {
  case 0x20:
    if after == UInt8(ascii: "=") { return allTables }
    return letters.count <= 4 && after.isDigit ? some : 0
  case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "\""): return allTables
  case UInt8(ascii: "'"): return after.isLetter ? 0 : allTables
  default: return bytes[end].isWordByte ? allTables : 0
  }
}

private let allTables = 3
