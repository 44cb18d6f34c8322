/// What may be done with blanks of lines.
public struct ClientCompletionItemInsertTextModeOptions: Codable, Hashable, Sendable {
  /// The ways.
  public var valueSet: [InsertTextMode]

  /// Creates a value from its members.
  public init(valueSet: [InsertTextMode] = []) {
    self.valueSet = valueSet
  }
}

extension ClientCompletionItemInsertTextModeOptions {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    valueSet = container.lenient(forKey: .valueSet) ?? []
  }
}
