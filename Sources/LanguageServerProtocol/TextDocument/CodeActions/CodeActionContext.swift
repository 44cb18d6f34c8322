/// Why actions are asked for.
public struct CodeActionContext: Codable, Hashable, Sendable {
  /// What the client knows to be wrong there.
  public var diagnostics: [Diagnostic]
  /// The kinds that are wanted.
  public var only: [CodeActionKind]?
  /// Who asks.
  public var triggerKind: CodeActionTriggerKind?

  /// Creates a value from its members.
  public init(
    diagnostics: [Diagnostic], only: [CodeActionKind]? = nil, triggerKind: CodeActionTriggerKind? = nil
  ) {
    self.diagnostics = diagnostics
    self.only = only
    self.triggerKind = triggerKind
  }
}
