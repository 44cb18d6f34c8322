import DatelineArchive
import DatelineReport
import DatelineSyntax
import Testing

@Suite struct EventGraphTests {
  private func slugs(_ graph: EventGraph) -> [String] {
    graph.pages.map { String(decoding: $0.place?.slug ?? [], as: UTF8.self) }
  }

  /// The edges as `a>b: names`, with `<>` where they go both ways.
  private func edges(_ graph: EventGraph) -> [String] {
    let slugs = slugs(graph)
    return graph.edges.map { edge in
      let names = edge.names.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: ",")
      return "\(slugs[edge.source])\(edge.isMutual ? "<>" : ">")\(slugs[edge.target]): \(names)"
    }
  }

  @Test func pagesAreJoinedByTheirRelatedLinks() {
    let graph = EventGraph(ReportArchive.port.index)
    #expect(slugs(graph) == ["a", "b", "c", "d"])
    // The link of c to itself is none.
    #expect(edges(graph) == ["a<>b: Mayor,port", "a>c: port", "b<>a: Mayor"])
    #expect(graph.edges(from: 0).count == 2 && graph.edges(from: 3).isEmpty)
    #expect(Array(graph.edges(to: 2)).map(\.source) == [0])
  }

  @Test func pagesAreInTheOrderOfTheirDays() {
    var archive = ReportArchive()
    for day in ["28", "3", "20"] { archive.add("2015/01/\(day)/d\(day)", "x") }
    #expect(slugs(EventGraph(archive.index)) == ["d3", "d20", "d28"])
  }

  @Test func aRepeatedLinkIsOneEdge() {
    var archive = ReportArchive()
    archive.add("2015/01/1/a", "A")
    archive.add(
      "2015/01/2/b", "B",
      related: [("2015/01/1/a", "A", "M"), ("2015/01/9/gone", "C", "L"), ("2015/01/1/a", "A", "N")])
    #expect(edges(EventGraph(archive.index)) == ["b>a: M,N"])
  }

  @Test func anEdgeHasEachNameOnce() {
    var archive = ReportArchive()
    archive.add("2015/01/1/a", "A")
    archive.add(
      "2015/01/2/b", "B",
      related: [
        ("2015/01/1/a", "A", "M, N, M"), ("2015/01/9/gone", "C", "L"), ("2015/01/1/a", "A", "O, N, M"),
      ])
    archive.add(
      "2015/01/3/c", "C", related: (0..<20).map { ("2015/01/1/a", "A", "N\($0 / 2), N\($0), X") })
    let names = ["X"] + (0..<20).map { "N\($0)" }
    let found = edges(EventGraph(archive.index))
    #expect(found.first == "b>a: M,N,O")
    #expect(
      found.last?.split(separator: " ").last?.split(separator: ",").sorted() == names.sorted().map { $0[...] }
    )
  }

  @Test func whatLiesAroundAPageIsReachedInBothDirections() throws {
    var archive = ReportArchive()
    archive.add("2015/01/1/a", "A")
    archive.add("2015/01/2/b", "B", related: [("2015/01/1/a", "A", "M"), ("2015/01/3/c", "C", "M")])
    archive.add("2015/01/3/c", "C")
    archive.add("2015/01/4/d", "D", related: [("2015/01/3/c", "C", "M")])
    archive.add("2015/01/5/e", "E")
    let graph = EventGraph(archive.index)
    let start = try #require(graph.node(at: ArchivePath("news/2015/01/1/a.md")))
    #expect(slugs(graph.around(start, depth: 0)) == ["a"])
    #expect(slugs(graph.around(start, depth: 1)) == ["a", "b"])
    #expect(slugs(graph.around(start, depth: 2)) == ["a", "b", "c"])
    #expect(edges(graph.around(start, depth: 2)) == ["b>a: M", "b>c: M"])
    #expect(slugs(graph.around(start, depth: .max)) == ["a", "b", "c", "d"])
    #expect(graph.node(at: ArchivePath("news/2015/01/1/index.md")) == nil)
  }

  /// The edges are the links that resolve: counted here by paths, as text.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func edgesAreTheLinksThatResolve(seed: UInt64) {
    let index = ReportArchive.random(pages: 50, seed: seed).index
    let graph = EventGraph(index)
    var pairs: Set<[String]> = []
    for page in index.pages.compactMap(\.self) {
      for link in page.links {
        guard let target = index.target(of: link), target.path != page.path else { continue }
        pairs.insert([page.path.description, target.path.description])
      }
    }
    let paths = graph.pages.map(\.path.description)
    #expect(Set(graph.edges.map { [paths[$0.source], paths[$0.target]] }) == pairs)
    #expect(graph.edges.count == pairs.count)
    for edge in graph.edges {
      #expect(edge.isMutual == pairs.contains([paths[edge.target], paths[edge.source]]))
    }
    #expect(graph.pages.indices.reduce(0) { $0 + graph.edges(to: $1).count } == pairs.count)
    #expect(
      graph.pages.indices.allSatisfy { node in graph.edges(from: node).allSatisfy { $0.source == node } })
    #expect(graph.pages.indices.allSatisfy { node in graph.edges(to: node).allSatisfy { $0.target == node } })
  }

  /// A part has what lies between its pages, and nothing else.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func partsKeepWhatIsBetweenTheirPages(seed: UInt64) {
    let graph = EventGraph(ReportArchive.random(pages: 40, seed: seed).index)
    #expect(edges(graph.limited { _ in true }) == edges(graph))
    let even = graph.limited { $0.isMultiple(of: 2) }
    #expect(even.pages.count == 20)
    #expect(
      even.edges.count
        == graph.edges.count { $0.source.isMultiple(of: 2) && $0.target.isMultiple(of: 2) })
    #expect(Set(edges(even)).isSubset(of: edges(graph)))
    // Nothing joins what lies around a page, however far, with the rest.
    let near = Set(slugs(graph.around(0, depth: 40)))
    let all = slugs(graph)
    #expect(graph.edges.allSatisfy { near.contains(all[$0.source]) == near.contains(all[$0.target]) })
  }
}
