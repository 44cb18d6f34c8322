public import DatelineArchive
public import DatelineSyntax

/// A text at one moment, with its tree and its facts.
public struct Document: Sendable {
  /// Where the text belongs: relative to the archive's root, or as it is named outside any archive.
  public let path: ArchivePath
  /// The text.
  public let text: DocumentText
  /// The text's syntax tree.
  public let tree: SyntaxTree
  /// What other pages need to know of it.
  public let facts: PageFacts

  /// Reads a text. What its file is called tells what kind of page it is.
  ///
  /// - Complexity: O(*n*), where *n* is its length.
  public init(_ text: DocumentText, at path: ArchivePath, dialects: Dialects) {
    self.path = path
    self.text = text
    tree = SyntaxTree(parsing: text.bytes, as: path.documentKind, dialects: dialects)
    facts = PageFacts(of: tree, at: path, dialects: dialects)
  }

  /// The bytes.
  public var bytes: [UInt8] { text.bytes }
}
