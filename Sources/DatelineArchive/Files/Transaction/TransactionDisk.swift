#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls by which a transaction changes the disk, in one place, so that tests can make each of them fail, or be
/// the last that the process lives to see.
final class TransactionDisk {
  /// What a step does.
  enum Call: Hashable, Sendable {
    case create, write, sync, permit, link, rename, unlink, makeFolder, removeFolder
  }

  /// What befalls a step.
  enum Fault: Hashable, Sendable {
    /// The system refuses, with this error number.
    case failure(Int32)
    /// The process is killed: nothing is done from here on.
    case kill
  }

  /// Says what befalls a step, by its number from 0 on; `nil` for nothing.
  typealias Faults = @Sendable (_ step: Int, _ call: Call) -> Fault?

  private let faults: Faults?
  private var steps = 0
  private var isKilled = false

  init(faults: Faults?) {
    self.faults = faults
  }

  /// Creates a file, open for writing.
  func create(_ name: [UInt8], in folder: Int32, mode: mode_t) throws(SystemCall.Failure) -> Int32 {
    try step(.create)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    while true {
      let descriptor = withCString(name) { openat(folder, $0, flags, mode) }
      if descriptor >= 0 { return descriptor }
      guard errno == EINTR else { throw .last }
    }
  }

  func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemCall.Failure) {
    let wasAlive = !isKilled
    do throws(SystemCall.Failure) {
      try step(.write)
    } catch {
      // What fails or is killed while it writes has written something.
      if wasAlive { try SystemCall.writeAll(Array(bytes.prefix(bytes.count / 2)), to: descriptor) }
      throw error
    }
    try SystemCall.writeAll(bytes, to: descriptor)
  }

  func sync(_ descriptor: Int32) throws(SystemCall.Failure) {
    try step(.sync)
    // Tests of faults needn't wait for the disk.
    guard faults == nil else { return }
    guard fsync(descriptor) == 0 else { throw .last }
  }

  func lendPermissions(of file: WritableFile, to descriptor: Int32) throws(SystemCall.Failure) {
    try step(.permit)
    try file.lendPermissions(to: descriptor)
  }

  /// Gives a file a second name, which nothing may have yet.
  func link(_ old: [UInt8], _ new: some Collection<UInt8>, in folder: Int32) throws(SystemCall.Failure) {
    try step(.link)
    let result = withCString(old) { old in
      withCString(new) { new in linkat(folder, old, folder, new, 0) }
    }
    guard result == 0 else { throw .last }
  }

  func rename(
    _ old: some Collection<UInt8>, _ new: some Collection<UInt8>, in folder: Int32
  ) throws(SystemCall.Failure) {
    try step(.rename)
    let result = withCString(old) { old in
      withCString(new) { new in renameat(folder, old, folder, new) }
    }
    guard result == 0 else { throw .last }
  }

  /// Removes a file, if there is one.
  func unlink(_ name: some Collection<UInt8>, in folder: Int32) throws(SystemCall.Failure) {
    try step(.unlink)
    let result = withCString(name) { unlinkat(folder, $0, 0) }
    guard result == 0 || errno == ENOENT else { throw .last }
  }

  /// Makes a folder, if there is none.
  func makeFolder(_ name: some Collection<UInt8>, in folder: Int32) throws(SystemCall.Failure) {
    try step(.makeFolder)
    let result = withCString(name) { mkdirat(folder, $0, 0o777) }
    guard result == 0 || errno == EEXIST else { throw .last }
  }

  /// Removes a folder if it is empty. Returns whether it is gone.
  func removeFolder(_ name: some Collection<UInt8>, in folder: Int32) throws(SystemCall.Failure) -> Bool {
    try step(.removeFolder)
    return withCString(name) { unlinkat(folder, $0, AT_REMOVEDIR) } == 0 || errno == ENOENT
  }

  private func step(_ call: Call) throws(SystemCall.Failure) {
    guard let faults else { return }
    if isKilled { throw SystemCall.Failure(errorNumber: ECANCELED) }
    defer { steps += 1 }
    switch faults(steps, call) {
    case nil: return
    case .failure(let errorNumber): throw SystemCall.Failure(errorNumber: errorNumber)
    case .kill:
      isKilled = true
      throw SystemCall.Failure(errorNumber: ECANCELED)
    }
  }
}
