extension PageFacts.Text {
  /// The text of some bytes.
  public init(bytes: ArraySlice<UInt8>) {
    self.init(bytes)
  }
}

extension PageFacts.Link {
  /// Whether the link leads to the page at a path.
  public func leads(to path: ArchivePath) -> Bool { target == ContentHash.hash(path.bytes) }

  /// Whether the link's text equals a text.
  public func hasText(_ text: PageFacts.Text) -> Bool { self.text == text.hash }

  /// Whether the link is an entry of an index with a topic line that is a text.
  public func hasTopic(_ text: PageFacts.Text) -> Bool { topic == text.hash }

  /// Whether the link has names in its context.
  public var hasNames: Bool { !context.isEmpty }

  /// Whether the link has a text.
  public var hasText: Bool { text != 0 }
}

extension PageFacts {
  /// The links that lead to the page itself.
  public var linksToItself: [Link] {
    return links.filter { $0.target == pathHash }
  }
}

extension PageFacts {
  /// The paths that the page's links lead to, for asking about many.
  public var linkTargets: LinkTargets { LinkTargets(hashes: Set(links.map(\.target))) }

  /// See ``linkTargets``.
  public struct LinkTargets: Sendable {
    fileprivate let hashes: Set<UInt64>

    /// Whether a link leads to a path.
    public func contains(_ path: ArchivePath) -> Bool { hashes.contains(ContentHash.hash(path.bytes)) }
  }
}
