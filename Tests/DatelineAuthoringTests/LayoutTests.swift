import DatelineArchive
import DatelineAuthoring
import DatelineFormatting
import DatelineSyntax
import Testing

/// The formatter finds nothing to do on what authoring writes.
@Suite struct LayoutTests {
  @Test(arguments: ["english", "chinese"], Dialects.builtIn.all.map(\.id))
  func whatIsWrittenHasItsCanonicalLayout(name: String, id: String) throws {
    let dialect = try #require(Dialects.builtIn[id])
    let archive = try TestArchive.fixture(name)
    for summary in [nil, "A summary."] {
      for sources in [[], ["https://a.example/1"], ["B=https://a.example/1", "A=https://b.example/2"]] {
        for day in [try date(2017, 3, 9), try date(2018, 4, 6), try date(2000, 1, 1), try date(2020, 1, 1)] {
          let entry = try NewEntry(
            day, " 42 ", summary: summary, topic: "T", sources: sources, dialect: dialect)
          let plan = try archive.reader().adding(entry)
          let formatter = PageFormatter(defaultDialect: name == "english" ? .english : .chinese)
          for change in plan.changes {
            // Which dialect a page without labels is of shows in its archive only.
            if change.path.documentKind == .eventPage, summary == nil, sources.isEmpty { continue }
            let bytes = try #require(change.replacement)
            let tree = SyntaxTree(parsing: bytes, as: change.path.documentKind)
            #expect(
              try formatter.edits(for: tree).isEmpty,
              "\(change.path)\n\(String(decoding: bytes, as: UTF8.self))")
          }
        }
      }
    }
  }
}
