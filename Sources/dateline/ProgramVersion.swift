/// The version of the program, and what it was built from.
enum ProgramVersion {
  static let number = "0.1.0"

  /// What `--version` says.
  static var description: String { "\(number) (\(commit ?? "built from a work tree"))" }

  /// The abbreviated commit and its day, if this was built from an archive that git made.
  ///
  /// A build in a work tree knows of none: its files need not be those of a commit.
  private static var commit: String? {
    let parts = archived.split(separator: " ")
    guard parts.count == 2, !archived.hasPrefix("$") else { return nil }
    return "\(parts[0].prefix(12)) \(parts[1])"
  }

  /// `git archive` fills this in, as `.gitattributes` tells it to.
  private static let archived = "$Format:%H %cs$"
}
