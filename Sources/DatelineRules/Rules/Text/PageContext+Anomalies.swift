import DatelineFormatting
import DatelineSyntax

extension PageContext {
  /// Calls a closure with each anomaly of a kind that is written on this page.
  ///
  /// Links' texts and what a day index says of a page are copies: what is wrong in them is found where they come from.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes and anomalies.
  func forEachWrittenAnomaly(_ kind: Anomaly.Kind, _ body: (Range<Int>) -> Void) {
    forEachWritten(anomalies.filter { $0.kind == kind }, at: \.range) { body($0.range) }
  }

  /// Calls a closure with each layout fault of a kind that is written on this page.
  func forEachWrittenFault(_ kind: LayoutFault.Kind, _ body: (LayoutFault) -> Void) {
    forEachWritten(layoutFaults.filter { $0.kind == kind }, at: \.range, body)
  }

  /// Calls a closure with those findings, in ascending order, that aren't in a text copied from another page.
  private func forEachWritten<Found>(
    _ findings: [Found], at range: (Found) -> Range<Int>, _ body: (Found) -> Void
  ) {
    guard !findings.isEmpty else { return }
    let copies = copiedRanges
    var copy = 0
    for found in findings {
      let offset = range(found).lowerBound
      while copy < copies.count, copies[copy].upperBound <= offset { copy += 1 }
      if copy < copies.count, copies[copy].contains(offset) { continue }
      body(found)
    }
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
