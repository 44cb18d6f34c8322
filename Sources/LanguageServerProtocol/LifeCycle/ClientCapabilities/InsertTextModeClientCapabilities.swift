/// What may be done with blanks of lines.
public struct InsertTextModeClientCapabilities: Codable, Hashable, Sendable {
  /// The ways.
  public var valueSet: [InsertTextMode]

  /// Creates a value from its members.
  public init(valueSet: [InsertTextMode] = []) {
    self.valueSet = valueSet
  }
}

extension InsertTextModeClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    valueSet = container.lenient(forKey: .valueSet) ?? []
  }
}
