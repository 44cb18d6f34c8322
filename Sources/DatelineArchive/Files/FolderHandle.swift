#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder; closed with its last reference.
final class FolderHandle: Sendable {
  let descriptor: Int32

  init(adopting descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Calls the closure with each entry of the folder, in no particular order. Only once for a handle.
  ///
  /// The entry is a place in memory that the next one takes: often shorter than its type, with a name that can be longer.
  ///
  /// - Parameter buffer: memory to use, which should be kept for other folders.
  func forEachEntry(
    using buffer: inout [UInt8], _ body: (UnsafePointer<dirent>) -> Void
  ) throws(SystemCall.Failure) {
    #if canImport(Glibc)
      // A stream would look at the folder and take memory for each.
      if buffer.isEmpty { buffer = Array(repeating: 0, count: 1 << 15) }
      while true {
        let count = buffer.withUnsafeMutableBytes { buffer in
          // Never empty.
          let start = buffer.baseAddress.unsafelyUnwrapped
          var position = 0
          let count = getdirentries(
            descriptor, start.assumingMemoryBound(to: CChar.self), buffer.count, &position)
          var offset = 0
          while offset < count {
            let entry = UnsafePointer((start + offset).assumingMemoryBound(to: dirent.self))
            body(entry)
            offset += Int(entry.pointee.d_reclen)
          }
          return count
        }
        if count > 0 { continue }
        // Of a folder that was removed meanwhile, which has no entries any more, Linux may say that it isn't there.
        if count == 0 || errno == ENOENT { return }
        throw .last
      }
    #else
      // The stream closes what it reads from.
      let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
      guard own >= 0 else { throw .last }
      guard let stream = fdopendir(own) else {
        let failure = SystemCall.Failure.last
        close(own)
        throw failure
      }
      defer { closedir(stream) }
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
    #endif
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
