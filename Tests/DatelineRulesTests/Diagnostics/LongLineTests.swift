import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// Many findings on one very long line.
@Suite struct LongLineTests {
  private let path = ArchivePath("news/2015/11/20/example.md")
  private let slips = 2_000

  /// A page whose summary is one line of 1 MB with a tab after each word.
  private var page: [UInt8] {
    var bytes = Array("### [2015-11-20](/news/2015/11/20/index.md)\n\n# Harbour reopens\n\n".utf8)
    for _ in 0..<slips {
      bytes += Array("\u{6E2F}".utf8) + Array(repeating: UInt8(ascii: "a"), count: 500) + [9]
    }
    return bytes + Array("end.\n\n\n\n\n".utf8)
  }

  @Test func noFindingKeepsAllOfItsLine() {
    let findings = Linter().lint(page, at: path)
    #expect(findings.count >= slips)
    #expect(findings.reduce(0) { $0 + $1.excerpt.bytes.count } <= findings.count * LineExcerpt.wholeLimit)
  }

  @Test func neighboursShareTheirPartOfTheLine() {
    let bytes = Array("# ".utf8) + Array(repeating: UInt8(ascii: "\t"), count: 100_000) + Array("x\n".utf8)
    let findings = Linter().lint(bytes, at: path)
    #expect(findings.count > 50_000)
    let parts = Set(findings.map { $0.excerpt.bytes.withUnsafeBufferPointer { $0.baseAddress } })
    #expect(parts.count < 500)
  }

  @Test func eachIsPlacedWhereItWouldBeAlone() {
    let bytes = page
    let lines = LineIndex(bytes.span)
    for finding in Linter().lint(bytes, at: path).enumerated().filter({ $0.offset % 97 == 0 }).map(\.element)
    {
      let range = finding.diagnostic.range
      #expect(finding.start == lines.position(at: range.lowerBound, in: bytes.span))
      #expect(finding.end == lines.position(at: range.upperBound, in: bytes.span))
      for edit in finding.placedEdits {
        #expect(edit.start == lines.position(at: edit.edit.range.lowerBound, in: bytes.span))
        #expect(edit.end == lines.position(at: edit.edit.range.upperBound, in: bytes.span))
      }
      let column = finding.start.utf8Column - finding.excerpt.column
      #expect(finding.excerpt.bytes[column...].first == bytes[range.lowerBound])
    }
  }
}
