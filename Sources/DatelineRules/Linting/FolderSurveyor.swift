import DatelineArchive
import DatelineSyntax

/// Reads the files of folders on one thread: page rules run, facts are kept.
struct FolderSurveyor: Sendable {
  private let linter: Linter
  private let source: PageSource
  private let cache: CachedReading?
  private(set) var survey = Survey()
  /// What is to be kept of each folder for the next reading.
  private(set) var records: [FolderMemory.Record] = []
  private var buffer = FileBuffer()
  private var texts = TextStore()
  /// Which page rules run under the settings of the page before, which mostly are those of the next.
  private var lastRules: (settings: RuleSettings, rules: RunningRules)?

  init(linter: Linter, source: PageSource, cache: CachedReading? = nil) {
    self.linter = linter
    self.source = source
    self.cache = cache
  }

  private static let index = Array("index.md".utf8)
  private static let readme = Array("README.md".utf8)
  private static let markdown = Array(".md".utf8)
  private static let longMarkdown = Array(".markdown".utf8)

  mutating func visit(_ folder: borrowing Folder, isReported: (ArchivePath) -> Bool) {
    defer { survey.endFolder() }
    var memory = cache?.memory(of: folder, sizeLimit: source.sizeLimit)
    // The index is read first, so that the README beside it is known to be the same without being parsed.
    let indexPlace = place(of: Self.index, in: folder.files)
    let kept = keptPages(of: folder, &memory, indexPlace: indexPlace, isReported: isReported)
    var index: (path: ArchivePath, bytes: [UInt8])?
    if let indexPlace, kept?[indexPlace] == nil, let bytes = read(folder, indexPlace) {
      index = (folder.path(at: indexPlace), bytes)
    }
    var readme = PageFacts.Readme.missing
    // Facts in the order of paths leave little to sort.
    var indexPosition = survey.facts.count
    for place in folder.files.indices {
      if let page = kept?[place] {
        keep(page, at: place, of: folder, isReported: isReported)
        continue
      }
      guard place != indexPlace else {
        indexPosition = survey.facts.count
        continue
      }
      let name = folder.files[place]
      guard name.suffix(Self.markdown.count).elementsEqual(Self.markdown) else {
        if looksLikeMarkdown(name) {
          survey.problems.append(FileProblem(path: folder.path(at: place), kind: .otherExtension))
        }
        continue
      }
      guard let bytes = read(folder, place) else {
        // It is there, but what it holds is not known.
        if name.elementsEqual(Self.readme) { readme = .unknown }
        continue
      }
      let path = folder.path(at: place)
      if let index, name.elementsEqual(Self.readme) {
        readme = PageFacts.Readme(bytes, comparedWith: index.bytes)
        if readme == .same {
          if isLinted(path, isReported) { survey.filesChecked += 1 }
          memory?.note(.twin, at: place)
          continue
        }
      }
      let page = add(bytes, at: path, readme: .unknown, isReported: isReported)
      memory?.note(page, at: place)
    }
    if let index, let indexPlace {
      let page = add(
        index.bytes, at: index.path, readme: readme, position: indexPosition, isReported: isReported)
      memory?.note(page, at: indexPlace)
    }
    if let memory { records.append(memory.record(of: folder)) }
  }

  // MARK: What is known

  /// A page that needn't be read: what is known of it is all that is asked for.
  private enum KeptPage {
    case facts(PageFacts, [Finding])
    case twin
  }

  /// The pages of a folder that needn't be read, by their places.
  private mutating func keptPages(
    of folder: borrowing Folder, _ memory: inout FolderMemory?, indexPlace: Int?,
    isReported: (ArchivePath) -> Bool
  ) -> [KeptPage?]? {
    guard memory?.knowsPages == true else { return nil }
    var pages: [KeptPage?] = []
    pages.reserveCapacity(folder.files.count)
    for place in folder.files.indices {
      let page = memory?.page(at: place, of: folder, dialectCount: linter.dialects.all.count, &texts)
      switch page {
      case .facts(let facts, let verdict):
        // Rules that have to wait read the page later.
        let isLinted = isLinted(facts.path, isReported) && !facts.waitsForOthers
        pages.append((isLinted ? findings(verdict, at: facts.path) : []).map { .facts(facts, $0) })
      case .twin: pages.append(.twin)
      case nil: pages.append(nil)
      }
    }
    // What the README is shows only beside the index.
    if let indexPlace, pages[indexPlace] == nil, let readme = place(of: Self.readme, in: folder.files) {
      pages[readme] = nil
    }
    return pages
  }

  /// What the rules that see only their page would find; `nil` if that isn't known.
  private mutating func findings(_ verdict: FolderMemory.Verdict?, at path: ArchivePath) -> [Finding]? {
    guard let verdict else { return nil }
    let isClean = verdict.findings.isEmpty
    // Where all rules found nothing, some do. That comes first: the threads share the settings.
    guard
      isClean && verdict.rules.count == linter.pageLinter.pageRuleCount
        || verdict.rules == pageRules(at: path)
    else { return nil }
    return isClean ? [] : Finding.read(verdict.findings, at: path)
  }

  /// Which of the rules that see only their page run on a page.
  private mutating func pageRules(at path: ArchivePath) -> RunningRules {
    let settings = linter.policy.settings(at: path)
    if let lastRules, lastRules.settings == settings { return lastRules.rules }
    let rules = linter.pageLinter.pageRules(under: settings)
    lastRules = (settings, rules)
    return rules
  }

  private mutating func keep(
    _ page: KeptPage, at place: Int, of folder: borrowing Folder, isReported: (ArchivePath) -> Bool
  ) {
    switch page {
    case .facts(let facts, let findings):
      if isLinted(facts.path, isReported) { survey.filesChecked += 1 }
      survey.facts.append(facts)
      survey.findings += findings
    case .twin:
      if isLinted(folder.path(at: place), isReported) { survey.filesChecked += 1 }
    }
  }

  private func isLinted(_ path: ArchivePath, _ isReported: (ArchivePath) -> Bool) -> Bool {
    isReported(path) && !linter.policy.isExcluded(path)
  }

  // MARK: Reading

  /// Few names have the right length, so that looking at each is faster than a search by order.
  private func place(of name: [UInt8], in names: NameList) -> Int? {
    names.indices.first { names[$0].count == name.count && names[$0].elementsEqual(name) }
  }

  /// Whether a name that doesn't end in `.md` ends in what is Markdown elsewhere.
  private func looksLikeMarkdown(_ name: some Collection<UInt8>) -> Bool {
    [Self.markdown, Self.longMarkdown].contains { ending in
      name.suffix(ending.count).elementsEqual(ending) { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  mutating func visitFrontPage(isReported: (ArchivePath) -> Bool) {
    let indexPath = ArchivePath("index.md")
    let readmePath = ArchivePath("README.md")
    let index = read(indexPath)
    let readme = read(readmePath)
    if let readme, readme == index {
      if isLinted(readmePath, isReported) { survey.filesChecked += 1 }
    } else if let readme, isFrontPage(readme, besideIndex: index != nil) {
      add(readme, at: readmePath, readme: .unknown, isReported: isReported)
    }
    if let index {
      let isUnread = survey.problems.lazy.map(\.path).contains(readmePath)
      add(
        index, at: indexPath, readme: isUnread ? .unknown : PageFacts.Readme(readme, comparedWith: index),
        isReported: isReported)
    }
  }

  /// Whether the root's `README.md` is a front page, and not the words about a repository.
  private func isFrontPage(_ readme: [UInt8], besideIndex hasIndex: Bool) -> Bool {
    let tree = SyntaxTree(parsing: readme, dialects: linter.dialects)
    return tree.kind == .dayIndex && (hasIndex || tree.listsDays)
  }

  /// Pages that are in memory only. Nobody knows of a README beside them.
  mutating func visitUnsaved(isReported: (ArchivePath) -> Bool) {
    let news = Array("news/".utf8)
    for (path, bytes) in source.overlay.sorted(by: { $0.key < $1.key })
    where path.bytes.starts(with: news) && !source.files.isFile(path) {
      add(bytes, at: path, readme: .missing, isReported: isReported)
    }
  }

  private mutating func read(_ folder: borrowing Folder, _ place: Int) -> [UInt8]? {
    do {
      if !source.overlay.isEmpty, let bytes = source.overlay[folder.path(at: place)] { return bytes }
      try folder.read(place, into: &buffer, limit: source.sizeLimit)
      return buffer.copy()
    } catch {
      survey.problems.append(error)
      return nil
    }
  }

  private mutating func read(_ path: ArchivePath) -> [UInt8]? {
    do {
      return try source.read(path)
    } catch {
      if error.kind != .vanished { survey.problems.append(error) }
      return nil
    }
  }

  @discardableResult
  private mutating func add(
    _ bytes: [UInt8], at path: ArchivePath, readme: PageFacts.Readme, position: Int? = nil,
    isReported: (ArchivePath) -> Bool
  ) -> FolderMemory.Page {
    let isLinted = isLinted(path, isReported)
    if isLinted { survey.filesChecked += 1 }
    let tree = SyntaxTree(parsing: bytes, as: path.documentKind, dialects: linter.dialects)
    let facts = PageFacts(
      of: tree, at: path, dialects: linter.dialects, readme: readme, texts: &texts)
    survey.facts.insert(facts, at: position ?? survey.facts.count)
    guard isLinted else { return .facts(facts, nil) }
    guard !facts.waitsForOthers else {
      survey.keep(tree, at: path)
      return .facts(facts, nil)
    }
    let findings = linter.findings(in: tree, at: path, facts: facts, archive: nil, phase: .pageRules)
    survey.findings += findings
    guard cache != nil, let written = findings.isEmpty ? [] : Finding.written(findings) else {
      return .facts(facts, nil)
    }
    return .facts(facts, FolderMemory.Verdict(pageRules(at: path), findings: written))
  }
}
