import DatelineSyntax

/// A page of a corpus.
struct CorpusPage: Sendable {
  /// The path below the archive's root.
  let file: String
  /// The path taken apart; `nil` for the front page and for a name that doesn't fit.
  let path: PagePath?
  let tree: SyntaxTree
  /// The dialect that its labels show; that of its archive if they show none.
  let dialect: Dialect?
  /// Whether the file bears the name that it has in its archive.
  let hasTrueName: Bool

  init(file: String, bytes: [UInt8], hasTrueName: Bool) {
    self.file = file
    self.hasTrueName = hasTrueName
    path = try? PagePath(archivePath: Array(file.utf8).span)
    tree = SyntaxTree(parsing: bytes, as: file.hasSuffix("index.md") ? .dayIndex : .eventPage)
    dialect = Dialects.builtIn.dialect(of: tree)
  }

  /// The path of the page to which a link leads; `nil` if it isn't one below the prefix.
  func target(of link: Link?, prefix: String) -> PagePath? {
    guard let destination = link?.destination else { return nil }
    return try? PagePath(destination: Array(destination.bytes).span, prefix: Array(prefix.utf8))
  }

  /// The kinds of the tree's lines and sections, in order, blank lines left out.
  var parts: [SyntaxKind] { tree.root.children.map(\.kind).filter { $0 != .blankLine } }
}
