/// Scalars that can't be seen but may do harm where a text is shown or written into another format.
package enum HiddenScalars {
  /// Whether a scalar is one of them: control characters, line and paragraph separators, controls of writing direction, the
  /// byte order mark, and what is no character. All of them fit into one UTF-16 code unit.
  package static func contains(_ value: UInt32) -> Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF,
      0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}
