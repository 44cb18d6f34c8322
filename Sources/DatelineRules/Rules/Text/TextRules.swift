extension RuleMetadata.Group {
  /// The rules of the group `text`.
  static let textRules: [any Rule.Type] = [
    ByteOrderMark.self,
    CarriageReturn.self,
    ControlCharacter.self,
    HTMLCharacterReference.self,
    InvalidUTF8.self,
    LeadingSpaceInSummary.self,
    LineSeparator.self,
    MergeConflict.self,
    MissingFinalNewline.self,
    Mojibake.self,
    RawHTML.self,
    Tab.self,
    TrailingBlanks.self,
    TrailingSpaceInSummary.self,
    WikiMarkup.self,
    WrongBlankLines.self,
    WrongSpacing.self,
    // New rules above this line.
  ]
}
