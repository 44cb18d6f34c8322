public import DatelineArchive

/// A link of a document that can be followed.
public struct PageLink: Hashable, Sendable {
  /// Where a link leads.
  public enum Target: Hashable, Sendable {
    /// A file of the archive, there or not.
    case file(ArchivePath)
    /// An address outside of the archive, with its scheme, as it is written.
    case address([UInt8])
  }

  /// The destination between the parentheses, as byte offsets.
  public var range: Range<Int>
  /// Where it leads.
  public var target: Target

  /// Creates a link.
  public init(range: Range<Int>, target: Target) {
    self.range = range
    self.target = target
  }
}
