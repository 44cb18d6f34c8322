import DatelineTestSupport
import Testing

/// What lint says of the layout of a page and what format does to it is the same, whatever tells its dialect.
@Suite struct AgreementTests {
  private static let page = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# Hafen\n"
  private static let index =
    "## [2015-11-20](/news/2015/11/20/index.md)\n\n### [Hafen](/de/news/2015/11/20/hafen.md)\n"
  private static let summary = "\nA.\n"
  private static let sections = "### Links:\n\n1. [A](https://a.example/)\n"

  /// A dialect like no other: nothing between entries, and ends of its own.
  private static let dialects = """
    "dialects": {"de": {"extends": "en", "name": "Deutsch", "sourcesLabels": ["Quellen"], "linkPrefix": "/de",
      "blankLines": {"afterHeadline": 3, "afterSummary": 1, "atEnd": 2, "betweenEntries": 0}}}
    """

  private static let texts: [(name: String, text: String)] =
    [0, 1, 2, 3, 4].flatMap { count in
      let blank = String(repeating: "\n", count: count)
      return [
        ("hafen.md", page + blank), ("hafen.md", page + summary + blank),
        ("hafen.md", page + blank + sections),
        ("hafen.md", page + summary + blank + sections), ("index.md", index + blank),
        ("index.md", index + blank + index.split(separator: "\n", maxSplits: 1)[1].drop { $0 == "\n" }),
        ("index.md", index + "S\n" + blank),
      ]
    }

  @Test(arguments: ["{\(dialects)}", #"{"dialect": "de", \#(dialects)}"#, #"{"dialect": "zh"}"#, "{}"])
  func lintAndFormatAgree(configuration: String) throws {
    var findings = 0
    for (name, text) in Self.texts {
      let folder = try TestFolder()
      try folder.write(".dateline.json", configuration)
      let path = "news/2015/11/20/\(name)"
      try folder.write(path, text)
      for paths in [[path], []] {
        let lint = try ToolRunner.dateline(
          ["lint", "--select", "wrong-blank-lines", "--fail-on", "information"] + paths, in: folder)
        let format = try ToolRunner.dateline(["format", "--check"] + paths, in: folder)
        // A page that was only begun ends with its headline, which only lint lets pass.
        let isBegun = text.hasSuffix("# Hafen\n")
        if !isBegun {
          #expect(lint.status == format.status, "\(paths) \(text.debugDescription): \(lint.output)")
        }
        findings += Int(lint.status)
      }
    }
    #expect(findings > 0)
  }

  @Test func anIndexWithoutLinkToTheDayBeforeKeepsItsLastBlankLine() throws {
    let folder = try TestFolder()
    try folder.write(".dateline.json", #"{"dialect": "zh"}"#)
    try folder.write("news/2015/11/20/index.md", Self.index + "\n")
    #expect(try ToolRunner.dateline(["format", "--check"], in: folder).status == 0)
  }
}
