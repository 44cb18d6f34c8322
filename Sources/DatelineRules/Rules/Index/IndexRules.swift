extension RuleMetadata.Group {
  /// The rules of the group `index`.
  static let indexRules: [any Rule.Type] = [
    DifferingReadme.self,
    EntryOfOtherDay.self,
    EntryWithoutPage.self,
    MalformedEntry.self,
    MalformedEntryPath.self,
    MalformedIndexDate.self,
    MalformedPreviousDay.self,
    MissingDayIndex.self,
    MissingEntry.self,
    MissingPreviousDay.self,
    MissingReadme.self,
    OutdatedFrontPage.self,
    RepeatedEntry.self,
    RepeatedEvent.self,
    StaleEntryHeadline.self,
    StaleEntrySummary.self,
    StaleEntryTopic.self,
    UnlistedPage.self,
    WrongIndexDate.self,
    WrongPreviousDay.self,
    // New rules above this line.
  ]
}
