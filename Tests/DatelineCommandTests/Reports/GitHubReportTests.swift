import Testing

@testable import dateline

@Suite struct GitHubReportTests {
  @Test func writesACommandForEachFinding() {
    #expect(
      Sample.render(.github) == #"""
        ::notice file=../arch ive/news/a%0A%25%3A%2C"'<&>\u{1B}[2J�\u{202E}.md,line=1,endLine=1,col=1,\#
        endColumn=1,title=odd-name::]]> <b> & "q" 'a' %250A %0D%0A::error::x \u{1B}]8;;\u{7} \u{85}\#
        \u{2028}\u{2066}\u{FFFE} \u{0} \t{{x}} [y](z)
        ::warning file=../arch ive/news/2020/01/6/洪水.md,line=3,endLine=3,col=3,endColumn=6,\#
        title=raw-entity::“水位高” is 水位
        ::error file=../arch ive/news/2020/1/5/dam.md,line=12,endLine=12,col=5,endColumn=9,\#
        title=stale-related-text::The link text is not the headline "Dam \ <A> & B"
        ::error file=../arch ive/news/z.md,line=4,endLine=6,title=section-order::Out of order

        """#)
  }

  @Test func writesNothingWithoutFindings() {
    #expect(Sample.render(.github, []) == "")
  }

  @Test func leavesColumnsOutForRangesOverSeveralLines() {
    let command = Sample.render(.github, [Sample.multiline])
    #expect(command.contains(",line=4,endLine=6,title="))
  }
}
