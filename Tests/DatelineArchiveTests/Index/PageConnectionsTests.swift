import DatelineArchive
import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct PageConnectionsTests {
  private static let topics = ["", "Harbour", "Pier", "港口"]

  private static func path(_ number: Int) -> ArchivePath { ArchivePath("news/2015/11/20/p\(number).md") }

  /// An event page with some links and a topic, or an index whose entries have them.
  private static func page(_ number: Int, using random: inout SeededGenerator) -> PageFacts {
    let links = (0..<Int.random(in: 0...4, using: &random)).map { _ in Int.random(in: 0..<8, using: &random) }
    let topic = topics.randomElement(using: &random) ?? ""
    var text: String
    if number == 0 {
      text = "## [2015-11-20](/news/2015/11/20/index.md)\n\n"
      for link in links {
        text += "##### \(topics.randomElement(using: &random) ?? "")\n### [A](/news/2015/11/20/p\(link).md)\n"
      }
    } else {
      text = "### [2015-11-20](/news/2015/11/20/index.md)\n\n##### \(topic)\n# A\n\n### Related:\n\n"
      for link in links { text += "1. [A](/news/2015/11/20/p\(link).md)\n" }
    }
    let path = number == 0 ? ArchivePath("news/2015/11/20/index.md") : Self.path(number)
    let tree = SyntaxTree(parsing: text, as: path.documentKind)
    return PageFacts(of: tree, at: path, dialects: .builtIn)
  }

  /// What a scan of all pages finds.
  private func check(_ connections: PageConnections, _ index: ArchiveIndex) {
    for number in 0..<9 {
      let path = Self.path(number)
      let places = index.pages.indices.filter { place in
        index.pages[place]?.links.contains { $0.leads(to: path) } ?? false
      }
      #expect(connections.places(linkingTo: path) == places)
      #expect(connections.count(linkingTo: path) == places.count)
    }
    for topic in Self.topics {
      let text = PageFacts.Text(bytes: Array(topic.utf8)[...])
      let places = index.pages.indices.filter { place in
        guard let page = index.pages[place], !topic.isEmpty else { return false }
        return page.document == .eventPage
          ? page.topic == text : page.links.contains { $0.hasTopic(text) && $0.hasTopic }
      }
      #expect(connections.places(withTopic: text) == places, "\(topic)")
    }
  }

  @Test(arguments: 0..<10) func changesEqualCollectingAnew(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let first = (0..<6).map { Self.page($0, using: &random) }
    var index = ArchiveIndex(first, dialects: .builtIn, isWhole: true)
    var connections = PageConnections(index)
    check(connections, index)
    for _ in 0..<30 {
      let number = Int.random(in: 0..<9, using: &random)
      let new = Self.page(number, using: &random)
      let old = index[new.path]
      let isRemoved = Int.random(in: 0..<3, using: &random) == 0
      let oldPlace = index.place(of: new.path)
      if isRemoved { index.remove(new.path) } else { index.replace(new) }
      guard let place = index.place(of: new.path) ?? oldPlace else { continue }
      connections.replace(old, by: isRemoved ? nil : new, at: place)
      check(connections, index)
    }
  }
}
