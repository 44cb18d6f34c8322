import DatelineTestSupport
import Testing

@testable import DatelineRelated

@Suite struct NameMatcherTests {
  private func found(_ names: [String], in text: String) -> (longest: [String], shorter: [String]) {
    let matcher = NameMatcher(names.map { Array($0.utf8) })
    let folded = FoldedText(Array(text.utf8))
    var longest: [String] = []
    var shorter: [String] = []
    matcher.forEachMatch(in: folded) { match in
      matcher.forEachName(of: match.form) { longest.append("\(match.range.lowerBound):\(names[$0])") }
    } shorter: { form in
      matcher.forEachName(of: form) { shorter.append(names[$0]) }
    }
    return (longest.sorted(), shorter.sorted())
  }

  @Test func theLongestNameThatEndsAtAPlaceIsToldFromTheOthers() {
    let found = found(["总统", "国家总统", "国家"], in: "国家总统")
    #expect(found.longest == ["0:国家", "0:国家总统"])
    #expect(found.shorter == ["总统"])
  }

  @Test func namesThatOverlapAreAllFound() {
    #expect(found(["甲乙", "乙丙", "丙"], in: "甲乙丙").longest == ["0:甲乙", "1:乙丙"])
  }

  @Test func latinNamesStandBetweenWords() {
    #expect(found(["Iran"], in: "Iranian Tirana").longest == [])
    #expect(found(["Iran"], in: "in Iran, Iran's (Iran) 伊朗Iran国").longest.count == 4)
  }

  @Test func anSMayFollow() {
    #expect(found(["earthquake"], in: "two earthquakes").longest == ["4:earthquake"])
    #expect(found(["earthquake"], in: "earthquakesome").longest == [])
  }

  @Test func namesOfTheSameFormAreFoundTogether() {
    #expect(found(["苏丹", "蘇丹"], in: "蘇丹").longest == ["0:苏丹", "0:蘇丹"])
  }

  @Test func anEmptyNameIsNeverFound() {
    #expect(found(["", "a"], in: "a b").longest == ["0:a"])
    #expect(found([], in: "a b").longest == [])
  }

  /// All names in a text, each tried at each place.
  @Test(arguments: 0..<200) func searchingOneByOneFindsTheSame(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("国家总统a ")
    func text(_ length: Int) -> String {
      String((0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
    }
    let names = Set((0..<12).map { _ in text(Int.random(in: 1...4, using: &random)) }).sorted()
    let content = text(40)
    let symbols = FoldedText(Array(content.utf8))
    var expected: [String] = []
    for (end, _) in symbols.offsets.enumerated().dropFirst() {
      for name in names {
        let own = FoldedText(Array(name.utf8)).symbols
        let start = end - own.count
        guard start >= 0, symbols.symbols[start..<end].elementsEqual(own), !symbols.isInsideWord(start),
          !symbols.isInsideWord(end)
        else { continue }
        expected.append(name)
      }
    }
    let found = found(names, in: content)
    #expect(
      (found.longest.map { String($0.drop { $0 != ":" }.dropFirst()) } + found.shorter).sorted()
        == expected.sorted())
  }

  @Test func aNameOfManyBytesAndATextOfManyNamesAreFound() {
    let long = String(repeating: "国", count: 10_000)
    #expect(found([long, "国"], in: long).longest.count == 10_000)
    let names = (0..<10_000).map { "name\($0)" }
    #expect(found(names, in: names.joined(separator: " ")).longest.count == 10_000)
  }

  @Test func formsWithinFormsAreFollowedOnlySoDeep() {
    let names = (1...500).map { String(repeating: "国", count: $0) }
    let found = found(names, in: String(repeating: "国", count: 2_000))
    #expect(found.longest.count == 2_000)
    #expect(found.shorter.count < 2_000 * 32)
  }
}
