import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

@testable import dateline

@Suite struct TextReportTests {
  @Test func writesALineForEachFindingAndASummary() {
    #expect(
      Sample.render(.text) == #"""
        ../arch ive/news/a\n%:,"'<&>\u{1B}[2J�\u{202E}.md:1:1: information: ]]> <b> & "q" 'a' %0A \#
        \r\n::error::x \u{1B}]8;;\u{7} \u{85}\u{2028}\u{2066}\u{FFFE} \u{0} \t{{x}} [y](z) [odd-name]
        ../arch ive/news/2020/01/6/洪水.md:3:7: warning: “水位高” is 水位 [raw-entity]
        ../arch ive/news/2020/1/5/dam.md:12:5: error: The link text is not the headline "Dam \ <A> & B" \#
        [*] [stale-related-text]
          note: ../arch ive/news/2020/01/4/dam.md:3: the headline
          note: ../arch ive/news/2020/01/4/index.md: its day
        ../arch ive/news/z.md:4:3: error: Out of order [section-order]
        4 findings (2 errors, 1 warning, 1 information) in 4 of 12,410 files
        [*] 1 fixable with --fix, 1 more with --fix --unsafe-fixes

        """#)
  }

  @Test func showsTheLineWithItsRangeUnderlined() {
    let style = TerminalStyle(usesColor: false, showsExcerpts: true, usesHyperlinks: false, width: 60)
    #expect(
      Sample.render(.text, [Sample.chinese, Sample.fixable], in: Sample.context(style: style)) == #"""
        ../arch ive/news/2020/01/6/洪水.md:3:7: warning: “水位高” is 水位 [raw-entity]
            3 | 大坝水位高涨
              |     ^~~~~~
        ../arch ive/news/2020/1/5/dam.md:12:5: error: The link text is not the headline "Dam \ <A> & B" [*]\#
         [stale-related-text]
           12 | 1. [Dams](/news/2020/01/4/dam.md)
              |     ^~~~
          note: ../arch ive/news/2020/01/4/dam.md:3: the headline
          note: ../arch ive/news/2020/01/4/index.md: its day
        2 findings (1 error, 1 warning) in 2 of 12,410 files
        [*] 1 fixable with --fix, 1 more with --fix --unsafe-fixes

        """#)
  }

  @Test func underlinesARangeOverSeveralLinesToTheEndOfItsFirst() {
    let style = TerminalStyle(usesColor: false, showsExcerpts: true, usesHyperlinks: false, width: 60)
    #expect(
      Sample.render(.text, [Sample.multiline], in: Sample.context(style: style)).contains(
        "\n    4 | ## Related\n      |   ^~~~~~~~\n"))
  }

  @Test func colorsAndLinksWhereTheStyleSaysSo() {
    let host = String(decoding: PercentEncoding.encode(ProcessContext.hostName), as: UTF8.self)
    let style = TerminalStyle(usesColor: true, showsExcerpts: false, usesHyperlinks: true, width: 60)
    #expect(
      Sample.render(.text, [Sample.multiline], in: Sample.context(style: style, filesChecked: 1)) == """
        \u{1B}]8;;file://\(host)/home/u/arch%20ive/news/z.md\u{1B}\\\u{1B}[1m../arch ive/news/z.md:4:3:\u{1B}[0m\
        \u{1B}]8;;\u{1B}\\ \u{1B}[1;31merror:\u{1B}[0m Out of order \
        \u{1B}]8;;https://dateline.example/rules/section-order\u{1B}\\\
        \u{1B}[2m[section-order]\u{1B}[0m\u{1B}]8;;\u{1B}\\
        1 finding (1 error) in 1 of 1 file

        """)
  }

  @Test func summarizesWithoutFindings() {
    #expect(Sample.render(.text, []) == "No findings in 12,410 files\n")
    #expect(Sample.render(.text, [], in: Sample.context(filesChecked: 1)) == "No findings in 1 file\n")
  }

  @Test func saysWhatOnlyUnsafeFixesEnd() {
    #expect(
      Sample.render(.text, [Sample.chinese]).hasSuffix(
        "1 finding (1 warning) in 1 of 12,410 files\n1 fixable with --fix --unsafe-fixes\n"))
  }

  @Test func leavesTheSummaryOutWhenAsked() {
    var context = Sample.context()
    context.showsSummary = false
    #expect(Sample.render(.text, [], in: context) == "")
  }

  @Test func namesALonePageAsItWasGiven() {
    var context = Sample.context()
    context.archiveRoot = nil
    for path in ["../a.md", "./a.md", "/tmp/a.md"] {
      let finding = Sample.finding(path)
      #expect(Sample.render(.text, [finding], in: context).hasPrefix("\(path):1:1: error: Wrong"))
    }
    #expect(Sample.render(.github, [Sample.finding("./a.md")], in: context).contains("file=a.md,"))
    #expect(
      Sample.render(.sarif, [Sample.finding("/tmp/a.md")], in: context).contains(
        #""uri":"../../../tmp/a.md""#))
  }
}
