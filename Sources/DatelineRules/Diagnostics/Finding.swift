public import DatelineArchive
public import DatelineSyntax

/// A diagnostic placed in its file: all that a report needs, without the file's text.
public struct Finding: Hashable, Sendable {
  /// One edit of a fix with the positions of its ends.
  public struct PlacedEdit: Hashable, Sendable {
    /// Where the replaced text begins.
    public var start: SourcePosition
    /// Where the replaced text ends.
    public var end: SourcePosition
    /// The edit itself.
    public var edit: TextEdit

    /// Creates a placed edit.
    public init(start: SourcePosition, end: SourcePosition, edit: TextEdit) {
      self.start = start
      self.end = end
      self.edit = edit
    }
  }

  /// The file, relative to the archive root.
  public var file: ArchivePath
  /// What was found.
  public var diagnostic: Diagnostic
  /// Where the diagnostic's range begins.
  public var start: SourcePosition
  /// Where the diagnostic's range ends.
  public var end: SourcePosition
  /// The line on which the range begins, or of a very long one the part around the range's start.
  public var excerpt: LineExcerpt
  /// The fix's edits with their positions; empty if there is no fix.
  public var placedEdits: [PlacedEdit]

  /// Creates a finding.
  public init(
    file: ArchivePath, diagnostic: Diagnostic, start: SourcePosition, end: SourcePosition,
    excerpt: LineExcerpt, placedEdits: [PlacedEdit] = []
  ) {
    self.file = file
    self.diagnostic = diagnostic
    self.start = start
    self.end = end
    self.excerpt = excerpt
    self.placedEdits = placedEdits
  }
}
