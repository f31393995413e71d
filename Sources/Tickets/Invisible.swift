// Characters that nobody sees, or that steer a terminal.

extension Unicode.Scalar {
  /// Whether it steers a terminal or shows nothing: C0, DEL, C1, bidirectional controls, zero-width
  /// characters except the joiners that scripts and emoji need, line separators, blank fillers,
  /// tags.
  package var isInvisible: Bool {
    switch value {
    case 0x200C, 0x200D: false
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5: true
    case 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x2800, 0x3164: true
    case 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE007F: true
    default: false
    }
  }
}
