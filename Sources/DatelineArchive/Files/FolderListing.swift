#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a folder holds: regular files and folders by name, and what is neither.
///
/// Names that begin with a full stop are left out.
public struct FolderListing: Sendable {
  /// The names of the regular files, sorted by bytes.
  public private(set) var files = NameList()

  /// The names of the folders, sorted by bytes.
  public private(set) var folders = NameList()

  /// Symbolic links, FIFOs, sockets and devices; or why the folder couldn't be listed (to its end).
  public private(set) var problems: [FileProblem] = []

  /// What the system writes entries into.
  private var buffer: [UInt8] = []

  init() {}

  /// Replaces the contents by those of an open folder, keeping storage.
  mutating func list(_ handle: FolderHandle, path: ArchivePath) {
    files.removeAll()
    folders.removeAll()
    problems.removeAll()
    // Taken out, since the rest changes meanwhile.
    var buffer: [UInt8] = []
    swap(&buffer, &self.buffer)
    do throws(SystemCall.Failure) {
      try handle.forEachEntry(using: &buffer) { add($0, in: handle, path: path) }
    } catch {
      problems.append(FileProblem(path: path, kind: .unreadable(errorNumber: error.errorNumber)))
    }
    swap(&buffer, &self.buffer)
    files.sort()
    folders.sort()
  }

  private mutating func add(_ entry: UnsafePointer<dirent>, in handle: FolderHandle, path: ArchivePath) {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry) + offset
    let name = start.assumingMemoryBound(to: CChar.self)
    guard name.pointee != CChar(UInt8(ascii: ".")), name.pointee != 0 else { return }
    let bytes = UnsafeRawBufferPointer(start: start, count: strlen(name))
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): files.append(bytes)
    case Int32(DT_DIR): folders.append(bytes)
    case Int32(DT_LNK): report(.symbolicLink, bytes, path)
    case Int32(DT_UNKNOWN):
      do throws(SystemCall.Failure) {
        switch try SystemCall.entry(name, in: handle.descriptor) {
        case .file: files.append(bytes)
        case .folder: folders.append(bytes)
        case .symbolicLink: report(.symbolicLink, bytes, path)
        case .other: report(.notRegularFile, bytes, path)
        }
      } catch {
        report(.init(opening: error), bytes, path)
      }
    default: report(.notRegularFile, bytes, path)
    }
  }

  private mutating func report(_ kind: FileProblem.Kind, _ name: UnsafeRawBufferPointer, _ path: ArchivePath)
  {
    problems.append(FileProblem(path: path.appending(name), kind: kind))
  }
}
