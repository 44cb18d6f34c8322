#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Carries out a plan. Until its journal is marked as done, everything can be undone, by this process or the next.
struct TransactionRun {
  private let plan: TransactionPlan
  private let names = TransactionNames(process: getpid())
  private let journal: TransactionJournal
  private let disk: TransactionDisk
  private let root: Int32
  private let isCancelled: () -> Bool
  /// How many steps have changed the archive.
  private var applied = 0

  init(
    _ plan: TransactionPlan, disk: TransactionDisk, root: Int32, isCancelled: @escaping () -> Bool
  ) {
    self.plan = plan
    journal = plan.journal
    self.disk = disk
    self.root = root
    self.isCancelled = isCancelled
  }

  mutating func run() throws(TransactionProblem) {
    let descriptor: Int32
    do throws(WriteProblem) {
      descriptor = try writeJournal()
    } catch {
      throw TransactionProblem([error])
    }
    // It holds the lock by which others see that this process lives.
    defer { close(descriptor) }
    var recovery = TransactionRecovery(journal, names, disk: disk, root: root)
    do throws(WriteProblem) {
      for index in plan.steps.indices { try prepare(index) }
      syncFolders()
      for index in plan.steps.indices { try apply(index) }
      syncFolders()
      try journalCall { () throws(SystemCall.Failure) in try disk.rename(names.journal, names.done, in: root)
      }
    } catch {
      recovery.undo(applied: applied)
      let changed = recovery.files.leftAlone.map { WriteProblem(path: $0, kind: .changedOnDisk) }
      throw TransactionProblem([error], notPutBack: recovery.problems + changed)
    }
    // All is done. What can't be cleared up now is by the next run.
    try? disk.sync(root)
    recovery.clear()
  }

  private func checkCancellation(at path: ArchivePath) throws(WriteProblem) {
    if isCancelled() { throw WriteProblem(path: path, kind: .cancelled) }
  }

  // MARK: The journal

  /// The journal appears under its name whole and locked.
  private func writeJournal() throws(WriteProblem) -> Int32 {
    try journalCall { () throws(SystemCall.Failure) in
      let descriptor = try disk.create(names.draft, in: root, mode: 0o600)
      _ = flock(descriptor, LOCK_EX | LOCK_NB)
      do throws(SystemCall.Failure) {
        try disk.write(journal.bytes, to: descriptor)
        try disk.sync(descriptor)
        try disk.rename(names.draft, names.journal, in: root)
      } catch {
        try? disk.unlink(names.draft, in: root)
        close(descriptor)
        throw error
      }
      try? disk.sync(root)
      return descriptor
    }
  }

  private func journalCall<Result>(
    _ body: () throws(SystemCall.Failure) -> Result
  ) throws(WriteProblem) -> Result {
    do throws(SystemCall.Failure) {
      return try body()
    } catch {
      throw WriteProblem(
        path: ArchivePath(bytes: names.journal), kind: .failed(errorNumber: error.errorNumber))
    }
  }

  // MARK: Preparing

  /// Puts the new file beside its place, and gives the old one a second name.
  private func prepare(_ index: Int) throws(WriteProblem) {
    let step = plan.steps[index]
    let change = step.change
    try checkCancellation(at: change.path)
    let folder = try folder(of: change.path, creating: step.file == nil)
    defer { withExtendedLifetime(folder) {} }
    do throws(SystemCall.Failure) {
      if let replacement = change.replacement {
        try write(replacement, as: names.new(index), in: folder.descriptor, like: step.file)
      }
      if let file = step.file, let original = change.original {
        try keep(file, holding: original, index, in: folder.descriptor)
      }
    } catch {
      throw WriteProblem(path: change.path, kind: .failed(errorNumber: error.errorNumber))
    }
  }

  private func write(
    _ bytes: [UInt8], as name: [UInt8], in folder: Int32, like file: WritableFile?
  ) throws(SystemCall.Failure) {
    // A file that is replaced may be a secret.
    let descriptor = try disk.create(name, in: folder, mode: file == nil ? 0o666 : 0o600)
    defer { close(descriptor) }
    try disk.write(bytes, to: descriptor)
    if let file { try disk.lendPermissions(of: file, to: descriptor) }
    try disk.sync(descriptor)
  }

  private func keep(
    _ file: WritableFile, holding original: [UInt8], _ index: Int, in folder: Int32
  ) throws(SystemCall.Failure) {
    do throws(SystemCall.Failure) {
      try disk.link(Array(file.name), names.old(index), in: folder)
    } catch {
      // Not all file systems have such links.
      try write(original, as: names.copy(index), in: folder, like: file)
      try disk.rename(names.copy(index), names.old(index), in: folder)
    }
  }

  // MARK: Applying

  private mutating func apply(_ index: Int) throws(WriteProblem) {
    let step = plan.steps[index]
    let path = step.change.path
    guard let name = path.components?.last else { return }
    try checkCancellation(at: path)
    let handle = try folder(of: path, creating: false)
    defer { withExtendedLifetime(handle) {} }
    let folder = handle.descriptor
    do throws(SystemCall.Failure) {
      guard let file = step.file else {
        try disk.place(names.new(index), as: name, in: folder)
        applied = index + 1
        return
      }
      guard file.isStill(in: folder) else { throw SystemCall.Failure(errorNumber: 0) }
      let wasLinked = file.isStill(names.old(index), in: folder)
      if step.change.replacement == nil {
        try disk.unlink(name, in: folder)
      } else {
        try disk.rename(names.new(index), name, in: folder)
      }
      applied = index + 1
      // Someone may have written into the old file just before; then that is what is put back.
      if wasLinked, !file.isStill(names.old(index), in: folder) { throw SystemCall.Failure(errorNumber: 0) }
    } catch {
      let kind: WriteProblem.Kind =
        switch error.errorNumber {
        case 0: .changedOnDisk
        case EEXIST: .alreadyThere
        default: .failed(errorNumber: error.errorNumber)
        }
      throw WriteProblem(path: path, kind: kind)
    }
  }

  // MARK: Folders

  private func folder(of path: ArchivePath, creating: Bool) throws(WriteProblem) -> FolderHandle {
    let folders = (path.components ?? []).dropLast()
    do throws(FileProblem) {
      guard creating else { return try .open(folders, of: path, below: root, forListing: false) }
      var folder: FolderHandle?
      for component in folders {
        let parent = folder?.descriptor ?? root
        let one = CollectionOfOne(component)
        do throws(FileProblem) {
          folder = try .open(one, of: path, below: parent, forListing: false)
        } catch {
          guard error.kind == .vanished else { throw error }
          try make(component, in: parent, of: path)
          folder = try .open(one, of: path, below: parent, forListing: false)
        }
      }
      if let folder { return folder }
      return try .open([], of: path, below: root, forListing: false)
    } catch {
      if case .unreadable(let errorNumber) = error.kind {
        throw WriteProblem(path: path, kind: .failed(errorNumber: errorNumber))
      }
      throw WriteProblem(path: path, kind: .unreadable(error.kind))
    }
  }

  private func make(
    _ component: ArraySlice<UInt8>, in parent: Int32, of path: ArchivePath
  ) throws(FileProblem) {
    do throws(SystemCall.Failure) {
      try disk.makeFolder(component, in: parent)
    } catch {
      throw FileProblem(path: path, kind: .unreadable(errorNumber: error.errorNumber))
    }
  }

  /// Makes names last. Where a file system can't, the files are whole all the same.
  private func syncFolders() {
    var last: ArraySlice<ArraySlice<UInt8>>?
    for step in plan.steps {
      let folders = (step.change.path.components ?? []).dropLast()
      if folders == last { continue }
      last = folders
      // A folder that is new is a name in the one above.
      for depth in min(step.keptFolders, folders.count)...folders.count {
        let handle = try? FolderHandle.open(
          folders.prefix(depth), of: step.change.path, below: root, forListing: true)
        if let handle { try? disk.sync(handle.descriptor) }
      }
    }
  }
}
