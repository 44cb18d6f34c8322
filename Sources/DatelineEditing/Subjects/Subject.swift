public import DatelineArchive

/// What stands at a place of a document and means something beyond it.
public struct Subject: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A link to a page of the archive, or to a day's index, there or not; where its destination leads.
    case link(to: ArchivePath)
    /// A name in a context.
    case name([UInt8])
    /// The topic of the page, or that above an entry.
    case topic([UInt8])
    /// The page's headline.
    case headline([UInt8])
    /// An address outside the archive.
    case address([UInt8])
  }

  /// What it is.
  public let kind: Kind
  /// The bytes of its text, as offsets: of a link the whole link.
  public let range: Range<Int>

  /// Creates a subject.
  public init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
