import DatelineArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads what the command line names: files by any path, following links, and standard input.
enum Input {
  /// Why something can't be read.
  struct Failure: Error {
    var errorNumber: Int32
    var reason: String { ProcessContext.message(of: errorNumber) }
  }

  /// What a path stands for, following links.
  enum Kind { case file, folder, other }

  /// What a path stands for; `nil` if there is nothing.
  static func kind(of path: [UInt8]) -> Kind? {
    guard !path.isEmpty, !path.contains(0) else { return nil }
    var status = stat()
    guard stat(path.cString, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// How many bytes a file has, following links; 0 for nothing.
  static func size(of path: [UInt8]) -> Int {
    var status = stat()
    return stat(path.cString, &status) == 0 ? Int(clamping: status.st_size) : 0
  }

  /// Whether something has this path, if only a link that leads nowhere.
  static func exists(_ path: [UInt8]) -> Bool {
    guard !path.isEmpty, !path.contains(0) else { return false }
    var status = stat()
    return lstat(path.cString, &status) == 0
  }

  /// What a file holds.
  ///
  /// - Parameter limit: the most bytes that it may have; by default what no page, list or configuration comes near.
  static func file(
    _ path: [UInt8], limit: Int = ArchiveFiles.defaultSizeLimit
  ) throws(Failure) -> [UInt8] {
    guard !path.contains(0) else { throw Failure(errorNumber: ENOENT) }
    let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Failure(errorNumber: errno) }
    defer { close(descriptor) }
    return try all(of: descriptor, limit: limit)
  }

  static func standardInput(limit: Int = ArchiveFiles.defaultSizeLimit) throws(Failure) -> [UInt8] {
    try all(of: 0, limit: limit)
  }

  /// Everything up to the end.
  ///
  /// - Throws: also where there is more than the limit, with the system's number for that.
  static func all(of descriptor: Int32, limit: Int = .max) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
        guard bytes.count <= limit else { throw Failure(errorNumber: EFBIG) }
      } else if errno != EINTR {
        throw Failure(errorNumber: errno)
      }
    }
  }

  /// Whether a folder holds nothing but what is hidden.
  static func isEmptyFolder(_ folder: [UInt8]) -> Bool {
    names(in: folder).allSatisfy { $0.first == UInt8(ascii: ".") }
  }

  /// The names in a folder, hidden ones too; empty where it can't be listed.
  static func names(in folder: [UInt8]) -> [[UInt8]] {
    let path = folder.isEmpty ? [UInt8(ascii: ".")] : folder
    guard let stream = opendir(path.cString) else { return [] }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      names.append(Array(UnsafeRawBufferPointer(start: name, count: strlen(name))))
    }
    return names
  }
}
