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

    /// Creates a page to write.
    public init(path: ArchivePath, original: [UInt8], fixed: [UInt8]) {
      self.path = path
      self.original = original
      self.fixed = fixed
    }
  }

  /// The pages to write, by path.
  public var pages: [Page] = []
  /// How many findings of each rule were fixed.
  public var fixed: [String: Int] = [:]
  /// What is found once the pages are written.
  public var left: ArchiveLinter.Outcome

  /// How many findings were fixed.
  public var fixedCount: Int { fixed.values.reduce(0, +) }
}
