public import DatelineArchive

/// A name of the archive, with what is known of its use.
public struct Entity: Sendable {
  /// The name as pages write it.
  public let name: PageFacts.Text
  /// How many event pages are tagged with it: a context of theirs has it, or that of a link to them.
  public let pageCount: Int
  /// How many event pages have it as their topic.
  public let topicCount: Int
  /// Other ways to write it: without its mark-up, and those that are configured.
  public let variants: [[UInt8]]
  /// Other names of the archive that may mean the same, most used first, then by bytes; at most ``twinLimit``.
  public let twins: [Twin]

  /// How many twins are listed: a name that is written in hundreds of ways would be listed hundreds of times with each.
  public static let twinLimit = 20

  /// A name that may mean the same as another.
  public struct Twin: Sendable {
    /// The other name.
    public let name: PageFacts.Text
    /// How many event pages are tagged with it.
    public let pageCount: Int
    /// How many event pages have it as their topic.
    public let topicCount: Int
    /// In what the two differ.
    public let difference: Difference
  }

  /// In what two names differ.
  public enum Difference: String, CaseIterable, Sendable {
    /// Case, blanks and punctuation alone.
    case spelling
    /// Characters: traditional and simplified ones, accents, width.
    case characters
  }
}
