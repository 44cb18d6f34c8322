/// That the diagnostics of one of many documents are the same as before.
public struct WorkspaceUnchangedDocumentDiagnosticReport: Codable, Hashable, Sendable {
  /// The document.
  public var uri: DocumentURI
  /// The version that was looked at; `null` where it isn't open.
  public var version: Nullable<Int>
  /// Always ``DocumentDiagnosticReportKind/unchanged``.
  public var kind: DocumentDiagnosticReportKind
  /// The answer's name.
  public var resultId: String

  /// Creates a value from its members.
  public init(
    uri: DocumentURI, version: Nullable<Int>, kind: DocumentDiagnosticReportKind = .unchanged,
    resultId: String
  ) {
    self.uri = uri
    self.version = version
    self.kind = kind
    self.resultId = resultId
  }
}
