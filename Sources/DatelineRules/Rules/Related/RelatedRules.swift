extension RuleMetadata.Group {
  /// The rules of the group `related`.
  static let relatedRules: [any Rule.Type] = [
    // New rules above this line.
  ]
}
