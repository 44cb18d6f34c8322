import DatelineArchive

/// Sees to what an earlier run has left half done in an archive. Called before anything is read.
enum InterruptedRun {
  /// Undoes it where this run writes, and otherwise only says that there is such a thing.
  ///
  /// - Parameter shown: a file's name in messages.
  /// - Throws: why it can't be undone; then nothing should be written.
  static func settle(
    in files: ArchiveFiles, isWriting: Bool, isQuiet: Bool, shown: (ArchivePath) -> String
  ) throws(CommandFailure) {
    let transaction = FileTransaction(files) { Interruption.isRequested }
    Interruption.enter(isWriting ? .unwritten : .reading)
    guard isWriting else {
      if !isQuiet, transaction.isInterrupted {
        Output.complain(
          "a run was interrupted, and some pages may be old and some new: the next that writes puts them back"
        )
      }
      return
    }
    do throws(TransactionProblem) {
      let recovered = try Interruption.holding { () throws(TransactionProblem) in try transaction.recover() }
      // First what somebody has to look at.
      for path in recovered.leftAlone {
        Output.complain(
          "warning: '\(shown(path))' has changed since a run that was interrupted, and is left as it is; see that it is right"
        )
      }
      if !isQuiet { tell(of: recovered.restored.map(shown)) }
    } catch {
      throw CommandFailure(messages: error.messages(shown))
    }
    try Interruption.check()
  }

  private static func tell(of restored: [String]) {
    let told = restored.count > 10 ? 9 : restored.count
    for path in restored.prefix(told) {
      Output.complain("'\(path)' is as it was before a run that was interrupted")
    }
    if told < restored.count {
      Output.complain("\(restored.count - told) other files are, too")
    }
  }
}
