public import DatelineArchive

/// What of a page is searched for names.
public struct PageText: Hashable, Sendable {
  /// The topic, without mark-up around it; empty if there is none.
  public var topic: [UInt8]
  /// The headline.
  public var headline: [UInt8]
  /// The summary; empty if there is none.
  public var summary: [UInt8]

  /// Creates a text.
  public init(topic: [UInt8] = [], headline: [UInt8], summary: [UInt8] = []) {
    self.topic = topic
    self.headline = headline
    self.summary = summary
  }

  /// The text of a page.
  public init(_ page: PageFacts) {
    self.init(
      topic: page.topic?.bytes ?? [], headline: page.headline?.bytes ?? [], summary: page.summary?.bytes ?? []
    )
  }

  /// A piece of the text.
  public enum Piece: CaseIterable, Comparable, Sendable {
    /// The topic.
    case topic
    /// The headline.
    case headline
    /// The summary.
    case summary
  }

  /// The bytes of a piece.
  public subscript(piece: Piece) -> [UInt8] {
    switch piece {
    case .topic: topic
    case .headline: headline
    case .summary: summary
    }
  }
}
