import DatelineArchive

extension TransactionProblem {
  /// What to say of it, a mistake each.
  ///
  /// - Parameter shown: a file's name in messages.
  func messages(_ shown: (ArchivePath) -> String) -> [String] {
    let lost = notPutBack.map { "'\(shown($0.path))' could not be put back: \($0.reason)" }
    guard problems.contains(where: { $0.kind == .cancelled }) else {
      return problems.map { "'\(shown($0.path))' \($0.reason)" } + lost
    }
    return lost.isEmpty ? ["interrupted; every file is as it was"] : lost
  }
}
