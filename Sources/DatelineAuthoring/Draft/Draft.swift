import DatelineArchive
import DatelineSyntax

/// An archive with changes that are being put together. Files are read as they are needed.
struct Draft {
  let archive: ArchiveReader
  private var files: [ArchivePath: File] = [:]
  /// The days that have an index.
  let formerlyIndexedDays: IndexedDays
  /// The days that will have an index.
  var indexedDays: IndexedDays
  /// The file that is the front page: `index.md` in the root, else `README.md` there.
  let frontPage: ArchivePath?
  /// The days whose links to the day before are to be brought in line at the end, whatever they were.
  var datesToAlign: Set<CalendarDate> = []
  /// The dialect of new indexes where no index is near; by default the archive's.
  var dialectOfNewIndexes: Dialect?
  /// Whether the archive has a `README.md` beside its indexes, or has no index yet.
  let keepsReadmes: Bool
  /// The tree that was asked for last, since several questions to one page follow one another.
  private var latest: (path: ArchivePath, tree: SyntaxTree)?
  private var steps: [AuthoringStep] = []
  private var leftAlone: [LeftAlone] = []
  var remarks: [AuthoringRemark] = []

  /// A file as it is and as it will be; `nil` where there is none.
  private struct File {
    let original: [UInt8]?
    var text: [UInt8]?
  }

  init(_ archive: ArchiveReader) {
    self.archive = archive
    formerlyIndexedDays = IndexedDays(of: archive.index)
    indexedDays = formerlyIndexedDays
    frontPage = [.frontPage, ArchivePath.frontPage.sibling("README.md")].first {
      archive.index[$0]?.document == .dayIndex
    }
    let readmes = archive.index.pages.lazy.compactMap { $0?.isIndexFile ?? false ? $0?.readme : nil }
    keepsReadmes = !readmes.contains(.missing) || readmes.contains { $0 != .missing && $0 != .unknown }
  }

  var plan: AuthoringPlan {
    var plan = AuthoringPlan()
    plan.changes = files.filter { $0.value.original != $0.value.text }.sorted { $0.key < $1.key }.map {
      FileChange(path: $0.key, original: $0.value.original, replacement: $0.value.text)
    }
    plan.steps = steps
    plan.remarks = remarks
    var seen: Set<LeftAlone> = []
    plan.leftAlone = leftAlone.filter { seen.insert($0).inserted }
    return plan
  }

  // MARK: Reporting

  mutating func note(_ kind: AuthoringStep.Kind, _ path: ArchivePath) {
    steps.append(AuthoringStep(path: path, kind: kind))
  }

  mutating func leaveAlone(_ reason: LeftAlone.Reason, _ path: ArchivePath) {
    leftAlone.append(LeftAlone(path: path, reason: reason))
  }

  // MARK: Files

  /// Whether something is there that is no file to be changed, such as a link to the index.
  mutating func isPassedOver(_ path: ArchivePath) -> Bool {
    guard files[path] == nil else { return false }
    do throws(FileProblem) {
      _ = try archive.read(path)
      return false
    } catch {
      guard error.isPassedOver, error.kind != .vanished else { return false }
      leaveAlone(.unreadable(error), path)
      return true
    }
  }

  /// What a file will hold; `nil` if there is none.
  mutating func text(of path: ArchivePath) throws(AuthoringRefusal) -> [UInt8]? {
    if let file = files[path] { return file.text }
    var original: [UInt8]?
    do throws(FileProblem) {
      original = try archive.read(path)
    } catch {
      guard error.kind == .vanished else { throw .unreadable(error) }
    }
    files[path] = File(original: original, text: original)
    return original
  }

  /// Whether a file was there and goes.
  func isGone(_ path: ArchivePath) -> Bool {
    files[path].map { $0.original != nil && $0.text == nil } ?? false
  }

  /// Lets a file hold a text, or go.
  mutating func set(_ path: ArchivePath, _ text: [UInt8]?) throws(AuthoringRefusal) {
    _ = try self.text(of: path)
    files[path]?.text = text
    if latest?.path == path { latest = nil }
  }

  /// The tree of what a file will hold; `nil` if there is none.
  mutating func tree(of path: ArchivePath) throws(AuthoringRefusal) -> SyntaxTree? {
    if let latest, latest.path == path { return latest.tree }
    guard let text = try text(of: path), text.count < UInt32.max else { return nil }
    let tree = SyntaxTree(parsing: text, as: path.documentKind, dialects: archive.index.dialects)
    if let mark = tree.mergeConflict {
      let line = LineIndex(text.span).position(at: mark.lowerBound, in: text.span).line
      throw .mergeConflict(path, line: line + 1)
    }
    latest = (path, tree)
    return tree
  }

  /// The dialect of a page: that of its labels, else the archive's.
  func dialect(of tree: SyntaxTree) -> Dialect {
    archive.index.dialects.dialect(of: tree) ?? archive.dialect
  }

  /// Makes something of pages; what can't be made refuses the whole.
  func required<Made>(
    of path: ArchivePath, _ make: () throws(PageEditError) -> Made
  ) throws(AuthoringRefusal) -> Made {
    do throws(PageEditError) {
      return try make()
    } catch {
      throw .edit(path, error)
    }
  }

  /// Applies edits to the file that a tree was parsed from. Returns whether they change anything.
  @discardableResult
  mutating func apply(
    _ edits: EditSet, to tree: SyntaxTree, _ path: ArchivePath
  ) throws(AuthoringRefusal) -> Bool {
    guard !edits.isEmpty else { return false }
    guard let text = try? edits.applied(to: tree.bytes.span) else {
      throw .edit(path, .unreadable(.document))
    }
    try set(path, text)
    return true
  }

  // MARK: Indexes

  /// Changes an index and the `README.md` beside it: a copy stays one, another text is changed like the index.
  ///
  /// - Parameter index: the path of `index.md`.
  mutating func changeIndex(
    _ index: ArchivePath,
    _ change: (inout Draft, ArchivePath) throws(AuthoringRefusal) -> Void
  ) throws(AuthoringRefusal) {
    let readme = index.sibling("README.md")
    let old = try text(of: index)
    let copy = isPassedOver(readme) ? nil : try text(of: readme)
    if old != nil { try change(&self, index) }
    guard copy != nil else { return }
    guard copy == old else {
      // The README of a repository need not be a front page.
      if index == .frontPage, try !(tree(of: readme)?.listsDays ?? false) { return }
      let before = try text(of: readme)
      try change(&self, readme)
      // A run over whole indexes tells at its end what still differs.
      if index == .frontPage, old != nil, datesToAlign.isEmpty, try text(of: readme) != before {
        leaveAlone(.differingReadme, readme)
      }
      return
    }
    let new = try text(of: index)
    guard new != copy else { return }
    try set(readme, new)
    note(new == nil ? .removesIndex : .copiesIndex, readme)
  }
}
