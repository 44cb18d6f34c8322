/// That a document's diagnostics are the same as before.
public struct UnchangedDocumentDiagnosticReport: Codable, Hashable, Sendable {
  /// Always ``DocumentDiagnosticReportKind/unchanged``.
  public var kind: DocumentDiagnosticReportKind
  /// The answer's name.
  public var resultId: String

  /// Creates a value from its members.
  public init(kind: DocumentDiagnosticReportKind = .unchanged, resultId: String) {
    self.kind = kind
    self.resultId = resultId
  }
}
