#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written piece by piece beside the one whose place it takes at the end, or never.
///
/// What was there stays whole until then. A link is neither followed nor replaced. What a killed process leaves is
/// cleared by the next writer in the folder.
package final class FileReplacement {
  private let path: ArchivePath
  private let name: [UInt8]
  private let folder: Int32
  private let temporary: (name: [UInt8], descriptor: Int32)
  private let isPrivate: Bool
  private var isInPlace = false

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: by the name that the system takes; there may be a file already.
  ///   - isPrivate: whether only its owner can read the file, and takes the place of any that is there.
  /// - Throws: why the file can't be written, or isn't replaced.
  package init(path: [UInt8], isPrivate: Bool = false) throws(WriteProblem) {
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let place = start == 0 ? [UInt8(ascii: ".")] : Array(path[..<start])
    self.path = ArchivePath(bytes: path)
    self.isPrivate = isPrivate
    name = Array(path[start...])
    do throws(SystemCall.Failure) {
      folder = try withCString(place) { (path) throws(SystemCall.Failure) in try SystemCall.openRoot(path) }
    } catch {
      throw WriteProblem(path: self.path, kind: .failed(errorNumber: error.errorNumber))
    }
    do throws(WriteProblem) {
      let mode = isPrivate ? 0o600 : try Self.mode(of: name, in: folder, self.path)
      let listed = withCString(place) { path in try? SystemCall.openRoot(path) }
      if let listed { Leftovers.clear(in: FolderHandle(adopting: listed)) }
      temporary = try Self.create(in: folder, mode: mode, self.path)
    } catch {
      close(folder)
      throw error
    }
  }

  deinit {
    close(temporary.descriptor)
    if !isInPlace { withCString(temporary.name) { _ = unlinkat(folder, $0, 0) } }
    close(folder)
  }

  /// Appends to what is to be in the file.
  package func append(_ bytes: [UInt8]) throws(WriteProblem) {
    do throws(SystemCall.Failure) {
      try SystemCall.writeAll(bytes, to: temporary.descriptor)
    } catch {
      throw WriteProblem(path: path, kind: .failed(errorNumber: error.errorNumber))
    }
  }

  /// Puts the file in its place.
  ///
  /// - Parameter lasts: whether it has to be whole after a power cut, too.
  package func commit(lasts: Bool = true) throws(WriteProblem) {
    // What has got the name since then.
    if !isPrivate { _ = try Self.mode(of: name, in: folder, path) }
    let isMoved =
      (!lasts || fsync(temporary.descriptor) == 0)
      && withCString(temporary.name) { from in
        withCString(name) { to in renameat(folder, from, folder, to) == 0 }
      }
    guard isMoved else { throw WriteProblem(path: path, kind: .failed(errorNumber: errno)) }
    isInPlace = true
    // The file is whole either way; this only makes its new name last.
    if lasts { _ = fsync(folder) }
  }

  /// The permissions of the file that is there; `nil` for none.
  private static func mode(
    of name: [UInt8], in folder: Int32, _ path: ArchivePath
  ) throws(WriteProblem) -> mode_t? {
    var status = stat()
    guard withCString(name, { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      guard errno == ENOENT else { throw WriteProblem(path: path, kind: .failed(errorNumber: errno)) }
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw WriteProblem(path: path, kind: .unreadable(.symbolicLink))
    default: throw WriteProblem(path: path, kind: .unreadable(.notRegularFile))
    }
    // Putting another file in its place asks for no permission to write this one.
    let mayWrite = withCString(name) { faccessat(folder, $0, W_OK, 0) == 0 }
    guard mayWrite, status.st_mode & 0o222 != 0 else { throw WriteProblem(path: path, kind: .readOnly) }
    return status.st_mode & 0o7777
  }

  private static func create(
    in folder: Int32, mode: mode_t?, _ path: ArchivePath
  ) throws(WriteProblem) -> (name: [UInt8], descriptor: Int32) {
    do throws(SystemCall.Failure) {
      let temporary = try Leftovers.create(in: folder, mode: mode == nil ? 0o666 : 0o600)
      if let mode { _ = fchmod(temporary.descriptor, mode) }
      return temporary
    } catch {
      throw WriteProblem(path: path, kind: .failed(errorNumber: error.errorNumber))
    }
  }
}
