/// A file that moves.
public struct RenameFile: Codable, Hashable, Sendable {
  /// Always ``ResourceOperationKind/rename``.
  public var kind: ResourceOperationKind
  /// Where it is.
  public var oldUri: DocumentURI
  /// Where it will be.
  public var newUri: DocumentURI
  /// What to do where there is one already.
  public var options: RenameFileOptions?
  /// The change annotation.
  public var annotationId: String?

  /// Creates a value from its members.
  public init(
    kind: ResourceOperationKind = .rename, oldUri: DocumentURI, newUri: DocumentURI,
    options: RenameFileOptions? = nil, annotationId: String? = nil
  ) {
    self.kind = kind
    self.oldUri = oldUri
    self.newUri = newUri
    self.options = options
    self.annotationId = annotationId
  }
}
