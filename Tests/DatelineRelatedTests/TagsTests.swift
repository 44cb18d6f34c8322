import DatelineTestSupport
import Testing

@testable import DatelineRelated

@Suite struct TagsTests {
  /// What is counted and taken back, with few and with many tags, is what a plain table has.
  @Test(arguments: 0..<20) func tagsAreThoseThatWereCounted(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var tags = Tags(pages: 2, names: 60)
    var expected: [Int: [Int32: (own: Int32, listed: Int32)]] = [0: [:], 1: [:]]
    for _ in 0..<600 {
      let page = Int.random(in: 0...1, using: &random)
      let name = Int32.random(in: 0..<60, using: &random)
      let isOwn = Bool.random(using: &random)
      let known = expected[page]?[name] ?? (0, 0)
      let isTakenBack = Bool.random(using: &random) && (isOwn ? known.own : known.listed) > 0
      let difference: Int32 = isTakenBack ? -1 : 1
      tags.count(name, page: page, isOwn ? .own : .listed, by: difference)
      let new = (own: known.own + (isOwn ? difference : 0), listed: known.listed + (isOwn ? 0 : difference))
      expected[page]?[name] = new.own == 0 && new.listed == 0 ? nil : new
    }
    for page in 0...1 {
      for name in Int32(0)..<60 {
        let known = expected[page]?[name]
        #expect(tags.contains(name, page: page) == (known != nil))
        #expect(tags.listed(name, page: page) == known?.listed ?? 0)
        #expect(tags.postings[Int(name)].contains(Int32(page)) == (known != nil))
      }
      #expect(tags.pages[page].count == expected[page]?.count)
    }
  }
}
