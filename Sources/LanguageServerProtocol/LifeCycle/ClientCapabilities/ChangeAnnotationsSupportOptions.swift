/// Whether changes may have annotations.
public struct ChangeAnnotationsSupportOptions: Codable, Hashable, Sendable {
  /// Whether the editor puts those with one label together.
  public var groupsOnLabel: Bool?

  /// Creates a value from its members.
  public init(groupsOnLabel: Bool? = nil) {
    self.groupsOnLabel = groupsOnLabel
  }
}

extension ChangeAnnotationsSupportOptions {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    groupsOnLabel = container.lenient(forKey: .groupsOnLabel)
  }
}
