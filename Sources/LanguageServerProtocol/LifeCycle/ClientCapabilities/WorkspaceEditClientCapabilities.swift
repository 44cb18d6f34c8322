/// What edits may have.
public struct WorkspaceEditClientCapabilities: Codable, Hashable, Sendable {
  /// Whether they may have versions and changes to files.
  public var documentChanges: Bool?
  /// What may be done to files.
  public var resourceOperations: [ResourceOperationKind]?
  /// What happens if a part fails: `abort`, `transactional`, `undo` or `textOnlyTransactional`.
  public var failureHandling: String?
  /// Whether line ends become those of the document.
  public var normalizesLineEndings: Bool?
  /// Whether changes may have annotations.
  public var changeAnnotationSupport: ChangeAnnotationsSupportOptions?

  /// Creates a value from its members.
  public init(
    documentChanges: Bool? = nil, resourceOperations: [ResourceOperationKind]? = nil,
    failureHandling: String? = nil, normalizesLineEndings: Bool? = nil,
    changeAnnotationSupport: ChangeAnnotationsSupportOptions? = nil
  ) {
    self.documentChanges = documentChanges
    self.resourceOperations = resourceOperations
    self.failureHandling = failureHandling
    self.normalizesLineEndings = normalizesLineEndings
    self.changeAnnotationSupport = changeAnnotationSupport
  }
}

extension WorkspaceEditClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    documentChanges = container.lenient(forKey: .documentChanges)
    resourceOperations = container.lenient(forKey: .resourceOperations)
    failureHandling = container.lenient(forKey: .failureHandling)
    normalizesLineEndings = container.lenient(forKey: .normalizesLineEndings)
    changeAnnotationSupport = container.lenient(forKey: .changeAnnotationSupport)
  }
}
