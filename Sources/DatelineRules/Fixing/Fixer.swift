public import DatelineArchive

/// Makes the fixes of findings until nothing changes: in memory, so that each page is written once at most.
public struct Fixer: Sendable {
  /// How often pages are linted and fixed at most.
  static let roundLimit = 10

  private let linter: ArchiveLinter
  private let allowsUnsafe: Bool

  /// Creates a fixer.
  ///
  /// - Parameters:
  ///   - linter: finds what to fix.
  ///   - allowsUnsafe: whether fixes are made that a person should judge.
  public init(_ linter: ArchiveLinter, allowsUnsafe: Bool) {
    self.linter = linter
    self.allowsUnsafe = allowsUnsafe
  }

  /// Fixes pages of an archive, all of which is read.
  ///
  /// A `README.md` that holds the same bytes as the `index.md` beside it gets the same bytes again.
  ///
  /// - Parameters:
  ///   - isReported: whether a file is to be fixed and its findings are wanted.
  ///   - isWanted: whether findings of a rule count, by its id.
  ///   - choose: takes from findings those that are to be fixed.
  /// - Complexity: a few times that of linting.
  public func fix(
    reporting isReported: @escaping @Sendable (ArchivePath) -> Bool,
    rules isWanted: (String) -> Bool = { _ in true }, choosing choose: ([Finding]) -> [Finding] = { $0 }
  ) -> FixOutcome {
    fix(isWanted, choose, lint: { $0.lint(reporting: isReported) })
  }

  /// Fixes some files, of which only those that they refer to are read.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - choose: takes from findings those that are to be fixed.
  public func fix(
    only paths: [ArchivePath], choosing choose: ([Finding]) -> [Finding] = { $0 }
  ) -> FixOutcome {
    fix({ _ in true }, choose, lint: { $0.lint(only: paths) })
  }

  private func fix(
    _ isWanted: (String) -> Bool, _ choose: ([Finding]) -> [Finding],
    lint: (ArchiveLinter) -> ArchiveLinter.Outcome
  ) -> FixOutcome {
    func found(_ linter: ArchiveLinter) -> ArchiveLinter.Outcome {
      var outcome = lint(linter)
      outcome.findings.removeAll { !isWanted($0.diagnostic.rule) }
      return outcome
    }
    var work = Work(linter: linter, allowsUnsafe: allowsUnsafe)
    let before = found(linter)
    var outcome = FixOutcome(found: before, left: before)
    var round = 0
    while round < Self.roundLimit, work.apply(choose(outcome.left.findings)) {
      outcome.left = found(work.current)
      round += 1
    }
    outcome.pages = work.pages
    return outcome
  }

  /// The pages that are being fixed.
  private struct Work {
    let linter: ArchiveLinter
    let allowsUnsafe: Bool
    var fixers: [ArchivePath: PageFixer] = [:]
    private var originals: [ArchivePath: [UInt8]] = [:]
    private var texts: [ArchivePath: [UInt8]] = [:]

    init(linter: ArchiveLinter, allowsUnsafe: Bool) {
      self.linter = linter
      self.allowsUnsafe = allowsUnsafe
    }

    var current: ArchiveLinter {
      linter.with(overlay: linter.overlay.merging(texts, uniquingKeysWith: { $1 }))
    }

    var pages: [FixOutcome.Page] {
      texts.sorted { $0.key < $1.key }.compactMap { path, fixed in
        guard let original = originals[path], original != fixed else { return nil }
        return FixOutcome.Page(
          path: path, original: original, fixed: fixed, counts: fixers[path]?.fixed ?? [:])
      }
    }

    /// Makes the fixes of findings, which come sorted by file. Returns whether any page changed.
    ///
    /// What a fix copies from a page that is itself about to change would be the old text, so such a fix waits for the
    /// next round, unless nothing else is left to do.
    mutating func apply(_ findings: [Finding]) -> Bool {
      let wanted = findings.filter { FixSelection.isWanted($0, allowsUnsafe: allowsUnsafe) }
      let changing = Set(wanted.lazy.filter { !$0.hasTextFromElsewhere }.map(\.file))
      let ready = wanted.filter { finding in
        !finding.hasTextFromElsewhere || finding.diagnostic.related.allSatisfy { !changing.contains($0.file) }
      }
      return applyAll(ready) || (ready.count < wanted.count && applyAll(wanted))
    }

    private mutating func applyAll(_ findings: [Finding]) -> Bool {
      var hasChanged = false
      var start = findings.startIndex
      while start < findings.endIndex {
        let path = findings[start].file
        let end = findings[start...].firstIndex { $0.file != path } ?? findings.endIndex
        if apply(Array(findings[start..<end]), to: path) { hasChanged = true }
        start = end
      }
      return hasChanged
    }

    private mutating func apply(_ findings: [Finding], to path: ArchivePath) -> Bool {
      guard var fixer = fixers[path] ?? fixer(of: path) else { return false }
      // A page whose every text was seen already stays as it is.
      guard fixer.apply(findings) else { return false }
      fixers[path] = fixer
      texts[path] = fixer.bytes
      let twin = path.sibling("README.md")
      if let readme = originals[twin], readme == originals[path] { texts[twin] = fixer.bytes }
      return true
    }

    private mutating func fixer(of path: ArchivePath) -> PageFixer? {
      guard let bytes = try? linter.read(path) else { return nil }
      originals[path] = bytes
      if path.name.elementsEqual("index.md".utf8) {
        let twin = path.sibling("README.md")
        if let readme = try? linter.read(twin), readme == bytes { originals[twin] = readme }
      }
      return PageFixer(bytes, allowsUnsafe: allowsUnsafe)
    }
  }
}

extension Finding {
  /// Whether the finding speaks of a text on another page, which its fix copies.
  fileprivate var hasTextFromElsewhere: Bool { diagnostic.related.contains { $0.file != file } }
}

extension Linter {
  /// Fixes one text, round by round, by itself or with the archive around it, whose other pages stay as they are.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - path: where it is, relative to the archive root.
  ///   - archive: the archive around it, or `nil` to look at the text by itself.
  ///   - allowsUnsafe: whether fixes are made that may change what the page says.
  ///   - choose: takes from findings those that are to be fixed.
  /// - Returns: the text, how many findings of each rule were fixed, and the findings that are left.
  public func fix(
    _ bytes: [UInt8], at path: ArchivePath, in archive: ArchiveIndex? = nil, allowsUnsafe: Bool,
    choosing choose: ([Finding]) -> [Finding] = { $0 }
  ) -> (bytes: [UInt8], fixed: [String: Int], left: [Finding]) {
    var fixer = PageFixer(bytes, allowsUnsafe: allowsUnsafe)
    var left = lint(bytes, at: path, in: archive)
    var round = 0
    while round < Fixer.roundLimit, fixer.apply(choose(left)) {
      left = lint(fixer.bytes, at: path, in: archive)
      round += 1
    }
    return (fixer.bytes, fixer.fixed, left)
  }
}
