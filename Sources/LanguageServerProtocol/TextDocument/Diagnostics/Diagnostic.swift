/// Something that is wrong.
public struct Diagnostic: Codable, Hashable, Sendable {
  /// Where.
  public var range: Range
  /// How bad it is.
  public var severity: DiagnosticSeverity?
  /// The rule.
  public var code: OneOf<String, Int>?
  /// Where the rule is explained.
  public var codeDescription: CodeDescription?
  /// Who says so.
  public var source: String?
  /// What is wrong.
  public var message: String
  /// How to show it.
  public var tags: [DiagnosticTag]?
  /// Other places that have to do with it.
  public var relatedInformation: [DiagnosticRelatedInformation]?
  /// What the server needs for its actions.
  public var data: LSPAny?

  /// Creates a value from its members.
  public init(
    range: Range, severity: DiagnosticSeverity? = nil, code: OneOf<String, Int>? = nil,
    codeDescription: CodeDescription? = nil, source: String? = nil, message: String,
    tags: [DiagnosticTag]? = nil, relatedInformation: [DiagnosticRelatedInformation]? = nil,
    data: LSPAny? = nil
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.codeDescription = codeDescription
    self.source = source
    self.message = message
    self.tags = tags
    self.relatedInformation = relatedInformation
    self.data = data
  }
}
