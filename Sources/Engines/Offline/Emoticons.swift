// The moods of faces: emoji, and those typed with punctuation.

enum Emoticons {
  /// The longest emoticon that the text starts with, if white space or nothing follows it.
  static func match(in text: Substring.UnicodeScalarView) -> String? {
    guard let first = text.first, first.value < 0x80, let candidates = byFirst[first] else {
      return nil
    }
    return candidates.first { candidate in
      guard text.starts(with: candidate.unicodeScalars) else { return false }
      let next = text.dropFirst(candidate.unicodeScalars.count).first
      guard let last = candidate.unicodeScalars.last, let next else { return true }
      let isFree = !next.isWordLetter && !next.isDigit && next != "/"
      return isFree || !(last.isWordLetter || last.isDigit || last == "/")
    }
  }

  private static let byFirst: [Unicode.Scalar: [String]] = {
    let all = typed.lines.flatMap { line in
      line.words.dropFirst().flatMap { [String($0), $0.lowercased()] }
    }
    let groups = Dictionary(grouping: Set(all)) { $0.unicodeScalars.first ?? " " }
    return groups.mapValues { group in
      group.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }
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
