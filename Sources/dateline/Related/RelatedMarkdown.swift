import DatelineArchive
import DatelineSyntax

/// The related sections as they would stand in the pages.
enum RelatedMarkdown {
  static func render(_ pages: [RelatedPage], dialects: Dialects) -> [UInt8] {
    var bytes: [UInt8] = []
    for page in pages {
      let tree = SyntaxTree(parsing: page.replacement, as: .eventPage, dialects: dialects)
      guard let section = EventPage(tree).related else { continue }
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      if pages.count > 1 {
        bytes.append("<!-- ")
        bytes.append(page.path.bytes, VisibleEscape.self)
        bytes.append(" -->\n\n")
      }
      bytes += section.node.bytes
      if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }
    return bytes
  }
}
