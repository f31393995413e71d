// Words that announce sensitive data, and how they are found in a text.

/// What a word or phrase announces, or rules out.
enum Cue: UInt8, CaseIterable, Sendable {
  // What follows is a secret.
  case password, oneTimeCode, securityCode, cardCode, token, bearer
  // What follows is personal.
  case account, governmentID, birth, name, holder, title, signature
  case address, postcode, pinCode, streetPrefix, box
  // What numbers nearby are.
  case card, phone, order, version
  /// Like one of the others, and is none.
  case harmless
}

/// Where each cue stood last, as the scan goes on.
struct RecentCues {
  private var ends = [Int](repeating: -10_000, count: Cue.allCases.count)

  /// Where the last of the kind ended; far before the text when there was none.
  subscript(cue: Cue) -> Int {
    get { ends[Int(cue.rawValue)] }
    set { ends[Int(cue.rawValue)] = newValue }
  }

  /// Whether `cue` stands at most `reach` bytes before `position`, and none of `rivals` after it.
  func announce(_ cue: Cue, at position: Int, reach: Int, over rivals: Cue...) -> Bool {
    position - self[cue] <= reach && !rivals.contains { self[$0] > self[cue] }
  }
}

/// A phrase of the table: its words, folded as the text is.
struct CuePhrase: Sendable {
  let cue: Cue
  /// The last word and those before it, from right to left.
  let wordsFromEnd: [[UInt8]]
  /// Of the last word.
  let hash: UInt32
}

/// The phrases, found by a hash of their last word: asked for every word of a text, so it is flat.
struct CueIndex: Sendable {
  /// Ordered by their slots.
  private let phrases: [CuePhrase]
  /// Where each slot's phrases begin.
  private let starts: [UInt16]
  /// Phrases of scripts without blanks, by their second byte, as the first is nearly constant.
  private let unspaced: [[CuePhrase]]

  static let standard = CueIndex(cueTable)
  private static let slots = 4096

  private init(_ table: [(Cue, String)]) {
    let all = table.flatMap { cue, phrases in
      phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }).compactMap {
        CuePhrase(cue, String($0))
      }
    }
    let spaced = all.filter { !$0.isUnspaced }.sorted { $0.slot < $1.slot }
    phrases = spaced
    starts = (0...Self.slots).map { slot in
      UInt16(spaced.partitioningIndex { $0.slot >= slot })
    }
    let foreign = Dictionary(grouping: all.filter(\.isUnspaced)) { Int($0.wordsFromEnd[0][1]) }
    unspaced = (0...255).map { foreign[$0] ?? [] }
  }

  /// The cue of the longest phrase that ends with `word`.
  func cue(endingWith word: Range<Int>, in bytes: [UInt8]) -> Cue? {
    var hash = fnvBasis
    for position in word { hash = (hash ^ UInt32(bytes[position].lowered)) &* fnvPrime }
    let slot = Int(hash) & (Self.slots - 1)
    var best: CuePhrase?
    for index in Int(starts[slot])..<Int(starts[slot + 1]) where phrases[index].hash == hash {
      let phrase = phrases[index]
      let isLonger = phrase.wordsFromEnd.count > best?.wordsFromEnd.count ?? 0
      if isLonger, phrase.matches(bytes, endingWith: word) { best = phrase }
    }
    return best?.cue
  }

  /// The longest phrase without blanks that begins at `position`, and its end.
  func unspacedCue(at position: Int, in bytes: [UInt8]) -> (cue: Cue, end: Int)? {
    let candidates = unspaced[Int(bytes.byte(at: position + 1))]
    if candidates.isEmpty { return nil }
    return candidates.compactMap { phrase -> (cue: Cue, end: Int)? in
      let word = phrase.wordsFromEnd[0]
      let end = position + word.count
      guard end <= bytes.count, bytes[position..<end].elementsEqual(word) else { return nil }
      return (phrase.cue, end)
    }.max { $0.end < $1.end }
  }
}

/// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
private let fnvBasis: UInt32 = 2_166_136_261
private let fnvPrime: UInt32 = 16_777_619

extension CuePhrase {
  fileprivate init?(_ cue: Cue, _ text: String) {
    self.cue = cue
    wordsFromEnd = Folded(text).bytes.map(\.lowered).split(whereSeparator: { " '-".utf8.contains($0) })
      .reversed().map(Array.init)
    guard let last = wordsFromEnd.first else { return nil }
    hash = last.reduce(fnvBasis) { ($0 ^ UInt32($1)) &* fnvPrime }
  }

  fileprivate var slot: Int { Int(hash) & 4095 }
  fileprivate var isUnspaced: Bool { wordsFromEnd[0][0] >= 0xE3 }
}

extension [CuePhrase] {
  /// Of a sorted array: the first index at which the condition holds.
  fileprivate func partitioningIndex(_ condition: (CuePhrase) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension CuePhrase {
  fileprivate func matches(_ bytes: [UInt8], endingWith word: Range<Int>) -> Bool {
    guard bytes.isWord(wordsFromEnd[0], at: word) else { return false }
    var end = word.lowerBound
    for previous in wordsFromEnd.dropFirst() {
      let gap = bytes.gap(before: end)
      end -= gap
      let start = end - previous.count
      guard gap > 0, start >= 0, bytes.isWord(previous, at: start..<end),
        start == 0 || !bytes.isWordByte(bytes[start - 1])
      else { return false }
      end = start
    }
    return true
  }
}

extension [UInt8] {
  fileprivate func isWord(_ folded: [UInt8], at word: Range<Int>) -> Bool {
    folded.count == word.count && zip(word, folded).allSatisfy { self[$0].lowered == $1 }
  }

  /// How many blanks, apostrophes and hyphens, three at most, stand between words here.
  fileprivate func gap(before end: Int) -> Int {
    var start = end
    while start > 0, end - start < 3, [0x20, 0x0A, 0x0D, 0x09, 0x27, 0x2D].contains(self[start - 1])
    {
      start -= 1
    }
    return end - start
  }
}
