public import DatelineArchive
import DatelineSyntax

/// Lints an archive on disk on all cores.
///
/// Each file is read once: its page rules run and its facts are kept, its text is not. Then the facts show which pages
/// concern the rules that see more than their page, and those few are read again.
public struct ArchiveLinter: Sendable {
  /// What a run found.
  public struct Outcome: Sendable {
    /// The findings by path, then place.
    public var findings: [Finding]
    /// Files and folders that could not be read or were passed over, by path.
    public var problems: [FileProblem]
    /// The number of files that were checked: those of which findings are reported.
    public var filesChecked: Int
    /// The index of what was read, for whoever asks on.
    public var index: ArchiveIndex
  }

  private let linter: Linter
  private let source: PageSource
  private let jobs: Int
  private let cache: FactsCache?

  /// Creates a linter of an archive.
  ///
  /// - Parameters:
  ///   - files: the archive.
  ///   - linter: says which rules run, and knows the dialects.
  ///   - jobs: how many threads to use.
  ///   - sizeLimit: the size in bytes above which a file is passed over.
  ///   - overlay: texts to take in place of those on disk, by path, such as those of an editor or fixed ones.
  ///   - cache: what earlier readings of the whole archive found.
  public init(
    _ files: ArchiveFiles, linter: Linter, jobs: Int, sizeLimit: Int, overlay: [ArchivePath: [UInt8]] = [:],
    cache: FactsCache? = nil
  ) {
    self.linter = linter
    self.jobs = jobs
    self.cache = cache
    source = PageSource(files: files, sizeLimit: sizeLimit, overlay: overlay)
  }

  /// The same linter with other texts in place of those on disk.
  func with(overlay: [ArchivePath: [UInt8]]) -> ArchiveLinter {
    ArchiveLinter(
      source.files, linter: linter, jobs: jobs, sizeLimit: source.sizeLimit, overlay: overlay, cache: cache)
  }

  /// The texts that stand in for what the disk holds.
  var overlay: [ArchivePath: [UInt8]] { source.overlay }

  /// A page's text as the linter sees it.
  func read(_ path: ArchivePath) throws(FileProblem) -> [UInt8] { try source.read(path) }

  /// Lints the whole archive.
  ///
  /// - Parameter isReported: whether findings of a file are wanted. Every file is read all the same.
  public func lint(reporting isReported: @escaping @Sendable (ArchivePath) -> Bool = { _ in true }) -> Outcome
  {
    let survey = survey(lintingWhere: isReported)
    let archive = index(survey)
    return outcome(of: survey, in: archive, reporting: isReported)
  }

  /// Lints some files with what they refer to; rules that need the whole archive don't run.
  ///
  /// - Parameter paths: files of the archive.
  public func lint(only paths: [ArchivePath]) -> Outcome {
    let twins = paths.filter(isTwin)
    let paths = twins.isEmpty ? paths : paths.filter { !twins.contains($0) }
    let wanted = Set(paths)
    var survey = References(source: source, dialects: linter.dialects).survey(of: paths)
    survey.findings = survey.facts.filter { wanted.contains($0.path) }.flatMap { pageFindings(of: $0) }
    let archive = ArchiveIndex(
      survey.facts, dialects: linter.dialects, isWhole: false, problems: survey.problems)
    survey.problems = survey.problems.filter { wanted.contains($0.path) }
    survey.filesChecked = checked(survey.facts) { wanted.contains($0) }
    survey.filesChecked += twins.count { !linter.policy.isExcluded($0) }
    return outcome(of: survey, in: archive, reporting: { wanted.contains($0) })
  }

  /// What one reading of the whole archive told, before any rule has run.
  public struct Reading: Sendable {
    fileprivate let survey: Survey
    /// The index of the archive.
    public let index: ArchiveIndex
    /// Files and folders that could not be read or were passed over.
    public var problems: [FileProblem] { survey.problems }
  }

  /// Reads the whole archive, for choosing by its index what to lint.
  public func reading() -> Reading {
    let survey = survey(lintingWhere: { _ in false })
    return Reading(survey: survey, index: index(survey))
  }

  /// Lints some files of an archive that was read already, with the findings of ``lint(reporting:)``.
  ///
  /// - Parameters:
  ///   - reading: the archive, of which only the files to lint are read once more.
  ///   - isReported: whether findings of a file are wanted; should be true of few.
  public func lint(
    _ reading: Reading, reporting isReported: @escaping @Sendable (ArchivePath) -> Bool
  ) -> Outcome {
    var survey = reading.survey
    survey.filesChecked = checked(survey.facts, isReported)
    let twins = survey.facts.filter { $0.readme == .same }.map { $0.path.sibling("README.md") }
    survey.filesChecked += twins.count { isReported($0) && !linter.policy.isExcluded($0) }
    return outcome(of: survey, in: reading.index, reporting: isReported, ranPageRules: false)
  }

  /// The number of pages that rules look at.
  private func checked(_ facts: [PageFacts], _ isReported: (ArchivePath) -> Bool) -> Int {
    facts.count { isReported($0.path) && !linter.policy.isExcluded($0.path) }
  }

  /// Whether a file is a `README.md` that equals the `index.md` beside it, whose findings are the only ones.
  private func isTwin(_ path: ArchivePath) -> Bool {
    guard path.name.elementsEqual("README.md".utf8), let bytes = try? source.read(path) else { return false }
    return (try? source.read(path.sibling("index.md"))) == bytes
  }

  private func index(_ survey: Survey) -> ArchiveIndex {
    ArchiveIndex(
      survey.facts, dialects: linter.dialects, isWhole: true, problems: survey.problems, jobs: jobs)
  }

  // MARK: First reading

  private func survey(lintingWhere isReported: @escaping @Sendable (ArchivePath) -> Bool) -> Survey {
    let source = source
    // What isn't on disk is nothing to keep.
    let cache = source.overlay.isEmpty ? cache.flatMap { CachedReading($0) } : nil
    let walk = FolderWalker.walk(
      source.files, jobs: jobs, state: FolderSurveyor(linter: linter, source: source, cache: cache)
    ) { (surveyor: inout FolderSurveyor, folder: borrowing Folder) in
      surveyor.visit(folder, isReported: isReported)
    }
    var survey = Survey([surveyBesideFolders(lintingWhere: isReported)] + walk.states.map(\.survey))
    survey.problems += walk.problems
    cache?.save(walk.states.flatMap(\.records))
    return survey
  }

  /// The front page lies in the root, where only it is part of the archive, and some pages in memory only.
  private func surveyBesideFolders(lintingWhere isReported: (ArchivePath) -> Bool) -> Survey {
    var surveyor = FolderSurveyor(linter: linter, source: source)
    surveyor.visitFrontPage(isReported: isReported)
    surveyor.visitUnsaved(isReported: isReported)
    return surveyor.survey
  }

  // MARK: Second reading

  private func outcome(
    of survey: consuming Survey, in archive: ArchiveIndex,
    reporting isReported: @escaping @Sendable (ArchivePath) -> Bool, ranPageRules: Bool = true
  ) -> Outcome {
    let linter = linter
    let facts = survey.facts
    let waiting = survey.waiting
    let readings = Parallel.run(count: facts.count, jobs: jobs, state: SecondReading()) { reading, places in
      for page in facts[places] where isReported(page.path) && !linter.policy.isExcluded(page.path) {
        let settings = linter.policy.settings(at: page.path)
        let isDeferred = page.waitsForOthers || !ranPageRules
        guard isDeferred || linter.pageLinter.concerns(page, in: archive, settings: settings) else {
          continue
        }
        if isDeferred, let tree = waiting[page.path] {
          reading.findings += linter.findings(
            in: tree, at: page.path, facts: page, archive: archive, phase: .all)
        } else {
          self.readAgain(page, archive, phase: isDeferred ? .all : .archiveRules, &reading)
        }
      }
    }
    var outcome = Outcome(
      findings: [], problems: survey.problems, filesChecked: survey.filesChecked, index: archive)
    swap(&outcome.findings, &survey.findings)
    for reading in readings {
      outcome.findings += reading.findings
      outcome.problems += reading.problems
    }
    outcome.findings.sortByPlace()
    outcome.problems = Set(outcome.problems).sorted()
    return outcome
  }

  /// What one thread finds.
  private struct SecondReading: Sendable {
    var findings: [Finding] = []
    var problems: [FileProblem] = []
    var buffer = FileBuffer()
  }

  private func readAgain(
    _ page: PageFacts, _ archive: ArchiveIndex, phase: PageLinter.Phase, _ reading: inout SecondReading
  ) {
    do {
      let bytes = try source.read(page.path, into: &reading.buffer)
      reading.findings += linter.findings(
        bytes, at: page.path, facts: page, archive: archive, phase: phase)
    } catch {
      reading.problems.append(error)
    }
  }

  private func pageFindings(of page: PageFacts) -> [Finding] {
    guard !page.waitsForOthers, let bytes = try? source.read(page.path) else { return [] }
    return linter.findings(bytes, at: page.path, facts: page, archive: nil, phase: .pageRules)
  }
}
