/// A word or two that an editor shows within a line, without being in the text.
public struct InlineHint: Hashable, Sendable {
  /// What it says.
  public enum Kind: String, CaseIterable, Sendable {
    /// How many names this page and a related one share.
    case sharedNames
    /// The date of the page that a link leads to.
    case date
    /// A link's text isn't the headline of its page.
    case stale
    /// A link leads to no page.
    case missing
  }

  /// Where it is shown: before the byte at this offset.
  public var offset: Int
  /// What it says.
  public var kind: Kind
  /// What is shown.
  public var label: String
  /// What is told of it on demand, as plain text; empty if there is nothing to tell.
  public var tooltip: String

  /// Creates a hint.
  public init(offset: Int, kind: Kind, label: String, tooltip: String = "") {
    self.offset = offset
    self.kind = kind
    self.label = label
    self.tooltip = tooltip
  }
}
