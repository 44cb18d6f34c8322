/// The replacement of a range of bytes by other bytes.
public struct TextEdit: Hashable, Sendable {
  /// The bytes to replace, as offsets into the text before any edit. Empty for an insertion.
  public var range: Range<Int>
  /// What stands there afterwards. Empty for a deletion.
  public var replacement: [UInt8]

  /// Creates an edit that replaces `range` by `replacement`.
  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Creates an edit that replaces `range` by the UTF-8 form of `replacement`.
  public init(range: Range<Int>, replacement: String) {
    self.init(range: range, replacement: Array(replacement.utf8))
  }

  /// Creates an edit that inserts `text` before the byte at `offset`.
  public static func insertion(of text: String, at offset: Int) -> TextEdit {
    TextEdit(range: offset..<offset, replacement: text)
  }

  /// Creates an edit that deletes `range`.
  public static func deletion(_ range: Range<Int>) -> TextEdit {
    TextEdit(range: range, replacement: [])
  }
}
