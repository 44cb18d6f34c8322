/// A line that an editor shows above another one.
public struct Lens: Hashable, Sendable {
  /// What it says.
  public enum Kind: Hashable, Sendable {
    /// So many pages, day indexes left out, link to this page.
    case incomingLinks(Int)
    /// A day of an index has so many events in the archive.
    case events(Int)
  }

  /// What it is shown above, as byte offsets into the document.
  public var range: Range<Int>
  /// What it says.
  public var kind: Kind

  /// Creates a lens.
  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }

  /// What it says, in words.
  public var title: String {
    switch kind {
    case .incomingLinks(let count): "\(count) page\(count == 1 ? " links" : "s link") here"
    case .events(let count): "\(count) event\(count == 1 ? "" : "s")"
    }
  }
}
