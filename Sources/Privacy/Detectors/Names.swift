// Finds names that the text introduces: after a phrase, a title, or a closing.

import EmbeddedModel
import Text

extension Detector {
  static let announcedName = Detector(at: .cue(.name)) { scan, label in
    findUnlessCustomer(scan, label, isCertain: true)
  }
  static let holder = Detector(at: .cue(.holder)) { scan, label in
    findUnlessCustomer(scan, label, isCertain: false)
  }
  static let introduction = Detector(at: .cue(.introduction)) { scan, label in
    unlessCustomer(
      scan, findCapitalName(scan.bytes, label, words: 2) ?? findSmallName(scan.bytes, label))
  }
  static let relative = Detector(at: .cue(.relative)) { scan, label in
    unlessCustomer(
      scan, findCapitalName(scan.bytes, label, words: 1) ?? findSmallName(scan.bytes, label))
  }
  static let title = Detector(at: .cue(.title)) { scan, label in
    unlessCustomer(scan, findTitledName(scan.bytes, label))
  }
  static let signature = Detector(at: .cue(.signature)) { scan, label in
    unlessCustomer(scan, findSignature(scan.bytes, label))
  }
  static let delimitedSignature = Detector(at: .sign("-")) { scan, place in
    findDelimitedSignature(scan.bytes, place.lowerBound)
  }
}

private func findUnlessCustomer(_ scan: Scan, _ label: Range<Int>, isCertain: Bool) -> Match? {
  let announced = Announced(scan.bytes, after: label.upperBound)
  return unlessCustomer(scan, findAnnouncedName(scan.bytes, announced, isCertain: isCertain))
}

/// The customer's own name has its own placeholder.
private func unlessCustomer(_ scan: Scan, _ match: Match?) -> Match? {
  match.flatMap { findCustomer(scan.names, scan.bytes, $0.bytes.lowerBound) ?? $0 }
}

/// Finds the name after "my name is", "account holder:" and similar.
///
/// - Parameter isCertain: whether the phrase alone announces a name. Otherwise a sign must follow
///   it.
func findAnnouncedName(_ bytes: [UInt8], _ announced: Announced, isCertain: Bool) -> Match? {
  var start = announced.start
  if bytes.byte(at: start) == UInt8(ascii: "?") {
    guard let answer = answerStart(bytes, start + 1) else { return nil }
    start = answer
  } else if !isCertain, !announced.hasSign {
    return nil
  }
  while bytes.byte(at: start).isOne(of: "\"'*") { start += 1 }
  if let title = titleEnd(bytes, start) { start = title }
  let isAllCaps = announced.endsInCapital && bytes.byte(at: start + 1).isUppercase
  return nameEnd(bytes, start, allowsSmall: true, isAllCaps: isAllCaps).map { (.name, start..<$0) }
}

/// The start of the answer to "What's your name?". The speaker may come before it: `User: Jo
/// Smith`.
private func answerStart(_ bytes: [UInt8], _ start: Int) -> Int? {
  var position = bytes.run(from: start, limit: 4, while: \.isBlank)
  let word = bytes.run(from: position, limit: 12, while: \.isLetter)
  if bytes.byte(at: word) == UInt8(ascii: ":") {
    position = bytes.run(from: word + 1, limit: 4, while: \.isBlank)
  }
  return bytes.byte(at: position).isLetter ? position : nil
}

/// Finds the name after "I'm" or "my wife".
///
/// - Parameter words: the least number of capitalised words, because other words can follow "I'm".
func findCapitalName(_ bytes: [UInt8], _ label: Range<Int>, words: Int) -> Match? {
  let start = bytes.run(from: label.upperBound, limit: 3) { $0 == 0x20 || $0 == UInt8(ascii: ",") }
  guard start > label.upperBound, bytes.byte(at: start + 1).isLowercase,
    let end = nameEnd(bytes, start, allowsSmall: false),
    bytes[start..<end].split(separator: 0x20).count >= words
  else { return nil }
  return (.name, start..<end)
}

/// Finds a given name in lower case after "I'm" or "my wife".
func findSmallName(_ bytes: [UInt8], _ label: Range<Int>) -> Match? {
  let start = bytes.run(from: label.upperBound, limit: 3) { $0 == 0x20 || $0 == UInt8(ascii: ",") }
  guard start > label.upperBound else { return nil }
  return smallNameEnd(bytes, start).map { (.name, start..<$0) }
}

/// The end of a given name in lower case that is no other word.
private func smallNameEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  let end = bytes.run(from: start, limit: 20, while: \.isLowercase)
  let next = bytes.byte(at: end) == UInt8(ascii: ".") ? end + 1 : end
  guard end > start + 2,
    next >= bytes.count || bytes[next].isBlank || bytes[end].isOne(of: ",;!?)"),
    isGivenName(bytes[start..<end]), !givenNamesThatAreWords.contains(bytes[start..<end])
  else { return nil }
  return end
}

/// Finds the name after a title such as `Mr.` at `label`.
func findTitledName(_ bytes: [UInt8], _ label: Range<Int>) -> Match? {
  let isShort = label.count <= 4
  let isAllCaps = label.count >= 2 && bytes[label].allSatisfy { $0.isUppercase }
  let hasDot = bytes.byte(at: label.upperBound) == UInt8(ascii: ".")
  // `MS` and `DR` also mean other things.
  if isAllCaps, isShort, !hasDot,
    bytes[label.lowerBound + 1] != UInt8(ascii: "R") || label.count > 3
  {
    return nil
  }
  let start = bytes.run(from: label.upperBound, limit: 3) { $0 == 0x20 || $0 == UInt8(ascii: ".") }
  guard start > label.upperBound else { return nil }
  if let title = titleEnd(bytes, start) {
    return nameEnd(bytes, title, allowsSmall: false).map { (.name, title..<$0) }
  }
  let isSmall = isShort && bytes[label.lowerBound].isLowercase
  guard let end = nameEnd(bytes, start, allowsSmall: isSmall) else { return nil }
  return (.name, start..<end)
}

/// The position after `Mr. `, `Dr `, `Mrs.` and similar at `start`; nil without a title.
private func titleEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  let end = bytes.run(from: start, limit: 6, while: \.isLetter)
  guard ["mr", "mrs", "ms", "dr", "miss", "prof", "sir"].contains(bytes.lowercased(start..<end))
  else {
    return nil
  }
  let next = bytes.run(from: end, limit: 2) { $0 == 0x20 || $0 == UInt8(ascii: ".") }
  return next > end ? next : nil
}

/// Finds the name after "Kind regards,". It must fill the rest of the line.
func findSignature(_ bytes: [UInt8], _ label: Range<Int>) -> Match? {
  let start = bytes.run(from: label.upperBound, limit: 8) { $0.isBlank || $0.isOne(of: ",.!-") }
  guard start > label.upperBound,
    bytes[label.upperBound..<start].contains(where: { $0.isOne(of: ",\n-") }),
    let end = nameEnd(bytes, start, allowsSmall: false)
      ?? smallNameEnd(bytes, start)
  else { return nil }
  let lineEnd = bytes.run(from: end, limit: 2) { $0 == 0x20 || $0 == UInt8(ascii: ".") }
  guard lineEnd == bytes.count || bytes[lineEnd].isOne(of: "\n\r,") else { return nil }
  return (.name, start..<end)
}

/// Finds the name below the line `-- ` that mail programs put above a signature (RFC 3676).
func findDelimitedSignature(_ bytes: [UInt8], _ start: Int) -> Match? {
  guard bytes.hasPrefix("--", at: start), start == 0 || bytes[start - 1] == 0x0A else { return nil }
  let line = bytes.run(from: start + 2, limit: 2) { $0 == 0x20 || $0 == 0x0D }
  guard bytes.byte(at: line) == 0x0A, let end = nameEnd(bytes, line + 1, allowsSmall: false),
    end == bytes.count || bytes[end] == 0x0A
  else { return nil }
  return (.name, line + 1..<end)
}

/// The end of a name of one to four words at `start`; nil if there is none.
///
/// - Parameters:
///   - allowsSmall: whether words in lower case can be a name, as in a hurried text.
///   - isAllCaps: whether the text is in capitals, so that capitals mean nothing.
private func nameEnd(
  _ bytes: [UInt8], _ start: Int, allowsSmall: Bool, isAllCaps: Bool = false
) -> Int? {
  guard start < bytes.count else { return nil }
  if bytes[start].isNonASCII { return foreignNameEnd(bytes, start) }
  var end: Int?
  var position = start
  var isSmall = false
  for count in 0..<4 {
    let stop = wordEnd(bytes, position)
    let word = WordSet.hash(bytes[position..<stop])
    guard stop > position else { break }
    let isCapital =
      bytes[position].isUppercase && !isAllCaps && !everydayWords.contains(word)
      && !isCrossedOut(bytes[position..<stop])
    let isParticle = particles.contains(word) && bytes.byte(at: stop) == 0x20
    let mayBeSmall =
      allowsSmall && (bytes[position].isLowercase || isAllCaps) && count < 2
      && (count == 0 || isSmall)
      && stop - position >= 2 && !everydayWords.contains(word)
      && (count == 0 || endsClause(bytes, stop))
    guard isCapital || mayBeSmall || (isParticle && (count > 0 || !allowsSmall || isSmall)) else {
      break
    }
    isSmall = isSmall || (!isCapital && !isParticle)
    if !isParticle || isCapital { end = stop }
    // A dot belongs to an initial: `John F. Smith`.
    let isInitial = stop - position == 1 && bytes.byte(at: stop) == UInt8(ascii: ".")
    let next = isInitial ? stop + 1 : stop
    guard bytes.byte(at: next) == 0x20 else { break }
    position = next + 1
  }
  return end
}

/// Whether somebody has already replaced the name by "xxx".
private func isCrossedOut(_ word: ArraySlice<UInt8>) -> Bool {
  word.allSatisfy { $0.lowered == UInt8(ascii: "x") }
}

/// The end of a word with hyphens and apostrophes in it: `O'Brien`, `Jean-Luc`.
private func wordEnd(_ bytes: [UInt8], _ start: Int) -> Int {
  var end = bytes.run(from: start, limit: 40, while: \.isLetter)
  while end > start, bytes.byte(at: end).isOne(of: "-'"), bytes.byte(at: end + 1).isLetter {
    let next = bytes.run(from: end + 1, limit: 40, while: \.isLetter)
    if next == end + 2, bytes[end + 1].lowered == UInt8(ascii: "s") { break }  // Jo's
    end = next
  }
  return bytes.isWord(at: end) ? start : end
}

private func endsClause(_ bytes: [UInt8], _ end: Int) -> Bool {
  if end == bytes.count || bytes[end].isOne(of: ".,;!?\n\r)\"") { return true }
  let next = bytes.run(from: end + 1, limit: 8, while: \.isLetter)
  return ["and", "but", "i", "my", "from", "born", "please"].contains(
    bytes.lowercased(end + 1..<next))
}

/// The end of a name in another script. With blanks between words it has at most two words.
private func foreignNameEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  guard bytes[start] < 0xE2 else { return unspacedNameEnd(bytes, start) }
  var end = start
  var position = start
  for _ in 0..<2 {
    let stop = bytes.run(from: position, limit: 48) { (0x80..<0xE2).contains($0) }
    guard stop > position, !foreignCommonWords.contains(bytes[position..<stop]) else {
      break
    }
    end = stop
    guard bytes.byte(at: stop) == 0x20 else { break }
    position = stop + 1
  }
  return end > start ? end : nil
}

/// The end of at most six characters before a blank or a word that ends the introduction.
private func unspacedNameEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  var end = start
  for _ in 0..<6 {
    guard end < bytes.count, (0xE3...0xED).contains(bytes[end]) else { break }
    let isClosing = ["です", "と申", "と言", "といい", "입니다", "이고", "이에요", "예요", "，", "的", "是", "在", "我"]
      .contains { bytes[end...].starts(with: Array($0.utf8)) }
    if isClosing { break }
    end += 3
  }
  return end > start ? end : nil
}

private let particles = WordSet(
  "van von de der den di da dos das do del della la le du el al bin ibn abu ter ten zu af y st")

/// Words in the place of a name that are no names.
let everydayWords = WordSet(
  """
  a about account after again all also always am an and any are as at available back be because been \
  being below both but by call called can card care case cc client contact correct could customer \
  customers dear department did different do does due during each email every everyone fraud from \
  for good happy has have hello help her here hi him his how i id if in incorrect invalid is issue \
  it its just legally listed management manager me misspelled missing more mr mrs ms my never new no nobody \
  none not nothing now number of off on one only or order our out over person phone please privacy \
  re regards response sent service services she shown since sir so some someone still subject \
  support sure team thank thanks that the their them there they this those to today too two \
  unhappy unknown until up urgent us used very via was we well were what when where which while \
  who whom why will with without wrong you your yours madam hereby furthermore however therefore \
  falsch nicht noch mal nur auf im in incorrecto incorrecta pas faux sbagliato sbagliata errado errada no non niet verkeerd nao bien esta está bank company llc inc ltd visa customer member user owner subscriber holder prime premium gold credit equity experian transunion equifax amazon google apple microsoft
  """)

/// Given names that are also words of other languages after "I'm" or "je suis".
private let givenNamesThatAreWords = WordSet(
  """
  aine alma andra aria beata chelsea cherie donna edite hande harsh juri lander lois marie mia mira norma \
  novita pasan said solange vince
  """)

private let foreignCommonWords = WordSet(
  """
  и я не на в у мой моя где это что как но с по है हूँ और में मेरा এবং আমি هو و في من هذا انا ہے اور και
  """)
