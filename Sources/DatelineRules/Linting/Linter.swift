public import DatelineArchive
public import DatelineSyntax

/// Finds what is wrong with pages: with one text, with texts in memory, or with an archive on disk.
public struct Linter: Sendable {
  /// Which rules run where.
  public let policy: any RulePolicy
  /// The dialects that are known.
  public let dialects: Dialects
  /// The id of the dialect of pages whose labels don't show it; `nil` for the one that most pages have.
  public let defaultDialect: String?

  let pageLinter = PageLinter()

  /// Creates a linter.
  public init(
    policy: any RulePolicy = DefaultPolicy(), dialects: Dialects = .builtIn, defaultDialect: String? = nil
  ) {
    self.policy = policy
    self.dialects = dialects
    self.defaultDialect = defaultDialect
  }

  var defaultDialectIndex: Int? {
    defaultDialect.flatMap { id in dialects.all.firstIndex { $0.id == id } }
  }

  /// What is wrong with one text, looked at by itself or with an index of the archive around it.
  ///
  /// - Parameters:
  ///   - bytes: the page.
  ///   - path: where it is, relative to the archive root; its name tells what kind of document it is.
  ///   - archive: the archive, or the part of it that the page refers to.
  public func lint(_ bytes: [UInt8], at path: ArchivePath, in archive: ArchiveIndex? = nil) -> [Finding] {
    findings(bytes, at: path, archive: archive, phase: .all)
  }

  /// What is wrong with one parsed text, looked at by itself or with an index of the archive around it.
  ///
  /// - Parameters:
  ///   - tree: the page, parsed with the linter's dialects.
  ///   - facts: the page's facts, with its path.
  ///   - archive: the archive, or the part of it that the page refers to.
  public func lint(_ tree: SyntaxTree, facts: PageFacts, in archive: ArchiveIndex?) -> [Finding] {
    guard !policy.isExcluded(facts.path) else { return [] }
    return findings(in: tree, at: facts.path, facts: facts, archive: archive, phase: .all)
  }

  /// A page's dialect: the one that its labels show, else the default, else what the pages around it show; the first known
  /// one if nothing tells.
  public func dialect(of page: PageFacts, in archive: ArchiveIndex?) -> Dialect {
    let place = PageContext.dialect(of: page, default: defaultDialectIndex, archive)
    let known = place.flatMap { dialects.all.indices.contains($0) ? dialects.all[$0] : nil }
    return known ?? dialects.all.first ?? .english
  }

  /// What is wrong with an archive whose files are all in memory, in the order of paths.
  public func lint(_ files: [(path: ArchivePath, bytes: [UInt8])]) -> [Finding] {
    let files = files.sorted { $0.path < $1.path }
    var facts: [PageFacts] = []
    for file in files {
      let tree = SyntaxTree(parsing: file.bytes, as: file.path.documentKind, dialects: dialects)
      facts.append(
        PageFacts(
          of: tree, at: file.path, dialects: dialects,
          readme: Self.readme(of: file.path, bytes: file.bytes, among: files)))
    }
    let archive = ArchiveIndex(facts, dialects: dialects, isWhole: true)
    let twins = Set(facts.filter { $0.readme == .same }.map { $0.path.sibling("README.md") })
    return files.filter { !twins.contains($0.path) }.flatMap { lint($0.bytes, at: $0.path, in: archive) }
  }

  private static func readme(
    of path: ArchivePath, bytes: [UInt8], among files: [(path: ArchivePath, bytes: [UInt8])]
  ) -> PageFacts.Readme {
    guard path.name.elementsEqual("index.md".utf8) else { return .unknown }
    let readme = path.sibling("README.md")
    return PageFacts.Readme(files.first { $0.path == readme }?.bytes, comparedWith: bytes)
  }

  /// The findings of some rules on one text.
  func findings(
    _ bytes: [UInt8], at path: ArchivePath, facts: PageFacts? = nil, archive: ArchiveIndex?,
    phase: PageLinter.Phase
  ) -> [Finding] {
    guard !policy.isExcluded(path) else { return [] }
    let tree = SyntaxTree(parsing: bytes, as: path.documentKind, dialects: dialects)
    return findings(in: tree, at: path, facts: facts, archive: archive, phase: phase)
  }

  /// The findings of some rules on one tree.
  func findings(
    in tree: SyntaxTree, at path: ArchivePath, facts: PageFacts?, archive: ArchiveIndex?,
    phase: PageLinter.Phase
  ) -> [Finding] {
    let facts = facts ?? PageFacts(of: tree, at: path, dialects: dialects)
    let dialect = PageContext.dialect(of: facts, default: defaultDialectIndex, archive)
    let layoutFaults = PageContext.layoutFaults(of: tree, facts, default: defaultDialectIndex, dialects)
    // Most pages have nothing that a rule looks at, and then a context would be made for nothing.
    let traits = RuleInterest.Traits(tree, facts, hasLayoutFaults: !layoutFaults.isEmpty)
    guard pageLinter.mayFind(traits, phase: phase, in: archive) else { return [] }
    let page = PageContext(
      tree: tree, path: path, facts: facts, dialects: dialects, dialect: dialect, archive: archive,
      layoutFaults: layoutFaults)
    var diagnostics = pageLinter.diagnostics(for: page, settings: policy.settings(at: path), phase: phase)
    guard !diagnostics.isEmpty else { return [] }
    if facts.deviations.contains(.mergeConflict) {
      for place in diagnostics.indices { diagnostics[place].fix = nil }
    }
    let lines = LineIndex(tree.bytes.span)
    return Finding.placed(diagnostics, in: tree.bytes, lines: lines, file: path)
  }
}
