import Testing

@testable import dateline

@Suite struct GitLabReportTests {
  @Test func writesAnIssueForEachFinding() {
    #expect(
      Sample.render(.gitlab) == #"""
        [
        {"description":"]]> <b> & \"q\" 'a' %0A \r\n::error::x \u001B]8;;\u0007 \#
        \u0085\u2028\u2066\uFFFE \u0000 \t{{x}} [y](z)","check_name":"odd-name",\#
        "fingerprint":"90e3c06e6ae75e24","severity":"info","location":{"path":"../arch ive/news/a\n%:,\#
        \"'<&>\u001B[2J�\u202E.md","lines":{"begin":1,"end":1}}},
        {"description":"“水位高” is 水位","check_name":"raw-entity","fingerprint":"d3d787ef1ab221b1",\#
        "severity":"minor","location":{"path":"../arch ive/news/2020/01/6/洪水.md","lines":{"begin":3,\#
        "end":3}}},
        {"description":"The link text is not the headline \"Dam \\ <A> & B\"",\#
        "check_name":"stale-related-text","fingerprint":"7fddecc65dc177f9","severity":"major",\#
        "location":{"path":"../arch ive/news/2020/1/5/dam.md","lines":{"begin":12,"end":12}}},
        {"description":"Out of order","check_name":"section-order","fingerprint":"e013b9b056808a57",\#
        "severity":"major","location":{"path":"../arch ive/news/z.md","lines":{"begin":4,"end":6}}}
        ]

        """#)
  }

  @Test func writesAnEmptyArrayWithoutFindings() {
    #expect(Sample.render(.gitlab, []) == "[]\n")
  }
}
