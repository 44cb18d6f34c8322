internal import DatelineArchive
internal import DatelineSyntax

/// Where a link to an event page leads.
public enum RecordTarget: Hashable, Sendable {
  /// To a page in the archive, `news/2015/11/20/slug.md`, by the dialect's prefix and this path.
  case page(String)
  /// To the destination as it is written on the page, where it isn't such a prefix and path.
  case destination(String)

  /// The page in the archive; `nil` if the link leads to none.
  public var path: String? {
    switch self {
    case .page(let path): path
    case .destination(let destination):
      ArchiveIndex.path(ofDestination: Array(destination.utf8)).flatMap(Self.page)
    }
  }

  /// The destination as it is written on the page; `nil` where it is the dialect's prefix and the path.
  public var url: String? {
    switch self {
    case .page: nil
    case .destination(let destination): destination
    }
  }

  init(_ node: SyntaxNode?, in dialect: Dialect) {
    self = .destination(node?.description ?? "")
    guard let node, let path = ArchiveIndex.path(ofDestination: node).flatMap(Self.page) else { return }
    let page = RecordTarget.page(path)
    if node.bytes.elementsEqual(page.destination(in: dialect)) { self = page }
  }

  /// What stands between the link's parentheses.
  func destination(in dialect: Dialect) -> [UInt8] {
    switch self {
    case .page(let path): Array("\(dialect.linkPrefix)/\(path)".utf8)
    case .destination(let destination): Array(destination.utf8)
    }
  }

  /// Whether the path, where there is nothing else, is one that a page of an archive can have.
  var isPossible: Bool {
    guard case .page(let path) = self else { return true }
    return Self.page(ArchivePath(path)) != nil
  }

  private static func page(_ path: ArchivePath) -> String? {
    (try? PagePath(archivePath: path.bytes.span)) == nil ? nil : path.description
  }
}
