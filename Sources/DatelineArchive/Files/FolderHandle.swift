#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder; closed with its last reference.
///
/// Not `Sendable`: a directory stream has a position.
final class FolderHandle {
  let descriptor: Int32

  /// The stream of names, which owns the descriptor once it is there.
  private var stream: OpaqueDirectory?

  init(adopting descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    if let stream { closedir(stream) } else { close(descriptor) }
  }

  /// Calls the closure with each entry of the folder, in no particular order. Only once for a handle.
  ///
  /// The entry is a place in the stream's memory: often shorter than its type, with a name that can be longer.
  func forEachEntry(_ body: (UnsafeMutablePointer<dirent>) -> Void) throws(SystemCall.Failure) {
    guard let stream = stream ?? fdopendir(descriptor) else { throw .last }
    self.stream = stream
    while true {
      errno = 0
      if let entry = readdir(stream) {
        body(entry)
      } else if errno != 0 {
        throw .last
      } else {
        return
      }
    }
  }

  /// Opens a folder by its path below the root.
  static func open(
    _ path: ArchivePath, below root: Int32, forListing: Bool
  ) throws(FileProblem) -> FolderHandle {
    guard let components = path.components else { throw FileProblem(path: path, kind: .invalidPath) }
    return try open(components, of: path, below: root, forListing: forListing)
  }

  /// Opens a folder below another one, component by component, so that no link on the way is followed and
  /// the path may be longer than PATH_MAX.
  ///
  /// - Complexity: a call per component.
  static func open(
    _ components: some Collection<ArraySlice<UInt8>>, of path: ArchivePath, below root: Int32,
    forListing: Bool
  ) throws(FileProblem) -> FolderHandle {
    var handle: FolderHandle?
    var remaining = components.count
    for component in components {
      remaining -= 1
      let parent = handle?.descriptor ?? root
      let result = withCString(component) { name -> Result<Int32, FileProblem> in
        do throws(SystemCall.Failure) {
          return .success(
            try forListing && remaining == 0
              ? SystemCall.openFolder(name, in: parent) : SystemCall.openPlace(name, in: parent))
        } catch {
          return .failure(FileProblem(path: path, kind: .init(openingFolder: error, named: name, in: parent)))
        }
      }
      handle = FolderHandle(adopting: try result.get())
    }
    if let handle { return handle }
    do throws(SystemCall.Failure) {
      return FolderHandle(adopting: try SystemCall.openFolder(".", in: root))
    } catch {
      throw FileProblem(path: path, kind: .init(opening: error))
    }
  }
}

#if canImport(Darwin)
  private typealias OpaqueDirectory = UnsafeMutablePointer<DIR>
#else
  private typealias OpaqueDirectory = OpaquePointer
#endif

/// Calls the closure with bytes and a NUL behind them.
func withCString<Bytes: Collection<UInt8>, Result, Failure: Error>(
  _ bytes: Bytes, _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
) throws(Failure) -> Result {
  var name: [CChar] = []
  name.reserveCapacity(bytes.count + 1)
  for byte in bytes { name.append(CChar(bitPattern: byte)) }
  name.append(0)
  return try name.withUnsafeBufferPointer { (buffer) throws(Failure) in
    // Never empty: it holds the NUL.
    try body(buffer.baseAddress.unsafelyUnwrapped)
  }
}
