/// All diagnostics of one of many documents.
public struct WorkspaceFullDocumentDiagnosticReport: Codable, Hashable, Sendable {
  /// The document.
  public var uri: DocumentURI
  /// The version that was looked at; `null` where it isn't open.
  public var version: Nullable<Int>
  /// Always ``DocumentDiagnosticReportKind/full``.
  public var kind: DocumentDiagnosticReportKind
  /// The answer's name.
  public var resultId: String?
  /// The diagnostics.
  public var items: [Diagnostic]

  /// Creates a value from its members.
  public init(
    uri: DocumentURI, version: Nullable<Int>, kind: DocumentDiagnosticReportKind = .full,
    resultId: String? = nil, items: [Diagnostic]
  ) {
    self.uri = uri
    self.version = version
    self.kind = kind
    self.resultId = resultId
    self.items = items
  }
}
