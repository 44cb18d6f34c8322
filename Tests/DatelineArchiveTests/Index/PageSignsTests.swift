import DatelineArchive
import DatelineSyntax
import DatelineTestSupport
import Testing

/// What the signs of two pages tell of their headlines and sources.
@Suite struct PageSignsTests {
  private static let characters: [Character] = Array("abcdefgh ÄéßЖ港口重新开放𠮷")

  private func signs(_ headline: String, source: Int = 0) -> PageSigns {
    ArchiveIndexTests.page(
      "2015/11/20/a.md", headline: headline, source: "https://courier.example/\(source)"
    ).signs
  }

  /// Headlines at most one in ten of whose characters were changed are never told apart.
  @Test(arguments: 0..<200) func changedHeadlinesMayBeNear(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var headline = (0..<Int.random(in: 12...90, using: &random)).map { _ in
      Self.characters[Int.random(in: 0..<Self.characters.count, using: &random)]
    }
    headline[0] = "x"
    headline[headline.count - 1] = "y"
    var changed = headline
    // A character may go with each change, and a tenth is counted of the shorter one.
    for _ in 0..<((headline.count - headline.count / 10) / 10) {
      let place = Int.random(in: 1..<(changed.count - 2), using: &random)
      let character = Self.characters[Int.random(in: 0..<Self.characters.count, using: &random)]
      switch Int.random(in: 0..<4, using: &random) {
      case 0: changed.insert(character, at: place)
      case 1: changed.remove(at: place)
      case 2: changed[place] = character
      default: changed.swapAt(place, place + 1)
      }
    }
    #expect(signs(String(headline)).mayHaveHeadline(near: signs(String(changed)), oneIn: 10))
  }

  @Test func otherHeadlinesAreToldApart() {
    let storm = signs("Storm closes the harbour of North Bay for two days")
    #expect(!storm.mayHaveHeadline(near: signs("Ferries sail again after the long winter pause"), oneIn: 10))
    #expect(!storm.mayHaveHeadline(near: signs("Storm closes the harbour"), oneIn: 10))
    let port = signs("港口在风暴后重新开放,渡轮恢复航行")
    #expect(!port.mayHaveHeadline(near: signs("灯塔协会选出新的会长,任期为三年"), oneIn: 10))
  }

  @Test func theSameHeadlineIsRecognised() {
    #expect(signs("Storm").hasHeadline(of: signs("Storm", source: 1)))
    #expect(!signs("Storm").hasHeadline(of: signs("storm")))
    #expect(!signs("").hasHeadline(of: signs("")))
  }

  @Test func sharedSourcesAreNeverMissed() {
    for source in 0..<100 {
      #expect(signs("A", source: source).mayShareSource(with: signs("B", source: source)))
    }
    let others = (1..<100).count { signs("A").mayShareSource(with: signs("B", source: $0)) }
    #expect(others < 20)
  }
}
