import DatelineSyntax

extension PageContext {
  /// Calls a closure with each anomaly of a kind that is written on this page, and with the kind of its token.
  ///
  /// Links' texts and what a day index says of a page are copies: what is wrong in them is found where they come from.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes and anomalies.
  func forEachWrittenAnomaly(_ kind: Anomaly.Kind, _ body: (Range<Int>, SyntaxKind) -> Void) {
    guard tree.anomalies.contains(where: { $0.kind == kind }) else { return }
    let copies = copiedRanges
    let nodes = tree.nodes
    var copy = 0
    var place = 0
    for anomaly in tree.anomalies where anomaly.kind == kind {
      let offset = anomaly.range.lowerBound
      while copy < copies.count, copies[copy].upperBound <= offset { copy += 1 }
      if copy < copies.count, copies[copy].contains(offset) { continue }
      while place < nodes.count, !nodes[place].isToken || nodes[place].range.upperBound <= offset {
        place += 1
      }
      body(anomaly.range, place < nodes.count ? nodes[place].kind : .document)
    }
  }

  /// Calls a closure with each anomaly of a kind that is written on this page.
  func forEachWrittenAnomaly(_ kind: Anomaly.Kind, _ body: (Range<Int>) -> Void) {
    forEachWrittenAnomaly(kind) { range, _ in body(range) }
  }

  /// The texts that are copied from other pages, in order.
  private var copiedRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    func add(_ text: SyntaxNode?) {
      if let text { ranges.append(text.range) }
    }
    for child in tree.root.children {
      switch child.kind {
      case .relatedSection, .changesSection:
        for item in child.children where item.kind == .listItem { add(item.child(.link)?.child(.text)) }
      case .daySection:
        for entry in child.children where entry.kind == .indexEntry {
          add(entry.child(.topicLine)?.child(.text))
          add(entry.child(.entryHeading)?.child(.link)?.child(.text))
          add(entry.child(.entrySummary)?.child(.text))
        }
      default: break
      }
    }
    return ranges
  }
}
