import DatelineArchive
import DatelineRules
import Foundation
import Testing

@testable import dateline

@Suite struct JSONReportTests {
  @Test func writesAnObjectForEachFindingInOneArray() {
    #expect(
      Sample.render(.json) == #"""
        [
        {"file":"news/a\n%:,\"'<&>\u001B[2J�\u202E.md","rule":"odd-name","severity":"information",\#
        "message":"]]> <b> & \"q\" 'a' %0A \r\n::error::x \u001B]8;;\u0007 \u0085\u2028\u2066\uFFFE \#
        \u0000 \t{{x}} [y](z)","range":{"start":{"line":1,"column":1},"end":{"line":1,"column":1}},\#
        "related":[],"fix":null},
        {"file":"news/2020/01/6/洪水.md","rule":"raw-entity","severity":"warning","message":"“水位高” is 水位",\#
        "range":{"start":{"line":3,"column":7},"end":{"line":3,"column":16}},"related":[],\#
        "fix":{"title":"Fold","safety":"unsafe","edits":[{"range":{"start":{"line":3,"column":7},\#
        "end":{"line":3,"column":16}},"newText":""}]}},
        {"file":"news/2020/1/5/dam.md","rule":"stale-related-text","severity":"error","message":"The \#
        link text is not the headline \"Dam \\ <A> & B\"","range":{"start":{"line":12,"column":5},\#
        "end":{"line":12,"column":9}},"related":[{"file":"news/2020/01/4/dam.md","line":3,\#
        "message":"the headline"},{"file":"news/2020/01/4/index.md","line":1,"message":"its day"}],\#
        "fix":{"title":"Replace the link text","safety":"safe","edits":[{"range":{"start":{"line":12,\#
        "column":5},"end":{"line":12,"column":9}},"newText":"Dam \"A\""},{"range":{"start":{"line":12,\#
        "column":11},"end":{"line":12,"column":11}},"newText":" \u001B"}]}},
        {"file":"news/z.md","rule":"section-order","severity":"error","message":"Out of order",\#
        "range":{"start":{"line":4,"column":3},"end":{"line":6,"column":2}},"related":[],"fix":null}
        ]

        """#)
  }

  @Test func writesNothingButTheArrayWithoutFindings() {
    #expect(Sample.render(.json, []) == "[]\n")
  }

  @Test func jsonLinesHoldTheSameObjectsWithoutTheArray() {
    let array = Sample.render(.json).dropFirst(2).dropLast(3)
    #expect(Sample.render(.jsonLines) == array.split(separator: ",\n").joined(separator: "\n") + "\n")
    #expect(Sample.render(.jsonLines, []) == "")
  }

  @Test func readsBackAsTheSameText() throws {
    let json = Sample.render(.json, [Sample.hostile])
    let read = try JSONDecoder().decode([ReadFinding].self, from: Data(json.utf8))
    #expect(read.map(\.message) == [Sample.hostile.diagnostic.message])
    #expect(read.map(\.file) == ["news/a\n%:,\"'<&>\u{1B}[2J\u{FFFD}\u{202E}.md"])
  }

  private struct ReadFinding: Decodable {
    var file: String
    var message: String
  }
}
