/// What was found for a text.
public struct RelatedAnswer: Sendable {
  /// The archive's names in the text, the most probable first.
  public let names: [FoundName]
  /// The pages to list, best first.
  public let suggestions: [Suggestion]
  /// Whether no page shares a name with the text, so that the suggestions are pages with the same words.
  public let isByWords: Bool
}
