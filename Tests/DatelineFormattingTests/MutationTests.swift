import DatelineFormatting
import DatelineSyntax
import DatelineTestSupport
import Foundation
import Testing

/// Pages with random slips: formatting keeps the words, is idempotent and leaves nothing that it mends.
///
/// `DATELINE_MUTATIONS` says how many; 3,000 by default. A failure names the number that replays it.
@Suite struct MutationTests {
  private static let share = 4
  private static let count =
    ProcessInfo.processInfo.environment["DATELINE_MUTATIONS"].flatMap(Int.init) ?? 3_000
  private static let pages =
    SamplePages.all.map { Array($0.utf8) } + CanonicalPages.all.map(\.bytes)

  @Test(arguments: 0..<share) func formattingHoldsItsPromises(part: Int) throws {
    var changed = 0
    var refused = 0
    for number in stride(from: part, to: Self.count, by: Self.share) {
      var generator = SeededGenerator(seed: UInt64(number))
      guard let page = Self.pages.randomElement(using: &generator) else { return }
      let bytes = generator.mutation(of: page)
      let kind: DocumentKind? = [nil, nil, .eventPage, .dayIndex][number / Self.share % 4]
      let formatter = PageFormatter(
        defaultDialect: [nil, .english, .chinese][number % 3],
        options: PageFormatter.Options(renumbersItems: number % 5 != 0))
      let tree = SyntaxTree(parsing: bytes, as: kind)
      let lines = number % 7 == 0 ? 2..<Int.random(in: 3...20, using: &generator) : nil
      do throws(FormattingRefusal) {
        let edits = try formatter.edits(for: tree, lines: lines)
        if !edits.isEmpty { changed += 1 }
        verify(edits, of: tree, formatter, lines, number)
      } catch {
        refused += 1
        // Between a lone CR outside the lines and CR LF within, no line end can be made LF.
        if case .otherReading = error, lines == nil { Issue.record("mutation \(number): \(error)") }
      }
    }
    #expect(changed > refused)
  }

  private func verify(
    _ edits: EditSet, of tree: SyntaxTree, _ formatter: PageFormatter, _ lines: Range<Int>?, _ number: Int
  ) {
    guard let result = try? edits.applied(to: tree.bytes.span) else {
      Issue.record("mutation \(number): the edits don't fit")
      return
    }
    let formatted = SyntaxTree(parsing: result, as: tree.kind, dialects: formatter.dialects)
    #expect(PageWords(of: tree) == PageWords(of: formatted), "mutation \(number)")
    guard lines == nil else { return }
    #expect((try? formatter.edits(for: formatted).isEmpty) == true, "mutation \(number) isn't idempotent")
  }
}
