extension RuleMetadata.Group {
  /// The rules of the group `names`.
  static let namesRules: [any Rule.Type] = [
    // New rules above this line.
  ]
}
