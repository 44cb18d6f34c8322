import DatelineSyntax

enum UnknownSuppression: Rule {
  static let metadata = RuleMetadata(
    id: "unknown-suppression", group: .suppression, severity: .warning, scope: .page,
    summary: "A comment that should switch rules off names a command or a rule that doesn't exist.",
    explanation: """
      A comment with a slip in it switches nothing off, and nobody notices. The commands are
      `dateline-disable-line`, `dateline-disable-next-line`, `dateline-disable-section` and
      `dateline-disable-page`, each followed by the ids of rules, or by none to switch all rules off. Groups
      of rules can't be named.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        <!-- dateline-disable-next-line html-tga -->
        # Harbour reopens <br> after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        <!-- dateline-disable-next-line raw-html -->
        # Harbour reopens <br> after the storm

        """),
    ])

  static let interest = RuleInterest.kinds(.suppression)

  /// Comments are judged by ``Suppressions``, which has taken them apart.
  static func check(_ page: PageContext, _ report: inout Reporter) {}

  static func check(_ comment: SuppressionComment, _ report: inout Reporter) {
    if comment.reach == nil {
      let commands = SuppressionComment.Reach.allCases.map(\.rawValue)
      let word = String(decoding: comment.node.tree.bytes[comment.command], as: UTF8.self)
      report.report(
        at: comment.command,
        "no comment is called '\(word)'" + suggestion(NearestName.nearest(to: word, in: commands)))
    }
    for rule in comment.rules where RuleRegistry.index(of: rule.id) == nil {
      report.report(at: rule.range, message(for: rule.id))
    }
  }

  private static func message(for name: String) -> String {
    if RuleMetadata.Group(rawValue: name) != nil {
      return "'\(name)' is a group of rules; a comment names rules only, or none for all of them"
    }
    if name == "all" { return "no rule is called 'all'; a comment that names none switches all of them off" }
    let nearest = NearestName.nearest(to: name, in: RuleRegistry.metadata.map(\.id))
    return "no rule is called '\(name)'" + suggestion(nearest)
  }

  private static func suggestion(_ name: String?) -> String {
    name.map { "; did you mean '\($0)'?" } ?? ""
  }
}
