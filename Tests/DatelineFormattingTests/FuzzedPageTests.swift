import DatelineFormatting
import DatelineSyntax
import DatelineTestSupport
import Testing

/// Pages on which `.ci/fuzz` saw a promise broken.
@Suite struct FuzzedPageTests {
  @Test(arguments: [
    // Without the tab it was read as a note.
    "#\n4[]()_\t1", "# A\n\n### Other:\n\n1. [B](c) _ (Update)_\n",
    // With a blank in the last `](`, the link's text would end at the one before it.
    "#\n2[](](/ _2](",
    // With a blank before the colon it was no section that is known.
    "#\n##Changes :",
    // Of two byte order marks, the second is what the line says.
    "\u{FEFF}\u{FEFF}\n#",
  ])
  func formattingHoldsItsPromises(page: String) {
    #expect(FormattingPromises.broken(by: PageFormatter(), on: SyntaxTree(parsing: page)) == nil)
  }

  @Test(arguments: ["", "  ", "\n", "\n\n", "\n\n\n  "]) func blankLinesAtTheEndAreAllThere(end: String)
    throws
  {
    let formatter = PageFormatter(defaultDialect: .english)
    let tree = SyntaxTree(parsing: "# A\(end)")
    #expect(FormattingPromises.broken(by: formatter, on: tree) == nil)
    let formatted = try formatter.edits(for: tree).applied(to: tree.bytes.span)
    let lines = String(decoding: formatted, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropFirst().dropLast().count == 3)
  }
}
