/// The rules that there are.
public enum RuleRegistry {
  /// All rules, group by group. Each group's folder lists its rules; `.ci/new-rule` adds a line there.
  public static let all: [any Rule.Type] =
    RuleMetadata.Group.pageRules + RuleMetadata.Group.listsRules + RuleMetadata.Group.relatedRules
    + RuleMetadata.Group.textRules + RuleMetadata.Group.namesRules + RuleMetadata.Group.indexRules
    + RuleMetadata.Group.suppressionRules

  /// The metadata of all rules, in the order of ``all``.
  public static let metadata: [RuleMetadata] = all.map { $0.metadata }

  private static let places = Dictionary(
    metadata.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The place of a rule in ``all``.
  public static func index(of id: String) -> Int? { places[id] }

  /// The rule with an id.
  public static func rule(_ id: String) -> (any Rule.Type)? {
    index(of: id).map { all[$0] }
  }
}
