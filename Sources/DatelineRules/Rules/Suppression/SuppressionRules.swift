extension RuleMetadata.Group {
  /// The rules of the group `suppression`.
  static let suppressionRules: [any Rule.Type] = [
    UnknownSuppression.self,
    UnusedSuppression.self,
    // New rules above this line.
  ]
}
