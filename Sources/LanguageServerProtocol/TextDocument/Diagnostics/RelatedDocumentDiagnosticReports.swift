/// The diagnostics of documents that have to do with the one that was asked for.
public typealias RelatedDocumentDiagnosticReports =
  [DocumentURI: OneOf<FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport>]
