#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Temporary files of writers, `.dateline-<process>-<random>.tmp`, and what is left of them after a kill.
///
/// A living writer holds a lock on its file. As the lock comes a moment after the file, one that is new is left to
/// its process, if there is a process of that number. In containers there mostly is: they count from 1.
enum Leftovers {
  private static let prefix = Array(".dateline-".utf8)
  private static let suffix = Array(".tmp".utf8)

  /// Creates a temporary file, and locks it.
  ///
  /// - Parameter mode: its permissions, without those that the process doesn't give; by default only its owner can
  ///   read it.
  static func create(
    in folder: Int32, mode: mode_t = 0o600
  ) throws(SystemCall.Failure) -> (name: [UInt8], descriptor: Int32) {
    var attempts = 0
    while true {
      let random = String(UInt64.random(in: .min ... .max), radix: 16)
      let name = prefix + Array("\(getpid())-\(random)".utf8) + suffix
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let descriptor = withCString(name) { openat(folder, $0, flags, mode) }
      if descriptor >= 0 {
        _ = flock(descriptor, LOCK_EX | LOCK_NB)
        return (name, descriptor)
      }
      attempts += 1
      guard errno == EINTR || errno == EEXIST, attempts < 100 else { throw .last }
    }
  }

  /// Removes the temporary files in a folder whose writers are gone, as far as they belong to the same user.
  static func clear(in folder: FolderHandle) {
    var names: [[UInt8]] = []
    var buffer: [UInt8] = []
    do throws(SystemCall.Failure) {
      try folder.forEachEntry(using: &buffer) { entry in
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
        let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
        if bytes.count < 100, bytes.starts(with: prefix), bytes.suffix(suffix.count).elementsEqual(suffix) {
          names.append(Array(bytes))
        }
      }
    } catch {
      return
    }
    for name in names where isAbandoned(name, in: folder.descriptor) {
      withCString(name) { _ = unlinkat(folder.descriptor, $0, 0) }
    }
  }

  private static func isAbandoned(_ name: [UInt8], in folder: Int32) -> Bool {
    let digits = name.dropFirst(prefix.count).prefix { $0 != UInt8(ascii: "-") }
    guard let process = Int32(String(decoding: digits, as: UTF8.self)), process > 0 else { return false }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = withCString(name) { openat(folder, $0, flags) }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else {
      return false
    }
    return kill(process, 0) != 0 && errno == ESRCH || isOld(status)
  }

  /// Whether a file was last touched more than a minute ago.
  private static func isOld(_ status: stat) -> Bool {
    #if canImport(Darwin)
      let seconds = status.st_mtimespec.tv_sec
    #else
      let seconds = status.st_mtim.tv_sec
    #endif
    return time(nil) - seconds > 60
  }
}
