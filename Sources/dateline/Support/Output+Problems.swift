import DatelineArchive

extension Output {
  /// Tells of files that could not be read and, unless it is to be quiet, of those that were passed over.
  ///
  /// - Parameter shown: a file's name in messages.
  /// - Returns: whether one could not be read.
  static func tell(
    of problems: [FileProblem], isQuiet: Bool, _ shown: (ArchivePath) -> String
  ) -> Bool {
    var hasFailed = false
    for problem in problems {
      let message = "'\(shown(problem.path))' \(problem.explanation)"
      if !problem.isPassedOver {
        complain("error: \(message)")
        hasFailed = true
      } else if !isQuiet {
        complain("passed over: \(message)")
      }
    }
    return hasFailed
  }
}

extension FileProblem {
  /// What is wrong and, where that isn't plain, what to do, without the path.
  var explanation: String {
    guard case .tooLarge = kind else { return reason }
    return reason + "; if it is a page, raise limits.fileSize in .dateline.json"
  }
}
