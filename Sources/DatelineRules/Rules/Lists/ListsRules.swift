extension RuleMetadata.Group {
  /// The rules of the group `lists`.
  static let listsRules: [any Rule.Type] = [
    BlankInSourceURL.self,
    ContradictedPublisher.self,
    EscapedAmpersand.self,
    MalformedItem.self,
    MalformedSourceURL.self,
    MisplacedCoverImage.self,
    OnlyCoverImage.self,
    PaddedPublisher.self,
    RepeatedSource.self,
    TrackingParameter.self,
    WrongNumber.self,
    // New rules above this line.
  ]
}
