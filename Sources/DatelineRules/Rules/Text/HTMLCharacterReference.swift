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
      report.report(
        at: node.range, "'\(node)' should be \(shown(character))", fix: fix(node, character, mark.line, page))
    }
  }

  private static func shown(_ character: Unicode.Scalar) -> String {
    switch character.value {
    // Texts have plain blanks; nothing breaks their lines.
    case 0xA0: "a plain blank"
    case ..<0x20: "the character '\(ScalarName.name(of: character))'"
    // Between two of its kind it would hardly be seen.
    case 0x27: "an apostrophe"
    default: "the character '\(character)'"
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
    let isBlank = character.value == 0xA0
    let text = isBlank ? " " : String(character)
    return Fix(
      title: "Write '\(text)'", safety: page.isCopied(place) || isBlank ? .unsafe : .safe,
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
