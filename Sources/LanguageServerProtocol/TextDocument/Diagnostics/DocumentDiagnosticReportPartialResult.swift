/// Diagnostics of other documents, behind the first part of an answer.
public struct DocumentDiagnosticReportPartialResult: Codable, Hashable, Sendable {
  /// The diagnostics.
  public var relatedDocuments: RelatedDocumentDiagnosticReports

  /// Creates a value from its members.
  public init(relatedDocuments: RelatedDocumentDiagnosticReports) {
    self.relatedDocuments = relatedDocuments
  }
}
