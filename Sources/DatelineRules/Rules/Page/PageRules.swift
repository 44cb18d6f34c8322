extension RuleMetadata.Group {
  /// The rules of the group `page`.
  static let pageRules: [any Rule.Type] = [
    // New rules above this line.
  ]
}
