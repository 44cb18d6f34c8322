/// Which tags of diagnostics a client knows.
public struct ClientDiagnosticsTagOptions: Codable, Hashable, Sendable {
  /// The tags.
  public var valueSet: [DiagnosticTag]

  /// Creates a value from its members.
  public init(valueSet: [DiagnosticTag] = []) {
    self.valueSet = valueSet
  }
}

extension ClientDiagnosticsTagOptions {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    valueSet = container.lenient(forKey: .valueSet) ?? []
  }
}
