#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of a test's own, removed with its last reference.
final class TestFolder: Sendable {
  struct Failure: Error {
    let call: String
    let errorNumber: Int32
  }

  /// Absolute, without links.
  let path: String

  init() throws {
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

  func absolute(_ relative: String) -> String { "\(path)/\(relative)" }

  func makeFolder(_ relative: String) throws {
    var end = relative.startIndex
    while end < relative.endIndex {
      end = relative[end...].dropFirst().firstIndex(of: "/") ?? relative.endIndex
      guard mkdir(absolute(String(relative[..<end])), 0o755) == 0 || errno == EEXIST else {
        throw Failure(call: "mkdir", errorNumber: errno)
      }
    }
  }

  func write(_ relative: String, _ text: String) throws {
    if let slash = relative.lastIndex(of: "/") { try makeFolder(String(relative[..<slash])) }
    try write(name: Array(relative.utf8), text)
  }

  /// Writes a file whose name need not be UTF-8.
  func write(name: [UInt8], _ text: String) throws {
    let full = (Array(path.utf8) + Array("/".utf8) + name).map { CChar(bitPattern: $0) } + [0]
    guard let file = fopen(full, "w") else { throw Failure(call: "fopen", errorNumber: errno) }
    defer { fclose(file) }
    fwrite(Array(text.utf8), 1, text.utf8.count, file)
  }

  func read(_ relative: String) throws -> String {
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

  func holds(_ relative: String, _ text: String) -> Bool { (try? read(relative)) == text }

  func exists(_ relative: String) -> Bool { access(absolute(relative), F_OK) == 0 }

  /// The names in a folder, hidden ones too, sorted.
  func names(in relative: String) -> [String] {
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

extension TestFolder {
  /// A page with a comment that switches nothing off: one warning, with a safe fix.
  static func page(_ headline: String = "Harbour reopens", day: String = "2015-11-20") -> String {
    let link = "/news/\(day.replacing("-", with: "/"))/index.md"
    return
      "### [\(day)](\(link))\n\n<!-- dateline-disable-next-line unknown-suppression -->\n# \(headline)\n\n\n\n\n"
  }

  /// The same page without the comment.
  static func fixedPage(_ headline: String = "Harbour reopens", day: String = "2015-11-20") -> String {
    page(headline, day: day).replacing("<!-- dateline-disable-next-line unknown-suppression -->\n", with: "")
  }

  /// An archive with two days and three pages, of which each has a warning. Only rules on comments are to be selected.
  static func archive() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write("news/2015/11/20/harbour.md", page())
    try folder.write("news/2015/11/20/bridge.md", page("Bridge closes"))
    try folder.write("news/2016/02/3/storm.md", page("Storm nears", day: "2016-02-3"))
    return folder
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
