import ArgumentParser
import DatelineArchive
import DatelineConfiguration
import DatelineRules

/// The options that every command has.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive: the folder that holds news/. By default the one around the paths.", valueName: "dir"),
    completion: .directory)
  var archive: PathArgument?

  @Option(
    help: ArgumentHelp("The configuration, in place of .dateline.json in the archive.", valueName: "file"),
    completion: .file())
  var config: PathArgument?

  /// The archive that `--archive` names.
  ///
  /// - Parameter mayBeNew: whether it may be an empty folder, which is to become one.
  /// - Throws: `CommandFailure` if the folder is none.
  func namedArchive(mayBeNew: Bool = false) throws(CommandFailure) -> ArchiveLocation? {
    guard let archive else { return nil }
    do throws(ArchiveError) {
      if mayBeNew, Input.kind(of: archive.bytes) == .folder, Input.isEmptyFolder(archive.bytes) {
        return try ArchiveLocation(newRoot: archive.bytes)
      }
      return try ArchiveLocation(root: archive.bytes)
    } catch {
      if case .unreadable = error { throw CommandFailure("--archive: \(error)\(archive.suggestion)") }
      throw CommandFailure("--archive: \(error)")
    }
  }

  /// The archive to use where no path leads to one: the named one, or the one around the working folder.
  func currentArchive() throws(CommandFailure) -> ArchiveLocation? {
    if let named = try namedArchive() { return named }
    return ArchiveLocation.find(from: [UInt8(ascii: ".")])
  }

  /// The archive to use where no path leads to one, without which the command can do nothing.
  ///
  /// - Parameter takesPages: whether pages outside of any archive would do.
  func requiredArchive(orPages takesPages: Bool = false) throws(CommandFailure) -> ArchiveLocation {
    if let location = try currentArchive() { return location }
    throw CommandFailure(
      "no archive here: neither this folder nor one above holds news/; go to one, or name it with --archive"
        + (takesPages ? ", or name pages" : ""))
  }

  /// The configuration: of `--config`, of the archive, or none.
  func configuration(
    of files: ArchiveFiles?, at location: ArchiveLocation?
  ) throws(CommandFailure) -> Configuration {
    let rules = RuleRegistry.metadata
    guard let file = try configurationFile(of: files, at: location) else {
      return Configuration(knownRules: rules)
    }
    return try Self.load(file.bytes, named: file.name, rules)
  }

  /// What the file holds that the configuration is read from, and its name as seen from the working folder; `nil` if
  /// there is none.
  func configurationFile(
    of files: ArchiveFiles?, at location: ArchiveLocation?
  ) throws(CommandFailure) -> (bytes: [UInt8], name: String)? {
    if let config {
      do throws(Input.Failure) {
        return (try Input.file(config.bytes), config.text)
      } catch {
        throw CommandFailure("--config: '\(config.text)' can't be read: \(error.reason)\(config.suggestion)")
      }
    }
    guard let files, let location else { return nil }
    let path = ArchivePath(Configuration.fileName)
    var name: String { String(decoding: location.relativePath(of: path), as: UTF8.self) }
    do throws(FileProblem) {
      return (try files.read(path), name)
    } catch {
      guard error.kind == .vanished else { throw CommandFailure("'\(name)' \(error.reason)") }
      return nil
    }
  }

  private static func load(
    _ bytes: [UInt8], named name: String, _ rules: [RuleMetadata]
  ) throws(CommandFailure) -> Configuration {
    do throws(ConfigurationError) {
      return try Configuration.load(bytes: bytes, fileName: name, knownRules: rules)
    } catch {
      throw CommandFailure(messages: error.problems.map(\.description))
    }
  }
}
