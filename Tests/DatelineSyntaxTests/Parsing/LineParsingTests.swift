import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct LineParsingTests {
  @Test func everyByteAloneAndAmongOthers() {
    for byte in UInt8.min ... .max {
      for text in [
        [byte], [byte, byte], [0x0A, byte], [byte, 0x0A], [0x23, 0x20, byte], [0x23, 0x0A, byte, 0x0A],
      ] {
        for kind in [nil, DocumentKind.eventPage, .dayIndex] {
          assertLossless(SyntaxTree(parsing: text, as: kind), "\(byte)")
        }
      }
    }
  }

  @Test func nothing() {
    let tree = SyntaxTree(parsing: "")
    assertLossless(tree)
    #expect(tree.nodeCount == 1)
    #expect(tree.root.isToken)
    #expect(tree.tokens.map(\.kind) == [.document])
  }

  /// Every pair of line ends between every pair of lines of a page with all its parts.
  @Test func lineEndsInEveryPosition() {
    let ends = ["\n", "\r\n", "\r", "\n\r", "\r\r\n", ""]
    for page in [SamplePages.chinese[0], CanonicalPages.formats, CanonicalPages.dayIndex, SamplePages.untidy]
    {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      for end in ends {
        assertLossless(SyntaxTree(parsing: lines.joined(separator: end)))
        for place in 1..<lines.count {
          let start = lines[..<place].joined(separator: "\n")
          assertLossless(SyntaxTree(parsing: start + end + lines[place...].joined(separator: "\n")))
        }
      }
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func theLineEndChangesNothingElse(end: String) {
    for page in SamplePages.all.dropLast() {
      let other = page.replacing("\n", with: end)
      let tree = SyntaxTree(parsing: other)
      assertLossless(tree)
      #expect(tree.nodes.map(\.kind) == SyntaxTree(parsing: page).nodes.map(\.kind))
    }
  }

  @Test func everyPrefixAndSuffix() {
    for page in SamplePages.all {
      let bytes = Array(page.utf8)
      for cut in 0...bytes.count {
        assertLossless(SyntaxTree(parsing: Array(bytes[..<cut])))
        assertLossless(SyntaxTree(parsing: Array(bytes[cut...])))
      }
    }
  }

  @Test func byteOrderMarkAtTheStartOnly() {
    #expect(
      outline("\u{FEFF}# a\n") == "byteOrderMark\"\u{FEFF}\"\n(headlineLine headingMarker\"#\" text\"a\")")
    #expect(outline("# \u{FEFF}\n") == "(headlineLine headingMarker\"#\" text\"\u{FEFF}\")")
    #expect(outline("\u{FEFF}") == "byteOrderMark\"\u{FEFF}\"")
  }

  @Test func blanksAroundLines() {
    #expect(outline(" \t\n") == "(blankLine)")
    #expect(outline(" ## [a](b) \n").hasPrefix("(daySection (dayHeading headingMarker\"##\" (link"))
    #expect(outline("  # a \t") == "(headlineLine headingMarker\"#\" text\"a \t\")")
  }

  @Test func suppressionsOnLinesOfTheirOwn() {
    let comment = "<!-- dateline-disable-page x -->"
    #expect(outline(comment) == "(suppressionLine suppression\"\(comment)\")")
    #expect(
      outline(" \(comment)\t\n# a\n").hasPrefix("(suppressionLine suppression\"\(comment)\")\n(headline"))
    #expect(outline("# a\n\(comment)\nWords\n").hasSuffix("(summaryLine text\"Words\")"))
    #expect(outline("# a\n### Related:\n\(comment)\n1. [b](c)\n").contains("(suppressionLine"))
    #expect(
      outline("## [a](b)\n### [c](d)\n\(comment)\nwords\n").hasSuffix(
        "(suppressionLine suppression\"\(comment)\") (entrySummary text\"words\")))"))
  }

  @Test func suppressionsAtTheEndsOfLines() {
    let comment = "<!--dateline-disable-line x-->"
    #expect(
      outline("# a  \(comment)  \n")
        == "(headlineLine headingMarker\"#\" text\"a \" suppression\"\(comment)\")")
    #expect(
      outline("# a\(comment)") == "(headlineLine headingMarker\"#\" text\"a\" suppression\"\(comment)\")")
    #expect(outline("# \(comment)\n") == "(headlineLine headingMarker\"#\" suppression\"\(comment)\")")
    #expect(
      outline("# a\nb \(comment)\n").hasSuffix("(summaryLine text\"b\" suppression\"\(comment)\")"))
    let item = outline(ofFirst: .listItem, in: "# a\n### Related:\n1. [b](/news/c) _d: e_ \(comment)\n")
    #expect(item?.hasSuffix("contextName\"e\" underscore\"_\") suppression\"\(comment)\")") == true)
  }

  @Test func otherCommentsAreText() {
    #expect(outline("# a <!-- b -->\n").hasSuffix("(text plainText\"a \" htmlTag\"<!-- b -->\"))"))
    #expect(outline("<!-- dateline-x --> b\n") == "(unexpectedLine unexpectedText\"<!-- dateline-x --> b\")")
    #expect(outline("-->\n") == "(unexpectedLine unexpectedText\"-->\")")
    #expect(outline("<!-->\n") == "(unexpectedLine unexpectedText\"<!-->\")")
  }

  @Test(arguments: [
    ("a &amp; b", #"plainText"a " characterReference"&amp;" plainText" b""#),
    ("&#39;&#x27;&;&#;&a", #"characterReference"&#39;" characterReference"&#x27;" plainText"&;&#;&a""#),
    ("<b>x</b> a < b", #"htmlTag"<b>" plainText"x" htmlTag"</b>" plainText" a < b""#),
    ("''x'' it's", #"wikiMarkup"''" plainText"x" wikiMarkup"''" plainText" it's""#),
    ("{{a}} {{b", #"wikiMarkup"{{a}}" plainText" " wikiMarkup"{{" plainText"b""#),
    ("-{zh:a}- ${b} {c}", #"wikiMarkup"-{zh:a}-" plainText" " wikiMarkup"${b}" plainText" {c}""#),
    ("[[a]] [b]", #"wikiMarkup"[[" plainText"a" wikiMarkup"]]" plainText" [b]""#),
    ("[http:--a (b)] [https://c", #"wikiMarkup"[http:--a (b)]" plainText" " wikiMarkup"[https://c""#),
    ("15|-|in", #"plainText"15" wikiMarkup"|" plainText"-" wikiMarkup"|" plainText"in""#),
    (
      "a。[http:--b c]date=十一月 2008 d", #"plainText"a。" wikiMarkup"[http:--b c]date=十一月 2008" plainText" d""#
    ),
    ("a {{b}}|date=May 2019 }} c", #"plainText"a " wikiMarkup"{{b}}|date=May 2019 }}" plainText" c""#),
    (
      "link|date=2019年2月 |bot=B |fix-attempted=yes }} d",
      #"wikiMarkup"link|date=2019年2月 |bot=B |fix-attempted=yes }}" plainText" d""#
    ),
    (
      "url=https://a.example/?date=1 |date=20190701  B",
      #"wikiMarkup"url=https://a.example/?date=1 |date=20190701" plainText"  B""#
    ),
    ("url=https://a.example/ |date= ，B", #"wikiMarkup"url=https://a.example/ |date=" plainText" ，B""#),
    ("a。http:--b.example-c.html", #"plainText"a。" wikiMarkup"http:--b.example-c.html""#),
    ("a :--b.example-c d", #"plainText"a " wikiMarkup":--b.example-c" plainText" d""#),
    ("a（:en:B）", #"plainText"a（" wikiMarkup":en:" plainText"B）""#),
    ("a。:37:52+00:00", #"plainText"a。" wikiMarkup":37:52+00:00""#),
    ("a。維基新聞、", #"plainText"a。" wikiMarkup"維基新聞、""#),
    ("[http:--a]→ 维基新闻 ", #"wikiMarkup"[http:--a]" wikiMarkup"→ 维基新闻" plainText" ""#),
    ("CafÃ© itâ€™s", #"plainText"Caf" mojibake"Ã©" plainText" it" mojibake"â€™" plainText"s""#),
  ]) func marksInTexts(text: String, expected: String) {
    #expect(outline("# \(text)\n") == "(headlineLine headingMarker\"#\" (text \(expected)))")
  }

  @Test func textsWithoutMarksAreTokens() {
    for text in [
      "São Tomé «é» “ã”", "a's", "É…", "新闻", "Ã", "[a] (b)", "update=1", "a=b", "at 10:37:52 and", "a: en: b",
      "維基新聞", "報導見維基新聞", "a:--b", "url=b",
    ] {
      #expect(outline("# \(text)\n") == "(headlineLine headingMarker\"#\" text\"\(text)\")")
    }
  }
}
