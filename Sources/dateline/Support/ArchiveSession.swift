import DatelineArchive
import DatelineConfiguration
import DatelineRules
import DatelineSyntax

/// An archive that a command works on as a whole: where it is, and what is configured for it.
struct ArchiveSession {
  let location: ArchiveLocation
  let files: ArchiveFiles
  let configuration: Configuration
  private let workingFolder: [UInt8]

  /// Opens the archive that `--archive` names, else the one around a path, else the one around the working folder.
  init(_ options: ArchiveOptions, around path: PathArgument? = nil) throws(CommandFailure) {
    workingFolder = ArchiveLocation.workingFolder() ?? [UInt8(ascii: "/")]
    if options.archive == nil, let found = path.flatMap({ ArchiveLocation.find(from: $0.bytes) }) {
      location = found
    } else {
      location = try options.requiredArchive()
    }
    do throws(ArchiveError) {
      files = try ArchiveFiles(location)
    } catch {
      throw CommandFailure(error.description)
    }
    configuration = try options.configuration(of: files, at: location)
  }

  /// Reads all pages.
  ///
  /// - Parameter jobs: how many threads to use; by default the cores that there are.
  func reading(jobs: Int? = nil) -> ArchiveLinter.Reading {
    Progress.begin()
    let linter = Linter(
      policy: configuration, dialects: configuration.resolvedDialects, defaultDialect: configuration.dialect)
    return ArchiveLinter(
      files, linter: linter, jobs: jobs ?? Jobs.available(), sizeLimit: configuration.fileSizeLimit
    ).reading()
  }

  /// A file's path as seen from the working folder.
  func relative(_ path: ArchivePath) -> [UInt8] {
    RelativePath.path(of: location.absolutePath(of: path), from: workingFolder)
  }

  /// A file's path as people see it.
  func shown(_ path: ArchivePath) -> String { String(decoding: relative(path), as: UTF8.self) }
}
