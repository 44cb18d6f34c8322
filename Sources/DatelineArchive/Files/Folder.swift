#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is being walked, open, with the names that it holds.
///
/// It is handed to the closure of `FolderWalker.walk` and can't be kept.
public struct Folder: ~Copyable {
  /// The folder's path.
  public let path: ArchivePath

  /// The names of its regular files, sorted by bytes. Hidden ones are left out.
  public let files: NameList

  private let handle: FolderHandle

  init(path: ArchivePath, files: NameList, handle: FolderHandle) {
    self.path = path
    self.files = files
    self.handle = handle
  }

  /// The length and times of a file by its index in `files`; `nil` if it can't be looked at.
  func stamp(_ index: Int) -> FileStamp? {
    do throws(SystemCall.Failure) {
      return try files.withCString(at: index) { (name) throws(SystemCall.Failure) in
        try SystemCall.stamp(name, in: handle.descriptor)
      }
    } catch {
      return nil
    }
  }

  /// The path of a file by its index in `files`.
  public func path(at index: Int) -> ArchivePath { path.appending(files[index]) }

  /// Reads a file by its index in `files`.
  ///
  /// - Parameters:
  ///   - index: the place of its name in `files`.
  ///   - buffer: takes the bytes, in place of those that it had.
  ///   - limit: the most bytes that the file may have.
  /// - Throws: why the file can't be read; also where it has vanished or has become something else since the
  ///   folder was listed.
  /// - Complexity: O(*n*) in its length; for a small file four calls of the system.
  public func read(
    _ index: Int, into buffer: inout FileBuffer, limit: Int = ArchiveFiles.defaultSizeLimit
  ) throws(FileProblem) {
    let file: Int32
    do throws(SystemCall.Failure) {
      file = try files.withCString(at: index) { (name) throws(SystemCall.Failure) in
        try SystemCall.openFile(name, in: handle.descriptor)
      }
    } catch {
      throw FileProblem(path: path(at: index), kind: .init(opening: error))
    }
    defer { close(file) }
    try buffer.read(file, limit: limit) { path(at: index) }
  }

  /// Reads a file by its index in `files` into an array. See `read(_:into:limit:)`, which is faster.
  public func read(_ index: Int, limit: Int = ArchiveFiles.defaultSizeLimit) throws(FileProblem) -> [UInt8] {
    var buffer = FileBuffer()
    try read(index, into: &buffer, limit: limit)
    return buffer.copy()
  }
}
