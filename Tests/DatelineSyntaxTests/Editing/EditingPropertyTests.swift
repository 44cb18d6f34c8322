import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineSyntax

/// What holds of all edits, on pages of all forms, line ends and damages.
@Suite struct EditingPropertyTests {
  private static let share = 8
  /// How many pages are mutated: `DATELINE_EDITED_PAGES`, since each is edited in some hundred ways; 160 by default.
  private static let count =
    ProcessInfo.processInfo.environment["DATELINE_EDITED_PAGES"].flatMap(Int.init) ?? 160

  private static let pages: [[UInt8]] = SamplePages.all.flatMap { page in
    ["\n", "\r\n", "\r"].map { Array(page.withLineEnds($0).utf8) }
  }

  @Test(arguments: pages.indices) func wholePages(place: Int) throws {
    var checker = EditChecker(tree: SyntaxTree(parsing: Self.pages[place]), seed: UInt64(place))
    try checker.checkAll()
    #expect(checker.checked > 0)
  }

  @Test(arguments: 0..<share) func mutatedPages(part: Int) throws {
    for number in stride(from: part, to: Self.count, by: Self.share) {
      var generator = SeededGenerator(seed: UInt64(number))
      guard let page = Self.pages.randomElement(using: &generator) else { return }
      let kind: DocumentKind? = [nil, nil, .eventPage, .dayIndex][number % 4]
      let tree = SyntaxTree(parsing: generator.mutation(of: page), as: kind)
      var checker = EditChecker(tree: tree, seed: UInt64(number))
      try checker.checkAll()
    }
  }
}
