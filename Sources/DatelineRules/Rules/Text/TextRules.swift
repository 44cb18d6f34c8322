extension RuleMetadata.Group {
  /// The rules of the group `text`.
  static let textRules: [any Rule.Type] = [
    // New rules above this line.
  ]
}
