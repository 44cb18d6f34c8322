extension RuleMetadata.Group {
  /// The rules of the group `index`.
  static let indexRules: [any Rule.Type] = [
    // New rules above this line.
  ]
}
