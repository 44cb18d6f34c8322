public import DatelineRules

extension RuleRegistry {
  /// What a rule finds and why it matters; `nil` if there is no such rule.
  ///
  /// - Parameters:
  ///   - id: the id, such as `stale-related-text`.
  ///   - hasExamples: whether the rule's examples follow.
  public static func explanation(ofRule id: String, withExamples hasExamples: Bool = false) -> RichText? {
    guard let rule = index(of: id).map({ metadata[$0] }) else { return nil }
    var text = RichText()
    text.blocks = [.markdown("`\(rule.id)`: \(rule.summary)"), .markdown(rule.explanation)]
    guard hasExamples else { return text }
    for example in rule.examples {
      text.add(.plain(example.verdict == .bad ? "Bad:" : "Good:"))
      text.blocks.append(.code(example.text))
    }
    return text
  }
}
