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
    for number in stride(from: part, to: Self.count, by: Self.share) {
      var generator = SeededGenerator(seed: UInt64(number))
      guard let page = Self.pages.randomElement(using: &generator) else { return }
      let bytes = generator.mutation(of: page)
      let kind: DocumentKind? = [nil, nil, .eventPage, .dayIndex][number / Self.share % 4]
      let formatter = PageFormatter(
        defaultDialect: [nil, .english, .chinese][number % 3],
        options: PageFormatter.Options(renumbersItems: number % 5 != 0))
      let lines = number % 7 == 0 ? 2..<Int.random(in: 3...20, using: &generator) : nil
      let broken = FormattingPromises.broken(
        by: formatter, on: SyntaxTree(parsing: bytes, as: kind), lines: lines)
      #expect(broken == nil, "mutation \(number)")
    }
  }

  /// Else the promises would be cheap.
  @Test func fewMutatedPagesAreRefused() {
    let refused = (0..<200).count { number in
      var generator = SeededGenerator(seed: UInt64(number))
      let page = generator.mutation(of: Self.pages[number % Self.pages.count])
      return (try? PageFormatter().edits(for: SyntaxTree(parsing: page))) == nil
    }
    #expect(refused < 40)
  }
}
