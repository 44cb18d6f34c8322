#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A journal whose process is gone. It is held by a lock as long as this value's descriptor is open.
struct AbandonedJournal {
  let name: [UInt8]
  let names: TransactionNames

  var isDone: Bool { name == names.done }

  /// The names of all journals in an archive's root, in whatever state.
  static func candidates(root: Int32) throws(SystemCall.Failure) -> [AbandonedJournal] {
    // Not the root's own descriptor: listing moves a position that others share.
    let folder = FolderHandle(adopting: try SystemCall.openFolder(".", in: root))
    var found: [AbandonedJournal] = []
    var buffer: [UInt8] = []
    try folder.forEachEntry(using: &buffer) { entry in
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      guard start.pointee == CChar(UInt8(ascii: ".")) else { return }
      let name = UnsafeRawBufferPointer(start: start, count: strlen(start))
      if let names = TransactionNames(journal: name) {
        found.append(AbandonedJournal(name: Array(name), names: names))
      }
    }
    return found.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Opens the journal if it belongs to this user and its process is gone.
  ///
  /// - Parameter lock: `LOCK_EX` to undo it, `LOCK_SH` to look.
  /// - Returns: an open descriptor that holds the lock, or `nil`.
  func open(root: Int32, lock: Int32) -> Int32? {
    // Locks that exclude want a file that is open for writing on some file systems.
    let access = lock == LOCK_EX ? O_RDWR : O_RDONLY
    let flags = access | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let descriptor = withCString(name) { openat(root, $0, flags) }
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      isAbandoned(descriptor, lock)
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private func isAbandoned(_ descriptor: Int32, _ lock: Int32) -> Bool {
    // One that only looks holds its lock for a moment.
    for _ in 0..<10 {
      if flock(descriptor, lock | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        // A file system without locks.
        guard let process = names.process, process != getpid() else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
      }
      if lock == LOCK_SH { return false }
      usleep(10_000)
    }
    return false
  }
}
