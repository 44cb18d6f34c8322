import Benchmark
import DatelineArchive
import DatelineRelated
import DatelineRules
import DatelineSyntax

/// What is done with the knowledge of all pages. Where one page after the other is measured, percentiles are of pages.
func registerArchiveOperations() {
  Benchmark("Index: facts of parsed pages") { benchmark in
    let trees = Sample.trees
    let files = Sample.files
    benchmark.measure(bytes: Sample.size) {
      for (tree, file) in zip(trees, files) {
        blackHole(PageFacts(of: tree, at: file.path, dialects: .builtIn))
      }
    }
  }

  Benchmark("Index: build from facts") { benchmark in
    let facts = Sample.facts
    benchmark.measure(bytes: Sample.size) {
      blackHole(ArchiveIndex(facts, dialects: .builtIn, isWhole: true))
    }
  }

  Benchmark("Index: replace a page by what was typed in it", configuration: .onePage) {
    (benchmark, typing: Typing) in
    let page = typing.next()
    benchmark.startMeasurement()
    typing.archive.replace(page)
    benchmark.stopMeasurement()
  } setup: {
    Typing()
  }

  Benchmark("Lint: all rules, all pages") { benchmark in
    let files = Sample.files
    let archive = Sample.archive
    let linter = Linter()
    benchmark.measure(bytes: Sample.size) {
      for file in files { blackHole(linter.lint(file.text.bytes, at: file.path, in: archive)) }
    }
  }

  Benchmark("Lint a page", configuration: .onePage) { benchmark in
    let file = Sample.files[benchmark.currentIteration % Sample.files.count]
    let archive = Sample.archive
    let linter = Linter()
    benchmark.startMeasurement()
    blackHole(linter.lint(file.text.bytes, at: file.path, in: archive))
    benchmark.stopMeasurement()
  }

  Benchmark("Related: learn from the index") { benchmark in
    let archive = Sample.archive
    benchmark.measure(bytes: Sample.size) { blackHole(RelatedIndex(archive)) }
  }

  for ranking in Ranking.allCases {
    Benchmark("Related: rank for a page, by \(ranking)", configuration: .onePage) {
      (benchmark, asker: Asker) in
      let page = Sample.eventPages[benchmark.currentIteration % Sample.eventPages.count]
      benchmark.startMeasurement()
      blackHole(asker.suggester.answer(to: RelatedQuery(page), limit: 10, ranking: ranking))
      benchmark.stopMeasurement()
    } setup: {
      Asker()
    }
  }
}

extension Benchmark.Configuration {
  /// For what takes another page each time.
  fileprivate static var onePage: Benchmark.Configuration {
    .init(
      metrics: [.wallClock, .instructions], warmupIterations: 100, maxDuration: .seconds(5),
      maxIterations: 20_000)
  }
}

/// Keeps a suggester and its memory from one question to the next, as a server does.
private final class Asker {
  var suggester = Suggester(Sample.related)
}
