import DatelineExchange
import DatelineTestSupport
import Foundation
import Testing

@testable import dateline

/// The two ways in which a record becomes JSON.
@Suite struct RecordJSONTests {
  @Test(arguments: 0..<200) func theWriterWritesWhatAnEncoderDoes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let record = PageRecord(random: &generator)
    var writer = JSONWriter(capacity: 64)
    RecordJSON.append(record, to: &writer)
    let written = writer.take()
    let ours = try JSONSerialization.jsonObject(with: Data(written)) as? NSDictionary
    let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(record)) as? NSDictionary
    #expect(ours != nil && ours == encoded)
    #expect(try JSONDecoder().decode(PageRecord.self, from: Data(written)) == record)
  }
}

extension PageRecord {
  fileprivate init(random generator: inout SeededGenerator) {
    let texts = ["", "A", "a \"b\"\\", "新闻", "\u{1}\n\t", "Caf\u{E9}", "https://p.example/?a&b", "\u{1F600}"]
    func text() -> String { texts.randomElement(using: &generator) ?? "" }
    func perhaps<Value>(_ value: () -> Value) -> Value? {
      Bool.random(using: &generator) ? value() : nil
    }
    func number() -> Int { Int.random(in: 0..<1_000_000_000, using: &generator) }
    func some<Value>(_ value: () -> Value) -> [Value] {
      (0..<Int.random(in: 0..<3, using: &generator)).map { _ in value() }
    }
    func target() -> RecordTarget {
      Bool.random(using: &generator)
        ? .page("news/2015/11/20/a.md") : .destination(perhaps { "/xx/news/2015/11/5/b.md" } ?? text())
    }
    self.init(path: perhaps { "news/2015/11/20/a.md" } ?? text(), dialect: text(), headline: text())
    formats = perhaps { some { FormatRecord(name: text(), url: text()) } }
    topic = perhaps(text)
    summary = perhaps(text)
    sources = some {
      SourceRecord(number: perhaps(number), publisher: text(), url: text(), image: perhaps(text))
    }
    coverImage = perhaps { ImageRecord(number: perhaps(number), url: text()) }
    changes = some {
      ChangeRecord(
        number: perhaps(number), headline: text(), target: target(), timestamp: perhaps(text),
        note: perhaps(text))
    }
    related = some {
      RelatedRecord(number: perhaps(number), headline: text(), target: target(), names: some(text))
    }
    markdown = perhaps(text)
  }
}
