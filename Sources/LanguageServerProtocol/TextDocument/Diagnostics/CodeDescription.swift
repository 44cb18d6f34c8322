/// Where a rule is explained.
public struct CodeDescription: Codable, Hashable, Sendable {
  /// The address.
  public var href: DocumentURI

  /// Creates a value from its members.
  public init(href: DocumentURI) {
    self.href = href
  }
}
