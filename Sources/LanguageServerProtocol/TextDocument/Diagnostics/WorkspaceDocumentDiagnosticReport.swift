/// The diagnostics of one of many documents, or that they are the same as before.
public typealias WorkspaceDocumentDiagnosticReport =
  OneOf<WorkspaceFullDocumentDiagnosticReport, WorkspaceUnchangedDocumentDiagnosticReport>
