public import DatelineSyntax

/// How completion is wanted.
public struct CompletionOptions: Hashable, Sendable {
  /// How many items a list may have.
  public var limit: Int
  /// The day of a new page whose path doesn't tell it; `nil` if it isn't known.
  public var today: CalendarDate?

  /// Creates options.
  public init(limit: Int = 100, today: CalendarDate? = nil) {
    self.limit = limit
    self.today = today
  }
}
