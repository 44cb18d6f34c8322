public import DatelineArchive
public import DatelineRules
public import DatelineSyntax

/// What the functions of this library look at: a document at one moment, and the archive around it.
public struct PageSnapshot: Sendable {
  /// The document.
  public let document: Document
  /// Which rules run where, and the known dialects.
  public let linter: Linter
  /// The archive that has the document; `nil` outside any archive, and while the archive isn't read yet.
  public let archive: ArchiveSnapshot?
  /// The document's dialect: that of its labels, else the default one, else that of the pages around it.
  public let dialect: Dialect

  /// Looks at a document.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the document.
  public init(_ document: Document, linter: Linter, archive: ArchiveSnapshot? = nil) {
    self.document = document
    self.linter = linter
    self.archive = archive
    dialect = linter.dialect(of: document.facts, in: archive?.archive)
  }

  /// Whether the document is a file of an archive that isn't read yet, so that what is said of it may not be all.
  public var isWaitingForArchive: Bool { archive == nil && document.path.isInArchive }

  /// The document's syntax tree.
  public var tree: SyntaxTree { document.tree }
  /// The document's bytes.
  public var bytes: [UInt8] { document.bytes }
  /// The index of the archive.
  public var index: ArchiveIndex? { archive?.archive }
  /// The document as an event page; `nil` if it is a day index.
  public var eventPage: EventPage? { tree.kind == .eventPage ? EventPage(tree) : nil }
  /// The document as a day index; `nil` if it is an event page.
  public var dayIndex: DayIndex? { tree.kind == .dayIndex ? DayIndex(tree) : nil }
}
