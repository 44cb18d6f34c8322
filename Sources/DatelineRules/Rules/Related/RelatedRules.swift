extension RuleMetadata.Group {
  /// The rules of the group `related`.
  static let relatedRules: [any Rule.Type] = [
    BrokenRelatedLink.self,
    JoinedContextNames.self,
    MalformedContext.self,
    MalformedRelatedPath.self,
    MissingContext.self,
    MissingRelated.self,
    RareNameSpelling.self,
    RelatedToNoEvent.self,
    RepeatedContextName.self,
    RepeatedRelated.self,
    SelfRelated.self,
    StaleRelatedText.self,
    StrayContextName.self,
    TooManyRelated.self,
    UnorderedRelated.self,
    UnsortedContext.self,
    WrongLinkPrefix.self,
    // New rules above this line.
  ]
}
