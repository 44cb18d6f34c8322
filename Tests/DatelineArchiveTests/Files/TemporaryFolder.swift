#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of a test's own, removed with its last reference.
final class TemporaryFolder: Sendable {
  struct Failure: Error {
    let call: String
    let errorNumber: Int32
  }

  /// Absolute, without links.
  let path: [UInt8]

  init() throws {
    var template = Array("/tmp/dateline-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(call: "mkdtemp", errorNumber: errno) }
    guard let real = realpath(template, nil) else { throw Failure(call: "realpath", errorNumber: errno) }
    defer { free(real) }
    path = Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }

  deinit {
    // Paths can be longer than the system takes, so this goes down by descriptors.
    let descriptor = open(cString(path), O_RDONLY | O_DIRECTORY)
    if descriptor >= 0 { Self.empty(descriptor) }
    rmdir(cString(path))
  }

  func absolute(_ relative: String) -> [UInt8] { path + Array("/".utf8) + Array(relative.utf8) }

  func folder(_ relative: String) throws {
    var end = relative.startIndex
    while end < relative.endIndex {
      end = relative[end...].dropFirst().firstIndex(of: "/") ?? relative.endIndex
      guard mkdir(cString(absolute(String(relative[..<end]))), 0o755) == 0 || errno == EEXIST else {
        throw Failure(call: "mkdir", errorNumber: errno)
      }
    }
  }

  func file(_ relative: String, _ bytes: [UInt8] = Array("text\n".utf8)) throws {
    if let slash = relative.lastIndex(of: "/") { try folder(String(relative[..<slash])) }
    try file(at: Array(relative.utf8), bytes)
  }

  func file(at relative: [UInt8], _ bytes: [UInt8]) throws {
    let descriptor = open(cString(path + Array("/".utf8) + relative), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Failure(call: "open", errorNumber: errno) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(call: "write", errorNumber: errno) }
      done += count
    }
  }

  func link(_ relative: String, to target: String) throws {
    guard symlink(target, cString(absolute(relative))) == 0 else {
      throw Failure(call: "symlink", errorNumber: errno)
    }
  }

  func fifo(_ relative: String) throws {
    guard mkfifo(cString(absolute(relative)), 0o644) == 0 else {
      throw Failure(call: "mkfifo", errorNumber: errno)
    }
  }

  func socket(_ relative: String) throws {
    guard mknod(cString(absolute(relative)), S_IFSOCK | 0o644, 0) == 0 else {
      throw Failure(call: "mknod", errorNumber: errno)
    }
  }

  func mode(_ relative: String, _ mode: mode_t) { chmod(cString(absolute(relative)), mode) }

  func mode(of relative: String) -> mode_t {
    var status = stat()
    return stat(cString(absolute(relative)), &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  func exists(_ relative: String) -> Bool { access(cString(absolute(relative)), F_OK) == 0 }

  /// All that is there, hidden or not, sorted: folders end in a slash, files are followed by the line that they hold.
  func tree(in relative: String = "") -> [String] {
    guard let stream = opendir(cString(absolute(relative))) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      if strcmp(start, ".") == 0 || strcmp(start, "..") == 0 { continue }
      let name = Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
      let path = relative + String(decoding: name, as: UTF8.self)
      var status = stat()
      lstat(cString(absolute(relative) + name), &status)
      switch status.st_mode & S_IFMT {
      case S_IFDIR: found += ["\(path)/"] + tree(in: "\(path)/")
      case S_IFREG: found.append("\(path) \(text(of: absolute(relative) + name))")
      default: found.append(path)
      }
    }
    return found.sorted()
  }

  private func text(of path: [UInt8]) -> String {
    guard let file = fopen(cString(path), "r") else { return "" }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer[..<count].filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Renames temporary files in the root as if another process had left them, which is gone: a test that stops a run
  /// doesn't end its own process.
  func forgetProcess() {
    let own = ".dateline-\(getpid())-"
    for entry in tree() where entry.hasPrefix(own) && entry.contains(".tmp") {
      let name = String(entry.prefix { $0 != " " })
      rename(cString(absolute(name)), cString(absolute(".dateline-2147483646-" + name.dropFirst(own.count))))
    }
  }

  func remove(_ relative: String) { unlink(cString(absolute(relative))) }

  /// Makes a chain of folders, each in the one before, with a file in the last.
  func chain(in relative: String, name: String, depth: Int, file: String) throws {
    var descriptor = open(cString(absolute(relative)), O_RDONLY | O_DIRECTORY)
    for _ in 0..<depth {
      guard mkdirat(descriptor, name, 0o755) == 0 else { throw Failure(call: "mkdirat", errorNumber: errno) }
      let next = openat(descriptor, name, O_RDONLY | O_DIRECTORY)
      close(descriptor)
      descriptor = next
    }
    close(openat(descriptor, file, O_WRONLY | O_CREAT, 0o644))
    close(descriptor)
  }

  /// Empties a folder without recursion: each subfolder's contents are moved up before it is removed.
  private static func empty(_ descriptor: Int32) {
    guard let stream = fdopendir(descriptor) else { return }
    defer { closedir(stream) }
    var count = 0
    var again = true
    while again {
      again = false
      rewinddir(stream)
      while let entry = readdir(stream) {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
        if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
        again = true
        if unlinkat(descriptor, name, 0) == 0 || unlinkat(descriptor, name, AT_REMOVEDIR) == 0 { continue }
        fchmodat(descriptor, name, 0o755, 0)
        let child = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        guard child >= 0, let inner = fdopendir(child) else { return }
        defer { closedir(inner) }
        while let entry = readdir(inner) {
          let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
          if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
          count += 1
          if unlinkat(child, name, 0) != 0 { renameat(child, name, descriptor, "moved-\(count)") }
        }
      }
    }
  }
}

/// The bytes with a NUL behind them.
func cString(_ bytes: [UInt8]) -> [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
