import DatelineFormatting
import DatelineSyntax
import DatelineTestSupport

extension FuzzTarget {
  /// Formatting keeps words and addresses, and formatting twice is formatting once.
  static let formatting = FuzzTarget(name: "formatting") { input in
    var input = input
    let kind: DocumentKind? = input.choose(from: [nil, .eventPage, .dayIndex])
    let formatter = PageFormatter(
      defaultDialect: input.choose(from: [nil, .english, .chinese, .englishWithFormats]),
      options: PageFormatter.Options(renumbersItems: input.choose(below: 2) == 0))
    let start = input.choose(below: 20)
    let lines = start == 0 ? nil : start..<(start + 1 + input.choose(below: 10))
    let tree = SyntaxTree(parsing: Array(input.rest), as: kind)
    if let broken = FormattingPromises.broken(by: formatter, on: tree, lines: lines) { find(broken) }
  } seeds: {
    Seeds.pages.map { $0 + [0, 0, 0, 0] }
  }
}
