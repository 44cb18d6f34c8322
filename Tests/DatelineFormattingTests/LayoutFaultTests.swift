import DatelineFormatting
import DatelineSyntax
import Testing

/// Each kind of fault is found in its place and mended by its own edits.
@Suite struct LayoutFaultTests {
  private static let page = """
    ### [2014-05-7](/news/2014/05/7/index.md)

    ##### Bridge
    # A bridge opens over the river

    The bridge took nine years.




    ### Source:

    1. [The Post](http://example.org/x)
    2. [The Mirror](https://example.org/y)
    3. [Cover Image](https://example.org/i.jpg)

    ### Related:

    1. [River floods](/news/2014/05/2/river-floods.md) _Context: Mayor, River_

    """

  /// A change to the page, and what is found then.
  struct Slip: Sendable, CustomTestStringConvertible {
    let kind: LayoutFault.Kind
    let old: String
    let new: String
    var found = 0
    var expected = 0
    var isMechanical = true
    var testDescription: String { "\(kind): \(new.debugDescription)" }
  }

  static let slips: [Slip] = [
    Slip(kind: .byteOrderMark, old: "### [2014", new: "\u{FEFF}### [2014"),
    Slip(kind: .byteOrderMark, old: "nine years", new: "nine\u{FEFF} years", isMechanical: false),
    Slip(kind: .carriageReturn, old: "river\n", new: "river\r\n"),
    Slip(kind: .carriageReturn, old: "river\n\n", new: "river\n\r"),
    Slip(kind: .tab, old: "1. [The", new: "1.\t[The"),
    Slip(kind: .tab, old: "Mayor, ", new: "Mayor,\t"),
    Slip(kind: .tab, old: "nine years", new: "nine\tyears", isMechanical: false),
    Slip(kind: .tab, old: "bridge opens", new: "bridge\topens", isMechanical: false),
    Slip(kind: .finalNewline, old: "River_\n", new: "River_"),
    Slip(kind: .blankLines, old: "### [2014", new: "\n\n### [2014", found: 2, expected: 0),
    Slip(kind: .blankLines, old: "index.md)\n", new: "index.md)", found: 0, expected: 1),
    Slip(kind: .blankLines, old: "Bridge\n", new: "Bridge\n\n", found: 1, expected: 0),
    Slip(kind: .blankLines, old: "years.\n\n", new: "years.\n", found: 3, expected: 4),
    Slip(kind: .blankLines, old: "Source:\n", new: "Source:\n\n", found: 2, expected: 1),
    Slip(kind: .blankLines, old: "/y)\n", new: "/y)\n\n", found: 1, expected: 0),
    Slip(kind: .blankLines, old: "jpg)\n\n", new: "jpg)\n", found: 0, expected: 1),
    Slip(kind: .blankLines, old: "River_\n", new: "River_\n\n\n", found: 2, expected: 0),
    Slip(kind: .spacing, old: "### [2014", new: " ### [2014", found: 1, expected: 0),
    Slip(kind: .spacing, old: "### [2014", new: "###   [2014", found: 3, expected: 1),
    Slip(kind: .spacing, old: "##### B", new: "\t##### B", found: 1, expected: 0),
    Slip(kind: .spacing, old: "Source:", new: "Source :", found: 1, expected: 0),
    Slip(kind: .spacing, old: "1. [The", new: "1.[The", found: 0, expected: 1),
    Slip(kind: .spacing, old: "1. [The", new: "1.  [The", found: 2, expected: 1),
    Slip(kind: .spacing, old: "2. [The", new: "  2. [The", found: 2, expected: 0),
    Slip(kind: .spacing, old: ") _", new: ")_", found: 0, expected: 1),
    Slip(kind: .spacing, old: ") _", new: ") \t _", found: 3, expected: 1),
    Slip(kind: .spacing, old: "Context: ", new: "Context:", found: 0, expected: 1),
    Slip(kind: .spacing, old: "Context: ", new: "Context:   ", found: 3, expected: 1),
    Slip(kind: .spacing, old: "Mayor, ", new: "Mayor,   ", found: 3, expected: 1),
    Slip(kind: .headingBlank, old: "# A", new: "#A", found: 0, expected: 1),
    Slip(kind: .headingBlank, old: "### Source", new: "###Source", found: 0, expected: 1),
    Slip(kind: .trailingBlanks, old: "Source:", new: "Source:\t ", found: 2),
    Slip(kind: .trailingBlanks, old: "/y)", new: "/y) ", found: 1),
    Slip(kind: .trailingBlanks, old: "river\n\n", new: "river\n  \n", found: 2),
    Slip(kind: .summaryStart, old: "The bridge", new: "  The bridge", found: 2),
    Slip(kind: .summaryEnd, old: "years.", new: "years. ", found: 1),
    Slip(kind: .itemNumber, old: "1. [The", new: "7. [The", expected: 1),
    Slip(kind: .itemNumber, old: "2. [The", new: "02. [The", expected: 2),
    Slip(kind: .itemNumber, old: "2. [The", new: "99999999999999999999. [The", expected: 2),
    Slip(kind: .itemNumber, old: "3. [Cover", new: "1. [Cover", expected: 3),
  ]

  private func faults(in text: String) -> [LayoutFault] {
    SyntaxTree(parsing: text).layoutFaults(DialectRecognition(), defaultDialect: .english)
  }

  @Test(arguments: slips) func slipIsFoundAndMended(_ slip: Slip) throws {
    let parts = Self.page.split(separator: slip.old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let text = parts.joined(separator: slip.new)
    let faults = faults(in: text)
    let fault = try #require(faults.first { $0.kind == slip.kind }, "\(faults)")
    #expect(faults.allSatisfy { $0.kind == slip.kind || $0.kind == .tab }, "\(faults)")
    #expect(fault.found == slip.found && fault.expected == slip.expected, "\(fault)")
    #expect(fault.isMechanical == slip.isMechanical)
    guard slip.isMechanical else { return }
    let mended = try EditSet(fault.edits).applied(to: Array(text.utf8).span)
    #expect(String(decoding: mended, as: UTF8.self) == Self.page)
  }

  @Test func everyKindHasAnExample() {
    #expect(Set(Self.slips.map(\.kind)) == Set(LayoutFault.Kind.allCases))
  }

  @Test func itemsThatCountOnFromAWrongNumberAreOneFault() {
    let text = Self.page.replacing("2. [The", with: "3. [The").replacing("3. [Cover", with: "4. [Cover")
    let faults = faults(in: text)
    #expect(faults.map(\.kind) == [.itemNumber])
    #expect(faults.first?.edits.count == 2)
  }

  @Test func aPictureMayRepeatTheNumberBefore() {
    #expect(faults(in: Self.page.replacing("3. [Cover", with: "2. [Cover")).isEmpty)
  }

  @Test func blankLinesAroundACommentAreReportedButLeft() {
    let comment = "<!-- dateline-disable-next-line tab -->\n"
    #expect(faults(in: Self.page.replacing("1. [The", with: comment + "1. [The")).isEmpty)
    let faults = faults(in: Self.page.replacing("1. [The", with: "\n" + comment + "1. [The"))
    #expect(faults.map(\.kind) == [.blankLines] && faults[0].edits.isEmpty)
  }
}
