/// Bytes that no text should have, wherever in the document they stand.
public struct Anomaly: Hashable, Sendable {
  /// What is odd about the bytes.
  public enum Kind: String, CaseIterable, Sendable {
    /// U+FEFF, at the start or elsewhere.
    case byteOrderMark
    /// A horizontal tab.
    case tab
    /// A CR, alone or before LF.
    case carriageReturn
    /// A C0 or C1 control character other than tab, LF and CR, or U+007F.
    case controlCharacter
    /// U+2028 or U+2029.
    case lineSeparator
    /// Bytes that are not UTF-8.
    case invalidUTF8
  }

  /// What is odd.
  public var kind: Kind
  /// Where, as byte offsets.
  public var range: Range<Int>
}
