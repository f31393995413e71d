// Detects text that imitates chat templates, our own JSON, or turns of a conversation.

import Text

/// Marks that no customer types. They also match with blanks or backslashes in them, and in
/// full-width characters.
private let marks = PhraseSet(
  [
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
  ])

func imitatesMessages(_ bytes: [UInt8]) -> Bool {
  marks.occurs(in: squeezed(bytes)) || holdsImage(bytes)
}

/// `![any text](http`: an image that a mail program would load.
private func holdsImage(_ bytes: [UInt8]) -> Bool {
  var opening: Int?
  for position in bytes.indices.dropFirst() {
    if bytes[position] == UInt8(ascii: "["), bytes[position - 1] == UInt8(ascii: "!") {
      opening = position
    } else if bytes[position] == UInt8(ascii: "]") {
      if let opening, position - opening < longestImageText,
        bytes.hasPrefix("(http", at: position + 1)
      {
        return true
      }
      opening = nil
    }
  }
  return false
}

private let longestImageText = 200

/// The bytes in lower case, without blanks and backslashes.
private func squeezed(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var position = 0
  while position < bytes.count {
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
  return result
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
  guard let first = start.first, first.isOne(of: "AaSs") else { return false }
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
