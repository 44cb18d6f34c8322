import DatelineArchive
import DatelineExchange
import DatelineSyntax
import Testing

/// Real pages come back from their records, byte for byte, and no record needs the page beside its parts.
@Suite(.enabled(if: Corpora.areThere)) struct ExchangeCorpusTests {
  @Test func everyPageComesBackOfItsParts() throws {
    let corpora = try Corpora.shared.get()
    for (corpus, dialect) in [(corpora.english, Dialect.english), (corpora.chinese, .chinese)] {
      #expect(corpus.events.count > 20)
      for (page, event) in corpus.events {
        let reading = PageReading(event, at: ArchivePath(page.file), dialect: dialect)
        #expect(reading.fidelity == .parts, "\(page.file)")
        #expect(try reading.record.page(dialects: .builtIn).bytes == page.tree.bytes, "\(page.file)")
      }
    }
  }
}
