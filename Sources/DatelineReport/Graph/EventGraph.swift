public import DatelineArchive
import DatelineSyntax

/// The event pages of an archive and the links by which they list each other as related.
///
/// A node is a number, the place of its page in ``pages``. Edges lie in one array, those of a node side by side.
public struct EventGraph: Sendable {
  /// That a page lists another one.
  public struct Edge: Sendable {
    /// The node of the page that has the link.
    public let source: Int
    /// The node of the page that it leads to.
    public let target: Int
    /// The names in its context, once each, in order.
    public internal(set) var names: [PageFacts.Text]
    /// Whether the other page lists this one, too.
    public internal(set) var isMutual = false
  }

  /// The pages by date, those of one day by path; last those without a date.
  public let pages: [PageFacts]
  /// The links by the node that has them, those of one node as they stand on the page.
  ///
  /// Links that lead to no event page, or to the page itself, are left out; of several that lead to the same page the first
  /// is taken, with the names of all.
  public let edges: [Edge]
  /// Where the edges of each node begin.
  private let starts: [Int]
  /// The places of the edges by the node that they lead to, and where those of each node begin.
  private let incoming: [Int]
  private let incomingStarts: [Int]

  /// Collects the pages and related links of an archive.
  ///
  /// - Complexity: O(*n* log *n*) in the number of pages, O(*m*) in that of links.
  public init(_ archive: ArchiveIndex) {
    var nodes: [(place: Int, page: PageFacts)] = []
    for (place, page) in archive.pages.enumerated() {
      if let page, page.document == .eventPage { nodes.append((place, page)) }
    }
    nodes.sort { Self.precedes($0.page, $1.page) }
    var nodeAtPlace = Array(repeating: -1, count: archive.pages.count)
    for (node, page) in nodes.enumerated() { nodeAtPlace[page.place] = node }
    var edges: [Edge] = []
    /// The edge of each pair of nodes.
    var known: [Pair: Int] = [:]
    for (source, node) in nodes.enumerated() {
      for link in node.page.links {
        guard let place = archive.place(of: link) else { continue }
        let target = nodeAtPlace[place]
        guard target >= 0, target != source else { continue }
        if let edge = known[Pair(source, target)] {
          edges[edge].names += node.page.names(of: link)
          continue
        }
        known[Pair(source, target)] = edges.count
        edges.append(Edge(source: source, target: target, names: Array(node.page.names(of: link))))
      }
    }
    for edge in edges.indices {
      edges[edge].names.removeRepeats()
      edges[edge].isMutual = known[Pair(edges[edge].target, edges[edge].source)] != nil
    }
    self.init(pages: nodes.map(\.page), edges: edges)
  }

  /// Two nodes, in order.
  private struct Pair: Hashable {
    let source: Int
    let target: Int

    init(_ source: Int, _ target: Int) {
      self.source = source
      self.target = target
    }
  }

  private init(pages: [PageFacts], edges: [Edge]) {
    self.pages = pages
    self.edges = edges
    starts = Self.starts(of: edges, nodeCount: pages.count, by: \.source)
    incomingStarts = Self.starts(of: edges, nodeCount: pages.count, by: \.target)
    var next = incomingStarts
    var incoming = Array(repeating: 0, count: edges.count)
    for (place, edge) in edges.enumerated() {
      incoming[next[edge.target]] = place
      next[edge.target] += 1
    }
    self.incoming = incoming
  }

  private static func starts(of edges: [Edge], nodeCount: Int, by node: (Edge) -> Int) -> [Int] {
    var starts = Array(repeating: 0, count: nodeCount + 1)
    for edge in edges { starts[node(edge) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    return starts
  }

  private static func precedes(_ left: PageFacts, _ right: PageFacts) -> Bool {
    let (leftDay, rightDay) = (left.date?.dayNumber ?? .max, right.date?.dayNumber ?? .max)
    return leftDay == rightDay ? left.path < right.path : leftDay < rightDay
  }

  // MARK: Looking up

  /// The node of the page at a path; `nil` if it is none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of pages.
  public func node(at path: ArchivePath) -> Int? { pages.firstIndex { $0.path == path } }

  /// The links that a page has.
  public func edges(from node: Int) -> ArraySlice<Edge> { edges[starts[node]..<starts[node + 1]] }

  /// The links that lead to a page, by the node that has them.
  public func edges(to node: Int) -> some RandomAccessCollection<Edge> {
    incoming[incomingStarts[node]..<incomingStarts[node + 1]].lazy.map { edges[$0] }
  }

  // MARK: Parts

  /// The part of the graph that some of its nodes and the links between them make up.
  ///
  /// - Complexity: O(*n*), where *n* is the number of pages and links.
  public func limited(to isIncluded: (Int) -> Bool) -> EventGraph {
    var numbers = Array(repeating: -1, count: pages.count)
    var kept: [PageFacts] = []
    for node in pages.indices where isIncluded(node) {
      numbers[node] = kept.count
      kept.append(pages[node])
    }
    return EventGraph(
      pages: kept,
      edges: edges.compactMap { edge in
        let (source, target) = (numbers[edge.source], numbers[edge.target])
        guard source >= 0, target >= 0 else { return nil }
        return Edge(source: source, target: target, names: edge.names, isMutual: edge.isMutual)
      })
  }

  /// The part of the graph that lies around a page: what so many links lead to, in whichever direction they go.
  ///
  /// - Parameters:
  ///   - node: the page in the middle.
  ///   - depth: the most links from there; 0 for the page alone.
  /// - Complexity: O(*n*), where *n* is the number of pages and links.
  public func around(_ node: Int, depth: Int) -> EventGraph {
    var isNear = Array(repeating: false, count: pages.count)
    isNear[node] = true
    var border = [node]
    for _ in 0..<max(0, depth) {
      var next: [Int] = []
      func reach(_ other: Int) {
        guard !isNear[other] else { return }
        isNear[other] = true
        next.append(other)
      }
      for near in border {
        for edge in edges(from: near) { reach(edge.target) }
        for edge in edges(to: near) { reach(edge.source) }
      }
      // A depth may be a large number.
      guard !next.isEmpty else { break }
      border = next
    }
    return limited { isNear[$0] }
  }
}

extension [PageFacts.Text] {
  /// Keeps the first of equal texts.
  ///
  /// - Complexity: O(*n*), where *n* is the number of texts.
  fileprivate mutating func removeRepeats() {
    guard count > 1 else { return }
    var seen: Set<PageFacts.Text> = []
    removeAll { !seen.insert($0).inserted }
  }
}
