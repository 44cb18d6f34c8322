#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Replaces files below a folder so that each is, at any moment, the old or the new one.
///
/// The new text goes into a temporary file beside the old one, which is then put in its place. Links are neither
/// followed nor replaced. Leftovers of a writer that was killed are cleared when the next one writes in that folder.
public final class FileWriter: Sendable {
  private let root: Int32
  /// Keeps the root's descriptor open where it belongs to the archive.
  private let archive: ArchiveFiles?

  /// Creates a writer of files of an archive.
  public init(_ files: ArchiveFiles) {
    archive = files
    root = files.descriptor
  }

  /// Creates a writer of files in a folder that is no archive.
  ///
  /// - Throws: `ArchiveError.unreadable`.
  public init(folder: [UInt8]) throws(ArchiveError) {
    archive = nil
    do throws(SystemCall.Failure) {
      root = try withCString(folder) { (path) throws(SystemCall.Failure) in try SystemCall.openRoot(path) }
    } catch {
      throw .unreadable(path: folder, errorNumber: error.errorNumber)
    }
  }

  deinit {
    if archive == nil { close(root) }
  }

  /// Replaces the contents of a regular file, whose permissions it keeps.
  ///
  /// - Parameters:
  ///   - path: the file, relative to the writer's folder.
  ///   - old: what the file holds. If it holds anything else by now, it is left alone.
  ///   - new: what it shall hold.
  /// - Throws: why the file is as it was.
  public func replace(
    _ path: ArchivePath, holding old: [UInt8], by new: [UInt8]
  ) throws(WriteProblem) {
    guard let components = path.components, let name = components.last else {
      throw WriteProblem(path: path, kind: .unreadable(.invalidPath))
    }
    let folder: FolderHandle
    do throws(FileProblem) {
      folder = try .open(components.dropLast(), of: path, below: root, forListing: true)
    } catch {
      throw WriteProblem(path: path, kind: .unreadable(error.kind))
    }
    let status = try check(name, in: folder.descriptor, holds: old, path)
    Leftovers.clear(in: folder)
    do throws(SystemCall.Failure) {
      try put(new, in: folder.descriptor, inPlaceOf: name, status)
    } catch {
      throw WriteProblem(
        path: path, kind: error.errorNumber == 0 ? .changedOnDisk : .failed(errorNumber: error.errorNumber))
    }
  }

  // MARK: The old file

  private func check(
    _ name: ArraySlice<UInt8>, in folder: Int32, holds old: [UInt8], _ path: ArchivePath
  ) throws(WriteProblem) -> stat {
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
    return status
  }

  // MARK: The new file

  /// Throws error number 0 where the old file is no longer the one that was looked at.
  private func put(
    _ bytes: [UInt8], in folder: Int32, inPlaceOf name: ArraySlice<UInt8>, _ old: stat
  ) throws(SystemCall.Failure) {
    let temporary = try Leftovers.create(in: folder)
    var isInPlace = false
    defer {
      close(temporary.descriptor)
      if !isInPlace { withCString(temporary.name) { _ = unlinkat(folder, $0, 0) } }
    }
    try writeAll(bytes, to: temporary.descriptor)
    // Where the owner can't be kept, the permissions still are.
    if old.st_uid != geteuid() || old.st_gid != getegid() {
      _ = fchown(temporary.descriptor, old.st_uid, old.st_gid)
    }
    guard fchmod(temporary.descriptor, old.st_mode & 0o7777) == 0 else { throw .last }
    guard fsync(temporary.descriptor) == 0 else { throw .last }
    var now = stat()
    let isThere = withCString(name) { fstatat(folder, $0, &now, AT_SYMLINK_NOFOLLOW) == 0 }
    guard isThere, Self.isSame(old, now) else { throw SystemCall.Failure(errorNumber: 0) }
    let result = withCString(temporary.name) { from in
      withCString(name) { to in renameat(folder, from, folder, to) }
    }
    guard result == 0 else { throw .last }
    isInPlace = true
    // The file is whole either way; this only makes its new name last.
    _ = fsync(folder)
  }

  private static func isSame(_ old: stat, _ now: stat) -> Bool {
    #if canImport(Darwin)
      let times = (old.st_mtimespec, now.st_mtimespec)
    #else
      let times = (old.st_mtim, now.st_mtim)
    #endif
    return old.st_ino == now.st_ino && old.st_dev == now.st_dev && old.st_size == now.st_size
      && times.0.tv_sec == times.1.tv_sec && times.0.tv_nsec == times.1.tv_nsec
  }

  private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemCall.Failure) {
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
