/// How a name stands in the text of a page, from the surest sign that the page is about it to the faintest.
public enum NameStanding: UInt8, CaseIterable, Comparable, Sendable {
  /// It is the page's topic; on a page without one, what leads its headline: what stands before `. ` or `: `.
  case topic
  /// The topic is another form of it.
  case topicVariant
  /// As it is written.
  case written
  /// In another form: other characters for the same, another case.
  case variant
  /// In another form, which is a name by itself.
  case rival
  /// Only inside a longer name.
  case inside

  public static func < (left: NameStanding, right: NameStanding) -> Bool { left.rawValue < right.rawValue }
}
