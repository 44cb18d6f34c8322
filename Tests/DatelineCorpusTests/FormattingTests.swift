import DatelineFormatting
import DatelineSyntax
import DatelineTestSupport
import Testing

/// Real pages are in canonical layout but for slips, and get back to it from any damage.
@Suite(.enabled(if: Corpora.areThere)) struct FormattingTests {
  private static let formatters = (
    english: PageFormatter(defaultDialect: .english), chinese: PageFormatter(defaultDialect: .chinese)
  )

  /// The pages that formatting changes, with the text before and after.
  private func changes(of pages: [CorpusPage], by formatter: PageFormatter) throws -> [String] {
    try pages.compactMap { page in
      let edits = try formatter.edits(for: page.tree)
      return edits.isEmpty ? nil : "\(page.file): \(edits.edits)"
    }
  }

  @Test func chineseEventPagesStayButForSlips() throws {
    let pages = try Corpora.shared.get().chinese.events.map(\.page)
    let changes = try changes(of: pages, by: Self.formatters.chinese)
    #expect(changes.count * 1_000 <= pages.count * 6, "\(changes.joined(separator: "\n"))")
    var kinds: [LayoutFault.Kind: Int] = [:]
    for page in pages {
      let faults = page.tree.layoutFaults(DialectRecognition(), defaultDialect: .chinese)
      for fault in faults where fault.isMechanical { kinds[fault.kind, default: 0] += 1 }
    }
    #expect(kinds == [.summaryEnd: 44])
  }

  @Test func chineseIndexesStay() throws {
    let archive = try Corpora.shared.get().chinese
    let pages = archive.dayIndexes.map(\.page) + [archive.frontPage?.page].compactMap(\.self)
    #expect(pages.count == 3_415)
    #expect(try changes(of: pages, by: Self.formatters.chinese) == [])
  }

  /// One summary ends in a space.
  @Test func englishPagesStayButForASlip() throws {
    let pages = try Corpora.shared.get().english.pages
    let changes = try changes(of: pages, by: Self.formatters.english)
    #expect(changes.count == 1, "\(changes.joined(separator: "\n"))")
  }

  @Test func promisesAreKeptOnPagesWithRandomSlips() throws {
    let corpora = try Corpora.shared.get()
    for (archive, formatter) in [
      (corpora.english, Self.formatters.english), (corpora.chinese, Self.formatters.chinese),
    ] {
      for (seed, page) in archive.pages.enumerated() {
        #expect(FormattingPromises.broken(by: formatter, on: page.tree) == nil, "\(page.file)")
        var generator = SeededGenerator(seed: UInt64(seed))
        let mutated = SyntaxTree(parsing: generator.mutation(of: page.tree.bytes), as: page.tree.kind)
        #expect(FormattingPromises.broken(by: formatter, on: mutated) == nil, "\(page.file), seed \(seed)")
      }
    }
  }

  @Test(arguments: LayoutDamage.allCases)
  func damageIsUndone(_ damage: LayoutDamage) throws {
    let corpora = try Corpora.shared.get()
    try expectUndone(damage, on: corpora.english.pages, by: Self.formatters.english)
    let pages = corpora.chinese.pages.filter { $0.file != "index.md" }
    let chosen = stride(from: 0, to: pages.count, by: pages.count / 500).map { pages[$0] }
    try expectUndone(damage, on: chosen, by: Self.formatters.chinese)
  }

  private func expectUndone(
    _ damage: LayoutDamage, on pages: [CorpusPage], by formatter: PageFormatter
  ) throws {
    for (seed, page) in pages.enumerated() {
      // Slips are mended with the damage.
      let original = try formatter.edits(for: page.tree).applied(to: page.tree.bytes.span)
      var generator = SeededGenerator(seed: UInt64(seed))
      let damaged = try damage.damaged(original, as: page.tree.kind, using: &generator)
      let tree = SyntaxTree(parsing: damaged, as: page.tree.kind)
      let mended = try formatter.edits(for: tree).applied(to: damaged.span)
      #expect(mended == original, "\(page.file), seed \(seed)")
    }
  }
}
