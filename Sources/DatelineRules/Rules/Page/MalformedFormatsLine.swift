import DatelineSyntax

enum MalformedFormatsLine: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-formats-line", group: .page, severity: .warning, scope: .page,
    summary: "The line 'Formats:' does not hold three links, or stands in the wrong place.",
    explanation: """
      The line is the first of a page, below one blank line: `Formats: [HTML](…) [JSON](…) [XML](…) `.
      """,
    examples: [
      .bad(
        """

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json) \u{20}

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  [XML(/news/2015/11/20/example.xml) \u{20}

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """

        ### [2015-11-20](/news/2015/11/20/index.md)

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  [XML](/news/2015/11/20/example.xml) \u{20}

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .good(
        """

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  [XML](/news/2015/11/20/example.xml) \u{20}

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.kinds(.formatsLine)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    var lines = 0
    var isBegun = false
    for line in page.tree.root.children {
      guard line.kind == .formatsLine else {
        if !line.isToken, line.kind != .suppressionLine, line.kind != .blankLine { isBegun = true }
        continue
      }
      lines += 1
      if lines > 1 {
        report.report(at: line.rangeWithoutNewline, "the page has a line 'Formats:' already")
      } else if isBegun {
        report.report(at: line.rangeWithoutNewline, "the line 'Formats:' belongs above the date line")
      }
      checkLinks(of: line, &report)
    }
  }

  private static func checkLinks(of line: SyntaxNode, _ report: inout Reporter) {
    if let rest = line.child(.unexpectedText) {
      report.report(at: rest.range, "'\(rest)' is no link")
    }
    var names = ["HTML", "JSON", "XML"][...]
    for link in line.children.lazy.compactMap(Link.init) {
      if let missing = link.missing {
        report.report(at: missing.offset..<missing.offset, "the link lacks its '\(missing.token)'")
      }
      let name = link.text?.description ?? ""
      let expected = names.popFirst()
      if name != expected {
        report.report(
          at: link.text?.range ?? link.range,
          "the link '\(name)' should be "
            + (expected.map { "'\($0)'" } ?? "left out: there are three formats"))
      }
    }
    if !names.isEmpty, line.child(.unexpectedText) == nil {
      let place = line.rangeWithoutNewline.upperBound
      let missing = names.map { "'\($0)'" }.joined(separator: " and ")
      report.report(at: place..<place, "the link \(missing) is missing")
    }
  }
}
