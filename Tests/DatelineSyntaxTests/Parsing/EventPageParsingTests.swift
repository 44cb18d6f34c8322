import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct EventPageParsingTests {
  private func kinds(_ text: String) -> [SyntaxKind] {
    let tree = SyntaxTree(parsing: text)
    assertLossless(tree)
    return tree.root.children.map(\.kind).filter { $0 != .blankLine }
  }

  @Test func everySamplePageIsPlacedEntirely() {
    for page in SamplePages.all.dropLast() {
      let tree = SyntaxTree(parsing: page, as: page == SamplePages.frontPage ? .dayIndex : nil)
      assertLossless(tree)
      let strays = SyntaxKindSet(.unexpectedLine, .unexpectedText, .unknownSection)
      #expect(tree.kinds.isDisjoint(with: strays), "\(page)")
      #expect(tree.anomalies.isEmpty)
    }
  }

  @Test func theSixChineseForms() {
    let head: [SyntaxKind] = [.dateLine, .topicLine, .headlineLine]
    #expect(
      SamplePages.chinese.map(kinds) == [
        head + [.summaryLine, .sourcesSection, .relatedSection], head + [.sourcesSection, .relatedSection],
        head + [.summaryLine, .relatedSection], head + [.relatedSection], head + [.sourcesSection], head,
      ])
  }

  @Test func bothEnglishGenerations() {
    let old: [SyntaxKind] = [.dateLine, .headlineLine, .summaryLine, .sourcesSection, .relatedSection]
    #expect(SamplePages.english.map(kinds) == [old, [.dateLine, .headlineLine]])
    #expect(
      kinds(CanonicalPages.formats) == [
        .formatsLine, .dateLine, .topicLine, .headlineLine, .summaryLine, .sourcesSection, .changesSection,
        .relatedSection,
      ])
  }

  @Test func linesAboveTheSections() {
    #expect(
      outline("### [2015-11-20](/news/2015/11/20/index.md)\n\n##### Topic\n#  Head  line \n\nWords.\n") == """
        (dateLine headingMarker"###" (link openBracket"[" text"2015-11-20" closeBracket"]" openParenthesis"(" \
        destination"/news/2015/11/20/index.md" closeParenthesis")"))
        blankLine
        (topicLine headingMarker"#####" text"Topic")
        (headlineLine headingMarker"#" text" Head  line ")
        blankLine
        (summaryLine text"Words.")
        """)
  }

  @Test func formats() {
    #expect(
      outline("Formats: [A](b.html)  [C](d.json)  \n") == """
        (formatsLine label"Formats" colon":" (link openBracket"[" text"A" closeBracket"]" openParenthesis"(" \
        destination"b.html" closeParenthesis")") (link openBracket"[" text"C" closeBracket"]" openParenthesis"(" \
        destination"d.json" closeParenthesis")"))
        """)
  }

  @Test func relatedItem() {
    #expect(
      outline(ofFirst: .listItem, in: "# a\n### Related:\n\n1. [B  ](/news/c.md) _Context: D, E,F_\n") == """
        (listItem itemNumber"1" period"." (link openBracket"[" text"B  " closeBracket"]" openParenthesis"(" \
        destination"/news/c.md" closeParenthesis")") (context underscore"_" label"Context" colon":" \
        contextName"D" separator", " contextName"E" separator"," contextName"F" underscore"_"))
        """)
  }

  @Test func sourceWithAttachedImage() {
    #expect(
      outline(ofFirst: .listItem, in: "# a\n### 信息来源:\n\n12. [B](https://c) [IMG](//d/e)\n") == """
        (listItem itemNumber"12" period"." (link openBracket"[" text"B" closeBracket"]" openParenthesis"(" \
        destination"https://c" closeParenthesis")") (link openBracket"[" text"IMG" closeBracket"]" \
        openParenthesis"(" destination"//d/e" closeParenthesis")"))
        """)
  }

  @Test func changes() {
    func note(_ text: String) -> String? {
      outline(ofFirst: .changeNote, in: "# a\n### Changes:\n1. [b](/news/c.md) \(text)\n")
    }
    #expect(
      note("_2018-02-06 13:49:15 (First version)_")
        == #"(changeNote underscore"_" timestamp"2018-02-06 13:49:15" noteText"(First version)" underscore"_")"#
    )
    #expect(
      note("_(Current version)_") == #"(changeNote underscore"_" noteText"(Current version)" underscore"_")"#)
    #expect(note("_2018") == #"(changeNote underscore"_" timestamp"2018")"#)
  }

  @Test func sectionHeadings() {
    func heading(_ line: String) -> String? { outline(ofFirst: .sectionHeading, in: "# a\n\n\(line)\n") }
    #expect(heading("### Related:") == ####"(sectionHeading headingMarker"###" label"Related" colon":")"####)
    #expect(heading("##  有关 ： ") == ####"(sectionHeading headingMarker"##" label"有关" colon"：")"####)
    #expect(heading("###Source") == ####"(sectionHeading headingMarker"###" label"Source")"####)
    #expect(heading("### ") == ####"(sectionHeading headingMarker"###")"####)
    #expect(heading("### :") == ####"(sectionHeading headingMarker"###" colon":")"####)
    #expect(
      kinds("# a\n### Related:\n### Sorces:\n### Changes :\n### Source\n") == [
        .headlineLine, .relatedSection, .unknownSection, .changesSection, .sourcesSection,
      ])
  }

  @Test func headlineOfTheWrongLevel() {
    #expect(kinds("### Words are news\n\nSummary.\n") == [.headlineLine, .summaryLine])
    #expect(kinds("#### Words are news\n") == [.headlineLine])
    #expect(kinds("####### seven\n") == [.unexpectedLine])
    #expect(kinds("###### six\n") == [.headlineLine])
    #expect(EventPage(SyntaxTree(parsing: "#### Words\n")).headline?.level == 4)
  }

  @Test func whatCannotBePlacedIsUnexpected() {
    #expect(
      outline("stray\n# a\n")
        == "(unexpectedLine unexpectedText\"stray\")\n(headlineLine headingMarker\"#\" text\"a\")")
    #expect(kinds("# a\nb\nc\n") == [.headlineLine, .summaryLine, .unexpectedLine])
    #expect(
      outline(ofFirst: .listItem, in: "# a\n### Related:\n1. [b](/news/c.md) d\n")?
        .hasSuffix(#"closeParenthesis")") unexpectedText"d")"#) == true)
    #expect(
      outline(ofFirst: .dateLine, in: "### [2015-1-2](c) d\n")?.hasSuffix(#"unexpectedText"d")"#) == true)
  }

  @Test func itemsWithoutSectionAreFound() {
    #expect(kinds("# a\n1. [b](/news/c.md)\n2. words\n") == [.headlineLine, .listItem, .summaryLine])
  }
}
