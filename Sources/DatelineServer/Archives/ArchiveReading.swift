import DatelineArchive
import DatelineConfiguration
import DatelineEditing
import DatelineRelated
import DatelineRules
import DatelineSyntax

/// An archive as the disk has it, read with its configuration.
struct ArchiveReading: Sendable {
  let configuration: Configuration
  let snapshot: ArchiveSnapshot
  /// What the snapshot reads files from.
  let files: ArchiveFiles
  /// What is wrong with the configuration. Where anything is, the archive was read with the one before, or without.
  let configurationProblems: [String]
  /// What could not be read.
  let problems: [FileProblem]
  /// What tells later which files have changed, if that was wanted.
  let stamps: ArchiveStamps?

  /// How archives are read.
  struct Manner: Sendable {
    var configuration: ServerOptions.NamedConfiguration?
    var select: [String] = []
    var ignore: [String] = []
    /// The configuration that holds where the file can't be taken, as while it is being written.
    var previous: Configuration?
    var takesStamps = false
    var jobs = 1
  }

  /// Reads a whole archive.
  ///
  /// - Throws: why its folder can't be opened.
  init(_ location: ArchiveLocation, _ manner: Manner) throws(ArchiveError) {
    let files = try ArchiveFiles(location)
    self.files = files
    // Before anything is read, so that nothing is missed.
    stamps = manner.takesStamps ? Self.stamps(of: files, jobs: manner.jobs) : nil
    (configuration, configurationProblems) = Self.configuration(of: files, manner)
    let linter = Linter(configuration)
    let reading = ArchiveLinter(
      files, linter: linter, jobs: manner.jobs, sizeLimit: configuration.fileSizeLimit
    ).reading()
    problems = reading.problems
    var related = RelatedIndex(reading.index, aliases: configuration.aliases, jobs: manner.jobs)
    related.keepWords()
    let limit = configuration.fileSizeLimit
    snapshot = ArchiveSnapshot(related, linter: linter) { path throws(FileProblem) in
      try files.read(path, limit: limit)
    }
  }

  /// What tells whether any file of an archive has changed.
  ///
  /// - Parameter jobs: how many threads to use. Where nobody waits for it, one leaves the cores to what somebody waits for.
  static func stamps(of files: ArchiveFiles, jobs: Int = 1) -> ArchiveStamps {
    let others = [ArchivePath("index.md"), ArchivePath("README.md"), ArchivePath(Configuration.fileName)]
    return ArchiveStamps(files, others: others, jobs: jobs)
  }

  /// The configuration of an archive or, for `nil`, outside any; the one before where it can't be taken, with what is
  /// wrong with it.
  static func configuration(of files: ArchiveFiles?, _ manner: Manner) -> (Configuration, [String]) {
    let rules = RuleRegistry.metadata
    var problems: [String] = []
    var configuration = Configuration(knownRules: rules)
    do throws(ConfigurationError) {
      if let file = try file(of: files, manner) {
        configuration = try Configuration.load(bytes: file.bytes, fileName: file.name, knownRules: rules)
      }
    } catch {
      problems += error.problems.map(\.description)
      configuration = manner.previous ?? configuration
    }
    do throws(ConfigurationError) {
      configuration = try configuration.applying(select: manner.select, ignore: manner.ignore)
    } catch {
      problems += error.problems.map(\.description)
    }
    return (configuration, problems)
  }

  private static func file(
    of files: ArchiveFiles?, _ manner: Manner
  ) throws(ConfigurationError) -> (bytes: [UInt8], name: String)? {
    if let named = manner.configuration {
      switch named.read() {
      case .success(let bytes): return (bytes, named.name)
      case .failure(let failure):
        throw ConfigurationError(problems: [.init(source: named.name, message: failure.reason)])
      }
    }
    guard let files else { return nil }
    do throws(FileProblem) {
      return (try files.read(ArchivePath(Configuration.fileName)), Configuration.fileName)
    } catch {
      if error.kind == .vanished { return nil }
      throw ConfigurationError(problems: [.init(source: error.path.description, message: error.reason)])
    }
  }
}

extension Linter {
  /// The linter that a configuration asks for.
  init(_ configuration: Configuration) {
    self.init(
      policy: configuration, dialects: configuration.resolvedDialects, defaultDialect: configuration.dialect)
  }
}
