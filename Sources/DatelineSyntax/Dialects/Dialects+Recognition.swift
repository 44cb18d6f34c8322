/// What a document tells of its dialect.
public struct DialectRecognition: Hashable, Sendable {
  /// The place among the dialects of the one that all labels agree on; `nil` if there is none.
  public var certain: Int?
  /// Where the labels contradict each other, or the links all of them: the places of the dialects that most speaks
  /// for, the one with most labels first. Mostly that is one.
  public var likely: [Int] = []

  /// Creates a recognition; by default, that nothing tells.
  public init(certain: Int? = nil, likely: [Int] = []) {
    self.certain = certain
    self.likely = likely
  }
}

extension Dialects {
  /// The dialect of a document: the one that its labels agree on, else the one that most labels and links speak for;
  /// `nil` if there is no label that tells.
  ///
  /// - Complexity: O(*c*), where *c* is the number of the root's children; O(*n*) in the number of nodes if they
  ///   contradict each other.
  public func dialect(of tree: SyntaxTree) -> Dialect? {
    let recognition = recognition(of: tree)
    return (recognition.certain ?? recognition.likely.first).map { all[$0] }
  }

  /// The place in ``all`` of the dialect that a document's labels agree on; `nil` if they don't, or none tells.
  public func dialectIndex(of tree: SyntaxTree) -> Int? { recognition(of: tree).certain }

  /// What a document tells of its dialect.
  ///
  /// The dialect is certain where one has all the labels and the links don't outweigh them. A dialect whose pages begin
  /// with a line `Formats:` is not one's whose page has none.
  public func recognition(of tree: SyntaxTree) -> DialectRecognition {
    var left = UInt64.max
    var isContradictory = false
    forEachLabelMask(in: tree) { mask in
      if left & mask != 0 { left &= mask } else { isContradictory = true }
    }
    guard isContradictory || left != .max else { return DialectRecognition() }
    if lacksFormatsLine(tree) { left &= ~formatsMask }
    if !isContradictory, left != 0 {
      let place = left.trailingZeroBitCount
      guard place < all.count else { return DialectRecognition() }
      if isFirstLink(of: tree, writtenAs: forms[place]) { return DialectRecognition(certain: place) }
      let votes = DialectVotes(in: tree, dialects: self)
      if votes.linksAgree(with: place) { return DialectRecognition(certain: place) }
      return DialectRecognition(likely: votes.likely(isFormatsLineMissing: lacksFormatsLine(tree)))
    }
    let votes = DialectVotes(in: tree, dialects: self)
    return DialectRecognition(likely: votes.likely(isFormatsLineMissing: lacksFormatsLine(tree)))
  }

  private func lacksFormatsLine(_ tree: SyntaxTree) -> Bool {
    tree.kind == .eventPage && !tree.kinds.contains(.formatsLine)
  }

  /// Whether the first link to an event page begins as a dialect's links do; also if there is none.
  private func isFirstLink(of tree: SyntaxTree, writtenAs form: DialectForm) -> Bool {
    let nodes = tree.rawNodes
    var place = 1
    while place < nodes.count {
      let kind = nodes[place].kind
      if kind == .relatedSection || kind == .daySection {
        let end = place + 1 + Int(nodes[place].extent)
        var next = place + 1
        while next < end, nodes[next].kind != .listItem, nodes[next].kind != .indexEntry {
          next += 1 + Int(nodes[next].extent)
        }
        while next < end, nodes[next].kind != .destination { next += 1 }
        if next < end { return form.beginsEventPath(tree.bytes, at: Int(nodes[next].start)) }
      }
      place += 1 + Int(nodes[place].extent)
    }
    return true
  }
}
