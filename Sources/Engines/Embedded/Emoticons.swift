// The moods of faces: emoji, and those typed with punctuation.

import Text

enum Emoticons {
  /// Where the longest emoticon that starts at `start` ends, if no word goes on there.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    let first = bytes[start]
    guard first < 0x80 else { return nil }
    let face = byFirst[Int(first)].first { face in
      guard bytes[start...].starts(with: face) else { return false }
      let end = start + face.count
      guard end < bytes.count, let last = face.last else { return true }
      let next = Unicode.Scalar(bytes.codePoint(at: end).0)
      let isFree = next.map { !$0.isWordLetter && !$0.isDigit && $0 != "/" } ?? true
      return isFree || !isWordLike(last)
    }
    return face.map { start + $0.count }
  }

  private static func isWordLike(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.isWordLetter || scalar.isDigit || scalar == "/"
  }

  /// By the first byte, the longest first.
  private static let byFirst: [[[UInt8]]] = {
    var table: [[[UInt8]]] = Array(repeating: [], count: 0x80)
    for line in typed.lines {
      for face in line.words.dropFirst() {
        for form in Set([String(face), face.lowercased()]) {
          table[Int((form.utf8.first ?? 0) & 0x7F)].append(Array(form.utf8))
        }
      }
    }
    return table.map { $0.sorted { $0.count > $1.count } }
  }()

  /// One weight a line, then the faces; a text may have them in small letters too.
  static let typed = """
    2.4 :D :-D =D ;D :'D xD <3 :-* :* ^_^ ^^ (^_^) :]] \\o/ :)) =)) :-)) ;))
    2 :) :-) =) :] ;) ;-) (: (-: (; :P :-P ;P =P :o) 8-) (= :3 =] ;]
    -0.7 :/ :-/ =/ :| :-| -_- :S :-S o_O O_o :\\ :-\\ =\\ >_<
    -2 :( :-( =( :[ :'( :,( ): )-: ;( :(( T_T ;_; =[
    -2.6 >:( >:-( D:< </3 :@ >:[
    """

  /// One weight a line, then the pictures.
  static let pictures = """
    3 😍 🤩 🥰 ❤ 💕 💖 💗 💘 💓 💞 💝 😘 🎉 🥳 🏆 💯 🌟 ♥
    2.2 😀 😃 😄 😁 😊 🙂 😂 🤣 😆 😎 👍 👏 🙌 😻 🤗 ☺ ⭐ ✨ 💪 🙏 🎁 💜 💙 💚 💛 🧡 ✅ 👌 🔥 🎊 😇 ✌
    1.2 😉 😋 😛 😜 😝 😅 🌞 ☀ 🌹 🌸 🎂 🤞 🙃 😏 🥺
    -0.8 😐 😑 😕 🤔 😒 🙄 😬 😳 🤷 🤦 😴 🥱 🤨 ⚠ ❌ 🚫
    -2 😞 😔 😟 🙁 ☹ 😣 😖 😫 😩 😢 😓 😥 😰 😨 😱 👎 💔 😪 😿 🤒 🤕
    -3 😠 😡 🤬 😭 💩 🤮 🤢 😤 👿 🖕 😾 ☠ 💀
    """
}
