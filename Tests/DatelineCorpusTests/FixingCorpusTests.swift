import DatelineArchive
import DatelineRules
import DatelineSyntax
import DatelineTestSupport
import Testing

/// Damage to real pages that only the linter's safe fixes undo, since it takes the archive to be certain of them.
@Suite(.enabled(if: Corpora.areThere)) struct FixingCorpusTests {
  private enum Damage: CaseIterable {
    /// The names of each context in another order.
    case shuffledContexts
    /// A name of each context twice.
    case doubledNames
    /// The sections in another order.
    case swappedSections
    /// A section twice.
    case doubledSection
  }

  private static let pageCount = 500

  @Test(arguments: Damage.allCases) private func safeFixesUndoDamage(_ damage: Damage) throws {
    let corpus = try Corpora.shared.get().chinese
    var generator = SeededGenerator(seed: 17)
    let archive = ArchiveIndex(
      corpus.pages.map { page in
        let path = ArchivePath(page.file)
        return PageFacts(
          of: SyntaxTree(parsing: page.tree.bytes, as: path.documentKind), at: path, dialects: .builtIn)
      }, dialects: .builtIn, isWhole: true)
    let linter = Linter()
    let candidates = corpus.pages.filter { page in
      let view = EventPage(SyntaxTree(parsing: page.tree.bytes, as: ArchivePath(page.file).documentKind))
      return view.sources != nil && view.related != nil
        // Pages that have something to mend already don't come back as they were.
        && linter.lint(page.tree.bytes, at: ArchivePath(page.file), in: archive).allSatisfy {
          $0.diagnostic.fix?.safety != .safe
        }
    }
    var damaged = 0
    var undone = 0
    for page in candidates.shuffled(using: &generator) where damaged < Self.pageCount {
      let bytes = Self.apply(damage, to: page.tree.bytes, &generator)
      guard bytes != page.tree.bytes else { continue }
      damaged += 1
      let fixed = linter.fix(bytes, at: ArchivePath(page.file), in: archive, allowsUnsafe: false).bytes
      if fixed == page.tree.bytes { undone += 1 }
    }
    #expect(damaged == Self.pageCount)
    // A name in Latin letters that no other page has can't be told from a part of a longer one, and is left alone.
    let certain = damage == .doubledNames ? 98 : 100
    #expect(undone * 100 >= damaged * certain, "\(damage): \(undone) of \(damaged)")
  }

  private static func apply(
    _ damage: Damage, to bytes: [UInt8], _ generator: inout SeededGenerator
  ) -> [UInt8] {
    let tree = SyntaxTree(parsing: bytes, as: .eventPage)
    let view = EventPage(tree)
    switch damage {
    case .shuffledContexts:
      return edited(tree) { names in names.shuffled(using: &generator) }
    case .doubledNames:
      return edited(tree) { names in names.first.map { [$0] + names } ?? names }
    case .swappedSections, .doubledSection:
      guard let sources = view.sources?.range, let related = view.related?.range else { return bytes }
      let (first, second) = (Array(bytes[sources]), Array(bytes[related]))
      let blank = [UInt8(ascii: "\n")]
      if damage == .doubledSection { return bytes + blank + second }
      return bytes[..<sources.lowerBound] + second + blank + first.dropLast()
    }
  }

  private static func edited(_ tree: SyntaxTree, _ change: ([[UInt8]]) -> [[UInt8]]) -> [UInt8] {
    var edits: [TextEdit] = []
    for item in EventPage(tree).related?.items.map(\.self) ?? [] {
      guard let context = item.context else { continue }
      let names = change(context.names.map { Array(tree.bytes[$0]) })
      edits.append(
        TextEdit(range: context.namesRange, replacement: Array(names.joined(separator: Array(", ".utf8)))))
    }
    return (try? EditSet(edits).applied(to: tree.bytes.span)) ?? tree.bytes
  }
}
