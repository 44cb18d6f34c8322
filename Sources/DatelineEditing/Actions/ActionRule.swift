import DatelineRules

/// The rules for whose findings there is more to do than their fixes.
package enum ActionRule: String, CaseIterable {
  case brokenRelatedLink = "broken-related-link"
  case entryWithoutPage = "entry-without-page"
  case malformedEntry = "malformed-entry"
  case mismatchedSlug = "mismatched-slug"
  case missingDayIndex = "missing-day-index"
  case missingEntry = "missing-entry"
  case missingRelated = "missing-related"
  case staleEntryHeadline = "stale-entry-headline"
  case staleEntrySummary = "stale-entry-summary"
  case staleEntryTopic = "stale-entry-topic"
  case staleRelatedText = "stale-related-text"
  case unlistedPage = "unlisted-page"
  case unorderedRelated = "unordered-related"
  case unsortedContext = "unsorted-context"

  /// Whether its findings are copies of what another page says otherwise.
  var isOfCopies: Bool {
    switch self {
    case .staleEntryHeadline, .staleEntrySummary, .staleEntryTopic, .staleRelatedText: true
    default: false
    }
  }
}

extension Finding {
  /// The rule, if it is one for whose findings there is more to do than their fixes.
  var actionRule: ActionRule? { ActionRule(rawValue: diagnostic.rule) }

  /// Whether it is a copy of what another page says otherwise.
  var isOfCopy: Bool { actionRule?.isOfCopies ?? false }
}
