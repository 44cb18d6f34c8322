import DatelineArchive
import DatelineEditing
import DatelineSyntax
import DatelineTestSupport
import Testing

/// What has to hold on any text, at any offset: no trap, and no range beyond the text.
struct EveryOffsetTests {
  private func check(_ page: PageSnapshot, _ offsets: some Sequence<Int>) {
    let bounds = 0..<(page.bytes.count + 1)
    func holds(_ range: Range<Int>) -> Bool {
      bounds.contains(range.lowerBound) && bounds.contains(range.upperBound)
    }
    let findings = page.diagnostics()
    for offset in offsets {
      if let hover = page.hover(at: offset, explaining: findings) {
        #expect(holds(hover.range))
        #expect(!hover.text.isEmpty && !hover.text.markdown().isEmpty && !hover.text.plainText.isEmpty)
      }
      if let definition = page.definition(at: offset, limit: 3) {
        #expect(holds(definition.origin) && !definition.targets.isEmpty)
      }
      let own = page.references(at: offset, includingDeclaration: true).filter {
        $0.path == page.document.path
      }
      #expect(own.allSatisfy { holds($0.range) })
      let occurrences = page.occurrences(at: offset)
      #expect(occurrences == occurrences.sorted { $0.lowerBound < $1.lowerBound })
      #expect(occurrences.allSatisfy(holds))
      let selections = page.selectionRanges(at: offset)
      #expect(!selections.isEmpty && selections.allSatisfy(holds))
      for (inner, outer) in zip(selections, selections.dropFirst()) {
        #expect(
          inner != outer && outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
      }
    }
    checkWhole(page, holds)
  }

  private func checkWhole(_ page: PageSnapshot, _ holds: (Range<Int>) -> Bool) {
    func checkOutline(_ entries: [OutlineEntry], in parent: Range<Int>) {
      for entry in entries {
        #expect(!entry.name.isEmpty)
        #expect(entry.range.clamped(to: parent) == entry.range, "\(entry)")
        #expect(entry.nameRange.clamped(to: entry.range) == entry.nameRange, "\(entry)")
        checkOutline(entry.children, in: entry.range)
      }
    }
    checkOutline(page.outline(), in: page.tree.root.range)
    #expect(page.folds().allSatisfy { holds($0.range) })
    #expect(page.links().allSatisfy { holds($0.range) })
    #expect(page.lenses().allSatisfy { holds($0.range) })
    for lens in page.lenses() { _ = page.places(of: lens) }
    let hints = page.inlineHints(kinds: Set(InlineHint.Kind.allCases))
    #expect(hints == hints.sorted { $0.offset < $1.offset })
    #expect(hints.allSatisfy { holds($0.offset..<$0.offset) && !$0.label.isEmpty })
    var end = 0
    for piece in page.classifiedRanges() {
      #expect(piece.range.lowerBound >= end && !piece.range.isEmpty && holds(piece.range))
      end = piece.range.upperBound
      #expect(!page.bytes[piece.range].contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    }
  }

  @Test(arguments: BilingualDesk.files.keys.sorted())
  func everyOffsetOfPagesInAnArchive(path: String) throws {
    let page = try BilingualDesk.desk.page(path)
    check(page, -1...(page.bytes.count + 1))
  }

  @Test func everyOffsetOfPagesOutsideAnyArchive() {
    for (number, text) in SamplePages.all.enumerated() {
      for name in ["a.md", "index.md"] {
        let document = Document(
          DocumentText(Array(text.utf8)), at: ArchivePath("\(number)/\(name)"), dialects: .builtIn)
        let page = PageSnapshot(document, linter: BilingualDesk.desk.archive.linter)
        check(page, 0...page.bytes.count)
      }
    }
  }

  @Test func damagedPages() throws {
    var generator = SeededGenerator(seed: 66)
    var desk = BilingualDesk.desk
    let texts =
      BilingualDesk.files.sorted { $0.key < $1.key } + SamplePages.all.map { ("news/2016/02/3/a.md", $0) }
    for _ in 0..<15 {
      for (path, text) in texts {
        desk.open(path, generator.mutation(of: Array(text.utf8)))
        let page = try desk.page(path)
        let offsets = (0..<12).map { _ in Int.random(in: 0...page.bytes.count, using: &generator) }
        check(page, offsets)
        desk.close(path)
      }
    }
  }
}
