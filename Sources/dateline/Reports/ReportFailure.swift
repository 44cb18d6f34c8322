import DatelineArchive

/// A file that could not be checked or written: no finding, but no report may look as if all were well.
struct ReportFailure: Hashable, Sendable {
  /// What formats call it that give everything the id of a rule.
  static let id = "file-failure"

  /// The file, as findings name theirs.
  var file: ArchivePath
  /// What is wrong, to stand behind the file's name.
  var reason: String
}
