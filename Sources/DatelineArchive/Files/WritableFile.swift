#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A regular file that is about to be replaced or removed, as it was when it was looked at.
struct WritableFile {
  let name: ArraySlice<UInt8>
  private let status: stat

  /// Looks at a file, whose contents must be the bytes that a change was made for.
  ///
  /// - Throws: why the file isn't to be changed.
  init(
    _ name: ArraySlice<UInt8>, in folder: Int32, of path: ArchivePath, holding old: [UInt8]
  ) throws(WriteProblem) {
    self.name = name
    let descriptor: Int32
    do throws(SystemCall.Failure) {
      descriptor = try withCString(name) { (name) throws(SystemCall.Failure) in
        switch try SystemCall.entry(name, in: folder) {
        case .file, .symbolicLink: try SystemCall.openFile(name, in: folder)
        case .folder, .other: throw SystemCall.Failure.notRegular
        }
      }
    } catch {
      throw WriteProblem(path: path, kind: .unreadable(.init(opening: error)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw WriteProblem(path: path, kind: .unreadable(.unreadable(errorNumber: errno)))
    }
    self.status = status
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw WriteProblem(path: path, kind: .unreadable(.notRegularFile))
    }
    // Putting another file in its place asks for no permission to write this one. The superuser has it always.
    let mayWrite = withCString(name) { faccessat(folder, $0, W_OK, 0) == 0 }
    guard mayWrite, status.st_mode & 0o222 != 0 else { throw WriteProblem(path: path, kind: .readOnly) }
    guard Int(status.st_size) == old.count else { throw WriteProblem(path: path, kind: .changedOnDisk) }
    var buffer = FileBuffer()
    do throws(FileProblem) {
      try buffer.read(descriptor, limit: old.count) { path }
    } catch {
      throw WriteProblem(path: path, kind: .changedOnDisk)
    }
    guard buffer.bytes.elementsEqual(old) else { throw WriteProblem(path: path, kind: .changedOnDisk) }
  }

  /// Whether a name, by default the file's own, still stands for the file as it was.
  func isStill(_ name: [UInt8]? = nil, in folder: Int32) -> Bool {
    var now = stat()
    let isThere = withCString(name ?? Array(self.name)) {
      fstatat(folder, $0, &now, AT_SYMLINK_NOFOLLOW) == 0
    }
    #if canImport(Darwin)
      let times = (status.st_mtimespec, now.st_mtimespec)
    #else
      let times = (status.st_mtim, now.st_mtim)
    #endif
    return isThere && status.st_ino == now.st_ino && status.st_dev == now.st_dev
      && status.st_size == now.st_size && times.0.tv_sec == times.1.tv_sec
      && times.0.tv_nsec == times.1.tv_nsec
  }

  /// Gives another file the owner and the permissions of this one. Where the owner can't be kept, the permissions
  /// still are.
  func lendPermissions(to descriptor: Int32) throws(SystemCall.Failure) {
    if status.st_uid != geteuid() || status.st_gid != getegid() {
      _ = fchown(descriptor, status.st_uid, status.st_gid)
    }
    guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw .last }
  }
}
