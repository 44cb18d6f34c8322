public import DatelineSyntax

/// A change to one page that ends a finding.
public struct Fix: Hashable, Sendable {
  /// Whether a fix may be applied without a person looking at it.
  public enum Safety: String, Codable, Sendable {
    /// The change cannot alter what the page says.
    case safe
    /// The change is likely right, but a person has to judge.
    case unsafe
  }

  /// What the fix does, as an imperative without a full stop: `Replace the link text`.
  public var title: String
  /// Whether the fix may be applied unseen.
  public var safety: Safety
  /// The edits, in ascending order and without overlap.
  public var edits: [TextEdit]

  /// Creates a fix.
  public init(title: String, safety: Safety, edits: [TextEdit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}
