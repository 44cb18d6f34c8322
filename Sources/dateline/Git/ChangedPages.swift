import DatelineArchive
import DatelineRules
import DatelineSyntax

/// What a change of some files concerns: they themselves, the indexes of their days, every index that lists one of them,
/// such as the front page, and the pages that link to one whose headline is another now.
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
    func insertIndexes(beside page: ArchivePath) {
      concerned.insert(page.sibling("index.md"))
      concerned.insert(page.sibling("README.md"))
    }
    let pages = markdown.filter { $0.bytes.starts(with: news) && $0.documentKind == .eventPage }.sorted()
    for page in markdown where page.bytes.starts(with: news) || isFrontPage(page) {
      insertIndexes(beside: page)
    }
    guard !pages.isEmpty else { return concerned }
    let renamed = Set(try renamed(pages, since: commit, in: repository, index: index))
    // An index of these pages alone knows which links lead to one of them, deleted ones too.
    let changed = ArchiveIndex(
      pages.map { path in
        PageFacts(of: SyntaxTree(parsing: [], as: .eventPage), at: path, dialects: index.dialects)
      }, dialects: index.dialects, isWhole: false)
    for case let page? in index.pages {
      let isConcerned = page.links.contains { link in
        guard let target = changed.target(of: link) else { return false }
        // An index shows more of a page than its headline.
        return page.document == .dayIndex || renamed.contains(target.path)
      }
      guard isConcerned else { continue }
      concerned.insert(page.path)
      if page.document == .dayIndex { insertIndexes(beside: page.path) }
    }
    return concerned
  }

  private static func isFrontPage(_ path: ArchivePath) -> Bool {
    !path.bytes.contains(UInt8(ascii: "/")) && path.documentKind == .dayIndex
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
