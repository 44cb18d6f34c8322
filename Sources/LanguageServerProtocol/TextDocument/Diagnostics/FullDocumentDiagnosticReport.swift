/// All diagnostics of a document.
public struct FullDocumentDiagnosticReport: Codable, Hashable, Sendable {
  /// Always ``DocumentDiagnosticReportKind/full``.
  public var kind: DocumentDiagnosticReportKind
  /// The answer's name.
  public var resultId: String?
  /// The diagnostics.
  public var items: [Diagnostic]

  /// Creates a value from its members.
  public init(kind: DocumentDiagnosticReportKind = .full, resultId: String? = nil, items: [Diagnostic]) {
    self.kind = kind
    self.resultId = resultId
    self.items = items
  }
}
