/// Changes to many documents.
public struct WorkspaceEdit: Codable, Hashable, Sendable {
  /// The edits of each document, for clients that know no better.
  public var changes: [DocumentURI: [TextEdit]]?
  /// Edits and changes to files, to be made in order.
  public var documentChanges: [DocumentChange]?
  /// What the edits' annotations mean.
  public var changeAnnotations: [String: ChangeAnnotation]?

  /// Creates a value from its members.
  public init(
    changes: [DocumentURI: [TextEdit]]? = nil, documentChanges: [DocumentChange]? = nil,
    changeAnnotations: [String: ChangeAnnotation]? = nil
  ) {
    self.changes = changes
    self.documentChanges = documentChanges
    self.changeAnnotations = changeAnnotations
  }
}
