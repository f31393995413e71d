// Detects text that imitates chat templates, our own JSON, or turns of a conversation.

import Text

/// Marks that no customer types, by their first byte. They also match with blanks or backslashes in
/// them, and in full-width characters.
private let marks: [UInt8: [[UInt8]]] = Dictionary(
  grouping: [
    "<|im_start|>", "<|im_end|>", "<|endoftext|>", "<|system|>", "<|user|>", "<|assistant|>",
    "<|start_header_id|>", "<|eot_id|>", "<|begin_of_text|>", "<start_of_turn>", "<end_of_turn>",
    "<<sys>>", "<</sys>>", "<system>", "</system>", "<assistant>", "</assistant>", "</user>",
    "</tickets>", "</ticket>", "</complaint>", "</complaints>", "</data>", "</input>",
    "</instructions>", "<instructions>", "</prompt>", "</untrusted>", "</document>",
    "<systemprompt>", "<important>ignore", "[inst]", "[/inst]", "[system]", "[/system]",
    "[systemmessage]", "[assistant]", "[endofcomplaint]", "{{system", "![](http",
    "\"urgency\":\"", "'urgency':'", "\"sentiment\":", "\"category\":\"billing\"",
    "\"category\":\"technical\"", "\"category\":\"featurerequest\"", "\"results\":[",
    "\"tickets\":[", "\"boundary\":", "\"role\":\"system\"", "\"role\":\"assistant\"",
    "\"role\":\"model\"", "#system:", "#instruction:", "#instructions:", "#newinstructions",
    "#assistant:", "#response:", "#endofcomplaint", "#systemprompt", "#systemmessage",
  ].map { Array($0.utf8) }, by: { $0[0] })

func imitatesMessages(_ bytes: [UInt8]) -> Bool {
  var head: [UInt8] = []
  for (position, byte) in bytes.enumerated() where isTrigger(byte) {
    squeeze(bytes[position...].prefix(longestMark), into: &head)
    if let first = head.first, let candidates = marks[first],
      candidates.contains(where: { head.starts(with: $0) })
    {
      return true
    }
    if byte == UInt8(ascii: "!"), isImage(bytes[position...]) { return true }
  }
  return false
}

/// Twice the length of the longest mark, so that blanks in it fit.
private let longestMark = 48

private func isTrigger(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""),
    UInt8(ascii: "'"), UInt8(ascii: "!"), UInt8(ascii: "#"), 0xEF:
    true
  default: false
  }
}

/// `![any text](http`: an image that a mail program would load.
private func isImage(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard bytes.dropFirst().first == UInt8(ascii: "["),
    let end = bytes.prefix(200).firstIndex(of: UInt8(ascii: "]"))
  else { return false }
  return bytes[(end + 1)...].starts(with: "(http".utf8)
}

/// The bytes in lower case, without blanks and backslashes.
private func squeeze(_ bytes: ArraySlice<UInt8>, into result: inout [UInt8]) {
  result.removeAll(keepingCapacity: true)
  var position = bytes.startIndex
  while position < bytes.endIndex {
    let byte = bytes[position]
    guard byte < 0x80 else {
      let (value, length) = bytes.codePoint(at: position)
      position += length
      switch fold(value) {
      case .letter(let letter): result.append(scalar: letter)
      case .punctuation(let byte) where byte > 0x20: result.append(byte)
      default: break
      }
      continue
    }
    position += 1
    if byte > 0x20, byte != UInt8(ascii: "\\") {
      result.append(byte.lowered)
    }
  }
}

/// Whether a line begins like a turn of a chat: "assistant:", or "system:" with an order.
func fakesTurn(_ bytes: [UInt8]) -> Bool {
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    if opensTurn(bytes[start..<end]) { return true }
    start = end + 1
  }
  return false
}

private func opensTurn(_ line: ArraySlice<UInt8>) -> Bool {
  let start = line.drop { !$0.isLetterLike }.prefix(200)
  let name = start.prefix(while: \.isLetterLike).map { $0 | 0x20 }
  guard name.elementsEqual("assistant".utf8) || name.elementsEqual("system".utf8) else {
    return false
  }
  let rest = start[(start.startIndex + name.count)...].drop { " *_]>)".utf8.contains($0) }
  guard rest.first == UInt8(ascii: ":") else { return false }
  if name.count == "assistant".utf8.count { return true }
  let order = rest.dropFirst().drop { !$0.isLetterLike }.prefix(while: \.isLetterLike).map {
    $0 | 0x20
  }
  return systemOrders.contains { order.elementsEqual($0.utf8) }
}

private let systemOrders = [
  "you", "ignore", "disregard", "forget", "override", "new", "the", "all", "always", "respond",
  "reply", "set", "mark", "classify", "from", "this", "update",
]
