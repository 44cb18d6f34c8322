/// That a document's diagnostics are the same as before, and those of others.
public struct RelatedUnchangedDocumentDiagnosticReport: Codable, Hashable, Sendable {
  /// Always ``DocumentDiagnosticReportKind/unchanged``.
  public var kind: DocumentDiagnosticReportKind
  /// The answer's name.
  public var resultId: String
  /// Those of other documents.
  public var relatedDocuments: RelatedDocumentDiagnosticReports?

  /// Creates a value from its members.
  public init(
    kind: DocumentDiagnosticReportKind = .unchanged, resultId: String,
    relatedDocuments: RelatedDocumentDiagnosticReports? = nil
  ) {
    self.kind = kind
    self.resultId = resultId
    self.relatedDocuments = relatedDocuments
  }
}
