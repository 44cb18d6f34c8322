import DatelineFormatting
import DatelineSyntax
import Testing

@Suite struct PageFormatterTests {
  private static let untidy =
    "\u{FEFF}\r\n### [2014-05-7](/news/2014/05/7/index.md)\r\n# A  bridge \r\n### Source:\r\n"
    + " 2.[The  Post](http://example.org/x)\t\r\n\r\n2.  [The Mirror](http://example.org/y)"

  @Test func everythingIsMendedAtOnce() throws {
    #expect(
      try PageFormatter().format(Self.untidy) == """
        ### [2014-05-7](/news/2014/05/7/index.md)

        # A  bridge\u{20}




        ### Source:

        1. [The  Post](http://example.org/x)
        2. [The Mirror](http://example.org/y)

        """)
  }

  @Test func editsAreSmall() throws {
    let page =
      "# A bridge\n\n\n\n\n### Source:\n\n1.   [The Post](http://example.org/x)\n7. [B](http://example.org/y)\n"
    let edits = try PageFormatter().edits(for: SyntaxTree(parsing: page)).edits
    #expect(edits.map(\.range.count) == [2, 1])
    #expect(edits.map(\.replacement) == [[], [UInt8(ascii: "2")]])
  }

  @Test func numbersCanBeKept() throws {
    let page =
      "# A bridge\n\n\n\n\n### Source:\n\n1.  [A](http://example.org/x)\n1. [B](http://example.org/y)\n"
    let formatter = PageFormatter(options: PageFormatter.Options(renumbersItems: false))
    #expect(try formatter.format(page) == page.replacing("1.  ", with: "1. "))
  }

  @Test func editsKeepToTheLinesAskedFor() throws {
    let page =
      "# A bridge\n\n\n\n\n### Source:\n1.  [A](http://example.org/x)\n3.  [B](http://example.org/y)\n"
    let formatter = PageFormatter()
    #expect(try formatter.format(page, lines: 0..<6) == page)
    #expect(
      try formatter.format(page, lines: 6..<7)
        == page.replacing("Source:\n1.  ", with: "Source:\n\n1. "))
    #expect(try formatter.format(page, lines: 7..<8) == page.replacing("3.  ", with: "2. "))
    #expect(try formatter.format(page, lines: 9..<99) == page)
    #expect(try formatter.format(page, lines: 0..<99) == formatter.format(page))
  }

  @Test func theDefaultDialectDecidesWhereLabelsDoNot() throws {
    let index = """
      ## [2016-02-3](/zh/news/2016/02/3/index.md)

      ### [大雪](/zh/news/2016/02/3/大雪.md)
      ### [大雨](/zh/news/2016/02/3/大雨.md)

      """
    #expect(try PageFormatter().format(index) == index)
    #expect(try PageFormatter(defaultDialect: .chinese).format(index) == index)
    #expect(try PageFormatter(defaultDialect: .english).format(index) != index)
  }

  @Test func aPageThatIsNotUnderstoodIsRefused() throws {
    func refusal(_ page: String, _ kind: DocumentKind) -> FormattingRefusal? {
      do throws(FormattingRefusal) {
        _ = try PageFormatter().edits(for: SyntaxTree(parsing: page, as: kind))
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal("", .eventPage) == .noHeadline)
    #expect(refusal("### [2014-05-7](/news/2014/05/7/index.md)\n", .eventPage) == .noHeadline)
    #expect(refusal("### [A bridge](/news/2014/05/7/a-bridge.md)\n", .dayIndex) == .noDay)
    let conflict = "# A\n\n### Source:\n\n<<<<<<< ours\n1. [B](c)\n=======\n1. [D](e)\n>>>>>>> theirs\n"
    #expect(refusal(conflict, .eventPage) == .mergeConflict(at: 18))
    // The mark is taken for the summary; the other one has no place.
    let summary = "# A\n\n<<<<<<< ours\nB\n=======\nC\n>>>>>>> theirs\n"
    if case .mergeConflict = refusal(summary, .eventPage) {} else { Issue.record("no conflict is seen") }
  }

  @Test func whatIsNotUnderstoodStays() throws {
    let page = """
      # A bridge




      ### Source:

      1. [A](http://example.org/x)   by   hand
        an odd\tline\u{20}\u{20}
      2. [B](http://example.org/y)

      """
    #expect(try PageFormatter().format(page) == page)
  }
}
