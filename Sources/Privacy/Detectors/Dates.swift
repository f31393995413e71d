// Finds birth dates that the text announces.

import Text

extension Detector {
  static let birthDate = Detector(at: .cue(.birth)) { scan, label in
    findBirthDate(scan.bytes, after: label.upperBound)
      ?? findBirthDate(scan.bytes, before: scan.phraseStart, of: label, after: scan.searchStart)
  }
  static let birthDateBefore = Detector(at: .cue(.birthBehind)) { scan, label in
    findBirthDate(scan.bytes, before: scan.phraseStart..<label.upperBound, after: scan.searchStart)
  }
}

/// The most words between "born" and the date: "in Hull, on".
private let maximumUnknownWords = 4

/// Finds the date after "born on", "date of birth" and similar.
func findBirthDate(_ bytes: [UInt8], after label: Int) -> Match? {
  var announcement = Announcement(bytes, behind: label..<label)
  while announcement.advance(), announcement.unknownWords <= maximumUnknownWords {
    if let end = dateEnd(bytes, announcement.position) {
      return (.birthDate, announcement.position..<end)
    }
  }
  return nil
}

/// Finds the date before a phrase: `1980年5月3日生まれ`, `3 мая 1970 года рождения`.
private func findBirthDate(
  _ bytes: [UInt8], before label: Range<Int>, after searchStart: Int
) -> Match? {
  let limit = label.lowerBound
  for start in max(searchStart, limit - 40)..<max(searchStart, limit)
  where bytes[start].isDigit && !bytes.continuesWord(at: start) {
    guard let end = dateEnd(bytes, start), end <= label.upperBound else { continue }
    let gap = bytes[min(end, limit)..<limit]
    if gap.split(separator: 0x20).count <= 1, !gap.contains(where: \.isDigit) {
      return (.birthDate, start..<pastYearWord(bytes, end))
    }
  }
  return nil
}

/// Finds the date before a label, with nothing but joining words between: `3.4.1980 (date of birth)`,
/// "am 3. April 1980 in Kiel geboren". The date of something that happened lately stays.
private func findBirthDate(
  _ bytes: [UInt8], before phrase: Int, of label: Range<Int>, after searchStart: Int
) -> Match? {
  let first = max(searchStart, phrase - 48)
  guard first < phrase else { return nil }
  for start in first..<phrase where bytes[start].isDigit && !bytes.continuesWord(at: start) {
    guard let date = dateEnd(bytes, start), date <= phrase, !isRecent(bytes, start..<date) else {
      continue
    }
    let end = pastYearWord(bytes, date)
    return joins(bytes, end..<max(end, phrase)) ? (.birthDate, start..<end) : nil
  }
  return nil
}

/// Whether the words between a date and its label only join them, or name a place.
private func joins(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool {
  var position = gap.lowerBound
  var (words, places) = (0, 0)
  while position < gap.upperBound {
    let byte = bytes[position]
    if byte.isOne(of: " ,()-\"'*:") || (byte.isNonASCII && bytes.isForeignSign(at: position)) {
      position += byte.isNonASCII ? bytes.scalar(at: position).length : 1
      continue
    }
    let end = min(announcedWordEnd(bytes, position), gap.upperBound)
    guard end > position else { return false }
    words += 1
    if joiner(bytes, position..<end) == nil { places += 1 }
    position = end
  }
  return words <= 4 && places <= 1
}

/// Past the word for "year" that belongs to the date: `1980 года`.
private func pastYearWord(_ bytes: [UInt8], _ end: Int) -> Int {
  let start = bytes.run(from: end, limit: 1) { $0 == 0x20 }
  let stop = announcedWordEnd(bytes, start)
  return start > end && yearWords.contains(bytes[start..<stop]) ? stop : end
}

private let yearWords = WordSet("года год г roku yılı yılında")

private func isRecent(_ bytes: [UInt8], _ date: Range<Int>) -> Bool {
  var position = date.lowerBound
  while position < date.upperBound {
    let end = min(date.upperBound, bytes.run(from: position, limit: 9, while: \.isDigit))
    if end - position == 4, value(bytes, position..<end) >= 2018 {
      return value(bytes, position..<end) < 2400
    }
    position = max(end, position + 1)
  }
  return false
}

/// The end of the date at `start`; nil if there is none. It has three numbers, one of which may be
/// a year, or a day and a year with the name of a month, in any order and language. Between two of
/// them may be blanks, dots, hyphens and slashes, one longer word and two short ones.
func dateEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  var position = start
  var numbers: [Range<Int>] = []
  var hasName = false
  /// The counts of words since the last number.
  var (names, prepositions) = (0, 0)
  while numbers.count < 3, position < bytes.count, position - start < 60 {
    let stop = bytes.run(from: position, limit: 9, while: \.isDigit)
    if stop > position {
      numbers.append(position..<stop)
      (names, prepositions) = (0, 0)
      if numbers.count == 2, hasName, stop - position == 4 { break }
      position = pastOrdinal(bytes, stop)
    } else {
      guard let end = wordOfDate(bytes, position) else { break }
      let isFirst = position == start
      if end - position >= 3, !datePrepositions.contains(bytes.lowercased(position..<end)) {
        (names, hasName) = (names + 1, true)
      } else {
        // "on 12/03/1985" begins with its first number.
        if isFirst { return nil }
        prepositions += 1
      }
      guard names <= 1, prepositions <= 2 else { break }
      position = end
    }
    position = bytes.run(from: position, limit: 3) { $0.isOne(of: " ./-,'") }
  }
  guard let last = numbers.last, isDate(bytes, numbers, hasName: hasName) else { return nil }
  let unit = ["日", "일"].first { bytes[last.upperBound...].starts(with: $0.utf8) }
  let end = last.upperBound + (unit?.utf8.count ?? 0)
  return bytes.byte(at: end).isAlphanumeric ? nil : end
}

/// The end of the name of a month, of a word for "of", or of a unit such as `年`; nil for a sign.
private func wordOfDate(_ bytes: [UInt8], _ start: Int) -> Int? {
  let end = bytes.run(from: start, limit: 36) { $0.isLetter || $0.isNonASCII }
  return end > start && end - start < 36 ? end : nil
}

private func isDate(_ bytes: [UInt8], _ numbers: [Range<Int>], hasName: Bool) -> Bool {
  let years = numbers.count { $0.count == 4 }
  let others = numbers.filter { $0.count != 4 }
  guard others.allSatisfy({ (1...2).contains($0.count) && value(bytes, $0) <= 31 || $0.count == 2 })
  else {
    // 19880304
    return numbers.count == 1 && numbers[0].count == 8
  }
  switch numbers.count {
  case 3: return years <= 1
  case 2: return years == 1 && hasName
  default: return false
  }
}

private func value(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

/// The position after `st`, `nd`, `rd`, `th`, `er`, `º`.
private func pastOrdinal(_ bytes: [UInt8], _ end: Int) -> Int {
  let stop = bytes.run(from: end, limit: 3, while: \.isLetter)
  return ["st", "nd", "rd", "th", "er", "o"].contains(bytes.lowercased(end..<stop)) ? stop : end
}

private let datePrepositions: Set<String> = ["del", "the", "ngay", "vom", "den"]
