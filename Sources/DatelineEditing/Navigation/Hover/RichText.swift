public import DatelineArchive

/// A short text that an editor shows beside a document: paragraphs and lists, to be had as Markdown and as plain text.
public struct RichText: Hashable, Sendable {
  /// A paragraph, or something like it.
  public enum Block: Hashable, Sendable {
    /// Words.
    case paragraph([Piece])
    /// Points.
    case list([[Piece]])
    /// Several lines of code.
    case code(String)
    /// Paragraphs that are Markdown already.
    case markdown(String)
  }

  /// A piece of a paragraph.
  public enum Piece: Hashable, Sendable {
    /// Words.
    case plain(String)
    /// Words that stand out.
    case strong(String)
    /// A word of code, such as a path.
    case code(String)
    /// A text that leads to a file of the archive.
    case link(String, to: ArchivePath)
  }

  /// The paragraphs and lists.
  public var blocks: [Block]

  /// Creates a text.
  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { blocks.isEmpty }

  /// Appends a paragraph.
  public mutating func add(_ pieces: Piece...) { blocks.append(.paragraph(pieces)) }

  /// Appends another text.
  public mutating func append(_ other: RichText) { blocks += other.blocks }
}
