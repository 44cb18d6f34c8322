extension RuleMetadata.Group {
  /// The rules of the group `names`.
  static let namesRules: [any Rule.Type] = [
    ImpossibleDateFolder.self,
    MismatchedSlug.self,
    MisplacedFile.self,
    MisspeltDateFolder.self,
    OddFileName.self,
    OverlongSlug.self,
    // New rules above this line.
  ]
}
