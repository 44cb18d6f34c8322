import DatelineArchive
import DatelineConfiguration
import DatelineRules
import DatelineSyntax

/// An archive that a command works on as a whole: where it is, and what is configured for it.
struct ArchiveSession {
  let location: ArchiveLocation
  let files: ArchiveFiles
  let configuration: Configuration
  /// `nil` where all pages are to be read.
  private let cacheOptions: CacheOptions?
  private let workingFolder: [UInt8]

  /// Opens the archive that `--archive` names, else the one around a path, else the one around the working folder.
  ///
  /// - Parameter mayBeNew: whether `--archive` may name an empty folder, which is to become an archive.
  init(
    _ options: ArchiveOptions, cache: CacheOptions?, around path: PathArgument? = nil, mayBeNew: Bool = false
  ) throws(CommandFailure) {
    if let named = try options.namedArchive(mayBeNew: mayBeNew) {
      try self.init(options, cache: cache, at: named)
    } else if let found = path.flatMap({ ArchiveLocation.find(from: $0.bytes) }) {
      try self.init(options, cache: cache, at: found)
    } else {
      try self.init(options, cache: cache, at: options.requiredArchive())
    }
  }

  /// Opens an archive.
  init(
    _ options: ArchiveOptions, cache: CacheOptions?, at location: ArchiveLocation
  ) throws(CommandFailure) {
    cacheOptions = cache
    Interruption.prepare()
    workingFolder = ArchiveLocation.workingFolder() ?? [UInt8(ascii: "/")]
    self.location = location
    do throws(ArchiveError) {
      files = try ArchiveFiles(location)
    } catch {
      throw CommandFailure(error.description)
    }
    configuration = try options.configuration(of: files, at: location)
  }

  /// Reads all pages.
  ///
  /// - Parameters:
  ///   - jobs: how many threads to use; by default the cores that there are.
  ///   - isQuiet: whether nothing is said of what takes long.
  func reading(jobs: Int? = nil, isQuiet: Bool = false) -> ArchiveLinter.Reading {
    if !isQuiet { Progress.begin() }
    return linter(jobs: jobs).reading()
  }

  /// Lints all pages, with the findings that `dateline lint` has.
  ///
  /// - Parameter jobs: how many threads to use; by default the cores that there are.
  func linting(jobs: Int? = nil) -> ArchiveLinter.Outcome {
    Progress.begin()
    var outcome = linter(jobs: jobs).lint()
    outcome.findings.removeEchoes(under: configuration)
    return outcome
  }

  private func linter(jobs: Int?) -> ArchiveLinter {
    let linter = Linter(
      policy: configuration, dialects: configuration.resolvedDialects, defaultDialect: configuration.dialect)
    return ArchiveLinter(
      files, linter: linter, jobs: jobs ?? Jobs.available(), sizeLimit: configuration.fileSizeLimit,
      cache: cacheOptions?.cache(of: location, configuration))
  }

  /// Complains of what could not be read.
  ///
  /// - Returns: whether there is any.
  func tellOfFailures(among problems: [FileProblem]) -> Bool {
    Output.tell(of: problems, isQuiet: true, shown)
  }

  /// A file's path as seen from the working folder.
  func relative(_ path: ArchivePath) -> [UInt8] {
    RelativePath.path(of: location.absolutePath(of: path), from: workingFolder)
  }

  /// A file's path as people see it.
  func shown(_ path: ArchivePath) -> String { String(decoding: relative(path), as: UTF8.self) }
}
