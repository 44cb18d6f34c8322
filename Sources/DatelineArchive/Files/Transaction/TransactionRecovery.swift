#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Brings back what was before a transaction, or clears up behind one that is done. Either can be interrupted and begun
/// again.
struct TransactionRecovery {
  private let journal: TransactionJournal
  private let names: TransactionNames
  private let disk: TransactionDisk
  private let root: Int32

  private(set) var files = RecoveredFiles()
  /// What the system refused. Then the journal stays, and with it what is needed to try again.
  private(set) var problems: [WriteProblem] = []

  init(_ journal: TransactionJournal, _ names: TransactionNames, disk: TransactionDisk, root: Int32) {
    self.journal = journal
    self.names = names
    self.disk = disk
    self.root = root
  }

  /// Puts files back, the last first, and then removes the journal.
  ///
  /// - Parameter applied: how many of the changes were made, where that is known.
  mutating func undo(applied: Int? = nil) {
    for (index, entry) in journal.entries.enumerated().reversed() {
      attempt(entry.path) { (recovery) throws(SystemCall.Failure) in
        if let folder = try recovery.folder(of: entry) {
          defer { withExtendedLifetime(folder) {} }
          if index < applied ?? .max { try recovery.putBack(index, entry, in: folder.descriptor) }
          try recovery.removeOwnFiles(index, in: folder.descriptor)
        } else if entry.old != nil, entry.new != nil {
          recovery.files.leftAlone.append(entry.path)
        }
        if entry.old == nil { try recovery.removeEmptyFolders(entry) }
      }
    }
    files.restored.sort()
    files.leftAlone.sort()
    remove(journal: names.journal)
  }

  /// Removes what a transaction that is done needs no more, and then the journal.
  mutating func clear() {
    for (index, entry) in journal.entries.enumerated() {
      attempt(entry.path) { (recovery) throws(SystemCall.Failure) in
        if let folder = try recovery.folder(of: entry) {
          defer { withExtendedLifetime(folder) {} }
          try recovery.removeOwnFiles(index, in: folder.descriptor)
        }
        if entry.new == nil { try recovery.removeEmptyFolders(entry) }
      }
    }
    remove(journal: names.done)
  }

  // MARK: One file

  private mutating func attempt(
    _ path: ArchivePath, _ body: (inout TransactionRecovery) throws(SystemCall.Failure) -> Void
  ) {
    do throws(SystemCall.Failure) {
      try body(&self)
    } catch {
      problems.append(WriteProblem(path: path, kind: .failed(errorNumber: error.errorNumber)))
    }
  }

  /// The folder of a file, or `nil` where it is gone, or something else by now, and with it all that was in it.
  private func folder(
    of entry: TransactionJournal.Entry
  ) throws(SystemCall.Failure) -> FolderHandle? {
    do throws(FileProblem) {
      return try .open(entry.place?.folders ?? [], of: entry.path, below: root, forListing: true)
    } catch {
      if case .unreadable(let errorNumber) = error.kind { throw SystemCall.Failure(errorNumber: errorNumber) }
      return nil
    }
  }

  private mutating func putBack(
    _ index: Int, _ entry: TransactionJournal.Entry, in folder: Int32
  ) throws(SystemCall.Failure) {
    guard let name = entry.place?.name else { return }
    defer { try? disk.sync(folder) }
    let isHere = try holding(name, entry, in: folder)
    guard entry.old != nil else {
      try takeAway(index, entry, name, isHere, in: folder)
      return
    }
    // Without it, the file was not touched yet.
    guard try exists(names.old(index), in: folder), isHere != .old,
      !isSame(name, names.old(index), in: folder)
    else { return }
    switch (isHere, entry.new) {
    case (.new, _): try disk.rename(names.old(index), name, in: folder)
    case (.nothing, nil): try disk.place(names.old(index), as: name, in: folder)
    default:
      files.leftAlone.append(entry.path)
      return
    }
    files.restored.append(entry.path)
  }

  /// Takes a file away that was created, unless someone has changed it or it is someone else's.
  private mutating func takeAway(
    _ index: Int, _ entry: TransactionJournal.Entry, _ name: ArraySlice<UInt8>, _ isHere: Contents,
    in folder: Int32
  ) throws(SystemCall.Failure) {
    if isHere == .nothing { return }
    let isWaiting = try exists(names.new(index), in: folder)
    let isOwn = isWaiting ? isSame(name, names.new(index), in: folder) : true
    // An empty file keeps the place where there are no links.
    guard isOwn ? isHere == .new : isHere == .empty else {
      // With the same bytes it may be the run's own in a copy of the archive, where links have become files.
      if isOwn || isHere == .new { files.leftAlone.append(entry.path) }
      return
    }
    try disk.unlink(name, in: folder)
    files.restored.append(entry.path)
  }

  private func removeOwnFiles(_ index: Int, in folder: Int32) throws(SystemCall.Failure) {
    for name in [names.new(index), names.copy(index), names.old(index)] where try exists(name, in: folder) {
      try disk.unlink(name, in: folder)
    }
  }

  private func removeEmptyFolders(_ entry: TransactionJournal.Entry) throws(SystemCall.Failure) {
    guard let folders = entry.place?.folders, entry.keptFolders < folders.count else { return }
    for depth in (entry.keptFolders..<folders.count).reversed() {
      guard
        let parent = try? FolderHandle.open(
          folders.prefix(depth), of: entry.path, below: root, forListing: true)
      else { continue }
      guard try disk.removeFolder(folders[folders.startIndex + depth], in: parent.descriptor) else { return }
    }
  }

  private mutating func remove(journal name: [UInt8]) {
    guard problems.isEmpty else { return }
    attempt(ArchivePath(bytes: name)) { (recovery) throws(SystemCall.Failure) in
      try recovery.disk.unlink(name, in: recovery.root)
    }
  }

  // MARK: Looking

  private enum Contents { case nothing, empty, old, new, other }

  private func holding(
    _ name: ArraySlice<UInt8>, _ entry: TransactionJournal.Entry, in folder: Int32
  ) throws(SystemCall.Failure) -> Contents {
    guard try exists(name, in: folder) else { return .nothing }
    let descriptor: Int32
    var size = 0
    do throws(SystemCall.Failure) {
      descriptor = try withCString(name) { (name) throws(SystemCall.Failure) in
        guard case .file(let length) = try SystemCall.entry(name, in: folder) else {
          throw SystemCall.Failure.notRegular
        }
        size = length
        return try SystemCall.openFile(name, in: folder)
      }
    } catch {
      switch FileProblem.Kind(opening: error) {
      case .unreadable: throw error
      case .vanished: return .nothing
      default: return .other
      }
    }
    defer { close(descriptor) }
    // A journal can say anything; what it says can't make a file be read that is larger than any page.
    guard size == 0 || size == entry.old?.count || size == entry.new?.count else { return .other }
    var buffer = FileBuffer()
    do throws(FileProblem) {
      try buffer.read(descriptor, limit: min(size, ArchiveFiles.defaultSizeLimit)) { entry.path }
    } catch {
      if case .unreadable(let errorNumber) = error.kind { throw SystemCall.Failure(errorNumber: errorNumber) }
      return .other
    }
    let digest = TransactionJournal.Digest(buffer.copy(), seed: journal.seed)
    if digest == entry.new { return .new }
    if digest == entry.old { return .old }
    return digest.count == 0 ? .empty : .other
  }

  private func exists(_ name: some Collection<UInt8>, in folder: Int32) throws(SystemCall.Failure) -> Bool {
    var status = stat()
    if withCString(name, { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 { return true }
    guard errno == ENOENT else { throw .last }
    return false
  }

  private func isSame(_ left: some Collection<UInt8>, _ right: [UInt8], in folder: Int32) -> Bool {
    var first = stat()
    var second = stat()
    let areThere =
      withCString(left) { fstatat(folder, $0, &first, AT_SYMLINK_NOFOLLOW) } == 0
      && withCString(right) { fstatat(folder, $0, &second, AT_SYMLINK_NOFOLLOW) } == 0
    return areThere && first.st_ino == second.st_ino && first.st_dev == second.st_dev
  }
}

extension TransactionDisk {
  /// Gives a file its name, which nothing may have yet. Under its old name it may stay as well.
  func place(_ file: [UInt8], as name: ArraySlice<UInt8>, in folder: Int32) throws(SystemCall.Failure) {
    do throws(SystemCall.Failure) {
      try link(file, name, in: folder)
    } catch {
      if error.errorNumber == EEXIST { throw error }
      // Without links, an empty file takes the place first, since a plain rename would replace anything.
      close(try create(Array(name), in: folder, mode: 0o600))
      do throws(SystemCall.Failure) {
        try rename(file, name, in: folder)
      } catch {
        try? unlink(name, in: folder)
        throw error
      }
    }
  }
}
