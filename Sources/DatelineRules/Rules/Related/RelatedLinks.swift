import DatelineArchive
import DatelineSyntax

/// The links to related events of a page.
enum RelatedLinks {
  /// Where a related link leads, judged by its path alone.
  enum Target {
    /// The page at a path.
    case page(PagePath)
    /// The index of a day.
    case dayIndex
    /// An address on the web.
    case external
    /// `/news/` has another prefix than the dialect's.
    case otherPrefix(corrected: PagePath?)
    /// The path is not of an archive's form.
    case malformed(PagePathError)
  }

  /// Where a destination leads.
  static func target(of destination: SyntaxNode, dialect: Dialect) -> Target {
    let bytes = Array(destination.bytes)
    if isExternal(bytes) { return .external }
    do {
      let path = try PagePath(destination: bytes.span, prefix: Array(dialect.linkPrefix.utf8))
      return path.isDayIndex ? .dayIndex : .page(path)
    } catch {
      switch error.fault {
      case .missingPrefix, .wrongPrefix: return .otherPrefix(corrected: error.corrected)
      default: return .malformed(error)
      }
    }
  }

  private static func isExternal(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: "//".utf8) { return true }
    let scheme = bytes.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    return !scheme.isEmpty && bytes[scheme.endIndex...].first == UInt8(ascii: ":")
  }

  /// Calls a closure with each item of the related sections.
  static func forEachItem(on page: PageContext, _ body: (SyntaxNode) -> Void) {
    for section in page.tree.root.children where section.kind == .relatedSection {
      for item in section.children where item.kind == .listItem { body(item) }
    }
  }

  /// The link from one page to another as its dialect writes it.
  static func destination(of path: ArchivePath, dialect: Dialect) -> [UInt8] {
    Array(dialect.linkPrefix.utf8) + [UInt8(ascii: "/")] + path.bytes
  }
}
