import DatelineSyntax

enum HTMLCharacterReference: Rule {
  static let metadata = RuleMetadata(
    id: "html-character-reference", group: .text, severity: .warning, scope: .page,
    summary: "An HTML character reference stands where the character itself should.",
    explanation: """
      Pages are UTF-8, so that `&quot;` can be `"` and `&eacute;` can be `é`. In a headline, a topic, or a
      summary that the day index copies, the fix is unsafe: other pages hold the same bytes.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        The harbour&#39;s boats sail &quot;at once&quot;.




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour &eacute;cho](https://example.org/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        The harbour's boats sail "at once".




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.kinds(.characterReference, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachMark(.characterReference) { mark in
      let node = mark.node
      guard let reference = CharacterReference(node) else { return }
      guard let character = reference.character else {
        report.report(at: node.range, "'\(node)' is no character")
        return
      }
      let shown =
        character.value < 0x20 || character.value == 0xA0 ? ScalarName.name(of: character) : "\(character)"
      report.report(
        at: node.range, "'\(node)' should be the character '\(shown)'",
        fix: fix(node, character, mark.line, page))
    }
  }

  /// None where the character would be taken for mark-up.
  private static func fix(
    _ node: SyntaxNode, _ character: Unicode.Scalar, _ place: SyntaxKind, _ page: PageContext
  ) -> Fix? {
    if character.value < 0x20 || "<>|{}[]&".unicodeScalars.contains(character), !isPlain(character, node) {
      return nil
    }
    if character == "'", isBesideApostrophe(node) { return nil }
    let isCopied =
      switch place {
      case .listItem: false
      case .summaryLine: page.dialect.indexEntriesHaveText || !page.isDialectCertain
      default: true
      }
    let text = character.value == 0xA0 ? " " : String(character)
    return Fix(
      title: "Write '\(text)'", safety: isCopied || character.value == 0xA0 ? .unsafe : .safe,
      edits: [TextEdit(range: node.range, replacement: text)])
  }

  /// Whether `&` or `>` stays what it is beside what follows.
  private static func isPlain(_ character: Unicode.Scalar, _ node: SyntaxNode) -> Bool {
    let bytes = node.tree.bytes
    let end = node.range.upperBound
    guard character == "&" else { return false }
    return end >= bytes.count || bytes[end] == UInt8(ascii: " ")
  }

  private static func isBesideApostrophe(_ node: SyntaxNode) -> Bool {
    let bytes = node.tree.bytes
    let (start, end) = (node.range.lowerBound, node.range.upperBound)
    let before = start > 0 ? bytes[start - 1] : 0
    let after = end < bytes.count ? bytes[end] : 0
    return [before, after].contains {
      $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ";")
    }
  }
}
