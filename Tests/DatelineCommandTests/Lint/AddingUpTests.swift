import DatelineArchive
import DatelineRules
import DatelineTestSupport
import Testing

@testable import dateline

/// What a baseline or a shard takes of the findings, and what it leaves, are together all of them.
@Suite struct AddingUpTests {
  /// The findings on some broken pages, of which several look alike to a baseline.
  private func findings(_ generator: inout SeededGenerator) -> [Finding] {
    (0..<12).flatMap { number in
      let page = Array((SamplePages.all.randomElement(using: &generator) ?? "").utf8)
      let broken = generator.mutation(of: page)
      return Linter().lint(broken + broken, at: ArchivePath("news/2016/02/3/page-\(number % 5).md"))
    }
  }

  private func counts(_ baselines: Baseline...) -> [Baseline.Entry: Int] {
    baselines.flatMap(\.entries).reduce(into: [:]) { counts, entry in
      var key = entry
      key.count = 0
      counts[key, default: 0] += entry.count
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func whatABaselineHoldsAndWhatItLeavesAreAll(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let all = findings(&generator)
    #expect(all.count > 20)
    let known = all.filter { _ in Bool.random(using: &generator) }
    let baseline = Baseline(known)
    let (left, outdated) = baseline.apply(to: all)
    #expect(outdated.isEmpty)
    #expect(left.count == all.count - known.count)
    #expect(counts(baseline, Baseline(left)) == counts(Baseline(all)))
    #expect(Baseline(all).apply(to: all).left.isEmpty)
    #expect(Baseline(entries: baseline.entries + Baseline(left).entries).apply(to: all).left.isEmpty)
    // Of what isn't there any more, all is told.
    let gone = Baseline(all).apply(to: known).outdated
    #expect(gone.reduce(0) { $0 + $1.count } == left.count)
    #expect(counts(Baseline(entries: gone)) == counts(Baseline(left)))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func aFileIsInOneShard(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...40, using: &generator)
    let shards = try (1...count).map { try Shard("\($0)/\(count)") }
    for _ in 0..<200 {
      let name = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        UInt8.random(in: 1 ... .max, using: &generator)
      }
      let path = ArchivePath(bytes: Array("news/2016/02/3/".utf8) + name)
      #expect(shards.count { $0.contains(path) } == 1)
    }
  }
}
