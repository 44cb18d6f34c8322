/// A file that is removed.
public struct DeleteFile: Codable, Hashable, Sendable {
  /// Always ``ResourceOperationKind/delete``.
  public var kind: ResourceOperationKind
  /// The file.
  public var uri: DocumentURI
  /// What to do with folders, and where there is none.
  public var options: DeleteFileOptions?
  /// The change annotation.
  public var annotationId: String?

  /// Creates a value from its members.
  public init(
    kind: ResourceOperationKind = .delete, uri: DocumentURI, options: DeleteFileOptions? = nil,
    annotationId: String? = nil
  ) {
    self.kind = kind
    self.uri = uri
    self.options = options
    self.annotationId = annotationId
  }
}
