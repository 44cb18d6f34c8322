import DatelineFormatting
import DatelineSyntax
import DatelineTestSupport
import Testing

/// Damage to the layout of a page in canonical form is undone to the original byte.
@Suite struct DamageTests {
  @Test(arguments: CanonicalPages.all)
  func canonicalPagesNeedNoEdit(_ page: CanonicalPages.Page) throws {
    let tree = SyntaxTree(parsing: page.bytes, as: page.kind)
    #expect(try PageFormatter().edits(for: tree).isEmpty)
    #expect(tree.layoutFaults(DialectRecognition(), defaultDialect: nil).isEmpty)
  }

  @Test(arguments: CanonicalPages.all, LayoutDamage.allCases)
  func damageIsUndone(_ page: CanonicalPages.Page, by damage: LayoutDamage) throws {
    // Nobody knows the blank lines of front pages.
    let isFrontPage = page.description == "front page"
    if isFrontPage, [.addedBlankLines, .removedBlankLines, .everything].contains(damage) { return }
    var changed = 0
    for seed in 0..<60 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let damaged = try damage.damaged(page.bytes, as: page.kind, using: &generator)
      if damaged != page.bytes { changed += 1 }
      let mended = try PageFormatter().format(damaged, as: page.kind)
      if mended != page.bytes {
        Issue.record("seed \(seed): \(String(decoding: damaged, as: UTF8.self).debugDescription)")
        break
      }
    }
    let items = SyntaxTree(parsing: page.bytes, as: page.kind).nodes.count { $0.kind == .itemNumber }
    #expect(changed > 0 || (damage == .shuffledNumbers && items < 2))
  }
}
