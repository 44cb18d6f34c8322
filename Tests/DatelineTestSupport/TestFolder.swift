#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of a test's own, removed with its last reference.
package final class TestFolder: Sendable {
  package struct Failure: Error {
    let call: String
    let errorNumber: Int32
  }

  /// Absolute, without links.
  package let path: String

  package init() throws {
    var template = Array("/tmp/dateline-command-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else {
      throw Failure(call: "mkdtemp", errorNumber: errno)
    }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit {
    Self.removeAll(Array(path.utf8CString))
  }

  private static func removeAll(_ path: [CChar]) {
    if unlink(path) == 0 || rmdir(path) == 0 { return }
    guard let stream = opendir(path) else { return }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
      names.append(Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1)))
    }
    closedir(stream)
    for name in names { removeAll(path.dropLast() + [CChar(UInt8(ascii: "/"))] + name) }
    rmdir(path)
  }

  package func absolute(_ relative: String) -> String { "\(path)/\(relative)" }

  package func makeFolder(_ relative: String) throws {
    var end = relative.startIndex
    while end < relative.endIndex {
      end = relative[end...].dropFirst().firstIndex(of: "/") ?? relative.endIndex
      guard mkdir(absolute(String(relative[..<end])), 0o755) == 0 || errno == EEXIST else {
        throw Failure(call: "mkdir", errorNumber: errno)
      }
    }
  }

  package func write(_ relative: String, _ text: String) throws {
    if let slash = relative.lastIndex(of: "/") { try makeFolder(String(relative[..<slash])) }
    try write(name: Array(relative.utf8), text)
  }

  /// Writes a file whose name need not be UTF-8.
  package func write(name: [UInt8], _ text: String) throws {
    let full = (Array(path.utf8) + Array("/".utf8) + name).map { CChar(bitPattern: $0) } + [0]
    guard let file = fopen(full, "w") else { throw Failure(call: "fopen", errorNumber: errno) }
    defer { fclose(file) }
    fwrite(Array(text.utf8), 1, text.utf8.count, file)
  }

  package func read(_ relative: String) throws -> String {
    guard let file = fopen(absolute(relative), "r") else { throw Failure(call: "fopen", errorNumber: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = fgetc(file)
    while byte >= 0 {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(file)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package func holds(_ relative: String, _ text: String) -> Bool { (try? read(relative)) == text }

  package func exists(_ relative: String) -> Bool { access(absolute(relative), F_OK) == 0 }

  /// The names in a folder, hidden ones too, sorted.
  package func names(in relative: String) -> [String] {
    guard let stream = opendir(absolute(relative)) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
