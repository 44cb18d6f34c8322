public import DatelineArchive

/// What fixing came to. Nothing is written yet.
public struct FixOutcome: Sendable {
  /// A page whose text is another now.
  public struct Page: Sendable {
    /// The file.
    public var path: ArchivePath
    /// What it holds.
    public var original: [UInt8]
    /// What it shall hold.
    public var fixed: [UInt8]
    /// How many findings of each rule were fixed on it; none on a `README.md` that follows the `index.md` beside it.
    public var counts: [String: Int]

    /// Creates a page to write.
    public init(path: ArchivePath, original: [UInt8], fixed: [UInt8], counts: [String: Int]) {
      self.path = path
      self.original = original
      self.fixed = fixed
      self.counts = counts
    }
  }

  /// The pages to write, by path.
  public var pages: [Page] = []
  /// What was found before anything was fixed.
  public var found: ArchiveLinter.Outcome
  /// What is found once the pages are written.
  public var left: ArchiveLinter.Outcome
}
