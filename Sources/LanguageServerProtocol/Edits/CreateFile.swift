/// A new file.
public struct CreateFile: Codable, Hashable, Sendable {
  /// Always ``ResourceOperationKind/create``.
  public var kind: ResourceOperationKind
  /// The file.
  public var uri: DocumentURI
  /// What to do where there is one.
  public var options: CreateFileOptions?
  /// The change annotation.
  public var annotationId: String?

  /// Creates a value from its members.
  public init(
    kind: ResourceOperationKind = .create, uri: DocumentURI, options: CreateFileOptions? = nil,
    annotationId: String? = nil
  ) {
    self.kind = kind
    self.uri = uri
    self.options = options
    self.annotationId = annotationId
  }
}
