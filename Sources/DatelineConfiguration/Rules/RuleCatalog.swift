internal import DatelineRules

/// The known rules, found by id and group.
struct RuleCatalog: Sendable {
  let rules: [RuleMetadata]
  private let indices: [String: Int]

  init(_ rules: [RuleMetadata]) {
    self.rules = rules
    indices = Dictionary(zip(rules.map(\.id), rules.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The names that `select` and `ignore` take: `all`, the groups, the ids.
  var selectors: [String] {
    ["all"] + RuleMetadata.Group.allCases.map(\.rawValue) + rules.map(\.id)
  }

  func index(of id: String) -> Int? {
    indices[id]
  }

  /// How specific a selector is: 0 for `all`, 1 for a group, 2 for an id.
  static func specificity(of selector: String) -> Int {
    selector == "all" ? 0 : RuleMetadata.Group(rawValue: selector) != nil ? 1 : 2
  }

  /// The positions of the rules that a selector names; none if it is unknown.
  func indices(of selector: String) -> [Int] {
    if selector == "all" { return Array(rules.indices) }
    if let group = RuleMetadata.Group(rawValue: selector) {
      return rules.indices.filter { rules[$0].group == group }
    }
    return index(of: selector).map { [$0] } ?? []
  }
}
