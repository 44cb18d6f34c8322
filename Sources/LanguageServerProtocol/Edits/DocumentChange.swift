/// One of the changes of a ``WorkspaceEdit``.
public enum DocumentChange: Hashable, Sendable {
  /// Edits of a document.
  case edit(TextDocumentEdit)
  /// A new file.
  case create(CreateFile)
  /// A file that moves.
  case rename(RenameFile)
  /// A file that is removed.
  case delete(DeleteFile)
}

extension DocumentChange: Codable {
  private enum CodingKeys: CodingKey {
    case kind
  }

  /// Reads what the member `kind` says, or edits if there is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decodeIfPresent(ResourceOperationKind.self, forKey: .kind) {
    case nil: self = .edit(try TextDocumentEdit(from: decoder))
    case .create: self = .create(try CreateFile(from: decoder))
    case .rename: self = .rename(try RenameFile(from: decoder))
    case .delete: self = .delete(try DeleteFile(from: decoder))
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container, debugDescription: "there is no such change to a file")
    }
  }

  /// Writes the change as it is.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .edit(let change): try change.encode(to: encoder)
    case .create(let change): try change.encode(to: encoder)
    case .rename(let change): try change.encode(to: encoder)
    case .delete(let change): try change.encode(to: encoder)
    }
  }
}
