import DatelineArchive
import DatelineRules
import DatelineSyntax

/// What a change of some files concerns: they themselves, the indexes of their days, and the pages that link to one
/// whose headline is another now.
enum ChangedPages {
  /// - Parameters:
  ///   - changes: the files that changed, deleted ones included.
  ///   - index: the archive as it is now.
  static func concerned(
    by changes: Set<ArchivePath>, since commit: String, in repository: GitRepository, index: ArchiveIndex
  ) throws(CommandFailure) -> Set<ArchivePath> {
    let news = Array("news/".utf8)
    let markdown = changes.filter { $0.bytes.suffix(3).elementsEqual(".md".utf8) }
    var concerned = markdown
    let pages = markdown.filter { $0.bytes.starts(with: news) && $0.documentKind == .eventPage }.sorted()
    for page in markdown where page.bytes.starts(with: news) {
      concerned.insert(page.sibling("index.md"))
      concerned.insert(page.sibling("README.md"))
    }
    let renamed = try renamed(pages, since: commit, in: repository, index: index)
    guard !renamed.isEmpty else { return concerned }
    // An index of these pages alone knows which links lead to one of them, deleted ones too.
    let targets = ArchiveIndex(
      renamed.map { path in
        PageFacts(of: SyntaxTree(parsing: [], as: .eventPage), at: path, dialects: index.dialects)
      }, dialects: index.dialects, isWhole: false)
    for page in index.pages {
      if let page, page.links.contains(where: { targets.place(of: $0) != nil }) {
        concerned.insert(page.path)
      }
    }
    return concerned
  }

  /// The pages whose headline isn't the one of the commit; new and deleted pages among them.
  private static func renamed(
    _ pages: [ArchivePath], since commit: String, in repository: GitRepository, index: ArchiveIndex
  ) throws(CommandFailure) -> [ArchivePath] {
    let texts = try repository.texts(of: pages, in: commit)
    return pages.filter { path in
      guard let now = index[path], let before = texts[path] else { return true }
      let tree = SyntaxTree(parsing: before, as: .eventPage, dialects: index.dialects)
      return EventPage(tree).headline?.text.map { Array($0.bytes) } != now.headline?.bytes
    }
  }
}
