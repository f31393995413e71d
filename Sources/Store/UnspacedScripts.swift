// Characters that search treats as words of their own.

/// Scripts without blanks between words, and symbols such as emoji. Each character is a word of its
/// own, so a phrase of them finds any run of characters.
package let unspaced: [ClosedRange<UInt32>] = [
  0xA6...0xA6, 0xA9...0xA9, 0xAE...0xAE, 0xB0...0xB0,  // ¦ © ® °
  0x0E00...0x0FFF,  // Thai, Lao, Tibetan
  0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF,  // Burmese, Hangul letters, Khmer
  0x2100...0x2BFF,  // letterlike symbols, arrows, dingbats
  0x2E80...0x2FFF, 0x3005...0x3007, 0x3040...0x4DBF,  // radicals, kana, Han
  0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF,  // Han, Hangul
  0xF900...0xFAFF, 0xFF66...0xFFDC,  // Han, kana and Hangul of half width
  0x1B000...0x1B16F, 0x1F000...0x1FAFF, 0x20000...0x3FFFF,  // kana, emoji, Han
]

extension Unicode.Scalar {
  /// Whether the index treats it as a word of its own.
  package var isWordAlone: Bool { value >= 0xA6 && unspaced.contains { $0.contains(value) } }
}
