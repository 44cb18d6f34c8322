#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads files of an archive by their path, and no others.
///
/// The root is held open. Every path is opened component by component below it: links are not followed,
/// `..` is refused, so nothing outside the root is read whatever a page points to. Can be used from several
/// threads at once. For reading most of an archive, `FolderWalker` is faster.
public final class ArchiveFiles: Sendable {
  /// The size that files may have unless the caller says otherwise: 256 MiB.
  public static let defaultSizeLimit = 1 << 28

  let descriptor: Int32

  /// Opens the root of an archive.
  ///
  /// - Throws: `ArchiveError.unreadable`.
  public init(_ location: ArchiveLocation) throws(ArchiveError) {
    do throws(SystemCall.Failure) {
      descriptor = try withCString(location.root) { (path) throws(SystemCall.Failure) in
        try SystemCall.openRoot(path)
      }
    } catch {
      throw .unreadable(path: location.root, errorNumber: error.errorNumber)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Whether the root that is held open still is where it was, and no other folder is in its place.
  ///
  /// - Parameter location: where it was opened.
  public func isRoot(of location: ArchiveLocation) -> Bool {
    withCString(location.root) { SystemCall.leads($0, to: descriptor) }
  }

  /// Reads a regular file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most bytes that the file may have.
  /// - Throws: why the file can't be read.
  /// - Complexity: O(*n*) in its length, and two calls per component of the path.
  public func read(
    _ path: ArchivePath, limit: Int = ArchiveFiles.defaultSizeLimit
  ) throws(FileProblem) -> [UInt8] {
    var buffer = FileBuffer()
    try read(path, into: &buffer, limit: limit)
    return buffer.copy()
  }

  /// Reads a regular file into a buffer. See `read(_:limit:)`.
  public func read(
    _ path: ArchivePath, into buffer: inout FileBuffer, limit: Int = ArchiveFiles.defaultSizeLimit
  ) throws(FileProblem) {
    guard let components = path.components, let name = components.last else {
      throw FileProblem(path: path, kind: .invalidPath)
    }
    let folders = components.dropLast()
    let parent =
      folders.isEmpty
      ? nil : try FolderHandle.open(folders, of: path, below: descriptor, forListing: false)
    let folder = parent?.descriptor ?? descriptor
    let file: Int32
    do throws(SystemCall.Failure) {
      file = try withCString(name) { (name) throws(SystemCall.Failure) in
        // Looked at first, since merely opening a device can have an effect.
        switch try SystemCall.entry(name, in: folder) {
        case .file, .symbolicLink: try SystemCall.openFile(name, in: folder)
        case .folder, .other: throw SystemCall.Failure.notRegular
        }
      }
    } catch {
      throw FileProblem(path: path, kind: .init(opening: error))
    }
    defer { close(file) }
    try buffer.read(file, limit: limit) { path }
  }

  /// What a name in the archive stands for, without following links: `true` for a regular file.
  public func isFile(_ path: ArchivePath) -> Bool {
    guard case .file = entry(path) else { return false }
    return true
  }

  /// Whether the path is a folder of the archive, and no link. The empty path is the root.
  public func isFolder(_ path: ArchivePath) -> Bool {
    guard !path.bytes.isEmpty else { return true }
    guard case .folder = entry(path) else { return false }
    return true
  }

  /// Lists a folder. The empty path is the root.
  ///
  /// - Throws: why the folder can't be opened. What goes wrong later is in the listing's `problems`.
  /// - Complexity: O(*n* log *n*) in the number of names.
  public func listing(of folder: ArchivePath) throws(FileProblem) -> FolderListing {
    let handle = try FolderHandle.open(folder, below: descriptor, forListing: true)
    var listing = FolderListing()
    listing.list(handle, path: folder)
    return listing
  }

  private func entry(_ path: ArchivePath) -> SystemCall.Entry? {
    inFolder(of: path) { (name, folder) throws(SystemCall.Failure) in try SystemCall.entry(name, in: folder) }
  }

  /// The length and times of a file; `nil` if it can't be looked at.
  func stamp(of path: ArchivePath) -> FileStamp? {
    inFolder(of: path) { (name, folder) throws(SystemCall.Failure) in try SystemCall.stamp(name, in: folder) }
  }

  /// Calls the closure with the last component of a path and the open folder that holds it.
  private func inFolder<Result>(
    of path: ArchivePath, _ body: (UnsafePointer<CChar>, Int32) throws(SystemCall.Failure) -> Result
  ) -> Result? {
    guard let components = path.components, let name = components.last else { return nil }
    let folders = components.dropLast()
    do {
      let parent =
        folders.isEmpty
        ? nil : try FolderHandle.open(folders, of: path, below: descriptor, forListing: false)
      return try withCString(name) { (name) throws(SystemCall.Failure) in
        try body(name, parent?.descriptor ?? descriptor)
      }
    } catch {
      return nil
    }
  }
}
