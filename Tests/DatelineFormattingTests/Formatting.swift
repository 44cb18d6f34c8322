import DatelineFormatting
import DatelineSyntax

extension PageFormatter {
  /// A page with its layout mended.
  func format(_ page: [UInt8], as kind: DocumentKind? = nil, lines: Range<Int>? = nil) throws -> [UInt8] {
    let tree = SyntaxTree(parsing: page, as: kind, dialects: dialects)
    return try edits(for: tree, lines: lines.map { RangeSet($0) }).applied(to: page.span)
  }

  func format(_ page: String, as kind: DocumentKind? = nil, lines: Range<Int>? = nil) throws -> String {
    String(decoding: try format(Array(page.utf8), as: kind, lines: lines), as: UTF8.self)
  }
}
