#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Changes several files of an archive as one: all of them, or none.
///
/// Every file is first compared with what the change was made for; then a journal in the archive's root says what is
/// going to happen; then all new files are written beside their places, and the old ones get a second name there; then
/// one after the other takes its place. On an error those already changed are put back, which takes no space on the
/// disk. A process that is killed on the way leaves the journal, and the next one that writes undoes what it had begun,
/// so that all is old; killed once the last file is in place, all is new.
///
/// Files are created with the folders that they need. With a file that is removed go the folders that it leaves empty,
/// but for the archive's first (`news`). Symbolic links are neither followed nor replaced, nothing hidden is
/// touched (no component of a path may begin with a full stop), and a file that appeared meanwhile is never
/// overwritten. One transaction at a time works on an archive; others wait for it.
public struct FileTransaction: Sendable {
  private let files: ArchiveFiles
  private let faults: TransactionDisk.Faults?
  /// How long to wait for another transaction, in seconds.
  private let patience: Int
  private let isCancelled: @Sendable () -> Bool

  /// Creates a transaction on files of an archive.
  ///
  /// - Parameters:
  ///   - files: the archive.
  ///   - isCancelled: whether the changes are wanted no longer; asked before each file, and while another transaction is
  ///     waited for. What was done by then is undone.
  public init(_ files: ArchiveFiles, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    self.init(files, isCancelled: isCancelled, faults: nil)
  }

  init(
    _ files: ArchiveFiles, patience: Int = 10, isCancelled: @escaping @Sendable () -> Bool = { false },
    faults: TransactionDisk.Faults?
  ) {
    self.files = files
    self.patience = patience
    self.isCancelled = isCancelled
    self.faults = faults
  }

  /// Whether transactions change a file of this path at all: one inside the archive, and nothing hidden.
  public static func mayChange(_ path: ArchivePath) -> Bool { TransactionJournal.isAllowed(path) }

  /// Makes changes, in the order of creating, replacing and removing.
  ///
  /// Interrupted runs are undone first. Since that changes files, call `recover` before reading them.
  /// A change whose original and replacement are equal is only checked.
  ///
  /// - Throws: why nothing was changed.
  /// - Complexity: O(*n*) in the bytes of all originals and replacements, and some dozen calls of the system for
  ///   each file.
  public func commit(_ changes: [FileChange]) throws(TransactionProblem) {
    let lock = try lock()
    _ = try recover(holding: lock)
    let plan = try TransactionPlan(changes, root: files.descriptor)
    guard !plan.steps.isEmpty else { return }
    var run = TransactionRun(
      plan, disk: TransactionDisk(faults: faults), root: files.descriptor, isCancelled: isCancelled)
    try withExtendedLifetime(lock) { () throws(TransactionProblem) in try run.run() }
  }

  /// Undoes what runs that were interrupted had begun. To be called before reading what is going to be changed.
  ///
  /// Only what belongs to the same user is touched, and nothing of a process that lives: that is waited for.
  ///
  /// - Returns: what was done. A file that someone has changed since then is left as it is.
  /// - Throws: why it isn't all undone. The next call tries again.
  public func recover() throws(TransactionProblem) -> RecoveredFiles {
    // Mostly there is nothing, and then no reason to wait. What a living process is changing had better not be read yet.
    guard try !journals().isEmpty else { return RecoveredFiles() }
    return try recover(holding: try lock())
  }

  /// Whether a run that was interrupted has left some files of the archive old and some new. Changes nothing.
  ///
  /// - Complexity: O(*n*) in the number of names in the archive's root.
  public var isInterrupted: Bool {
    guard let journals = try? AbandonedJournal.candidates(root: files.descriptor) else { return false }
    return journals.contains { journal in
      guard !journal.isDone, let descriptor = journal.open(root: files.descriptor, lock: LOCK_SH) else {
        return false
      }
      close(descriptor)
      return true
    }
  }

  /// All journals there are. What is left of one that was never finished is removed.
  private func journals() throws(TransactionProblem) -> [AbandonedJournal] {
    do throws(SystemCall.Failure) {
      Leftovers.clear(in: FolderHandle(adopting: try SystemCall.openFolder(".", in: files.descriptor)))
      return try AbandonedJournal.candidates(root: files.descriptor)
    } catch {
      throw TransactionProblem([
        WriteProblem(path: ArchivePath("."), kind: .failed(errorNumber: error.errorNumber))
      ])
    }
  }

  private func lock() throws(TransactionProblem) -> ArchiveLock {
    do throws(WriteProblem) {
      return try ArchiveLock(root: files.descriptor, patience: patience, isCancelled: isCancelled)
    } catch {
      throw TransactionProblem([error])
    }
  }

  private func recover(holding lock: ArchiveLock) throws(TransactionProblem) -> RecoveredFiles {
    defer { withExtendedLifetime(lock) {} }
    let root = files.descriptor
    var result = RecoveredFiles()
    var problems: [WriteProblem] = []
    for candidate in try journals() {
      guard let descriptor = candidate.open(root: root, lock: LOCK_EX) else { continue }
      defer { close(descriptor) }
      do throws(WriteProblem) {
        let journal = try candidate.read(descriptor)
        var recovery = TransactionRecovery(
          journal, candidate.names, disk: TransactionDisk(faults: faults), root: root)
        if candidate.isDone { recovery.clear() } else { recovery.undo() }
        result.restored += recovery.files.restored
        result.leftAlone += recovery.files.leftAlone
        problems += recovery.problems
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw TransactionProblem(problems) }
    return result
  }
}

extension AbandonedJournal {
  fileprivate func read(_ descriptor: Int32) throws(WriteProblem) -> TransactionJournal {
    let path = ArchivePath(bytes: name)
    var buffer = FileBuffer()
    do throws(FileProblem) {
      try buffer.read(descriptor, limit: ArchiveFiles.defaultSizeLimit) { path }
    } catch {
      throw WriteProblem(path: path, kind: .unreadable(error.kind))
    }
    guard let journal = TransactionJournal(buffer.copy()) else {
      throw WriteProblem(path: path, kind: .unknownJournal)
    }
    return journal
  }
}
