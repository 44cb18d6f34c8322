import DatelineArchive
import DatelineRules
import DatelineSyntax

@testable import dateline

/// Findings made by hand, among them what a hostile archive could bring about.
enum Sample {
  /// A position on a line whose characters before it are all ASCII.
  static func position(_ line: Int, _ column: Int) -> SourcePosition {
    SourcePosition(line: line, utf8Column: column, utf16Column: column, utf32Column: column)
  }

  static func finding(
    _ file: String, rule: String = "stale-related-text", severity: Severity = .error,
    message: String = "Wrong", line: Int = 0, columns: Range<Int> = 0..<1, excerpt: String = "",
    related: [Diagnostic.RelatedPlace] = [], fix: Fix? = nil, placedEdits: [Finding.PlacedEdit] = []
  ) -> Finding {
    Finding(
      file: ArchivePath(file),
      diagnostic: Diagnostic(
        rule: rule, severity: severity, message: message, range: columns, related: related, fix: fix),
      start: position(line, columns.lowerBound), end: position(line, columns.upperBound),
      excerpt: LineExcerpt(Array(excerpt.utf8)), placedEdits: placedEdits)
  }

  /// An error with a related place and a safe fix of two edits, one of them an insertion.
  static let fixable: Finding = {
    let edits = [TextEdit(range: 203..<207, replacement: "Dam \"A\""), .insertion(of: " \u{1B}", at: 209)]
    return finding(
      "news/2020/1/5/dam.md", message: "The link text is not the headline \"Dam \\ <A> & B\"", line: 11,
      columns: 4..<8, excerpt: "1. [Dams](/news/2020/01/4/dam.md)",
      related: [
        .init(file: ArchivePath("news/2020/01/4/dam.md"), range: 9..<12, line: 2, message: "the headline"),
        .init(file: ArchivePath("news/2020/01/4/index.md"), message: "its day"),
      ],
      fix: Fix(title: "Replace the link text", safety: .safe, edits: edits),
      placedEdits: [
        .init(start: position(11, 4), end: position(11, 8), edit: edits[0]),
        .init(start: position(11, 10), end: position(11, 10), edit: edits[1]),
      ])
  }()

  /// A warning on Chinese text: two characters before its range, three in it.
  static let chinese = Finding(
    file: ArchivePath("news/2020/01/6/洪水.md"),
    diagnostic: Diagnostic(
      rule: "raw-entity", severity: .warning, message: "“水位高” is 水位", range: 6..<15,
      fix: Fix(title: "Fold", safety: .unsafe, edits: [.deletion(6..<15)])),
    start: SourcePosition(line: 2, utf8Column: 6, utf16Column: 2, utf32Column: 2),
    end: SourcePosition(line: 2, utf8Column: 15, utf16Column: 5, utf32Column: 5),
    excerpt: LineExcerpt(Array("大坝水位高涨".utf8)),
    placedEdits: [
      .init(
        start: SourcePosition(line: 2, utf8Column: 6, utf16Column: 2, utf32Column: 2),
        end: SourcePosition(line: 2, utf8Column: 15, utf16Column: 5, utf32Column: 5),
        edit: .deletion(6..<15))
    ])

  /// A hint whose file name, rule, message and line try to break out of every format.
  static let hostile = Finding(
    file: ArchivePath(bytes: Array("news/a\n%:,\"'<&>\u{1B}[2J".utf8) + [0xFF] + Array("\u{202E}.md".utf8)),
    diagnostic: Diagnostic(
      rule: "odd-name", severity: .information,
      message:
        "]]> <b> & \"q\" 'a' %0A \r\n::error::x \u{1B}]8;;\u{07} \u{85}\u{2028}\u{2066}\u{FFFE} \u{0} \t{{x}} [y](z)",
      range: 0..<0),
    start: position(0, 0), end: position(0, 0),
    excerpt: LineExcerpt(Array("\u{1B}[31m\tx".utf8) + [0xC3]))

  /// An error from line 4 to line 6.
  static let multiline = Finding(
    file: ArchivePath("news/z.md"),
    diagnostic: Diagnostic(rule: "section-order", severity: .error, message: "Out of order", range: 30..<60),
    start: position(3, 2), end: position(5, 1), excerpt: LineExcerpt(Array("## Related".utf8)))

  static let all = [hostile, chinese, fixable, multiline]

  static let rules = [
    RuleMetadata(
      id: "odd-name", group: .names, severity: .information, scope: .page, summary: "An odd file name.",
      explanation: "Odd names <break> links.", examples: [.bad("# A\n```\n"), .good("# B")]),
    RuleMetadata(
      id: "stale-related-text", group: .related, severity: .error, scope: .references,
      summary: "A link text is not the headline.", explanation: "Readers are misled.", examples: []),
  ]

  /// The archive lies beside the working folder.
  static func context(style: TerminalStyle = .plain, filesChecked: Int = 12_410) -> ReportContext {
    ReportContext(
      archiveRoot: Array("/home/u/arch ive".utf8), workingFolder: Array("/home/u/desk".utf8), rules: rules,
      version: "1.2.3", documentationAddress: "https://dateline.example/rules/",
      filesChecked: filesChecked, style: style)
  }

  static func render(
    _ format: ReportFormat, _ findings: [Finding] = all, in context: ReportContext = context()
  ) -> String {
    String(decoding: format.render(findings, in: context), as: UTF8.self)
  }
}
