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

  init(adopting descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
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
