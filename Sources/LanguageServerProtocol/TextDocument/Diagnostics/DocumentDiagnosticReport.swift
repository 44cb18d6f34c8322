/// The diagnostics of a document, or that they are the same as before.
public typealias DocumentDiagnosticReport =
  OneOf<RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport>
