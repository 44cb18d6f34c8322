import DatelineArchive
import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import DatelineRules

/// Which fixes of a page are made at once.
@Suite struct FixSelectionTests {
  private func finding(_ edits: [TextEdit], _ safety: Fix.Safety = .safe) -> Finding {
    let place = edits.first?.range ?? 0..<0
    let position = SourcePosition(line: 0, utf8Column: 0, utf16Column: 0, utf32Column: 0)
    return Finding(
      file: ArchivePath("x.md"),
      diagnostic: Diagnostic(
        rule: "x", severity: .error, message: "", range: place,
        fix: Fix(title: "Mend", safety: safety, edits: edits)),
      start: position, end: position, excerpt: LineExcerpt([]))
  }

  private func result(_ text: String, _ findings: [Finding], allowsUnsafe: Bool = false) -> String? {
    FixSelection(findings, allowsUnsafe: allowsUnsafe).applied(to: Array(text.utf8))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func theFirstOfTwoThatMeetWins() {
    let first = finding([TextEdit(range: 1..<4, replacement: "-")])
    let second = finding([TextEdit(range: 3..<6, replacement: "+")])
    #expect(result("0123456", [first, second]) == "0-456")
    #expect(result("0123456", [second, first]) == "012+6")
  }

  @Test func replacementsMayTouchButInsertionsWait() {
    let left = finding([TextEdit(range: 1..<3, replacement: "-")])
    let right = finding([TextEdit(range: 3..<5, replacement: "+")])
    let between = finding([.insertion(of: "|", at: 3)])
    #expect(result("012345", [left, right]) == "0-+5")
    #expect(result("012345", [left, between, right]) == "0-+5")
    #expect(result("012345", [between, left, right]) == "012|345")
  }

  @Test func theSameChangeIsMadeOnce() {
    let insertion = finding([.insertion(of: "|", at: 3)])
    let selection = FixSelection([insertion, insertion], allowsUnsafe: false)
    #expect(selection.edits.count == 1)
    #expect(selection.findings.count == 2)
  }

  @Test func aFixIsMadeWholeOrNotAtAll() {
    let first = finding([TextEdit(range: 4..<5, replacement: "-")])
    let second = finding([.deletion(0..<1), .insertion(of: "0", at: 4)])
    #expect(result("012345", [first, second]) == "0123-5")
  }

  @Test func unsafeFixesAreMadeOnRequestOnly() {
    let unsafe = finding([.deletion(0..<1)], .unsafe)
    #expect(result("01", [unsafe]) == "01")
    #expect(result("01", [unsafe], allowsUnsafe: true) == "1")
  }

  @Test func aFixThatDoesNotFitDoesNotStopTheOthers() {
    var fixer = PageFixer(Array("012".utf8), allowsUnsafe: false)
    let hasChanged = fixer.apply([finding([.deletion(0..<1)]), finding([.deletion(5..<9)])])
    #expect(hasChanged)
    #expect(fixer.bytes == Array("12".utf8))
    #expect(fixer.fixed == ["x": 1])
  }

  @Test func fixesThatUndoEachOtherEnd() {
    var fixer = PageFixer(Array("a".utf8), allowsUnsafe: false)
    let hasChanged = ["b", "a"].map { fixer.apply([finding([TextEdit(range: 0..<1, replacement: $0)])]) }
    #expect(hasChanged == [true, false])
    #expect(fixer.bytes == Array("b".utf8))
  }

  /// Any fixes at all: those taken never meet, and as many stay as can beside the ones before them.
  @Test(arguments: 1...50)
  func thoseTakenNeverOverlap(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let findings = (0..<30).map { _ in
      var edits: [TextEdit] = []
      var start = Int.random(in: 0...90, using: &generator)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let end = start + Int.random(in: 0...4, using: &generator)
        edits.append(TextEdit(range: start..<end, replacement: "\(start)"))
        start = end + Int.random(in: 1...9, using: &generator)
      }
      return finding(edits)
    }
    let selection = FixSelection(findings, allowsUnsafe: false)
    #expect(selection.edits == selection.edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
    #expect(throws: Never.self) { try EditSet(selection.edits) }
    #expect(selection.findings.first == findings.first)
  }
}
