/// How many pages are out of date or hard to come by.
public struct PageStanding: Hashable, Sendable {
  /// How many event pages there are.
  public internal(set) var pageCount = 0
  /// How many of them show another page's headline as it no longer is, in a related link.
  public internal(set) var staleCount = 0
  /// How many of them no other event page lists among its related events.
  public internal(set) var unlinkedCount = 0
  /// How many of them no day index lists.
  public internal(set) var unlistedCount = 0
  /// How many of them neither an event page nor a day index lists: nothing but a search leads there.
  public internal(set) var orphanCount = 0
}
