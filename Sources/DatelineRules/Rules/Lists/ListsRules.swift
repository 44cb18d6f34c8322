extension RuleMetadata.Group {
  /// The rules of the group `lists`.
  static let listsRules: [any Rule.Type] = [
    // New rules above this line.
  ]
}
