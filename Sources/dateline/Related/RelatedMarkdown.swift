import DatelineArchive
import DatelineSyntax

/// The related sections as they would stand in the pages.
struct RelatedMarkdown {
  /// Whether a comment above each section names its page.
  private let namesPages: Bool
  private let dialects: Dialects
  private var isFirst = true

  init(namesPages: Bool, dialects: Dialects) {
    self.namesPages = namesPages
    self.dialects = dialects
  }

  mutating func append(_ pages: [RelatedPage], to bytes: inout [UInt8]) {
    for page in pages {
      let tree = SyntaxTree(parsing: page.replacement, as: .eventPage, dialects: dialects)
      guard let section = EventPage(tree).related else { continue }
      if !isFirst { bytes.append(UInt8(ascii: "\n")) }
      isFirst = false
      if namesPages {
        bytes.append("<!-- ")
        bytes.append(page.path.bytes, VisibleEscape.self)
        bytes.append(" -->\n\n")
      }
      bytes += section.node.bytes
      if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }
  }
}
