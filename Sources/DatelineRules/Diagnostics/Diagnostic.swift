public import DatelineArchive

/// One thing that a rule found in one text.
public struct Diagnostic: Hashable, Sendable {
  /// Another place that a finding speaks of, such as the headline that a link text should equal.
  public struct RelatedPlace: Hashable, Sendable {
    /// The file, relative to the archive root.
    public var file: ArchivePath
    /// The place in that file as byte offsets, or `nil` for the file as a whole.
    public var range: Range<Int>?
    /// The 0-based line of the place; 0 for the file as a whole.
    public var line: Int
    /// What is there.
    public var message: String

    /// Creates a related place.
    public init(file: ArchivePath, range: Range<Int>? = nil, line: Int = 0, message: String) {
      self.file = file
      self.range = range
      self.line = line
      self.message = message
    }
  }

  /// The id of the rule, such as `stale-related-text`.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong, why, and what would be right.
  public var message: String
  /// Where, as byte offsets. May be empty where something is missing.
  public var range: Range<Int>
  /// Other places that the message speaks of.
  public var related: [RelatedPlace]
  /// A change that ends the finding, if one is known.
  public var fix: Fix?

  /// Creates a diagnostic.
  public init(
    rule: String, severity: Severity, message: String, range: Range<Int>,
    related: [RelatedPlace] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.related = related
    self.fix = fix
  }
}
