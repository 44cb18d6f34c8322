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
/// Several files that only make sense together are written by `FileTransaction`.
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
    let file = try WritableFile(name, in: folder.descriptor, of: path, holding: old)
    Leftovers.clear(in: folder)
    do throws(SystemCall.Failure) {
      try put(new, in: folder.descriptor, inPlaceOf: file)
    } catch {
      throw WriteProblem(
        path: path, kind: error.errorNumber == 0 ? .changedOnDisk : .failed(errorNumber: error.errorNumber))
    }
  }

  /// Whether a file has further names (hard links). They go on to stand for the old text when the file is replaced.
  public func hasOtherNames(_ path: ArchivePath) -> Bool {
    guard let components = path.components, let name = components.last,
      let folder = try? FolderHandle.open(components.dropLast(), of: path, below: root, forListing: false)
    else { return false }
    var status = stat()
    let isThere = withCString(name) { fstatat(folder.descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 }
    return isThere && status.st_mode & S_IFMT == S_IFREG && status.st_nlink > 1
  }

  /// Throws error number 0 where the old file is no longer the one that was looked at.
  private func put(
    _ bytes: [UInt8], in folder: Int32, inPlaceOf file: WritableFile
  ) throws(SystemCall.Failure) {
    let temporary = try Leftovers.create(in: folder)
    var isInPlace = false
    defer {
      close(temporary.descriptor)
      if !isInPlace { withCString(temporary.name) { _ = unlinkat(folder, $0, 0) } }
    }
    try SystemCall.writeAll(bytes, to: temporary.descriptor)
    try file.lendPermissions(to: temporary.descriptor)
    guard fsync(temporary.descriptor) == 0 else { throw .last }
    guard file.isStill(in: folder) else { throw SystemCall.Failure(errorNumber: 0) }
    let result = withCString(temporary.name) { from in
      withCString(file.name) { to in renameat(folder, from, folder, to) }
    }
    guard result == 0 else { throw .last }
    isInPlace = true
    // The file is whole either way; this only makes its new name last.
    _ = fsync(folder)
  }
}
