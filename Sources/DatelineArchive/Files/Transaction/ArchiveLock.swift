#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Held while several files of an archive are changed as one, or changes are undone. It ends with its last reference,
/// or with its process.
///
/// The lock is on the archive's folder itself, so that nothing is left of it. Where the file system has no such locks,
/// the one on the journal has to do.
final class ArchiveLock {
  private let descriptor: Int32

  /// Waits for the lock for some seconds.
  ///
  /// - Throws: `WriteProblem.Kind.busy` or `.cancelled`, or why the folder can't be opened.
  init(root: Int32, patience: Int, isCancelled: () -> Bool) throws(WriteProblem) {
    let path = ArchivePath(".")
    do throws(SystemCall.Failure) {
      descriptor = try SystemCall.openFolder(".", in: root)
    } catch {
      throw WriteProblem(path: path, kind: .unreadable(.init(opening: error)))
    }
    var attempts = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      if isCancelled() { throw WriteProblem(path: path, kind: .cancelled) }
      guard attempts < patience * 50 else { throw WriteProblem(path: path, kind: .busy) }
      attempts += 1
      usleep(20_000)
    }
  }

  deinit {
    close(descriptor)
  }
}
