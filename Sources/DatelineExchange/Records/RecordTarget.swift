internal import DatelineArchive
internal import DatelineSyntax

/// Where a link to an event page leads.
public struct RecordTarget: Hashable, Sendable {
  /// The page in the archive, `news/2015/11/20/slug.md`; `nil` if the link leads to none.
  public var path: String?
  /// The destination as it is written on the page, where it isn't the dialect's prefix and the path; else `nil`.
  public var url: String?

  /// Creates a target; one of both has to be given.
  public init(path: String?, url: String? = nil) {
    self.path = path
    self.url = url
  }

  init(_ destination: SyntaxNode?, in dialect: Dialect) {
    guard let destination else {
      self.init(path: nil, url: "")
      return
    }
    let path = ArchiveIndex.path(ofDestination: destination)
      .flatMap { (try? PagePath(archivePath: $0.bytes.span)) == nil ? nil : $0.description }
    self.init(path: path)
    if !destination.bytes.elementsEqual(self.destination(in: dialect)) { url = destination.description }
  }

  /// What stands between the link's parentheses.
  func destination(in dialect: Dialect) -> [UInt8] {
    if let url { return Array(url.utf8) }
    return path.map { Array("\(dialect.linkPrefix)/\($0)".utf8) } ?? []
  }
}
