internal import DatelineRules
internal import DatelineSyntax

/// A closed set of names, such as the rule ids, that a value or a key has to be one of.
struct NameSet: Sendable {
  /// What the names are, for messages: `rule`.
  var kind: String
  var names: [String]
  /// Whether the published schema leaves the names open, as they depend on the file itself.
  var isOpenInSchema = false
  /// Whether a message lists the names when none is near. For short lists.
  var isListed = false

  static let levels = NameSet(kind: "severity", names: RuleLevel.allCases.map(\.rawValue), isListed: true)
  static let thresholds = NameSet(
    kind: "severity", names: FailureThreshold.allCases.map(\.rawValue), isListed: true)

  static func rules(_ catalog: RuleCatalog) -> NameSet {
    NameSet(kind: "rule", names: catalog.rules.map(\.id), isOpenInSchema: catalog.rules.isEmpty)
  }

  static func selectors(_ catalog: RuleCatalog) -> NameSet {
    NameSet(kind: "rule or group", names: catalog.selectors, isOpenInSchema: catalog.rules.isEmpty)
  }

  /// What is wrong with a name, or `nil` if it is one of these.
  func problem(with name: String) -> String? {
    guard !names.contains(name) else { return nil }
    let start = "unknown \(kind) '\(name)'"
    if let nearest = NearestName.nearest(to: name, in: names) {
      return "\(start); did you mean '\(nearest)'?"
    }
    return isListed ? "\(start); known are \(names.map { "'\($0)'" }.joined(separator: ", "))" : start
  }
}
