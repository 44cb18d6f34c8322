import DatelineSyntax

enum WrongNumber: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-number", group: .lists, severity: .warning, scope: .page,
    summary: "An item of a list doesn't have the number after the one before it.",
    explanation: """
      Items are numbered 1, 2, 3. Browsers number a list anew, so that a slip shows only in the file, where it usually
      tells of an item that was lost, doubled or moved.

      A picture at the end of the sources, and the last of the earlier versions, may repeat the number before: pages
      have it either way. After a slip the numbers are expected to go on as they do, so that one slip is one finding.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/harbour)
        3. [The Ledger](https://ledger.example/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/harbour)
        2. [The Ledger](https://ledger.example/harbour)
        2. [Cover Image](https://ledger.example/harbour.jpg)

        """),
    ])

  static let interest = RuleInterest.kinds(.itemNumber, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    for section in page.tree.root.children where section.kind.isSection && section.kind != .unknownSection {
      var expected = 1
      for child in section.children where child.kind == .listItem {
        guard let item = ListItem(child), item.number == expected else {
          checkAll(section, page, &report)
          break
        }
        expected += 1
      }
    }
  }

  private static func checkAll(_ node: SyntaxNode, _ page: PageContext, _ report: inout Reporter) {
    guard let items = Section(node).map({ Array($0.items) }) else { return }
    var expected = 1
    for (place, item) in items.enumerated() {
      guard let token = item.numberToken else {
        expected += 1
        continue
      }
      if item.number == expected {
        expected += 1
        continue
      }
      let mayRepeat =
        switch node.kind {
        case .sourcesSection: page.isCoverImage(item)
        case .changesSection: place == items.count - 1
        default: false
        }
      if mayRepeat, item.number == expected - 1, expected > 1 { continue }
      // If the next items count on from the wrong number, all of them are one slip.
      var edits = [TextEdit(range: token.range, replacement: "\(expected)")]
      var next = place + 1
      var new = expected
      if let number = item.number {
        while next < items.count, items[next].number == number + (next - place) {
          new += 1
          if let token = items[next].numberToken {
            edits.append(TextEdit(range: token.range, replacement: "\(new)"))
          }
          next += 1
        }
      }
      report.report(
        at: token.range,
        "the item's number is \(page.shortText(token.range, limit: 20)), the one after the item before is \(expected)",
        fix: Fix(title: "Number the item \(expected)", safety: .safe, edits: edits))
      let goesOn = next > place + 1
      expected = goesOn ? (item.number ?? expected) + 1 : expected + 1
    }
  }
}
