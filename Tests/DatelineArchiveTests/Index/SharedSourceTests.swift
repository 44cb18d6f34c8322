import DatelineArchive
import DatelineSyntax
import Testing

/// Which source two pages share.
@Suite struct SharedSourceTests {
  private func facts(_ addresses: [Int]) -> PageFacts {
    var page = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# Harbour reopens\n\n\n\n\n### Source:\n\n"
    for (place, address) in addresses.enumerated() {
      page += "\(place + 1). [Courier](https://courier.example/\(address))\n"
    }
    let tree = SyntaxTree(parsing: Array(page.utf8), as: .eventPage, dialects: .builtIn)
    return PageFacts(of: tree, at: ArchivePath("news/2015/11/20/harbour.md"), dialects: .builtIn)
  }

  /// Long lists are compared otherwise than short ones.
  @Test(arguments: [5, 24, 25, 200])
  func theFirstOfTheOwnSourcesAndTheFirstOfTheOthers(_ count: Int) throws {
    let own = facts(Array(0..<count))
    let other = facts(Array(count..<(2 * count - 2)) + [count - 2, 1, 1])
    let shared = try #require(own.sharedSource(with: other))
    #expect(shared.own == own.sources[1])
    #expect(shared.other == other.sources[count - 1])
    #expect(own.sharedSource(with: facts(Array(count..<(2 * count)))) == nil)
  }
}
