/// A target, with the range in the source that leads to it.
public struct LocationLink: Codable, Hashable, Sendable {
  /// What is underlined in the source; a word if it is absent.
  public var originSelectionRange: Range?
  /// The document led to.
  public var targetUri: DocumentURI
  /// All of the target.
  public var targetRange: Range
  /// The part of the target to select, within all of it.
  public var targetSelectionRange: Range

  /// Creates a value from its members.
  public init(
    originSelectionRange: Range? = nil, targetUri: DocumentURI, targetRange: Range,
    targetSelectionRange: Range
  ) {
    self.originSelectionRange = originSelectionRange
    self.targetUri = targetUri
    self.targetRange = targetRange
    self.targetSelectionRange = targetSelectionRange
  }
}
