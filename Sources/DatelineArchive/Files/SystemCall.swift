#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few system calls that reading and writing need, with errors as values.
///
/// Descriptors are opened close-on-exec, without following a link in the last component, and without waiting
/// for the other end of a FIFO.
enum SystemCall {
  /// A call that failed, with its error number.
  struct Failure: Error {
    let errorNumber: Int32

    /// What opening a special file may give, for one that could be opened.
    static var notRegular: Failure { Failure(errorNumber: ENXIO) }

    /// Takes the number of the call that just failed.
    static var last: Failure { Failure(errorNumber: errno) }
  }

  /// What a name stands for.
  enum Entry {
    case file(size: Int)
    case folder
    case symbolicLink
    case other
  }

  /// What is needed to open a file below a folder: search permission alone where the system can ask for that.
  private static var searchOnly: Int32 {
    #if os(Linux)
      // O_PATH, which Glibc declares for _GNU_SOURCE only.
      0o10000000
    #elseif canImport(Darwin)
      // O_EXEC; O_SEARCH, which is built from it, may be a macro that Swift doesn't see.
      0x4000_0000
    #else
      O_RDONLY
    #endif
  }

  static func message(of errorNumber: Int32) -> String {
    guard let text = strerror(errorNumber) else { return "error \(errorNumber)" }
    return String(cString: text)
  }

  static func openFile(_ name: UnsafePointer<CChar>, in folder: Int32) throws(Failure) -> Int32 {
    try open(name, in: folder, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  }

  static func openFolder(_ name: UnsafePointer<CChar>, in folder: Int32) throws(Failure) -> Int32 {
    try open(name, in: folder, flags: O_RDONLY | O_NOFOLLOW | O_DIRECTORY | O_CLOEXEC)
  }

  /// Opens a folder as a place to open files from; it can't be listed.
  static func openPlace(_ name: UnsafePointer<CChar>, in folder: Int32) throws(Failure) -> Int32 {
    try open(name, in: folder, flags: searchOnly | O_NOFOLLOW | O_DIRECTORY | O_CLOEXEC)
  }

  /// Opens a folder by any path, following links.
  static func openRoot(_ path: UnsafePointer<CChar>) throws(Failure) -> Int32 {
    try open(path, in: AT_FDCWD, flags: O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  private static func open(
    _ name: UnsafePointer<CChar>, in folder: Int32, flags: Int32
  ) throws(Failure) -> Int32 {
    var attempts = 0
    while true {
      let descriptor = openat(folder, name, flags)
      if descriptor >= 0 { return descriptor }
      let failure = Failure.last
      switch failure.errorNumber {
      case EINTR:
        continue
      case EMFILE where attempts < 100, ENFILE where attempts < 100:
        // Another thread of this process is likely to close one soon.
        attempts += 1
        usleep(2000)
      default:
        throw failure
      }
    }
  }

  static func entry(_ name: UnsafePointer<CChar>, in folder: Int32) throws(Failure) -> Entry {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    return entry(of: status)
  }

  /// The length and times of what a name stands for, itself and not what a link leads to.
  static func stamp(_ name: UnsafePointer<CChar>, in folder: Int32) throws(Failure) -> FileStamp {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    return FileStamp(status)
  }

  static func entry(of descriptor: Int32) throws(Failure) -> Entry {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return entry(of: status)
  }

  /// The length of an open file that nobody but this user can read or write; `nil` for any other.
  static func sizeOfPrivateFile(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      status.st_mode & 0o077 == 0
    else { return nil }
    return Int(clamping: status.st_size)
  }

  /// Whether a path, in which links are followed, leads to what is open.
  static func leads(_ path: UnsafePointer<CChar>, to descriptor: Int32) -> Bool {
    var (there, here) = (stat(), stat())
    guard fstatat(AT_FDCWD, path, &there, 0) == 0, fstat(descriptor, &here) == 0 else { return false }
    return there.st_dev == here.st_dev && there.st_ino == here.st_ino
  }

  private static func entry(of status: stat) -> Entry {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file(size: Int(clamping: status.st_size))
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  /// Reads at most the buffer's length. Returns 0 at the end of the file.
  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      let failure = Failure.last
      guard failure.errorNumber == EINTR else { throw failure }
    }
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        throw .last
      }
    }
  }
}

extension FileProblem.Kind {
  /// What a failed `openat` of a file means.
  ///
  /// ELOOP is what `O_NOFOLLOW` gives for a link (EMLINK on FreeBSD); ENXIO what a socket, or a device
  /// without driver, gives.
  init(opening failure: SystemCall.Failure) {
    switch failure.errorNumber {
    case ELOOP, EMLINK: self = .symbolicLink
    case ENOENT, ENOTDIR: self = .vanished
    case ENXIO, EISDIR: self = .notRegularFile
    default: self = .unreadable(errorNumber: failure.errorNumber)
    }
  }

  /// What a failed `openat` of a folder means. Linux answers ENOTDIR for a link too, so it takes a second look.
  init(
    openingFolder failure: SystemCall.Failure, named name: UnsafePointer<CChar>, in folder: Int32
  ) {
    switch failure.errorNumber {
    case ENOTDIR, ELOOP, EMLINK:
      do throws(SystemCall.Failure) {
        if case .symbolicLink = try SystemCall.entry(name, in: folder) {
          self = .symbolicLink
        } else {
          self = .notFolder
        }
      } catch {
        self.init(opening: error)
      }
    default: self.init(opening: failure)
    }
  }
}
