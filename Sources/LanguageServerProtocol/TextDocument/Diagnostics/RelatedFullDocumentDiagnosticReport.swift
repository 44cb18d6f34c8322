/// All diagnostics of a document, and those of others.
public struct RelatedFullDocumentDiagnosticReport: Codable, Hashable, Sendable {
  /// Always ``DocumentDiagnosticReportKind/full``.
  public var kind: DocumentDiagnosticReportKind
  /// The answer's name.
  public var resultId: String?
  /// The diagnostics.
  public var items: [Diagnostic]
  /// Those of other documents.
  public var relatedDocuments: RelatedDocumentDiagnosticReports?

  /// Creates a value from its members.
  public init(
    kind: DocumentDiagnosticReportKind = .full, resultId: String? = nil, items: [Diagnostic],
    relatedDocuments: RelatedDocumentDiagnosticReports? = nil
  ) {
    self.kind = kind
    self.resultId = resultId
    self.items = items
    self.relatedDocuments = relatedDocuments
  }
}
