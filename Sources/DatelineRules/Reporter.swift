/// Takes what a rule finds on one page.
public struct Reporter {
  let rule: String
  let severity: Severity
  /// Whether the configuration names the severity, which then holds for every case.
  let isSeverityConfigured: Bool
  private(set) var diagnostics: [Diagnostic]

  init(
    rule: String, severity: Severity, isSeverityConfigured: Bool = false, diagnostics: [Diagnostic] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.isSeverityConfigured = isSeverityConfigured
    self.diagnostics = diagnostics
  }

  /// Reports a finding.
  ///
  /// - Parameters:
  ///   - range: where, as byte offsets; empty where something is missing.
  ///   - message: what is wrong, quoting it, and what would be right.
  ///   - severity: how much it matters at most, where a case matters less than the rule's findings do in general. A severity
  ///     that the configuration names for the rule wins over it.
  ///   - related: other places that the message speaks of.
  ///   - fix: a change that ends the finding.
  public mutating func report(
    at range: Range<Int>, _ message: String, atMost severity: Severity = .error,
    related: [Diagnostic.RelatedPlace] = [], fix: Fix? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: isSeverityConfigured ? self.severity : min(self.severity, severity),
        message: message, range: range, related: related, fix: fix))
  }
}
